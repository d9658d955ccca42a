using System.Collections.Concurrent;
using System.Globalization;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Merging;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Engine.Tests.Indexing.Merging;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>
/// Writers, searchers, a refresher, a committer and a merger at once, for half a minute (<c>SEARCHSERVER_STRESS_SECONDS</c> says otherwise). Each writer replaces a document of its own again and again by
/// one with a higher number: whoever looks must find exactly one of each, never an older one than before, and after a refresh none older than what was written before it.
/// </summary>
public class ConcurrencyTests
{
    private const int Writers = 8;
    private const int Searchers = 8;

    private static readonly TimeSpan s_betweenRefreshes = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_betweenCommits = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_betweenMerges = TimeSpan.FromMilliseconds(300);

    [Fact]
    public void EveryAnswerIsAStateThatExisted()
    {
        TimeSpan duration = TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("SEARCHSERVER_STRESS_SECONDS") ?? "30", CultureInfo.InvariantCulture));
        using TemporaryFolder folder = new();
        long searches = 0;
        long refreshes = 0;
        long commits = 0;
        long[] written = new long[Writers];
        using (MMapDirectory directory = new(folder["index"]))
        {
            using IndexWriter writer = new(directory, new IndexWriterOptions(ModelDocument.Analyzer)
            {
                MemoryBudget = 256 << 10,
                MergeThreads = 2,
                StartThread = ScarceThreads.FailingEach(5),
                MergePolicy = new TieredMergePolicy { SegmentsPerTier = 4, FloorBytes = 1 << 12 },
            });
            for (int i = 0; i < Writers; i++) writer.Update(ModelDocument.KeyTerm(i), Document(i, 0));
            writer.Commit();
            using SearcherManager<IndexSearcher> manager = new(writer.OpenReader(), reader =>
            {
                IndexSearcher searcher = new(reader);
                searcher.Count(new MatchAllDocsQuery());
                return searcher;
            });

            using CancellationTokenSource stop = new(duration);
            ConcurrentBag<Exception> failures = [];
            List<Thread> threads = [];

            // Who refreshes, commits or merges pauses between two times, as a server does: else they would hold the writer's lock for most of the run, and hardly an update would come between.
            // The pause ends with the run.
            void Run(TimeSpan pause, Action<RandomSource> step)
            {
                RandomSource random = RandomSource.ForItem(71, threads.Count);
                Thread thread = new(() =>
                {
                    try
                    {
                        while (!stop.IsCancellationRequested && failures.IsEmpty)
                        {
                            step(random);
                            if (pause > TimeSpan.Zero) stop.Token.WaitHandle.WaitOne(pause);
                        }
                    }
                    catch (Exception e)
                    {
                        failures.Add(e);
                    }
                });
                threads.Add(thread);
                thread.Start();
            }

            for (int i = 0; i < Writers; i++)
            {
                int key = i;
                Run(TimeSpan.Zero, random =>
                {
                    long number = written[key] + 1;
                    writer.Update(ModelDocument.KeyTerm(key), Document(key, number));
                    Volatile.Write(ref written[key], number);

                    // Documents that come and go, so that segments have something to reclaim.
                    int other = 1000 + (key * 50) + random.Below(50);
                    if (random.OneIn(3)) writer.Delete(ModelDocument.KeyTerm(other));
                    else writer.Update(ModelDocument.KeyTerm(other), Document(other, number));
                });
            }

            for (int i = 0; i < Searchers; i++)
            {
                long[] seen = new long[Writers];
                Run(TimeSpan.Zero, _ =>
                {
                    using var lease = manager.Acquire();
                    AssertState(lease.Value, seen);
                    Interlocked.Increment(ref searches);
                });
            }

            Run(s_betweenRefreshes, _ =>
            {
                long[] before = [.. Enumerable.Range(0, Writers).Select(key => Volatile.Read(ref written[key]))];
                manager.Refresh();
                using var lease = manager.Acquire();
                AssertState(lease.Value, before);
                refreshes++;
            });
            Run(s_betweenCommits, _ =>
            {
                long[] before = [.. Enumerable.Range(0, Writers).Select(key => Volatile.Read(ref written[key]))];
                writer.Commit();
                using DirectoryReader reader = DirectoryReader.Open(directory);
                AssertState(new IndexSearcher(reader), before);
                commits++;
            });
            Run(s_betweenMerges, _ => writer.ForceMerge(3));

            using ProcessFootprint footprint = new();
            foreach (Thread thread in threads) thread.Join();
            TestContext.Current.TestOutputHelper?.WriteLine(footprint.ToString());
            footprint.AssertFlat();
            Assert.True(failures.IsEmpty, failures.FirstOrDefault()?.ToString());
            Assert.Null(writer.MergeFailure);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{written.Sum()} updates, {searches} searches, {refreshes} refreshes, {commits} commits");

        // All of them took part. How often depends on what else the machine has to do.
        Assert.True(written.Min() > 10 && searches > 100 && refreshes > 2 && commits > 2);
        AssertNothingIsOpen(folder["index"]);
        using MMapDirectory closed = MMapDirectory.OpenExisting(folder["index"]);
        Assert.Empty(SearchServer.Engine.Indexing.Integrity.IndexIntegrity.Check(closed).Problems);
    }

    [Fact]
    public void AReaderInAnotherProcessStaysAsItIs()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        using TemporaryFolder folder = new();
        using MMapDirectory directory = new(folder["index"]);
        using IndexWriter writer = new(directory, new IndexWriterOptions(ModelDocument.Analyzer) { CommitsToKeep = 1 });
        for (int i = 0; i < 500; i++)
        {
            writer.Add(Document(i, i));
            if (i % 100 == 0) writer.Flush();
        }

        writer.Commit();
        string[] files = directory.ListAll();
        BenchSession session = oracle.OpenBenchmark(folder["index"], [new SearchLine(new TermSpec("text", "things")) { Class = "all" }], new OracleBenchmark { Mode = "exact" });
        for (int round = 0; round < 5; round++)
        {
            writer.Delete(ModelDocument.KeyTerm(round));
            writer.Add(Document(1000 + round, 1));
            writer.ForceMerge(1);
            writer.Commit();
            Assert.Equal([500], oracle.Round(session, "all").Hits);
        }

        Assert.Empty(directory.ListAll().Intersect(files).Except(["write.lock"]));
        oracle.Close(session);
        Assert.Equal(500, oracle.AssertClean(folder["index"]).NumDocs);
    }

    private static Documents.Document Document(int key, long number) => new ModelDocument(key, 0, key % 2 == 0 ? "red" : "green", (int)number).ToDocument();

    /// <summary>Each key of a writer once, none with a lower number than seen; all counts agree.</summary>
    private static void AssertState(IndexSearcher searcher, long[] seen)
    {
        for (int key = 0; key < Writers; key++)
        {
            TopDocs found = searcher.Search(new TermQuery(ModelDocument.KeyTerm(key)), 2);
            ScoreDoc hit = Assert.Single(found.Hits);
            long number = searcher.Reader.Number(hit.Doc, "number")!.Value;
            Assert.True(number >= seen[key], $"key {key}: {number} after {seen[key]}");
            seen[key] = number;
        }

        int docs = searcher.Reader.NumDocs;
        Assert.Equal(docs, searcher.Count(new MatchAllDocsQuery()));
        Assert.Equal(docs, searcher.Count(new TermQuery("text", "things")));
        FacetResult colours = new FacetedSearch(searcher, new FacetsState(searcher.Reader, ModelDocument.Facets)).Search(new FacetedQuery(new MatchAllDocsQuery()) { Count = 1, Facets = [new FacetRequest("colour", 10)] }).Facets[0];
        Assert.Equal(docs, colours.TotalCount);
    }

    /// <summary>No handle and no mapping of a file in the folder is left.</summary>
    private static void AssertNothingIsOpen(string folder)
    {
        if (!OperatingSystem.IsLinux()) return;
        Assert.DoesNotContain(File.ReadLines("/proc/self/maps"), line => line.Contains(folder, StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.GetFiles("/proc/self/fd").Select(handle => new FileInfo(handle).LinkTarget), target => target?.StartsWith(folder, StringComparison.Ordinal) == true);
    }
}
