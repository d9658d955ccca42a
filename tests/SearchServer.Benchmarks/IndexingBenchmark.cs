using System.Diagnostics;
using SearchServer.Benchmarks.LuceneNet;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;

namespace SearchServer.Benchmarks;

/// <summary>Indexing in one thread, the same fields, analyzers and memory budget, commit included, making documents left out. All merge in that thread.</summary>
internal static class IndexingBenchmark
{
    private const int MemoryMB = 64;

    public static void Run(LuceneOracle lucene, NeutralDocument[] documents, TemporaryFolder folder, int rounds)
    {
        NeutralDocument.WriteFile(folder["documents.jsonl"], documents);
        for (int round = 0; round < rounds; round++)
        {
            string ours = folder[$"ours{round}"];
            string theirs = folder[$"theirs{round}"];
            (TimeSpan elapsed, TimeSpan worked) = Index(documents, ours);
            BenchIndexReport report = lucene.BenchmarkIndexing(
                folder["documents.jsonl"], theirs, new OracleIndexing { Analyzer = "english", MergePolicy = "tiered", RamMB = MemoryMB, Compound = true });
            TimeSpan peer = TimeSpan.FromMicroseconds((report.AddNanos + report.CommitNanos) / 1000.0);
            string others = folder[$"others{round}"];
            TimeSpan other = LuceneNetPeer.Index(documents, others, MemoryMB);
            double size = (double)LengthOf(ours) / LengthOf(theirs);
            Console.WriteLine($"indexing                   ours {elapsed.TotalSeconds:0.00} s ({documents.Length / elapsed.TotalSeconds:0}/s)  Lucene {peer.TotalSeconds:0.00} s  ratio {elapsed / peer:0.00} (goal 0.80)  {LengthOf(ours) >> 20} MB, {size:0.000} of Lucene's  of processors: ours {worked.TotalSeconds:0.00} s  Lucene.Net {other.TotalSeconds:0.00} s = {other / worked:0.0} x ours, {LengthOf(others) >> 20} MB");
            Directory.Delete(ours, recursive: true);
            Directory.Delete(theirs, recursive: true);
            Directory.Delete(others, recursive: true);
        }
    }

    /// <summary>Indexes here; how long it took, and how long processors worked.</summary>
    private static (TimeSpan Elapsed, TimeSpan Worked) Index(NeutralDocument[] documents, string path)
    {
        EngineDocuments engine = new(documents, "english");
        using MMapDirectory directory = new(path);
        Stopwatch clock = new();
        TimeSpan worked = TimeSpan.Zero;
        using IndexWriter writer = new(directory, new IndexWriterOptions(engine.Analyzer) { MemoryBudget = MemoryMB << 20, MergeThreads = 0, CommitsToKeep = 1 });
        foreach (NeutralDocument[] batch in documents.Chunk(500))
        {
            Document[] made = [.. batch.Select(engine.Create)];
            TimeSpan start = Environment.CpuUsage.TotalTime;
            clock.Start();
            foreach (Document document in made) writer.Add(document);
            clock.Stop();
            worked += Environment.CpuUsage.TotalTime - start;
        }

        TimeSpan last = Environment.CpuUsage.TotalTime;
        clock.Start();
        writer.Commit();
        return (clock.Elapsed, worked + Environment.CpuUsage.TotalTime - last);
    }

    private static long LengthOf(string folder) => new DirectoryInfo(folder).GetFiles().Sum(file => file.Length);
}
