using System.Text;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;
using FacetFilter = SearchServer.Articles.Searching.FacetFilter;

namespace SearchServer.Articles.Tests.Searching;

/// <summary>Pages that go on behind each other are the list of all hits, whatever was asked for, and whatever is deleted meanwhile.</summary>
public sealed class PagingTests : IDisposable
{
    private const int Articles = 250;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PagesThatGoOnAreTheListOfAllHits()
    {
        RandomSource random = new(21);
        using ArticleIndex index = FacetedArticle.CreateIndex(_folder["index"], Enumerable.Range(0, Articles).Select(i => FacetedArticle.Create($"a{i}", random)));
        using var lease = index.Acquire();
        int several = 0;
        for (int i = 0; i < 300; i++)
        {
            ArticleSearchRequest request = RequestOf(random);
            string says = $"{random}, search {i}: {request}";
            ArticleSearchResult all = lease.Value.Search(request with { Take = Articles });
            Assert.Null(all.Next);
            List<(string Id, float? Score)> given = [];
            ArticlePlace? after = null;
            int pages = 0;
            do
            {
                ArticleSearchResult page = lease.Value.Search(request with { After = after, Take = random.Between(1, 60) });
                Assert.True(after is null || !page.Hits.IsEmpty, says);
                Assert.Equal(all.Total, page.Total);
                given.AddRange(page.Hits.Select(hit => (hit.Article.Id, hit.Score)));
                after = page.Next;
                pages++;
            }
            while (after is not null);

            Assert.True(all.Hits.Select(hit => (hit.Article.Id, hit.Score)).SequenceEqual(given), says);
            if (pages > 2) several++;
        }

        Assert.True(several > 50, $"only {several} searches had more than two pages");
    }

    [Fact]
    public void ArticlesThatWereThereAllTheTimeComeOnceWhateverIsDeletedMeanwhile()
    {
        RandomSource random = new(22);
        using ArticleIndex index = FacetedArticle.CreateIndex(_folder["index"], Enumerable.Range(0, Articles).Select(i => FacetedArticle.Create($"a{i}", random)));
        using MMapDirectory directory = MMapDirectory.OpenExisting(_folder["index"]);

        // Scores stay as long as deleted articles count in the statistics, which is until segments are merged.
        using IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer) { MergePolicy = null });
        HashSet<string> gone = [];
        for (int i = 0; gone.Count < Articles / 2; i++)
        {
            ArticleSearchRequest request = RequestOf(random);
            string says = $"{random}, search {i}: {request}";
            string[] all;
            using (var lease = index.Acquire()) all = [.. lease.Value.Search(request with { Take = Articles }).Hits.Select(hit => hit.Article.Id)];
            List<string> given = [];
            ArticlePlace? after = null;
            do
            {
                using (var lease = index.Acquire())
                {
                    ArticleSearchResult page = lease.Value.Search(request with { After = after, Take = random.Between(1, 60) });
                    given.AddRange(page.Hits.Select(hit => hit.Article.Id));
                    after = page.Next;
                }

                if (random.OneIn(3)) continue;
                foreach (string id in (string[])[given.LastOrDefault("a0"), $"a{random.Below(Articles)}"])
                {
                    gone.Add(id);
                    writer.Delete(new Term(ArticleFields.Id, id));
                }

                writer.Commit();
                index.Refresh();
            }
            while (after is not null);

            Assert.True(given.Distinct().Count() == given.Count, says);
            Assert.True(all.Where(id => !gone.Contains(id)).SequenceEqual(given.Where(id => !gone.Contains(id))), says);
        }
    }

    [Fact]
    public void APlaceOfAnotherOrderFitsNot()
    {
        SearchAfter date = new([new SortValue(Number: 1)], Encoding.UTF8.GetBytes("a"), int.MaxValue);
        Assert.True(new ArticlePlace(date, Share: 0.5).Fits([ArticleSort.OldestFirst]));
        Assert.True(new ArticlePlace(date with { Values = [new SortValue(Score: 1)] }, Share: null).Fits([]));
        Assert.False(new ArticlePlace(date, Share: null).Fits([]));
        Assert.False(new ArticlePlace(date, Share: null).Fits([ArticleSort.Title]));
        Assert.False(new ArticlePlace(date, Share: null).Fits([ArticleSort.OldestFirst, ArticleSort.Title]));
        Assert.False(new ArticlePlace(date, Share: double.NaN).Fits([ArticleSort.OldestFirst]));
    }

    private static ArticleSearchRequest RequestOf(RandomSource random) => new(FacetedQueries.Create(random))
    {
        Match = random.Pick(MatchMode.Auto, MatchMode.Auto, MatchMode.Any, MatchMode.Most),
        Sort = random.Pick<ArticleSort[]>([], [ArticleSort.NewestFirst], [ArticleSort.OldestFirst, ArticleSort.Relevance], [ArticleSort.Title], [ArticleSort.TitleDescending, ArticleSort.NewestFirst], [ArticleSort.Relevance, ArticleSort.Title]),
        Filters = random.OneIn(3) ? [new FacetFilter(ArticleFields.Outlet) { AnyOf = FacetedArticle.SomeValues(ArticleFields.Outlet, 3, random) }] : [],
        Recency = random.OneIn(4) ? new Recency(TimeSpan.FromDays(90), new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero)) : null,
        Highlight = null,
    };
}
