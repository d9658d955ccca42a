using System.Text.Json;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Articles.UserLists;
using SearchServer.Engine.Search;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Interpreting;

/// <summary>An index of a few articles, to be asked.</summary>
public sealed class SmallArchive : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ArticleIndex _index;

    /// <summary>Indexes articles as a file of JSON lines would have them.</summary>
    public SmallArchive(params object[] articles)
    {
        string file = _folder["articles.jsonl"];
        File.WriteAllLines(file, articles.Select(article => article as string ?? JsonSerializer.Serialize(article)));
        Assert.Equal(articles.Length, ArticleIndexer.Index(_folder["index"], [file], new IngestOptions(), TestContext.Current.CancellationToken).Indexed);
        _index = ArticleIndex.Open(_folder["index"]);
    }

    /// <summary>What means the same in queries from now on, as the lines of a file of synonyms say it.</summary>
    public Synonyms Synonyms { get; private set; } = Synonyms.None;

    /// <summary>Searches.</summary>
    public ArticleSearchResult Search(ArticleSearchRequest request)
    {
        using var lease = _index.Acquire();
        return lease.Value.With(Synonyms).Search(request);
    }

    /// <summary>Whether what a search found is kept for who asks it again: who has no time to look at a document has the answer, too. The search asks for no hits, which are read each time.</summary>
    public bool IsKept(ArticleSearchRequest request)
    {
        using var lease = _index.Acquire();
        lease.Value.Search(request);
        try
        {
            lease.Value.Within(new SearchBudget(TimeSpan.Zero, CancellationToken.None)).Search(request);
            return true;
        }
        catch (SearchBudgetExceededException)
        {
            return false;
        }
    }

    /// <summary>Sets the synonyms.</summary>
    public SmallArchive WithSynonyms(params string[] lines)
    {
        File.WriteAllLines(_folder["synonyms.txt"], lines);
        Synonyms = Synonyms.Load(_folder["synonyms.txt"]);
        Assert.Empty(Synonyms.Mistakes);
        return this;
    }

    /// <summary>How many articles the strict language finds.</summary>
    public int Matching(string query)
    {
        using var lease = _index.Acquire();
        return lease.Value.Matching(query).Count;
    }

    /// <summary>The articles that are like one, by their given ids.</summary>
    public Dictionary<string, float> SimilarTo(string id)
    {
        using var lease = _index.Acquire();
        ArticleSearchResult similar = lease.Value.SimilarTo(lease.Value.Find(id)!, new ArticleSearchRequest("") { Take = 100, Highlight = null });
        return similar.Hits.ToDictionary(hit => hit.Article.GivenId!, hit => hit.Score!.Value);
    }

    /// <summary>The given ids of what a query finds, the best first, parted by blanks.</summary>
    public string Ids(string query) => string.Join(' ', Search(new ArticleSearchRequest(query) { Take = 100 }).Hits.Select(hit => hit.Article.GivenId));

    /// <summary>The same in the order of the ids.</summary>
    public string SortedIds(string query) => string.Join(' ', Ids(query).Split(' ').Order(StringComparer.Ordinal));

    /// <summary>What is marked in title and text of an article that a query finds, parted by bars.</summary>
    public string Marks(string query, string id)
    {
        ArticleHit hit = Search(new ArticleSearchRequest(query) { Take = 100 }).Hits.Single(hit => hit.Article.GivenId == id);
        return string.Join('|', hit.TitleHighlights.Concat(hit.BodyHighlights).SelectMany(fragment => fragment.Matches.Select(match => fragment[match])));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }
}
