using SearchServer.Articles.Enrichment.Gazetteers;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>A person's name in folded words: given name, what is between, surname, and a suffix such as Jr.</summary>
internal sealed class PersonName
{
    private static readonly string[] s_particles =
        ["al", "el", "ul", "bin", "ibn", "ben", "bint", "abu", "abd", "de", "del", "della", "da", "das", "dos", "do", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "of", "the", "y", "e", "st"];

    /// <summary>Names of more words do not stand with the surname at the other end; the orders of so many words are few.</summary>
    public const int MaxTurned = 4;

    private PersonName(string? title, string[] words, string suffix)
    {
        Title = title;
        Words = words;
        Suffix = suffix;
        Keys = [.. words.Select((word, i) => i > 0 && IsPatronymic(words[i - 1]) ? $"{words[i - 1]} {TransliterationKey.Of(word)}" : TransliterationKey.Of(word))];
        Fathers = [.. words.Where((_, i) => i > 0 && IsPatronymic(words[i - 1])).Select(word => TransliterationKey.Of(word))];
    }

    /// <summary>The title that stands before the words, folded; null if there is none.</summary>
    public string? Title { get; }

    /// <summary>The words, without titles and a suffix.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Their transliteration keys. A father's name is not the son's: the last of Mohammed bin Salman is bin Salman's, and not King Salman's.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The keys of the names of father and forefathers: Salman.</summary>
    public IReadOnlyList<string> Fathers { get; }

    /// <summary>What tells persons of one name apart, Jr, III and the like; empty for none.</summary>
    public string Suffix { get; }

    /// <summary>Whether the suffix is a number, by which a king or pope needs no other name.</summary>
    private bool IsNumbered => Suffix.Length > 0 && !PersonTitles.IsGeneration(Suffix);

    /// <summary>The first word.</summary>
    public string Given => Words[0];

    /// <summary>The last word.</summary>
    public string Surname => Words[^1];

    /// <summary>The key of the last word.</summary>
    public string SurnameKey => Keys[^1];

    /// <summary>Whether the name is one word, or one word with particles: Lavrov, van Gogh, al-Assad; but not Pius XII.</summary>
    public bool IsBare => Words.Count == 1 ? !IsNumbered : Words.SkipLast(1).All(IsParticle);

