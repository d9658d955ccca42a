using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using SearchServer.Testing;

namespace SearchServer.Benchmarks.LuceneNet;

/// <summary>The same documents in Lucene.Net 4.8, in one segment, mapped or in memory.</summary>
internal sealed class LuceneNetPeer : IDisposable
{
    /// <summary>How facets are looked for, as <see cref="QueryClass.Mode"/> says it.</summary>
    private const string Faceted = "facets";

    private readonly BaseDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly LuceneNetFacets _facets;

    /// <param name="directory">An index of one segment.</param>
    /// <param name="dimensions">The dimensions that are counted.</param>
    public LuceneNetPeer(BaseDirectory directory, IEnumerable<string> dimensions)
    {
        _directory = directory;
        _reader = DirectoryReader.Open(directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
        _facets = new LuceneNetFacets(_reader.Leaves[0].AtomicReader, dimensions.Select(dimension => "$facets." + dimension));
    }

    /// <summary>Indexes documents in one thread; returns how long processors worked, making documents left out.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="path">The folder.</param>
    /// <param name="memoryMB">What may be buffered.</param>
    /// <param name="mergeToOne">Whether one segment is made of all in the end, which is not timed.</param>
    public static TimeSpan Index(NeutralDocument[] documents, string path, int memoryMB, bool mergeToOne = false)
    {
        using MMapDirectory directory = new(path);
        IndexWriterConfig config = new(LuceneNetDocuments.Version, LuceneNetDocuments.AnalyzerOf(documents)) { Similarity = new BM25Similarity(), RAMBufferSizeMB = memoryMB, MergeScheduler = new SerialMergeScheduler() };
        TimeSpan worked = TimeSpan.Zero;
        using IndexWriter writer = new(directory, config);
        foreach (NeutralDocument[] batch in documents.Chunk(500))
        {
            Lucene.Net.Documents.Document[] made = [.. batch.Select(LuceneNetDocuments.Create)];
            TimeSpan start = Environment.CpuUsage.TotalTime;
            foreach (Lucene.Net.Documents.Document document in made) writer.AddDocument(document);
            worked += Environment.CpuUsage.TotalTime - start;
        }

        TimeSpan last = Environment.CpuUsage.TotalTime;
        writer.Commit();
        worked += Environment.CpuUsage.TotalTime - last;
        if (mergeToOne) writer.ForceMerge(1);
        return worked;
    }

    /// <summary>How many documents a query finds.</summary>
    public long Count(Query query)
    {
        TotalHitCountCollector count = new();
        _searcher.Search(query, count);
        return count.TotalHits;
    }

    /// <summary>Runs a query.</summary>
    public void Run(Query query, string mode, int top)
    {
        if (mode != Faceted)
        {
            _searcher.Search(query, top);
            return;
        }

        TopScoreDocCollector hits = TopScoreDocCollector.Create(top, docsScoredInOrder: false);
        _searcher.Search(query, MultiCollector.Wrap(hits, _facets));
        hits.GetTopDocs();
        _facets.Take(top);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }
}
