using SearchServer.Engine.Analysis;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

public class WordsAnalyzerTests
{
    private static readonly WordsAnalyzer s_analyzer = new();

    [Theory]
    [InlineData("Build the Walls’ didn’t", "build the walls didn't")]
    [InlineData("Café cafe\u0301 CAFE", "cafe cafe cafe")]
    [InlineData("Władysław's G.O.P.", "wladyslaw's gop")]
    [InlineData("北京 2024년 한국어", "北 京 2024년 한국어")]
    public void WordsAreFoldedAndNothingElse(string text, string terms) => Assert.Equal(terms.Split(' '), TokenDigest.Terms(s_analyzer, text));

    [Fact]
    public void NamesHaveTheTermsOfFoldingAnalyzer()
    {
        // Save for initials and apostrophes, which that one leaves as they are.
        foreach (string name in TestData.Articles("wikinews.jsonl.gz").SelectMany(text => text.Split(' ')).Where(word => word.Length > 1 && char.IsUpper(word[0])).Distinct().Where(word => !word.Contains('.', StringComparison.Ordinal)))
        {
            Assert.Equal(TokenDigest.Terms(new FoldingAnalyzer(), name), TokenDigest.Terms(s_analyzer, name));
        }
    }
}
