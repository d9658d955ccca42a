using System.Diagnostics;
using SearchServer.Benchmarks.LuceneNet;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Testing;
using LuceneNetQuery = Lucene.Net.Search.Query;

namespace SearchServer.Benchmarks;

/// <summary>One class of queries, here and in the peers, in turns.</summary>
internal sealed class QueryBenchmark(LuceneOracle lucene, string index, DirectoryReader reader, EngineDocuments documents, LuceneNetPeer mapped, LuceneNetPeer inMemory, SqlitePeer sqlite, MacroOptions options)
{
    private const int Top = 10;

    /// <summary>Lucene counts so many hits exactly before it prunes; the engine is given the same.</summary>
    private const int CountTo = 1000;

    /// <summary>The months of the articles in milliseconds from 1970 on, for a histogram.</summary>
    private static readonly RangeCountRequest s_months = new("date", [.. Enumerable.Range(0, 12 * 12).Select(i => new NumberRange(StartOf(i), StartOf(i + 1) - 1))]);

    private static readonly string[] s_highlighted = ["title.en", "body.en"];
    private static readonly HashSet<string> s_storedTexts = [.. s_highlighted];

    private readonly IndexSearcher _searcher = new(reader);
    private readonly FacetsState _facets = new(reader, documents.Facets);

    /// <summary>Measures and prints; false if the engines do not give the same hits.</summary>
    public bool Run(QueryClass queryClass)
    {
        FacetedQuery[] queries = [.. queryClass.Queries.Select((query, i) => Asked(queryClass, query, i))];
        SearchLine[] lines = [.. queryClass.Queries.Select((query, i) => new SearchLine(query) { Class = "all", DrillDown = queryClass.DrillDowns.ElementAtOrDefault(i) })];
        bool same = SameHits(lines, queries);
        BenchSession session = lucene.OpenBenchmark(index, lines, new OracleBenchmark
        {
            Mode = queryClass.Mode,
            K = Top,
            Threshold = CountTo,
            Preparsed = true,
            Facets = MacroBenchmark.Dimensions,
            Fields = s_highlighted,
            MaxPassages = 3,
        });
        lucene.Warm(session, options.WarmSeconds);
        Action<FacetedQuery> run = ActionOf(queryClass.Mode);
        Warm(queries, run);
        LuceneNetQuery[] others = queryClass.HasLuceneNet ? [.. queryClass.Queries.Select(LuceneNetQueries.Create)] : [];
        Action<LuceneNetQuery> runMapped = query => mapped.Run(query, queryClass.Mode, Top);
        Action<LuceneNetQuery> runInMemory = query => inMemory.Run(query, queryClass.Mode, Top);
        if (others.Length > 0)
        {
            Warm(others, runMapped);
            Warm(others, runInMemory);
        }

        List<RoundTime> ours = [];
        List<double> theirs = [];
        List<RoundTime> othersMapped = [];
        List<RoundTime> othersInMemory = [];
        List<double> sqlites = [];
        for (int i = 0; i < options.Rounds; i++)
        {
            ours.Add(Round(queries, run));
            theirs.Add(lucene.Round(session, "all").Nanos.Average() / 1000);
            if (others.Length > 0)
            {
                othersMapped.Add(Round(others, runMapped));
                othersInMemory.Add(Round(others, runInMemory));
            }

            if (queryClass.Sqlite.Count > 0 && i < 2) sqlites.Add(sqlite.Round(queryClass.Sqlite, Top));
        }

        lucene.Close(session);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (FacetedQuery query in queries) run(query);
        long allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / queries.Length;
        double elapsed = Median(ours.Select(round => round.Elapsed));
        double worked = Median(ours.Select(round => round.Worked));
        double ratio = elapsed / Median(theirs);
        string net = others.Length == 0 ? "" : LuceneNetFigures(worked, Median(othersMapped.Select(round => round.Worked)), Median(othersInMemory.Select(round => round.Worked))) + OtherTotals(queries, others);
        string fts = sqlites.Count == 0 ? "" : $"  SQLite {Median(sqlites),9:0.0} = {Median(sqlites) / elapsed:0} x ours";
        Console.WriteLine(
            $"{queryClass.Name,-26} ours {elapsed,8:0.0}  Lucene {Median(theirs),8:0.0}  ratio {ratio:0.00} (goal {queryClass.Goal:0.00}{(ratio <= queryClass.Goal ? "" : ", missed")})  {allocated,7} bytes a query{net}{fts}");
        return same;
    }

