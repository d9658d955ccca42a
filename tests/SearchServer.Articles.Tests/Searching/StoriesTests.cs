using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;
using FacetFilter = SearchServer.Articles.Searching.FacetFilter;

namespace SearchServer.Articles.Tests.Searching;

/// <summary>Stories are what the list of all hits gives when it is folded by hand: their order, which article is shown, how many they are and of whom; everything else of the answer stays.</summary>
public sealed class StoriesTests : IDisposable
{
    private const int Articles = 300;
    private const int Searches = 300;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void StoriesAreTheHitsFoldedByTheirGroups()
    {
        RandomSource random = new(31);
        using ArticleIndex index = Index(random, out Dictionary<string, FacetedArticle> articles);
        using var lease = index.Acquire();
        int folded = 0;
        for (int i = 0; i < Searches; i++)
        {
            ArticleSearchRequest request = RequestOf(random);
            string says = $"{random}, search {i}: {request}";
            ArticleSearchResult all = lease.Value.Search(request with { Take = Articles });
            FacetedArticle[][] stories = [.. all.Hits.Select(hit => articles[hit.Article.Id]).GroupBy(article => article.Group ?? article.Id).Select(story => story.ToArray())];
            StoryMember member = random.Pick(StoryMember.Best, StoryMember.Newest, StoryMember.Oldest);
            int skip = random.Below(10);
            ArticleSearchResult result = lease.Value.Search(request with { Collapse = member, Skip = skip, Take = random.OneIn(3) ? Articles : random.Below(30) });

            Assert.Equal(all.Total, result.Total);
            Assert.Equal(stories.Length, result.Stories);
            Assert.Equal(all.Facets.SelectMany(facet => facet.Values), result.Facets.SelectMany(facet => facet.Values));
            Assert.True(stories.Skip(skip).Take(result.Hits.Length).Select(story => Shown(story, member).Id).SequenceEqual(result.Hits.Select(hit => hit.Article.Id)), says);
            foreach ((ArticleHit hit, FacetedArticle[] story) in result.Hits.Zip(stories.Skip(skip)))
            {
                Assert.Equal(all.Hits.Single(other => other.Article.Id == story[0].Id).Score, hit.Score);
                Assert.Equal((story[0].Group, story.Length), (hit.Story!.Id, hit.Story.Count));
                string[] outlets = [.. story.Select(article => article.Article.Outlet).OfType<string>()];
                Assert.Equal(outlets.CountBy(outlet => outlet).OrderByDescending(outlet => outlet.Value).ThenBy(outlet => outlet.Key, StringComparer.Ordinal).Select(outlet => outlet.Key), hit.Story.Outlets);
                Assert.Equal(outlets.Distinct().Count(), hit.Story.TotalOutlets);
                if (story.Length > 1) folded++;
            }

            // A story by itself is the articles that it was said to be.
            if (result.Hits.FirstOrDefault(hit => hit.Story!.Count > 1) is { Story: var some })
            {
                ArticleSearchResult alone = lease.Value.Search(request with { Story = some!.Id, Sort = [ArticleSort.OldestFirst], Take = Articles });
                Assert.Equal(some.Count, alone.Total.Value);
                Assert.All(alone.Hits, hit => Assert.Equal(some.Id, hit.Article.Group));
            }
        }

        Assert.True(folded > Searches, $"only {folded} stories had several articles");
    }

    [Fact]
    public void AWalkOverAllPagesHasEachStoryOnceAndAllArticles()
    {
        RandomSource random = new(32);
        using ArticleIndex index = Index(random, out _);
        using var lease = index.Acquire();
        for (int i = 0; i < Searches / 3; i++)
        {
            ArticleSearchRequest request = RequestOf(random) with { Collapse = random.Pick(StoryMember.Best, StoryMember.Newest, StoryMember.Oldest), Facets = [] };
            string says = $"{random}, search {i}: {request}";
            ArticleSearchResult whole = lease.Value.Search(request with { Take = Articles });
            List<ArticleHit> given = [];
            ArticlePlace? after = null;
            do
            {
                ArticleSearchResult page = lease.Value.Search(request with { After = after, Take = random.Between(1, 40) });
                Assert.Equal((whole.Total, whole.Stories), (page.Total, page.Stories));
                given.AddRange(page.Hits);
                after = page.Next;
            }
            while (after is not null);

            Assert.True(whole.Hits.Select(hit => (hit.Article.Id, hit.Score)).SequenceEqual(given.Select(hit => (hit.Article.Id, hit.Score))), says);
            Assert.Equal(whole.Stories, given.Count);
            Assert.Equal(whole.Total.Value, given.Sum(hit => hit.Story!.Count));
        }
    }

