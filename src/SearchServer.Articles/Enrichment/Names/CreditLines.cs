using System.Buffers;
using System.Collections.Frozen;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>
/// Where a text names the people who made it and not those whom it is about: bylines, photo credits, "Reporting by … Editing by …" at the end of wire stories.
/// </summary>
internal static class CreditLines
{
    /// <summary>A byline that is a line of its own is no longer, in UTF-16 code units.</summary>
    private const int MaxBylineLength = 120;

    /// <summary>What a byline may have besides the name: By, a comma, Staff.</summary>
    private const int MaxBesideName = 8;

    /// <summary>A credit goes on so far at most.</summary>
    private const int MaxCreditLength = 300;

    /// <summary>The length of "By ".</summary>
    private const int ByLength = 3;

    /// <summary>A byline that is run into the first sentence has so many words at least, and at most.</summary>
    private const int MinBylineWords = 2;

    private const int MaxBylineWords = 8;

    /// <summary>A stop behind a shorter word may be that of an initial or of Jr.</summary>
    private const int MinSentenceWord = 3;

    /// <summary>Words in lower case that are no longer may stand between names: and, by, in, for, van, der.</summary>
    private const int MaxParticleLength = 3;

    /// <summary>A byline stands so close to the start of the text, where scraping may have run it into the first sentence.</summary>
    private const int MaxBylineStart = 200;

    /// <summary>What closes a credit if an address or a number follows.</summary>
    private const string Reached = "can be reached at ";

    /// <summary>What opens a credit of those who made something; prose may open like it: Written by a poet in exile, the book was banned.</summary>
    private static readonly string[] s_makers =
    [
        "Reporting by ", "Reporting By ", "Editing by ", "Editing By ", "Writing by ", "Writing By ", "Additional reporting by ", "Compiled by ", "Edited by ",
        "Reporting and writing by ", "Written by ", "Photo by ", "Photos by ", "Photograph by ", "Video by ", "Illustration by ", "Contributed by ",
    ];

    /// <summary>What opens other credits.</summary>
    private static readonly string[] s_openings =
        ["Photograph: ", "Photo: ", "Photo credit: ", "Image: ", "Image credit: ", "Image caption ", "Picture: ", "Credit: ", "Source: ", "Contributing: "];

    /// <summary>What opens lines on how to reach the author; they go on to the end of the line.</summary>
    private static readonly string[] s_contacts = ["Contact ", "Email ", "Follow ", "Subscribe ", "Reach ", "Write to "];

    /// <summary>What stands behind these in prose: Contact with the ship was lost.</summary>
    private static readonly FrozenSet<string> s_notContacts = FrozenSet.ToFrozenSet(["with", "between", "from", "is", "was", "has", "had", "and", "by"], StringComparer.Ordinal);

    /// <summary>What stands right before the name of a photographer.</summary>
    private static readonly string[] s_beforePhotographers = ["/", "photo:", "photos:", "photograph:", "photographs:", "picture:", "image:", "credit:", "caption", "photo by", "photos by", "photograph by", "| ap photo"];

    /// <summary>What closes a credit that began with the line or the last full stop.</summary>
    private static readonly string[] s_closings = ["contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting", "is a reporter ", "is a staff writer", "is a writer ", "is a columnist ", "is a correspondent "];

    private static readonly SearchValues<string> s_markers = SearchValues.Create([.. s_makers, .. s_openings, .. s_contacts, .. s_closings, Reached], StringComparison.Ordinal);

    /// <summary>The stretches of a text that are credits, in their order and apart from each other. A headline that begins with "By" is no byline.</summary>
    public static List<(int Start, int End)> Find(string text, bool isTitle)
    {
        List<(int Start, int End)> credits = [];
        for (int start = 0; start < text.Length && !isTitle;)
        {
            int end = LineEnd(text, start);
            AddByline(text, start, end, credits);
            start = end + 1;
        }

        ReadOnlySpan<char> rest = text;
        for (int at; (at = rest.IndexOfAny(s_markers)) >= 0; rest = rest[(at + 1)..]) AddMarked(text, text.Length - rest.Length + at, credits);
        return Merged(credits);
    }