    private void Warm<T>(T[] queries, Action<T> run)
    {
        long end = Stopwatch.GetTimestamp() + (long)(options.WarmSeconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < end) Round(queries, run);
    }

    /// <summary>What a query took on average, in microseconds: on the clock, and of processors. Within a process the latter is fairer, for neighbours change it little.</summary>
    private readonly record struct RoundTime(double Elapsed, double Worked);

    private static RoundTime Round<T>(T[] queries, Action<T> run)
    {
        TimeSpan worked = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        foreach (T query in queries) run(query);
        return new RoundTime(Stopwatch.GetElapsedTime(start).TotalMicroseconds / queries.Length, (Environment.CpuUsage.TotalTime - worked).TotalMicroseconds / queries.Length);
    }

    private static string LuceneNetFigures(double ours, double mapped, double inMemory) =>
        $"  of processors: ours {ours,8:0.0}  Lucene.Net {mapped,8:0.0} mapped, {inMemory,8:0.0} in memory = {Math.Min(mapped, inMemory) / ours:0.0} x ours";

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered[ordered.Length / 2];
    }

    private static long StartOf(int month) => new DateTimeOffset(2009 + (month / 12), 1 + (month % 12), 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>A query with all that is asked of it. Where facets are filtered there is a histogram besides, which Lucene is not asked for.</summary>
    private FacetedQuery Asked(QueryClass queryClass, QuerySpec query, int number) => new(new EngineQueries(documents.Facets).Create(query))
    {
        Count = Top,
        DrillDowns = [.. (queryClass.DrillDowns.ElementAtOrDefault(number) ?? []).Select(filter => new DrillDown(filter.Dim, documents.Facets.DrillDown(filter.Dim, filter.Labels)))],
        Facets = [.. MacroBenchmark.Dimensions.Select(dimension => new FacetRequest(dimension, Top))],
        Ranges = queryClass.Mode == "sideways" ? [s_months] : [],
    };

    private Action<FacetedQuery> ActionOf(string mode)
    {
        if (mode == "topk") return query => _searcher.Search(query.Query, Top, CountTo);
        if (mode is "facets" or "sideways")
        {
            FacetedSearch faceted = new(_searcher, _facets);
            return query => faceted.Search(query);
        }

        Highlighter highlighter = new(_searcher);
        HighlightOptions highlight = new();
        return asked =>
        {
            Query query = asked.Query;
            TopDocs top = _searcher.Search(query, Top, CountTo);
            StoredDocument[] texts = [.. top.Hits.Select(hit => reader.Document(hit.Doc, s_storedTexts))];
            foreach (string field in s_highlighted)
            {
                highlighter.Highlight(query, field, [.. top.Hits.Select((hit, i) => (hit.Doc, texts[i].Text(field) ?? ""))], highlight);
            }
        };
    }

    /// <summary>How many queries find another number of documents in Lucene.Net, whose tables of Unicode are older and whose scores are others; empty if none does.</summary>
    private string OtherTotals(FacetedQuery[] queries, LuceneNetQuery[] others)
    {
        int different = queries.Zip(others).Count(pair => _searcher.Count(pair.First.Query) != mapped.Count(pair.Second));
        return different == 0 ? "" : $" ({different} of {queries.Length} find another number)";
    }

    private bool SameHits(SearchLine[] lines, FacetedQuery[] queries)
    {
        FacetedSearch faceted = new(_searcher, _facets);
        IReadOnlyList<SearchAnswer> answers = lucene.Search(index, lines, new OracleSearching { K = Top });
        for (int i = 0; i < queries.Length; i++)
        {
            TopDocs docs = faceted.Search(queries[i] with { Facets = [], Ranges = [] }).Docs;
            if (HitComparison.Difference(answers[i], docs.TotalHits.Value, [.. docs.Hits.Select(hit => new RankedDoc(hit.Doc, hit.Score))]) is not { } difference) continue;
            Console.Error.WriteLine($"{lines[i]}\n{difference}");
            return false;
        }

        return true;
    }
}
