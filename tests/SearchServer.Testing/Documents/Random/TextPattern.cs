using System.Text;

namespace SearchServer.Testing;

/// <summary>How the text of a field reads. Every text keeps to what all analyzers accept: no term can get too long.</summary>
internal sealed record TextPattern(string Name, Func<int, RandomSource, string> Value, bool Bulky = false)
{
    private static readonly string[] s_stopWords = ["the", "a", "of", "and", "to", "in", "is", "it", "not", "with", "such", "that"];
    private static readonly string[] s_suffixes = ["", "s", "ing", "ed", "'s", "ness", "ly", "ation", "’s"];

    /// <summary>Runes of all planes and of every length in UTF-8 and UTF-16, and characters that tokenizers treat specially.</summary>
    private static readonly int[] s_runes =
    [
        'a', 'Z', '9', '_', '\'', '.', ',', '-', ' ', '\t', '\n', 0xDF, 0xE9, 0x130, 0x131, 0x301, 0x3C3, 0x3C2, 0x416, 0x5D0, 0x627,
        0x905, 0xE01, 0x200D, 0x2019, 0x20AC, 0x3042, 0x30AB, 0x4E2D, 0xAC00, 0xFB01, 0xFEFF, 0xFFFD, 0xFFFF, 0x10400, 0x1D11E,
        0x1F600, 0x1F1E9, 0x20000, 0xE0100, 0x10FFFF,
    ];

    public static IReadOnlyList<TextPattern> All(RandomSource random)
    {
        int vocabulary = random.Between(50, 20_000);
        return
        [
            new("prose", (_, r) => Prose(r, vocabulary, r.Between(1, 120))),
            new("sameWord", (doc, r) => $"everywhere {Words(r, vocabulary, r.Below(5))} document{doc % 7}"),
            new("repeats", (doc, r) => string.Join(' ', Enumerable.Repeat($"again{doc % 3}", r.Between(1, 400))), Bulky: true),
            new("stopWords", (_, r) => string.Join(' ', Enumerable.Range(0, r.Below(9)).Select(_ => r.Pick(s_stopWords)))),
            new("empty", (_, r) => r.Pick("", " ", "...", "word")),
            new("unicode", (_, r) => string.Join(' ', Enumerable.Range(0, r.Below(12)).Select(_ => UnicodeWord(r)))),
            new("longWords", (_, r) => $"{new string('x', r.Between(200, 600))} {TermPattern.Word(r, r.Between(250, 260))}", Bulky: true),
            new("numbers", (doc, r) => $"{doc} {r.Below(100)} 3.14 1,000 a1b2 {r.AnyLong()} user@example.org"),
            new("surrogates", (_, r) => Surrogates(r)),
        ];
    }

    /// <summary>Sentences of words that follow a Zipf-like law, with stop words and inflections.</summary>
    public static string Prose(RandomSource random, int vocabulary, int words)
    {
        StringBuilder text = new();
        for (int i = 0; i < words; i++)
        {
            string word = random.Chance(0.3) ? random.Pick(s_stopWords) : $"{Stem(random.Skewed(vocabulary))}{random.Pick(s_suffixes)}";
            if (i > 0) text.Append(random.OneIn(12) ? ". " : " ");
            text.Append(word);
        }

        return text.ToString();
    }

    public static string UnicodeWord(RandomSource random)
    {
        StringBuilder word = new();
        int length = random.Below(9);
        for (int i = 0; i < length; i++) word.Append(new Rune(random.Pick(s_runes)));
        return word.ToString();
    }

    private static string Words(RandomSource random, int vocabulary, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Stem(random.Skewed(vocabulary))));

    /// <summary>The same pronounceable word for the same number.</summary>
    private static string Stem(int number)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        StringBuilder word = new();
        do
        {
            word.Append(Consonants[number % Consonants.Length]);
            number /= Consonants.Length;
            word.Append(Vowels[number % Vowels.Length]);
            number /= Vowels.Length;
        }
        while (number > 0);
        return word.Append('k').ToString();
    }

    private static string Surrogates(RandomSource random)
    {
        StringBuilder text = new("start ");
        int length = random.Below(6);
        for (int i = 0; i < length; i++) text.Append((char)random.Between(0xD7FE, 0xE001)).Append(random.Pick("x", " ", ""));
        return text.ToString();
    }
}