    /// <summary>Where the story begins: its first line that is longer than bylines and captions are. What stands in a line of its own before is a byline if it is a name.</summary>
    public static int StoryStart(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = LineEnd(text, start);
            if (end - start > MaxBylineLength) return start;
            start = end + 1;
        }

        return 0;
    }

    /// <summary>Whether a name is all that its line has, but for a word or two.</summary>
    public static bool IsLineOfItsOwn(string text, int start, int end)
    {
        int lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        return text.AsSpan(lineStart, LineEnd(text, end) - lineStart).Trim().Length <= end - start + MaxBesideName;
    }

    /// <summary>Whether a name of several words is a photographer's: an agency stands behind it or before it with a slash, as in Jane Roe/AP, or it says so.</summary>
    public static bool IsPhotographer(string text, int start, int end)
    {
        if (!text.AsSpan(start, end - start).Contains(' ')) return false;
        ReadOnlySpan<char> after = text.AsSpan(end).TrimStart(' ');
        if (after is ['/', var next, ..] && (char.IsUpper(next) || next == ' ')) return true;
        ReadOnlySpan<char> before = text.AsSpan(0, start).TrimEnd(' ');
        foreach (string opening in s_beforePhotographers)
        {
            if (before.EndsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether a place in the text lies in one of the stretches that were found.</summary>
    public static bool Contains(List<(int Start, int End)> credits, int at)
    {
        int index = credits.BinarySearch((at, int.MaxValue));
        return ~index > 0 && at < credits[~index - 1].End;
    }

    private static List<(int Start, int End)> Merged(List<(int Start, int End)> credits)
    {
        credits.Sort();
        List<(int Start, int End)> merged = new(credits.Count);
        foreach ((int start, int end) in credits)
        {
            if (merged is [.., var last] && start <= last.End) merged[^1] = (last.Start, Math.Max(last.End, end));
            else merged.Add((start, end));
        }

        return merged;
    }

    private static int LineEnd(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    /// <summary>A byline is all of its line; where the line is a sentence or longer, a byline may have run into it.</summary>
    private static void AddByline(string text, int start, int end, List<(int Start, int End)> credits)
    {
        ReadOnlySpan<char> line = text.AsSpan(start, end - start);
        int indent = line.Length - line.TrimStart().Length;
        line = line.Trim();
        if (line.Length <= ByLength || !line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || !char.IsUpper(line[ByLength])) return;
        int length = line.Length <= MaxBylineLength && !EndsSentence(line) ? line.Length : start <= MaxBylineStart ? RunInLength(line) : 0;

        // By Monday she had left. Whoever is called April has nothing but names in her byline.
        if (PlaceWords.IsGroup(NameFolding.Fold(FirstWord(line[ByLength..]))) && RunInLength(line) < line.Length) return;
        if (length > 0) credits.Add((start, start + indent + length));
    }

    /// <summary>Adds the credit that words open or close: it goes on to the end of its sentence, or began with it.</summary>
    private static void AddMarked(string text, int at, List<(int Start, int End)> credits)
    {
        ReadOnlySpan<char> marked = text.AsSpan(at, Math.Min(MaxCreditLength, text.Length - at));
        foreach (string closing in s_closings)
        {
            if (!marked.StartsWith(closing, StringComparison.Ordinal)) continue;
            credits.Add((SentenceStart(text, at), at + closing.Length));
            return;
        }

        if (marked.StartsWith(Reached, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> address = FirstWord(marked[Reached.Length..]);
            if (address.Contains('@') || address.ContainsAnyInRange('0', '9')) credits.Add((SentenceStart(text, at), at + Reached.Length));
            return;
        }

        if (!IsOpen(text, at)) return;
        ReadOnlySpan<char> credit = marked[..CreditLength(marked)];
        foreach (string maker in s_makers)
        {
            if (credit.StartsWith(maker, StringComparison.Ordinal) && IsProse(credit[maker.Length..])) return;
        }

        foreach (string contact in s_contacts)
        {
            if (!marked.StartsWith(contact, StringComparison.Ordinal)) continue;
            if (s_notContacts.Contains(FirstWord(marked[contact.Length..]).ToString())) return;
            if (at == 0 || text[at - 1] == '\n') credit = marked[..Math.Min(marked.Length, LineEnd(text, at) - at)];
        }

        credits.Add((at, at + credit.Length));
    }

    /// <summary>Whether a credit can begin here: at the start of the line, behind a bracket, or behind the end of a sentence.</summary>
    private static bool IsOpen(string text, int at)
    {
        if (at > 0 && text[at - 1] == ' ') at--;
        return at == 0 || text[at - 1] is '\n' or '(' or '[' or ')' or ']' or ';' or '.' or '!' or '?' or '|' or '—' or '-' or '”' or '"';
    }

    /// <summary>How far a credit goes: to the end of the line or sentence, or to the bracket that closes it.</summary>
    private static int CreditLength(ReadOnlySpan<char> text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[') depth++;
            if (text[i] == '\n' || text[i] is ')' or ']' && --depth < 0 || depth == 0 && IsSentenceEnd(text, i)) return i;
        }

        return text.Length;
    }

    /// <summary>Where the sentence began that goes on here, as far as a credit may go back.</summary>
    private static int SentenceStart(string text, int at)
    {
        int first = Math.Max(0, at - MaxCreditLength);
        for (int i = at - 1; i >= first; i--)
        {
            if (text[i] == '\n' || IsSentenceEnd(text, i)) return i + 1;
        }

        return first;
    }

    /// <summary>Whether a sentence ends with this character: a stop that is not that of an initial or an abbreviation.</summary>
    private static bool IsSentenceEnd(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('.' or '!' or '?') || at + 1 < text.Length && text[at + 1] is not (' ' or '\n' or '"' or '”' or '’' or ')')) return false;
        int start = at;
        while (start > 0 && at - start < MinSentenceWord && char.IsLetterOrDigit(text[start - 1])) start--;
        return text[at] != '.' || at - start >= MinSentenceWord;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("\"”’')");
        return !line.IsEmpty && IsSentenceEnd(line, line.Length - 1);
    }

    /// <summary>Whether what stands behind "Written by" goes on as sentences do: a credit has more names than other words, or parts one role from the next: by the newsroom; editing by Jane Roe.</summary>
    private static bool IsProse(ReadOnlySpan<char> text)
    {
        if (text.Contains(';')) return false;
        if (!text.IsEmpty && char.IsLower(text[0])) return true;
        int names = 0;
        int others = 0;
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range];
            if (word.IsEmpty) continue;
            if (char.IsUpper(word[0])) names++;
            else if (char.IsLower(word[0]) && word.Length > MaxParticleLength && !word.Contains('@')) others++;
        }

        return others > 0 && others >= names;
    }

    /// <summary>
    /// The length of a byline that is run into the first sentence: By and the capitalised words of at least a whole name, up to the first word that is neither, nor "and"; 0 if a sentence
    /// begins like that, as in "By Mr Pell's account".
    /// </summary>
    private static int RunInLength(ReadOnlySpan<char> line)
    {
        int end = 0;
        int words = 0;
        for (int at = ByLength; at < line.Length && words < MaxBylineWords; at++)
        {
            ReadOnlySpan<char> word = FirstWord(line[at..]);

            // MOSCOW (Reuters): what is all in capitals is the dateline.
            if (!(char.IsUpper(word[0]) && word.Length > 1 && !IsUpper(word)) && word is not ("and" or "&") && !(word is [_, '.'])) break;
            if (word.TrimEnd(',') is [.., '\'' or '’', 's']) return 0;
            words++;
            at += word.Length;
            end = at;
        }

        return words >= MinBylineWords ? end : 0;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        int end = text.IndexOf(' ');
        return end < 0 ? text : text[..end];
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }
}
