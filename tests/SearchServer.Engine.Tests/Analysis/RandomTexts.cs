using System.Text;

namespace SearchServer.Engine.Tests.Analysis;

/// <summary>Texts that the rules of tokens find hard: few classes at a time, marks and joiners everywhere, broken surrogates.</summary>
internal sealed class RandomTexts
{
    // Characters that Lucene's tables know, by class.
    private static readonly string[] s_alphabets =
    [
        "aBcdsS", "0189", "\u00E9\u00DF\u0130\u01C5\u1E9E\u03A3\u0416", "\u05D0\u05D1\u05EA", "\u0663\uFF15\u0967", "\u30A2\u30FC\uFF76\u3031",
        "\uAC00\uD55C\u1100\uFFA1", ":\u00B7\u0387\u2027", ",;\u066C\u2044", ".\u2019\u2018\uFF0E", "'", "\"", "_\u203F\u202F\uFF3F",
        "\u0301\u00AD\u200E\u0903\u200C", "\u200D", "\uFE0E", "\uFE0F", "\u20E3", "#*", "\U000E0067\U000E0062", "\U000E007F",
        "\u6F22\u5B57\u3042\u3005\U00020000", "\u0E01\u0E44\u1780\u1019", "\u0E31\u0E34\u103A", "\U0001F1FA\U0001F1E6", "\u00A9\u2600\U0001F600\u2764",
        "\u261D\U0001F44D\U0001F469", "\U0001F3FB\U0001F3FF", "\u2139\u24C2\U0001F170", " \n\t-(/\u2014\u3002", "\uD83D\uD800", "\uDE00\uDFFF", "the is s ing ed ies ",
    ];

    private readonly Random _random;

    public RandomTexts(int seed) => _random = new Random(seed);

    /// <summary>A text of one to as many characters, from a few of the classes, that does not end in half a surrogate pair.</summary>
    public string Next(int maxCharacters)
    {
        string[] alphabets = [.. Enumerable.Range(0, _random.Next(1, 6)).Select(_ => s_alphabets[_random.Next(s_alphabets.Length)])];
        StringBuilder text = new();
        for (int count = _random.Next(1, maxCharacters + 1); count > 0; count--) text.Append(Pick(alphabets[_random.Next(alphabets.Length)]));
        if (char.IsHighSurrogate(text[^1])) text.Append('z');
        return text.ToString();
    }

    private string Pick(string alphabet)
    {
        int at = _random.Next(alphabet.Length);
        if (char.IsLowSurrogate(alphabet[at]) && at > 0 && char.IsHighSurrogate(alphabet[at - 1])) at--;
        int length = char.IsHighSurrogate(alphabet[at]) && at + 1 < alphabet.Length && char.IsLowSurrogate(alphabet[at + 1]) ? 2 : 1;
        return alphabet.Substring(at, length);
    }
}