    /// <summary>The parts of a name as it stands in a text; null if it has no word.</summary>
    public static PersonName? Parse(string surface)
    {
        List<string> words = [];
        string last = "";
        foreach (string part in Unquoted(surface).Split([' ', '\t', '\n', '\r', '\u00A0', '-', '‐', '‑'], StringSplitOptions.RemoveEmptyEntries))
        {
            // J.K. is two words; a folded word has lost the stops.
            if (part.Length > 2 && part[1] == '.' && part.All(c => c == '.' || char.IsUpper(c))) words.AddRange(part.Where(char.IsUpper).Select(c => NameFolding.Fold([c])));
            else words.AddRange(NameFolding.Fold(part).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            last = part;
        }

        // An MP may be a junior; what he is besides is no part of the name.
        string suffix = "";
        bool isNumber = PersonTitles.IsNumber(last);
        while (words.Count > 1 && (isNumber || PersonTitles.IsSuffix(words[^1])))
        {
            if (isNumber || PersonTitles.IsGeneration(words[^1]) || PersonTitles.IsNumber(words[^1].ToUpperInvariant())) suffix = words[^1];
            words.RemoveAt(words.Count - 1);
            isNumber = false;
        }

        string? title = null;
        while (words.Count > 1 && PersonTitles.TryGet(words[0], out _) && !(words.Count == 2 && IsParticle(words[1])))
        {
            title = words[0];
            words.RemoveAt(0);
        }

        return words.Count == 0 ? null : new PersonName(title, [.. words], suffix);
    }

    /// <summary>Whether a word belongs to the name behind it: de, van, bin, al.</summary>
    public static bool IsParticle(string word) => Array.IndexOf(s_particles, word) >= 0;

    /// <summary>Whether the word behind this one is a father's name.</summary>
    public static bool IsPatronymic(string word) => word is "bin" or "ibn" or "bint";

    /// <summary>
    /// Whether two full names can be one person's: the same surname, given names that are forms of each other or one of them an initial, and nothing between that contradicts; or one
    /// name is the beginning or end of the other.
    /// </summary>
    public bool IsCompatible(PersonName other, PersonNames names)
    {
        if (Suffix.Length > 0 && other.Suffix.Length > 0 && Suffix != other.Suffix) return false;
        (PersonName longer, PersonName shorter) = Words.Count >= other.Words.Count ? (this, other) : (other, this);
        if (longer.Words.Count > shorter.Words.Count && (longer.StartsWith(shorter) || longer.EndsWith(shorter))) return true;
        return SurnameKey == other.SurnameKey && GivenAgrees(other, names) && MiddleAgrees(other) || IsTurned(other, names);
    }

    /// <summary>Whether a name has the same words with the surname at the other end: Seo Min-jun and Min-jun Seo, Orban Viktor and Viktor Orban, Nguyen Van Minh and Minh Van Nguyen.</summary>
    public bool IsTurned(PersonName other, PersonNames names)
    {
        int count = Keys.Count;
        if (count is < 2 or > MaxTurned || other.Keys.Count != count || Keys[0].Length == 1 || other.Keys[0].Length == 1) return false;

        // Two first names in another order are two persons: Thomas James and James Thomas.
        if (count == 2 && IsFirstName(Given) && IsFirstName(Surname)) return false;
        return Keys.Skip(1).Append(Keys[0]).SequenceEqual(other.Keys) || other.Keys.Skip(1).Append(other.Keys[0]).SequenceEqual(Keys) || Keys.Reverse().SequenceEqual(other.Keys);

        bool IsFirstName(string word) => (names.TraitsOf(word) & (NameTraits.Male | NameTraits.Female)) != 0;
    }

    /// <summary>Whether given names agree: equal, written otherwise, forms of each other, or one an initial.</summary>
    public bool GivenAgrees(PersonName other, PersonNames names) =>
        Keys[0] == other.Keys[0] || IsInitialOf(Given, other.Given) || IsInitialOf(other.Given, Given) || names.AreForms(Given, other.Given);

    /// <summary>Whether one word can be the initial of another.</summary>
    public static bool IsInitialOf(string word, string other) => word.Length == 1 && other.StartsWith(word[0]);

    /// <summary>
    /// Whether the words between given name and surname of the shorter name stand in the longer one too, in order, in full or as initials. An initial right behind the given name must
    /// stand there in both: George W. Bush is not George H. W. Bush.
    /// </summary>
    public bool MiddleAgrees(PersonName other)
    {
        (PersonName longer, PersonName shorter) = Words.Count >= other.Words.Count ? (this, other) : (other, this);
        if (shorter.Words.Count > 2 && shorter.Words[1].Length == 1 && !longer.Words[1].StartsWith(shorter.Words[1], StringComparison.Ordinal)) return false;
        int at = 1;
        for (int i = 1; i < shorter.Words.Count - 1; i++)
        {
            string word = shorter.Words[i];
            if (IsParticle(word)) continue;
            while (at < longer.Words.Count - 1 && longer.Keys[at] != shorter.Keys[i] && !IsInitialOf(word, longer.Words[at]) && !IsInitialOf(longer.Words[at], word)) at++;
            if (at++ >= longer.Words.Count - 1) return false;
        }

        return true;
    }

    /// <summary>The folded name with its suffix.</summary>
    public override string ToString() => string.Join(' ', Suffix.Length > 0 ? Words.Append(Suffix) : Words);

    private bool StartsWith(PersonName other)
    {
        // A given name with its surname is not the beginning of a longer name unless that goes on with a particle: Mohammed bin Zayed al-Nahayan.
        if (other.IsBare || other.Words.Count == 1 || other.Words.Count == 2 && !IsParticle(Words[other.Words.Count])) return false;
        return Keys.Take(other.Keys.Count).SequenceEqual(other.Keys);
    }

    private bool EndsWith(PersonName other) => other.Words.Count > 1 && Keys.Skip(Keys.Count - other.Keys.Count).SequenceEqual(other.Keys);

    /// <summary>A name without what stands in quotation marks or brackets within it.</summary>
    private static string Unquoted(string surface)
    {
        int open = surface.IndexOfAny(['"', '“', '(', '‘']);
        if (open <= 0) return surface;
        int close = surface.IndexOfAny(['"', '”', ')', '’'], open + 1);
        return close < 0 || close == surface.Length - 1 ? surface : surface[..open] + surface[(close + 1)..];
    }
}
