using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing;

namespace SearchServer.LuceneNet.Tests.Indexes;

/// <summary>What an index of articles has.</summary>
internal static class StoredArticles
{
    /// <summary>All articles, in their order.</summary>
    public static List<StoredArticle> Of(string folder)
    {
        using ArticleIndex index = ArticleIndex.Open(folder);
        using SearcherManager<ArticleSnapshot>.Lease lease = index.Acquire();
        DirectoryReader reader = lease.Value.Reader;
        return [.. reader.LiveDocuments().Select(doc => lease.Value.Find(reader.Document(doc).Text(ArticleFields.Id)!)!)];
    }
}
