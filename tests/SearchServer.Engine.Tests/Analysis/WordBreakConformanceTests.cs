using System.Globalization;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Analysis.Unicode;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

/// <summary>Unicode's own examples of word boundaries.</summary>
public class WordBreakConformanceTests
{
    private static readonly string s_examples = Path.Combine(TestData.Unicode, "auxiliary/WordBreakTest.txt");

    // Emoji follow Apache Lucene: a joiner joins pictographs only (WB3c says whatever is before it), and a skin tone needs a
    // pictograph that takes it (WB4 counts it as a mark).
    private static readonly string[] s_otherwise =
    [
        "÷ 0061 × 200D × 1F6D1 ÷", "÷ 0061 × 200D × 2701 ÷", "÷ 1F6D1 × 1F3FF ÷", "÷ 200D × 1F6D1 × 1F3FF ÷",
    ];

    [Fact]
    public void TokensAreTheSegmentsOfUax29ThatHoldWordsNumbersOrEmoji()
    {
        Assert.SkipUnless(File.Exists(s_examples), "Needs Debian's unicode-data.");
        List<string> differences = [];
        int examples = 0;
        foreach (string line in File.ReadLines(s_examples))
        {
            string example = line.Split('#')[0].Trim();
            if (example.Length == 0) continue;
            examples++;
            List<string> segments = [.. example.Split('÷', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Decode)];
            List<string> expected = [.. segments.Where(HoldsToken)];
            List<string> actual = Tokens(string.Concat(segments));
            if (!expected.SequenceEqual(actual)) differences.Add(example);
        }

        Assert.InRange(examples, 1_500, int.MaxValue);
        Assert.Equal(s_otherwise, differences);
    }

    // Half a flag is no token.
    private static bool HoldsToken(string segment)
    {
        List<WordClass> classes = [.. segment.EnumerateRunes().Select(rune => WordClasses.Of(rune.Value))];
        return classes.Count(c => c == WordClass.RegionalIndicator) == 2 || classes.Any(c => c is WordClass.Letter or WordClass.Hebrew
            or WordClass.Number or WordClass.Katakana or WordClass.Ideograph or WordClass.SoutheastAsian or WordClass.Pictograph
            or WordClass.ModifierBase or WordClass.Modifier or WordClass.LetterPictograph);
    }

    private static string Decode(string segment) => string.Concat(segment.Split('×', StringSplitOptions.TrimEntries)
        .Select(hex => char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber))));

    private static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        StandardTokenizer tokenizer = new();
        tokenizer.Reset(text);
        while (tokenizer.Next()) tokens.Add(tokenizer.Token.Term.ToString());
        return tokens;
    }
}