    [Fact]
    public void WithoutHitsStoriesAreCounted()
    {
        using ArticleIndex index = Index(new RandomSource(33), out Dictionary<string, FacetedArticle> articles);
        using var lease = index.Acquire();
        ArticleSearchResult result = lease.Value.Search(new ArticleSearchRequest("") { Collapse = StoryMember.Best, Take = 0 });
        Assert.Equal((articles.Count, articles.Values.Select(article => article.Group ?? article.Id).Distinct().Count()), (result.Total.Value, result.Stories));
        Assert.Null(lease.Value.Search(new ArticleSearchRequest("")).Stories);
    }

    [Fact]
    public void AStoryThatNobodyHasIsTold()
    {
        using ArticleIndex index = Index(new RandomSource(34), out _);
        using var lease = index.Acquire();
        ArticleSearchResult result = lease.Value.Search(new ArticleSearchRequest("") { Story = "none" });
        Assert.Equal(0, result.Total.Value);
        Assert.Equal(["No article has the story 'none'"], result.Warnings);
    }

    /// <summary>Articles of which half are in stories of several, some are in one by themselves and some in none, in several segments, a few of them deleted.</summary>
    private ArticleIndex Index(RandomSource random, out Dictionary<string, FacetedArticle> articles)
    {
        articles = Enumerable.Range(0, Articles).Select(i => FacetedArticle.Create($"a{i}", random) with { Group = random.OneIn(8) ? null : random.OneIn(3) ? $"g{i}" : $"s{random.Below(60)}" }).ToDictionary(article => article.Id);
        ArticleIndex index = FacetedArticle.CreateIndex(_folder["index"], articles.Values);
        using (MMapDirectory directory = MMapDirectory.OpenExisting(_folder["index"]))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer) { MergePolicy = null }))
        {
            for (int i = 0; i < Articles / 20; i++)
            {
                string id = $"a{random.Below(Articles)}";
                articles.Remove(id);
                writer.Delete(new Term(ArticleFields.Id, id));
            }

            writer.Commit();
        }

        index.Refresh();
        return index;
    }

    private static FacetedArticle Shown(FacetedArticle[] story, StoryMember member) => member switch
    {
        StoryMember.Newest => story.OrderByDescending(article => article.Article.Date?.Time).ThenBy(article => article.Id, StringComparer.Ordinal).First(),
        StoryMember.Oldest => story.OrderBy(article => article.Article.Date is null).ThenBy(article => article.Article.Date?.Time).ThenBy(article => article.Id, StringComparer.Ordinal).First(),
        _ => story[0],
    };

    private static ArticleSearchRequest RequestOf(RandomSource random) => new(FacetedQueries.Create(random))
    {
        Match = random.Pick(MatchMode.Auto, MatchMode.Any, MatchMode.Most),
        Sort = random.Pick<ArticleSort[]>([], [], [ArticleSort.NewestFirst], [ArticleSort.OldestFirst, ArticleSort.Relevance], [ArticleSort.Title]),
        Filters = random.OneIn(3) ? [new FacetFilter(ArticleFields.Outlet) { AnyOf = FacetedArticle.SomeValues(ArticleFields.Outlet, 2, random), NoneOf = FacetedArticle.SomeValues(ArticleFields.Outlet, 1, random) }] : [],
        Facets = random.OneIn(2) ? [new FacetWish(ArticleFields.Outlet, 3), new FacetWish(ArticleFields.Person, 3)] : [],
        Recency = random.OneIn(5) ? new Recency(TimeSpan.FromDays(90), new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero)) : null,
        Highlight = null,
    };
}
