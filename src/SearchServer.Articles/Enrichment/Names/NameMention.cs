using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>A mention with the words around it.</summary>
internal sealed class NameMention
{
    private string? _after;
    private PersonName? _personName;

    /// <summary>How far before a name its title is looked for, in UTF-16 code units.</summary>
    private const int MaxTitleLength = 24;

    public NameMention(string text, int start, int end, EntityKind kind)
    {
        (Start, End) = Trim(text, start, end);
        Text = text;
        Kind = kind;
        while (kind == EntityKind.Person && TitleAtStart() is > 0 and var length) Start += length;
        Surface = Unbracketed(text[Start..End]).Replace('\n', ' ');
        Folded = NameFolding.Fold(Surface);
        Before = NameFolding.Fold(WordBefore(Start));
        string? title = PersonTitles.TryGet(Before, out _) ? Before : kind == EntityKind.Person ? PersonName?.Title : null;
        if (title is not null && PersonTitles.TryGet(title, out Gender gender)) (Title, TitleGender) = (title, gender);
    }

    private NameMention(NameMention mention, string surface)
    {
        (Text, Start, End, Kind, Before, Title, TitleGender) = (mention.Text, mention.Start, mention.End, mention.Kind, mention.Before, mention.Title, mention.TitleGender);
        Surface = surface;
        Folded = NameFolding.Fold(surface);
        SharesSurname = true;
    }

    /// <summary>The text that it stands in.</summary>
    public string Text { get; }

    /// <summary>Where it begins.</summary>
    public int Start { get; }

    /// <summary>Where it ends, exclusively.</summary>
    public int End { get; }

    /// <summary>What it names.</summary>
    public EntityKind Kind { get; set; }

    /// <summary>The name as it stands there, in one line and without the brackets of quotations, and with a surname that it shares with another.</summary>
    public string Surface { get; }

    /// <summary>The folded name.</summary>
    public string Folded { get; }

    /// <summary>The folded name with the stop of an abbreviation, which tells Pa. from PA.</summary>
    public string LookUpName => Surface[^1] == '.' ? Folded + "." : Folded;

    /// <summary>The folded word before it in the same sentence; empty if there is none.</summary>
    public string Before { get; }

    /// <summary>The folded title before it, or at its beginning as in Prince Harry; null if there is none.</summary>
    public string? Title { get; }

    /// <summary>Whether the title says that it is a man or a woman.</summary>
    public Gender TitleGender { get; }

    /// <summary>Whether the surname stands behind another's first name only: Rob and Ilse Marrow.</summary>
    public bool SharesSurname { get; }

    /// <summary>Whether it is one word.</summary>
    public bool IsSingleWord => !Folded.Contains(' ', StringComparison.Ordinal);

    /// <summary>The folded word behind it in the same sentence; empty if there is none.</summary>
    public string After => _after ??= WordAfter();

    /// <summary>The parts of the name, as of a person's; null if it has no word.</summary>
    public PersonName? PersonName => _personName ??= PersonName.Parse(Surface);

    /// <summary>A mention of a tagger; null if nothing of a name is in it.</summary>
    public static NameMention? Create(string text, EntityMention mention)
    {
        NameMention created = new(text, mention.Start, mention.End, mention.Kind);
        return created.Folded.Length == 0 ? null : created;
    }

    /// <summary>This mention of a first name with the surname that only another has behind it.</summary>
    public NameMention WithSurname(string surname) => new(this, $"{Surface} {surname}");

    /// <summary>Whether only these characters stand between this mention and the next; a line may break at a space.</summary>
    public bool IsFollowedBy(NameMention next, string separator)
    {
        if (!ReferenceEquals(Text, next.Text) || next.Start != End + separator.Length) return false;
        for (int i = 0; i < separator.Length; i++)
        {
            if (Text[End + i] != separator[i] && (separator[i] != ' ' || Text[End + i] != '\n')) return false;
        }

        return true;
    }

    private string WordAfter()
    {
        int at = End;
        if (at < Text.Length && Text[at] is '\'' or '’') return "s";
        while (at < Text.Length && Text[at] == ' ') at++;
        int start = at;
        while (at < Text.Length && char.IsLetter(Text[at])) at++;
        return NameFolding.Fold(Text.AsSpan(start, at - start));
    }

    /// <summary>The length of a title that a tagger took for the beginning of the name, with what parts it from the name; 0 if there is none.</summary>
    private int TitleAtStart()
    {
        ReadOnlySpan<char> name = Text.AsSpan(Start, End - Start);
        int space = name.IndexOf(' ');
        if (space <= 0) return 0;

        // Sheikh Mohammed bin Zayed has a title; Prince Harry and Major Garrett are whole names.
        string word = NameFolding.Fold(name[..space]);
        if (!PersonTitles.IsNeverName(word) && !(PersonTitles.TryGet(word, out _) && PersonName.Parse(name[(space + 1)..].ToString()) is { IsBare: false })) return 0;
        int next = space + 1;
        while (next < name.Length && !char.IsLetterOrDigit(name[next])) next++;
        return next < name.Length ? next : 0;
    }

    /// <summary>A name without the brackets that quotations put into it: Marco [Rubio.</summary>
    private static string Unbracketed(string name) => name.AsSpan().ContainsAny('[', ']') ? name.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal) : name;

    /// <summary>The word that ends before a place in the text in the same sentence, which a stop ends unless it is that of a title.</summary>
    private ReadOnlySpan<char> WordBefore(int start)
    {
        int end = start;
        while (end > 0 && Text[end - 1] == ' ') end--;
        if (end == start) return default;
        int stop = end > 0 && Text[end - 1] == '.' ? end - 1 : end;
        int from = stop;
        while (from > 0 && stop - from < MaxTitleLength && (char.IsLetter(Text[from - 1]) || Text[from - 1] == '-')) from--;
        ReadOnlySpan<char> word = Text.AsSpan(from, stop - from);

        return stop < end && !PersonTitles.IsAbbreviated(NameFolding.Fold(word)) ? default : word;
    }

    /// <summary>A span without blanks, quotes and stray punctuation at its ends, and without a possessive.</summary>
    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(text[start])) start++;

        // D-Santa Monica: the party of who comes from there.
        if (end - start > 3 && text[start] is 'D' or 'R' && text[start + 1] == '-' && char.IsUpper(text[start + 2])) start += 2;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]) && !IsStopOfAbbreviation(text, start, end)) end--;
        if (end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’') end -= 2;
        while (end > start && text[end - 1] is '\'' or '’') end--;
        return (start, end);
    }

    private static bool IsStopOfAbbreviation(string text, int start, int end) =>
        text[end - 1] == '.' && end - start >= 3 && (end - start <= 6 && !text.AsSpan(start, end - start).Contains(' ') || text[(end - 3)..(end - 1)] is "Jr" or "Sr" || text[end - 3] is '.' or ' ');
}
