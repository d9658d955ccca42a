using SearchServer.Articles.Searching;
using SearchServer.Evaluate.Identities;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Searching;

/// <summary>The numbers of random searches agree with each other and with a loop over articles of many zones, near-duplicates among them, in several segments with deletes; <c>identities</c> of <c>tools/Evaluate</c> tries the same on an archive.</summary>
public sealed class IdentitiesTests : IDisposable
{
    private const int Articles = 300;
    private const int States = 2000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NumbersAgreeWithTotalsAndWithALoop()
    {
        RandomSource random = new(15);
        FacetedArticle[] articles = [.. Enumerable.Range(0, Articles).Select(i => Article($"a{i}", random))];
        using ArticleIndex index = FacetedArticle.CreateIndex(_folder["index"], articles, [.. Enumerable.Range(0, Articles / 3).Select(i => Article($"gone{i}", random))]);
        using var lease = index.Acquire();
        IdentityReport report = IdentityChecks.Run(lease.Value, States, new Random(random.Seed));
        Assert.True(report.Differences == 0, $"{random}: {report.Differences} differences\n{string.Join('\n', report.First)}");

        // The test is of use only where there is something to compare.
        Assert.All(["click on a value", "click on missing", "click on a bucket", "bucket as from and to", "period", "part of a bucket", "articles of all stories", "part no more than the whole", "a filter raises no count"], kind => Assert.True(report.Checks.GetValueOrDefault(kind) > 100, $"{random}: {report.Checks.GetValueOrDefault(kind)} of '{kind}'"));
        Assert.True(report.Zones.Count > 300, $"{random}: {report.Zones.Count} zones");
    }

    /// <summary>An article of the first hours of a day by some clock, and one of a few stories.</summary>
    private static FacetedArticle Article(string id, RandomSource random)
    {
        FacetedArticle made = FacetedArticle.Create(id, random);
        ArticleDate? date = made.Article.Date is { } day && !random.OneIn(4)
            ? new ArticleDate(new DateTimeOffset(day.Time.DateTime.AddMinutes(random.Below(random.OneIn(2) ? 240 : 1440)), TimeSpan.FromMinutes(15 * random.Between(-40, 52))), IsDay: false, DateSource.Given)
            : made.Article.Date;
        return made with { Article = made.Article with { Date = date }, Group = random.OneIn(6) ? null : $"g{random.Skewed(Articles)}" };
    }
}
