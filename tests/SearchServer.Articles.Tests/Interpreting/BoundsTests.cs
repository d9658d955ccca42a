using System.Text;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Search;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Interpreting;

/// <summary>What one query may take, and what it says when it asks for more.</summary>
public class BoundsTests
{
    [Fact]
    public void AQuotationThatIsThereHundredsOfTimesIsOne()
    {
        using SmallArchive archive = new(new { id = "a", title = "Ferry", body = "The rest of the way, and of the day.", language = "en" });
        ArticleSearchResult once = archive.Search(new ArticleSearchRequest("\"of the\""));
        ArticleSearchResult often = archive.Search(new ArticleSearchRequest(string.Join(" OR ", Enumerable.Repeat("\"of the\"", 700))));
        Assert.Equal(700 * once.Hits[0].Score!.Value, often.Hits[0].Score!.Value, 700 * 1e-4);
        Assert.Single(often.Meaning.Marks);
        Assert.Empty(often.Meaning.Warnings);
    }

    [Fact]
    public void QuotationsOfCommonWordsAreLeftOutBehindSoManyAndThoseOfRareWordsAreNot()
    {
        RandomSource random = new(1);
        string[] words = [.. Enumerable.Range(0, 90).Select(i => $"word{Letters(i)}")];
        using SmallArchive archive = new([.. Enumerable.Range(0, 40).Select(i => new { id = $"{i}", title = i == 7 ? "Grey heron" : "Words", body = string.Join(' ', words), language = "en" })]);
        string Quotation()
        {
            random.Shuffle(words.AsSpan());
            return $"\"{string.Join(' ', words)}\"~50";
        }

        string query = string.Join(" OR ", Enumerable.Range(0, 10).Select(_ => Quotation()).Append("\"grey heron\""));
        ArticleSearchResult result = archive.Search(new ArticleSearchRequest(query) { Take = 100 });

        // Twenty times a thousand articles, of which each of these takes 40 times 90.
        Assert.Equal([.. Enumerable.Repeat(WordRole.Phrase, 5), .. Enumerable.Repeat(WordRole.LeftOut, 5), WordRole.Phrase], result.Meaning.Words.Select(word => word.Role));
        Assert.Contains("at most 20 times", Assert.Single(result.Meaning.Warnings), StringComparison.Ordinal);
        Assert.Contains("5 of words so common", result.Meaning.Warnings[0], StringComparison.Ordinal);
        Assert.Contains("7", result.Hits.Select(hit => hit.Article.GivenId));
    }

    [Fact]
    public void OfALongTextTheWordsAreLookedForThatSayMostOfIt()
    {
        string[] common = [.. Enumerable.Range(0, 100).Select(i => $"often{Letters(i)}")];
        string[] rare = [.. Enumerable.Range(0, 250).Select(i => $"seldom{Letters(i)}")];
        using SmallArchive archive = new(
            [.. Enumerable.Range(0, 10).Select(i => new { id = $"{i}", title = "Words", body = string.Join(' ', common.Concat(rare.Skip(25 * i).Take(25))), language = "en" })]);
        ArticleSearchResult result = archive.Search(new ArticleSearchRequest(string.Join(' ', [.. common.Take(50), .. rare.Take(199), .. Enumerable.Repeat(common[0], 20)])));
        Assert.Contains("the 200 are looked for", Assert.Single(result.Meaning.Warnings), StringComparison.Ordinal);
        string[] lookedFor = [.. result.Meaning.Words.Where(word => word.Role == WordRole.Word).Select(word => word.Text).Distinct()];
        Assert.Equal([.. rare.Take(199).Append(common[0]).Order(StringComparer.Ordinal)], lookedFor.Order(StringComparer.Ordinal));
        Assert.All(result.Hits, hit => Assert.Equal(hit.MissingWords.Distinct(), hit.MissingWords));
        Assert.Empty(archive.Search(new ArticleSearchRequest(string.Join(' ', rare.Take(200)))).Meaning.Warnings);
    }

