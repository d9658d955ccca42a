using SearchServer.Benchmarks.LuceneNet;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;

namespace SearchServer.Benchmarks;

/// <summary>What to measure.</summary>
internal sealed record MacroOptions(int Articles, int Rounds, double WarmSeconds, int IndexingRounds, IReadOnlyList<string> Classes);

/// <summary>The whole run: indexing first, then the classes of queries, each against Lucene on the same files and against Lucene.Net on the same documents; the ranked ones against SQLite as well.</summary>
internal static class MacroBenchmark
{
    /// <summary>The dimensions that classes with facets count.</summary>
    public static readonly string[] Dimensions = ["outlet", "person", "place"];

    public static int Run(MacroOptions options)
    {
        if (LuceneOracle.Unavailable is { } reason) return Fail(reason);
        if (TestData.Missing("news.jsonl.gz") is { } missing) return Fail(missing);
        LuceneOracle lucene = LuceneOracle.Open();
        lucene.Timeout = TimeSpan.FromMinutes(30);
        using TemporaryFolder folder = new();
        NeutralDocument[] documents = [.. ArticleDocuments.Create(SourceArticles.News().Take(options.Articles))];
        Console.WriteLine($"{documents.Length} articles of news.jsonl.gz; {Environment.ProcessorCount} processors; {lucene.Version().Lucene} on Java {lucene.Version().Java}");
        if (options.IndexingRounds > 0) IndexingBenchmark.Run(lucene, documents, folder, options.IndexingRounds);

        EngineDocuments engine = EngineIndex.Create(documents, folder["index"], new EngineIndexing { Analyzer = "english", MemoryBudget = 2L << 30, ForceMerge = 1 });
        using MMapDirectory directory = MMapDirectory.OpenExisting(folder["index"]);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        LuceneNetPeer.Index(documents, folder["lucene.net"], memoryMB: 1024, mergeToOne: true);
        using LuceneNetPeer mapped = new(new Lucene.Net.Store.MMapDirectory(folder["lucene.net"]), Dimensions);
        using LuceneNetPeer inMemory = new(new Lucene.Net.Store.RAMDirectory(new Lucene.Net.Store.MMapDirectory(folder["lucene.net"]), Lucene.Net.Store.IOContext.DEFAULT), Dimensions);
        Console.WriteLine($"\nQueries: one segment, top 10, one thread, the median of {options.Rounds} rounds of the mean time of a query in microseconds.");
        bool same = true;
        using (SqlitePeer sqlite = new(folder["sqlite"], documents))
        {
            foreach (QueryClass queryClass in QueryClasses.Create(reader, documents))
            {
                if (options.Classes.Count > 0 && !options.Classes.Contains(queryClass.Name)) continue;
                same &= new QueryBenchmark(lucene, folder["index"], reader, engine, mapped, inMemory, sqlite, options).Run(queryClass);
            }
        }

        return same ? 0 : Fail("The answers are not the same: the figures mean nothing.");
    }

    private static int Fail(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }
}
