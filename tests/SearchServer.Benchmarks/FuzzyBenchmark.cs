using System.Diagnostics;
using System.Text;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Engine.Suggest;
using SearchServer.Testing;

namespace SearchServer.Benchmarks;

/// <summary>
/// Similar terms of misspelt words: by <see cref="SimilarTerms"/>, by a scan that runs the same automaton over every term, and by Lucene's rewriting of a fuzzy query of as many expansions on the same index.
/// </summary>
internal static class FuzzyBenchmark
{
    private const string Field = "body.en";
    private const int Words = 200;
    private const int MaxResults = 50;
    private const int Seed = 20261201;

    public static int Run(int articles, int rounds, double warmSeconds)
    {
        if (LuceneOracle.Unavailable is { } reason) return Fail(reason);
        if (TestData.Missing("news.jsonl.gz") is { } missing) return Fail(missing);
        using TemporaryFolder folder = new();
        NeutralDocument[] documents = [.. ArticleDocuments.Create(SourceArticles.News().Take(articles))];
        foreach (int segments in new[] { 1, 10 })
        {
            string path = folder[$"index{segments}"];
            EngineIndex.Create(documents, path, new EngineIndexing { MemoryBudget = 2L << 30, FlushEvery = (documents.Length / segments) + 1, ForceMerge = segments == 1 ? 1 : 0 });
            using MMapDirectory directory = MMapDirectory.OpenExisting(path);
            using DirectoryReader reader = DirectoryReader.Open(directory);
            string[] words = Misspelt(reader);
            Console.WriteLine($"{reader.SegmentCount} segments, {reader.Leaves.Sum(leaf => leaf.Reader.Terms(Field)!.TermCount)} terms; {words.Length} words like {string.Join(", ", words.Take(5))}; microseconds a word, the least of {rounds} rounds");
            foreach ((int maxEdits, int prefixLength) in new[] { (1, 0), (1, 1), (2, 0), (2, 1) }) Measure(reader, path, words, new SimilarTermsOptions(maxEdits, prefixLength, MaxResults), rounds, warmSeconds);
        }

        return 0;
    }

    private static void Measure(DirectoryReader reader, string path, string[] words, SimilarTermsOptions options, int rounds, double warmSeconds)
    {
        LuceneOracle lucene = LuceneOracle.Open();
        BenchSession session = lucene.OpenBenchmark(
            path, words.Select(word => new SearchLine(new FuzzySpec(Field, word, options.MaxEdits, options.PrefixLength, MaxResults)) { Class = "all" }), new OracleBenchmark { Mode = "rewrite", Preparsed = true });
        lucene.Warm(session, warmSeconds);
        string[] few = words[..(words.Length / 20)];
        long end = Stopwatch.GetTimestamp() + (long)(warmSeconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < end) Round(words, word => SimilarTerms.Find(reader, [Field], word, options));
        Round(few, word => Scan(reader, word, options));
        Least ours = new();
        Least scans = new();
        Least theirs = new();
        for (int i = 0; i < rounds; i++)
        {
            ours.Add(Round(words, word => SimilarTerms.Find(reader, [Field], word, options)));
            scans.Add(Round(few, word => Scan(reader, word, options)));
            theirs.Add([.. lucene.Round(session, "all").Nanos.Select(nanos => nanos / 1000.0)]);
        }

        lucene.Close(session);
        long before = GC.GetAllocatedBytesForCurrentThread();
        double found = words.Average(word => SimilarTerms.Find(reader, [Field], word, options).Count);
        long allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / words.Length;
        Console.WriteLine(
            $"{options.MaxEdits} edits after {options.PrefixLength}: ours {ours.Mean,8:0.0}  scan {scans.Mean,9:0.0} = {scans.Mean / ours.Mean:0.0} x ours  Lucene {theirs.Mean,8:0.0} = {theirs.Mean / ours.Mean:0.0} x ours  {found:0.0} terms, {allocated} bytes a word");
    }

    private static int Fail(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }

    /// <summary>The microseconds that each word takes.</summary>
    private static double[] Round(string[] words, Action<string> run)
    {
        double[] micros = new double[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            run(words[i]);
            micros[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        return micros;
    }

    private static int Scan(DirectoryReader reader, string word, SimilarTermsOptions options)
    {
        LevenshteinAutomaton automaton = LevenshteinAutomaton.Of(word, options.MaxEdits, options.PrefixLength);
        int found = 0;
        foreach (LeafContext leaf in reader.Leaves)
        {
            TermsEnum terms = leaf.Reader.Terms(Field)!.Enumerate();
            while (terms.Next())
            {
                int state = automaton.Run(automaton.Start, terms.Term);
                if (state != ByteAutomaton.Dead && automaton.IsAccept(state)) found += terms.State.DocFreq;
            }
        }

        return found;
    }

    /// <summary>Words of letters, of four and more, with one or two mistakes.</summary>
    private static string[] Misspelt(DirectoryReader reader)
    {
        RandomSource random = new(Seed);
        List<string> words = [];
        TermsEnum terms = reader.Leaves[0].Reader.Terms(Field)!.Enumerate();
        while (terms.Next())
        {
            if (terms.Term.Length >= 4 && terms.State.DocFreq >= 5 && !terms.Term.ContainsAnyExceptInRange((byte)'a', (byte)'z')) words.Add(Encoding.UTF8.GetString(terms.Term));
        }

        return [.. Enumerable.Range(0, Words).Select(_ => Misspell(random, random.OneIn(4) ? Misspell(random, random.Pick<string>(words)) : random.Pick<string>(words)))];
    }

    private static string Misspell(RandomSource random, string word)
    {
        int at = random.Between(1, word.Length - 2);
        string letter = ((char)random.Between('a', 'z')).ToString();
        return random.Below(4) switch
        {
            0 => word.Insert(at, letter),
            1 => word.Remove(at, 1),
            2 => word.Remove(at, 1).Insert(at, letter),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    /// <summary>The least time of each word over all rounds: what others do on the machine makes none shorter.</summary>
    private sealed class Least
    {
        private double[] _micros = [];

        public double Mean => _micros.Average();

        public void Add(double[] micros) => _micros = _micros.Length == 0 ? micros : [.. _micros.Zip(micros, Math.Min)];
    }
}
