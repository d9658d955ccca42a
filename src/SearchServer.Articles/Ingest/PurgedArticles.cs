using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing;

namespace SearchServer.Articles.Ingest;

/// <summary>Finds the articles of an index that tombstones cover.</summary>
internal static class PurgedArticles
{
    private static readonly SourceNames s_paths = new(new IngestOptions());

    /// <summary>Lets an article rest, under the identity that it has, and if it has one of old under that which it would come under now.</summary>
    public static void Bury(this Tombstones tombstones, StoredArticle stored)
    {
        (Article article, string id) = stored.Identified(s_paths);
        if (id == stored.Id) tombstones.Add(article, id);
        else tombstones.Add(article, id, stored.Id);
    }

    /// <summary>The identities, as they are in the index, of the articles that are not to be in it.</summary>
    public static IEnumerable<string> In(DirectoryReader reader, Tombstones tombstones)
    {
        if (tombstones.IsEmpty) yield break;
        ArticleSnapshot snapshot = new(reader);
        foreach (int doc in reader.LiveDocuments())
        {
            StoredArticle stored = snapshot.Load(doc);
            (Article article, string id) = stored.Identified(s_paths);
            if (tombstones.Find(article, id) is not null || (id != stored.Id && tombstones.Find(article, stored.Id) is not null)) yield return stored.Id;
        }
    }
}
