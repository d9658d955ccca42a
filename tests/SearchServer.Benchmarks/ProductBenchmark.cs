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
        Console.WriteLine($"{lease.Value.Reader.NumDocs} articles in {lease.Value.Reader.SegmentCount} segments; top {Top}, exact totals, one thread; microseconds a query, the median of {rounds} rounds, and bytes allocated");
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
        IndexSearcher searcher = known.Searcher;
        Query[] meant = [.. texts.Select(text => known.Interpret(text).Query)];

        // Of a snapshot that was not searched the fields' statistics and the streams of terms are made at the first query, which is none of these.
        ArticleSnapshot Unasked()
        {
            ArticleSnapshot unasked = new(known.Reader, known.Entities);
            unasked.Search(new ArticleSearchRequest(Warming));
            return unasked;
        }

        Side[] sides =
        [
            new("default of before: parsed and searched", () => Each(text => searcher.Search(before.ParseLenient(text).Query, Top))),
            new("asked for the first time: interpreted and searched", () =>
            {
                ArticleSnapshot unasked = Unasked();
                return Each(text => unasked.Searcher.Search(Interpreter.Interpret(text, MatchMode.Auto, unasked).Query, Top));
            }),
            new("asked again", () => Each(text => searcher.Search(known.Interpret(text).Query, Top))),
            new("its search alone", () => () => Array.ForEach(meant, query => searcher.Search(query, Top))),
            new("first time, with ten hits and highlights", () =>
            {
                ArticleSnapshot unasked = Unasked();
                return Each(text => unasked.Search(new ArticleSearchRequest(text)));
            }),
            new("again, with ten hits and highlights", () => Each(text => known.Search(new ArticleSearchRequest(text)))),
        ];
        foreach (Side side in sides) side.Warm(warmSeconds);
        for (int i = 0; i < rounds; i++)
        {
            foreach (Side side in sides) side.Round();
        }

        Console.WriteLine($"{name}, {texts.Length} like \"{texts[0]}\"");
        foreach (Side side in sides) Console.WriteLine($"  {side.Name,-52} {side.Micros / texts.Length,8:0.0} = {side.Micros / sides[0].Micros,5:0.00} x before  {side.Allocated / texts.Length,9} bytes");

        Action Each(Action<string> ask) => () => Array.ForEach(texts, ask);
    }

    /// <summary>A query of several words that is none of those measured.</summary>
    private const string Warming = "parliament votes budget";

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

    /// <summary>A way to search. Each round asks all queries once; what must be made before is made before the clock starts.</summary>
    private sealed class Side(string name, Func<Action> prepare)
    {
        private readonly List<double> _micros = [];

        public string Name => name;

        /// <summary>The median of the rounds.</summary>
        public double Micros => _micros.Order().ElementAt(_micros.Count / 2);

        /// <summary>The bytes that the last round allocated.</summary>
        public long Allocated { get; private set; }

        public void Warm(double seconds)
        {
            long end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
            while (Stopwatch.GetTimestamp() < end) prepare()();
        }

        public void Round()
        {
            Action run = prepare();
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            run();
            _micros.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            Allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
