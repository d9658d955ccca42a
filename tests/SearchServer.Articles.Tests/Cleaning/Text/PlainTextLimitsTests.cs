using SearchServer.Articles.Cleaning.Text;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Text;

/// <summary>Texts of more lines than any article has.</summary>
public class PlainTextLimitsTests
{
    private static readonly string s_blankLines = new('\n', 100_000);

    [Fact]
    public void AHundredThousandBlankLinesAreNoArticle() => Assert.Empty(PlainTextCleaner.Clean(s_blankLines, new SourceContext("a.txt")));

    [Fact]
    public void ALineAmongAHundredThousandBlankOnesIsATitle()
    {
        Article article = Assert.Single(PlainTextCleaner.Clean(s_blankLines + "The pier" + s_blankLines, new SourceContext("a.txt")));
        Assert.Equal(("The pier", ""), (article.Title, article.Body));
    }

    [Fact]
    public void AHundredThousandLinesAreTakenAsTheyAre()
    {
        string body = string.Join('\n', Enumerable.Repeat("Share this article", 100_000));
        Article article = Assert.Single(PlainTextCleaner.Clean("The pier\n" + body, new SourceContext("a.txt")));
        Assert.Equal(("The pier", body), (article.Title, article.Body));
    }
}
