namespace SearchServer.Articles.Enrichment.Names;

/// <summary>
/// A word of a name, reduced to what the ways of writing it in Latin letters have in common: Zelensky, Zelenskyy and Zelenskiy are one key, and so are Sergei and Sergey, Khrushchev
/// and Hruschev, Davidoff and Davidov, Schäuble and Schaeuble. Works on folded words.
/// </summary>
internal static class TransliterationKey
{
    /// <summary>Longer words are no names; what is beyond does not count.</summary>
    private const int MaxLength = 64;

    /// <summary>What is written instead of letters before anything else, longest first where one begins like another.</summary>
    private static readonly (string From, string To)[] s_groups =
    [
        ("shch", "sh"), ("sch", "sh"), ("tsch", "ch"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("ph", "f"), ("ck", "k"), ("ks", "x"), ("ts", "c"), ("tz", "c"),
        ("ou", "u"), ("oo", "u"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("w", "v"), ("q", "k"), ("y", "i"), ("j", "i"),
    ];

    /// <summary>The key of a folded word.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        // An initial is a letter and no sound: I. Petrov is not J. Petrov.
        if (word.Length <= 1) return word.ToString();
        if (word.Length > MaxLength) word = word[..MaxLength];
        Span<char> key = stackalloc char[MaxLength];
        int length = 0;
        for (int at = 0; at < word.Length;)
        {
            ReadOnlySpan<char> rest = word[at..];
            ReadOnlySpan<char> next = rest[..1];
            int taken = 1;
            foreach ((string from, string to) in s_groups)
            {
                if (!rest.StartsWith(from)) continue;
                next = to;
                taken = from.Length;
                break;
            }

            at += taken;
            foreach (char c in next)
            {
                if (length == 0 || key[length - 1] != c) key[length++] = c;
            }
        }

        // Endings -ff and -v, beginnings Ye- and E-, are one Russian letter each.
        if (length > 2 && key[length - 1] == 'f' && word[^1] == 'f') key[length - 1] = 'v';
        return key[..length] is ['i', 'e', _, ..] ? new string(key[1..length]) : new string(key[..length]);
    }
}