    [Theory]
    [InlineData("ferry^35000000000000000000000000000000000000", 1)]
    [InlineData("ferry^340000000000000000000000000000000000000 harbour^340000000000000000000000000000000000000", 1)]
    [InlineData("((((ferry^900)^900)^900)^900)^900", 1)]
    [InlineData("\"ferry\"^1001 OR \"ferry\"^1001 OR ferry^1001", 1)]
    [InlineData("ferry^1000", 0)]
    [InlineData("ferry^0", 0)]
    [InlineData("ferry^1e38", 0)]
    public void BoostsAreBoundedAndItIsSaidOnce(string query, int warnings)
    {
        using SmallArchive archive = new(new { id = "a", title = "Ferry", body = "The ferry leaves the harbour.", language = "en" });
        ArticleSearchResult result = archive.Search(new ArticleSearchRequest(query) { Explain = true, Match = MatchMode.Any });
        ArticleHit hit = Assert.Single(result.Hits);
        Assert.True(float.IsFinite(hit.Score!.Value));
        Assert.Equal(hit.Score.Value, hit.Explanation!.Value, Math.Max(1e-3, 1e-4 * hit.Score.Value));
        Assert.Equal(warnings, result.Meaning.Warnings.Count(warning => warning.StartsWith("Boosts are at most 1000, together", StringComparison.Ordinal)));
    }

    [Fact]
    public void BoostsInBoostsAreMultiplied()
    {
        using SmallArchive archive = new(new { id = "a", title = "Ferry", body = "The ferry leaves the harbour.", language = "en" });
        float Score(string query) => archive.Search(new ArticleSearchRequest(query)).Hits[0].Score!.Value;
        Assert.Equal(6 * Score("ferry"), Score("(ferry^2)^3"), 1e-3);
        Assert.Equal(0, Score("(ferry^2)^0"));
        Assert.Equal(2.5 * Score("+ferry"), Score("+ferry^2.5"), 1e-3);
    }

    [Theory]
    [InlineData("-a ")]
    [InlineData("-w# ")]
    [InlineData("-\"w#\" ")]
    [InlineData("NOT w# ")]
    public void SoManyWordsMayBeExcludedAsAQueryHas(string clause)
    {
        using SmallArchive archive = new(new { id = "a", title = "Ferry", body = "The ferry leaves.", language = "en" }, new { id = "w", title = "w7", body = "w7", language = "en" });
        ArticleSearchResult result = archive.Search(new ArticleSearchRequest(string.Concat(Enumerable.Range(0, 1024).Select(i => clause.Replace("#", $"{i}", StringComparison.Ordinal)))));
        Assert.Equal(clause == "-a " ? 2 : 1, result.Total.Value);
        Assert.Contains("1024 clauses", Assert.Single(archive.Search(new ArticleSearchRequest(string.Concat(Enumerable.Repeat(clause, 1025)))).Meaning.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ferry ")]
    [InlineData("w# ")]
    [InlineData("OR w# ")]
    [InlineData("+w# ")]
    [InlineData("\"w# ferry\" ")]
    [InlineData("fer#* ")]
    [InlineData("*a* ")]
    [InlineData("/.*.*.*x/ ")]
    [InlineData("w#~2 ")]
    [InlineData("outlet:w# ")]
    [InlineData("(w# ")]
    [InlineData("date:[2016 TO 2017] ")]
    [InlineData("w#-fer* ")]
    public void AMegabyteIsAnsweredWithinTheBoundsAndItIsSaid(string clause)
    {
        using SmallArchive archive = new(new { id = "a", title = "Ferry", body = "The ferry leaves the harbour.", language = "en" });
        StringBuilder query = new(1 << 20);
        for (int i = 0; query.Length < 1 << 20; i++) query.Append(clause.Replace("#", $"{i}", StringComparison.Ordinal));
        ArticleSearchResult result = archive.Search(new ArticleSearchRequest(query.ToString()) { Highlight = new HighlightOptions() });
        Assert.InRange(result.Total.Value, 0, 1);
        Assert.InRange(result.Meaning.Words.Length, 1, BooleanQuery.MaxClauses);
        Assert.InRange(result.Meaning.Warnings.Length, 1, 22);
        Assert.InRange(result.Meaning.Warnings.Sum(warning => warning.Length), 1, 10_000);
    }

    [Fact]
    public void MistakesWithoutEndAreToldToAnEnd()
    {
        using SmallArchive archive = new(new { id = "a", title = "Ferry", body = "The ferry leaves.", language = "en" });
        Assert.InRange(archive.Search(new ArticleSearchRequest(new string('(', 10_000))).Meaning.Warnings.Length, 1, 22);
    }

    private static string Letters(int number) => $"{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";
}
