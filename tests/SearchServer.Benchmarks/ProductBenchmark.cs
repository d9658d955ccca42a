using System.Diagnostics;
using System.Text.Json;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;
using SearchServer.Testing;

namespace SearchServer.Benchmarks;

/// <summary>
/// The default query on an index that the product made, beside the default of before, which was any word, summed over titles, texts and names: each takes a text and gives the ten best articles and the exact total.
/// A query that is asked for the first time is interpreted, with frequencies that nobody asked for before; of one that was asked before the interpretation is there.
/// </summary>
internal static class ProductBenchmark
{
    private const int Top = 10;
    private const int RandomQueries = 60;
    private const int Seed = 20261121;
    private const string OtherQuery = "parliament votes budget";
    private const string Judged = "relevance/dev.jsonl";

    public static int Run(string? indexed, int rounds, double warmSeconds)
    {
        if (TestData.Missing("news.jsonl.gz") is { } missing) return Fail(missing);
        if (TestData.Missing(Judged) is { } without) return Fail(without);
        using TemporaryFolder folder = new();
        if (indexed is null)
        {
            indexed = folder["index"];
            ArticleIndexer.Index(indexed, [TestData.Require("news.jsonl.gz")], new IngestOptions(), CancellationToken.None);
        }

        using ArticleIndex index = ArticleIndex.Open(indexed);
        using var lease = index.Acquire();
        Console.WriteLine($"{lease.Value.Reader.NumDocs} articles in {lease.Value.Reader.SegmentCount} segments; top {Top}, exact totals, one thread; microseconds a query, of each the least in {rounds} rounds, and bytes allocated");
        string[] typed = [.. File.ReadLines(TestData.Require(Judged)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("q").GetString()!)];
        Measure("random words", RandomWords(lease.Value), lease.Value, rounds, warmSeconds);
        Measure("queries that people type", typed, lease.Value, rounds, warmSeconds);
        return 0;
    }

    private static int Fail(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }

    private static void Measure(string name, string[] texts, ArticleSnapshot known, int rounds, double warmSeconds)
    {
        QueryParser before = ParserOfBefore();
        Query Parsed(string text) => before.ParseLenient(text).Query;
        ArticleSnapshot unasked = known;
        Side[] sides =
        [
            new("default of before: parsed and searched", text => known.Searcher.Search(Parsed(text), Top)),
            new("asked for the first time: interpreted and searched", text => unasked.Searcher.Search(Interpreter.Interpret(text, MatchMode.Auto, share: null, unasked).Query, Top)),
            new("asked again", text => known.Searcher.Search(known.Interpret(text).Query, Top)),
            new("before, with ten hits and highlights", text =>
            {
                Query query = Parsed(text);
                new ArticleHits(known, new Interpretation { Query = query, Marked = query, Words = [] }, query, new ArticleSearchRequest(text), new SearchStages()).Of(known.Searcher.Search(query, Top).Hits);
            }),
            new("first time, with ten hits and highlights", text => unasked.Search(new ArticleSearchRequest(text))),
            new("again, with ten hits and highlights", text => known.Search(new ArticleSearchRequest(text))),
        ];
        foreach (Side side in sides)
        {
            long end = Stopwatch.GetTimestamp() + (long)(warmSeconds * Stopwatch.Frequency);
            while (Stopwatch.GetTimestamp() < end) Round(side);
            side.Forget();
        }

        for (int i = 0; i < rounds; i++) Array.ForEach(sides, Round);
        Console.WriteLine($"{name}, {texts.Length} like \"{texts[0]}\"");
        foreach (Side side in sides) Console.WriteLine($"  {side.Name,-52} {side.Micros,8:0.0} = {side.Micros / sides[0].Micros,5:0.00} x the first  {side.Allocated / texts.Length,9} bytes");

        void Round(Side side)
        {
            // Of a snapshot that was not searched the statistics of fields and the streams of terms are made at the first query, which is none of these.
            unasked = new ArticleSnapshot(known.Reader, known.Entities);
            unasked.Search(new ArticleSearchRequest(OtherQuery));
            side.Round(texts);
        }
    }

    /// <summary>Reads a text as the product did until there was an interpretation: any word, in the fields of English and of texts of no language, and in names.</summary>
    private static QueryParser ParserOfBefore()
    {
        string[] languages = ["en", ArticleFields.UnknownLanguage];
        string[] Fields(string field) => [.. languages.Select(language => ArticleFields.TextField(field, language))];
        return new QueryParser(new QueryParserOptions(ArticleSchema.Default.QueryAnalyzer, [.. ArticleFields.Texts.SelectMany(Fields), .. ArticleFields.Names])
        {
            ResolveField = name => ArticleFields.IsText(name) ? Fields(name) : ArticleFields.Names.Contains(name) ? [name] : null,
        });
    }

    /// <summary>Two to four words of English texts as the classes of <see cref="QueryClasses"/> have them, frequent, medium and rare, but as they are typed.</summary>
    private static string[] RandomWords(ArticleSnapshot snapshot)
    {
        RandomSource random = new(Seed);
        string field = ArticleFields.WordsField(ArticleFields.Body, "en");
        List<string>[] words = [[], [], []];
        TermsEnum terms = snapshot.Reader.Leaves.MaxBy(leaf => leaf.Reader.MaxDoc)!.Reader.Terms(field)!.Enumerate();
        while (terms.Next())
        {
            if (terms.Term.Length < 3 || terms.Term.ContainsAnyExceptInRange((byte)'a', (byte)'z')) continue;
            string word = System.Text.Encoding.UTF8.GetString(terms.Term);
            double part = (double)snapshot.Searcher.StatisticsOf(new Engine.Indexing.Term(field, word)).DocFreq / snapshot.Reader.NumDocs;
            if (part is < 0.0005 or >= 0.3 || snapshot.Lexicon.StemsOf("en", word).IsEmpty) continue;
            words[part >= 0.05 ? 0 : part >= 0.005 ? 1 : 2].Add(word);
        }

        return [.. Enumerable.Range(0, RandomQueries).Select(_ => string.Join(' ', Enumerable.Range(0, random.Between(2, 4)).Select(_ => random.Pick<string>(random.Pick<List<string>>(words))).Distinct()))];
    }

    /// <summary>A way to search, and the least time that it took with each query: what others do on the machine makes none shorter.</summary>
    private sealed class Side(string name, Action<string> search)
    {
        private double[] _micros = [];

        public string Name => name;

        /// <summary>Microseconds a query.</summary>
        public double Micros => _micros.Average();

        /// <summary>The bytes that the last round allocated.</summary>
        public long Allocated { get; private set; }

        public void Forget() => _micros = [];

        public void Round(string[] texts)
        {
            double[] micros = new double[texts.Length];
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < texts.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                search(texts[i]);
                micros[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            Allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            _micros = _micros.Length == 0 ? micros : [.. _micros.Zip(micros, Math.Min)];
        }
    }
}
