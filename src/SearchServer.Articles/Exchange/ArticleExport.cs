using SearchServer.Articles.Searching;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.LuceneNet.Indexes;

namespace SearchServer.Articles.Exchange;

/// <summary>Writes the articles of an index for others.</summary>
public static class ArticleExport
{
    /// <summary>
    /// Writes the articles of the last commit as an index of Lucene.Net 4.8, in their order, deleted ones aside: <c>id</c> a term; <c>title</c> and <c>body</c> texts; <c>date</c> a number of UTC milliseconds; outlets, persons, places,
    /// organisations, days, dates mentioned, languages and sections facet values in <c>$facets</c>, entities by their keys; all of them stored, entities by their labels. Others may write and search meanwhile.
    /// </summary>
    /// <param name="indexPath">The folder of the index.</param>
    /// <param name="folder">A folder that is empty or not there.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many articles it has.</returns>
    /// <exception cref="IndexException">There is no index, or it is damaged.</exception>
    /// <exception cref="IOException">The folder is not empty.</exception>
    public static long ToLuceneNet(string indexPath, string folder, CancellationToken cancellation)
    {
        using MMapDirectory directory = MMapDirectory.OpenExisting(indexPath);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        ArticleSnapshot snapshot = new(reader);
        using LuceneNetWriter writer = new(folder);
        long count = 0;
        foreach (int doc in reader.LiveDocuments())
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Add(ExportedArticle.Create(snapshot.Load(doc)));
            count++;
        }

        writer.Commit([ExportedArticle.Form]);
        return count;
    }
}
