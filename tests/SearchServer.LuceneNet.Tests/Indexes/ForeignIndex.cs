using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace SearchServer.LuceneNet.Tests.Indexes;

/// <summary>Indexes as programs on Lucene.Net write them.</summary>
internal static class ForeignIndex
{
    /// <summary>Writes documents into a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="isCompound">Whether a segment is one file.</param>
    /// <param name="deleted">The term of documents that are deleted behind the others; null for none.</param>
    public static void Write(string folder, IEnumerable<Document> documents, bool isCompound = true, Term? deleted = null)
    {
        using NIOFSDirectory directory = new(folder, NoLockFactory.GetNoLockFactory());
        IndexWriterConfig config = new(LuceneVersion.LUCENE_48, new StandardAnalyzer(LuceneVersion.LUCENE_48)) { UseCompoundFile = isCompound, MaxBufferedDocs = 20, MergePolicy = NoMergePolicy.COMPOUND_FILES };
        using IndexWriter writer = new(directory, config);
        foreach (Document document in documents) writer.AddDocument(document);
        writer.Commit();
        if (deleted is null) return;
        writer.DeleteDocuments(deleted);
        writer.Commit();
    }

    /// <summary>A document with a stored text for each pair.</summary>
    public static Document Document(params (string Name, string Value)[] fields)
    {
        Document document = [];
        foreach ((string name, string value) in fields) document.Add(name == "id" ? new StringField(name, value, Field.Store.YES) : new TextField(name, value, Field.Store.YES));
        return document;
    }
}
