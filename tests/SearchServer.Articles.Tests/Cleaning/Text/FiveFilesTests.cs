using System.Security.Cryptography;
using System.Text;
using SearchServer.Articles.Cleaning.Text;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Text;

/// <summary>
/// The scraped files that came first, and what a careful reader finds in them. Titles and bodies are given by the beginning of a SHA-256 of their words, for the texts are not ours; the count of words tells
/// how far off a body is.
/// </summary>
public sealed class FiveFilesTests
{
    private static readonly DateTimeOffset s_crawlTime = new(2025, 8, 21, 20, 0, 0, TimeSpan.Zero);

    private sealed record Expected(string? Outlet, string Title, int Words, string Body, int? MinutesAgo = null, string[]? Authors = null);

    private static readonly Dictionary<string, Expected[]> s_expected = new()
    {
        ["000_fbb7e039ae580824.txt"] =
        [
            new(null, "5c3a2deba998", 86, "35fa6966e65a"),
            new("Sky News AU", "381523d5103f", 688, "f9741e87c7c3", 120),
            new("Sydney Morning Herald", "adaac7a58706", 262, "73ec75ceefae", 180),
            new("The Age", "adaac7a58706", 262, "73ec75ceefae", 180),
        ],
        ["001_36cbbe6c1411a271.txt"] =
        [
            new(null, "de3105b74a8f", 325, "687e26f7e770"),
            new("Yahoo", "343fe14778ea", 1230, "914e2cd6f4d4", 16, ["Guy Faulconbridge"]),
            new("The Hill", "743c78e2aeb1", 530, "d60136aed4b1", 18),
            new(null, "883e1d50beff", 660, "526062fb49d5", 20),
        ],
        ["002_50c12c01063ad9fd.txt"] = [new("SBS News", "2c793c01e10e", 711, "46d2aaf783e9")],
        ["003_cc6dcfe7ace0010f.txt"] = [new(null, "f275d3b7dd16", 298, "1b20aa131f82")],
        ["004_27ae2b7c35e19781.txt"] = [new(null, "d5689c20b77a", 314, "ff9d5978426e")],
    };

    public static TheoryData<string> Files => [.. s_expected.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void AFileGivesTheArticlesThatACarefulReaderFindsInIt(string file)
    {
        string path = TestData.Require("articles/" + file);
        Article[] articles = [.. PlainTextCleaner.Clean(File.ReadAllText(path), new SourceContext(path) { CrawlTime = s_crawlTime })];
        Expected[] expected = s_expected[file];
        Assert.Equal(expected.Select(story => story.Outlet), articles.Select(article => article.Outlet));
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Hash(articles[i].Title) == expected[i].Title, $"title {i}: {articles[i].Title}");
            Assert.Equal(expected[i].Words, Words(articles[i].Body).Count);
            Assert.True(Hash(articles[i].Body) == expected[i].Body, $"body {i}: {articles[i].Body}");
            Assert.Equal(expected[i].Authors ?? [], articles[i].Authors);
            Assert.Null(articles[i].Language);
            Assert.Equal(path, articles[i].Source);
            ArticleDate? date = expected[i].MinutesAgo is { } minutes ? new ArticleDate(s_crawlTime.AddMinutes(-minutes), IsDay: false, DateSource.Relative) : null;
            Assert.Equal(date, articles[i].Date);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void WithoutACrawlTimeNoDateIsInvented(string file)
    {
        string path = TestData.Require("articles/" + file);
        Assert.All(PlainTextCleaner.Clean(File.ReadAllText(path), new SourceContext(path)), article => Assert.Null(article.Date));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', Words(text)))))[..12];

    private static List<string> Words(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (char c in text + ' ')
        {
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
