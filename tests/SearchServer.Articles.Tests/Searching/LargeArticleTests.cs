using System.Globalization;
using System.Text;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Searching;

/// <summary>A page of large articles takes memory for what is shown of them.</summary>
public sealed class LargeArticleTests : IDisposable
{
    private const int Articles = 4;
    private const int BodyLength = 2_000_000;

    /// <summary>The rest of an answer: titles, fragments, and what the search itself takes.</summary>
    private const int Answer = 500_000;

    private readonly TemporaryFolder _folder = new();
    private readonly ArticleIndex _index;

    public LargeArticleTests()
    {
        using (MMapDirectory directory = new(_folder["index"]))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer)))
        {
            EntityTable entities = new();
            for (int i = 0; i < Articles; i++)
            {
                Article article = new($"Ledger {i}", BodyOf(i)) { GivenId = $"{i}", Language = "en" };
                writer.Add(ArticleDocument.Create(GivenArticles.Indexed(article, ArticleId.Of(article), entities), ArticleSchema.Default));
            }

            entities.WriteTo(writer.SetAttachment, writer.SetUserData);
            writer.Commit();
        }

        _index = ArticleIndex.Open(_folder["index"]);
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void TextsThatAreNotShownAreNotRead()
    {
        ArticleSearchRequest request = new("ledger") { Take = Articles, Highlight = null };
        Assert.Equal(Articles, Search(request).Hits.Length);
        Assert.InRange(AllocatedBy(request), 0, Answer);
    }

    [Fact]
    public void OfTextsThatAreHighlightedTheFragmentsAreKept()
    {
        ArticleSearchRequest request = new("closing entry") { Take = Articles, Highlight = new HighlightOptions() };
        ArticleSearchResult result = Search(request);
        Assert.Equal(Articles, result.Hits.Length);
        foreach (ArticleHit hit in result.Hits)
        {
            Assert.Empty(hit.Article.Body);
            Assert.Equal(["closing", "entry"], hit.BodyHighlights.SelectMany(fragment => fragment.Matches.Select(match => fragment[match])));
        }

        // All are read into the memory of one.
        Assert.InRange(AllocatedBy(request), 0, (BodyLength * sizeof(char)) + Answer);
    }

    private ArticleSearchResult Search(ArticleSearchRequest request)
    {
        using var lease = _index.Acquire();
        return lease.Value.Search(request);
    }

    private long AllocatedBy(ArticleSearchRequest request)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Search(request);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Long, in sentences, and different in each article.</summary>
    private static string BodyOf(int article)
    {
        StringBuilder body = new(BodyLength + 100);
        for (int line = 0; body.Length < BodyLength; line++) body.Append(CultureInfo.InvariantCulture, $"In line {line} stands {(line * 7919L) % (1000 + article)}. ");
        return body.Append("The closing entry is here.").ToString();
    }
}
