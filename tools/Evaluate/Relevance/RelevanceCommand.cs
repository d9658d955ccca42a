using System.CommandLine;
using System.Globalization;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Evaluate.Relevance;

/// <summary>Measures what searches find, on queries with right answers, beside the default query of before and plain BM25. docs/relevance.md.</summary>
internal static class RelevanceCommand
{
    private const string GoldenFolder = "tools/Evaluate/golden/relevance";

    /// <summary>How deep <c>--queries</c> looks for an article that is not among the first.</summary>
    private const int DeepRank = 1000;

    public static Command Create()
    {
        Argument<string[]> names = new("collections") { Description = "Which collections; all if none is named.", Arity = ArgumentArity.ZeroOrMore };
        Option<string> data = new("--data") { Description = "The folder of test data.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> cache = new("--cache") { Description = "Where indexes are kept from one run to the next.", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "searchserver-relevance") };
        Option<string?> index = new("--index") { Description = "An index of news.jsonl.gz, instead of one that is made." };
        Option<bool> queries = new("--queries") { Description = "Print what becomes of each query." };
        Option<bool> check = new("--check") { Description = "Compare with the results in the tree; another result is an error." };
        Option<bool> write = new("--write") { Description = "Write the results into the tree." };
        Command command = new("relevance", "Measures what searches find, on queries with right answers.") { names, data, cache, index, queries, check, write };
        command.SetAction(result =>
        {
            bool same = true;
            string[] wanted = result.GetValue(names) ?? [];
            IndexCache indexes = new(result.GetValue(cache)!);
            foreach (JudgedCollection collection in JudgedCollection.ReadAll(result.GetValue(data)!).Where(collection => wanted.Length == 0 || wanted.Contains(collection.Name)))
            {
                string folder = collection.Index == "news" && result.GetValue(index) is { } given ? given : IndexOf(collection, indexes);
                IReadOnlyList<string> lines = Measure(collection, folder, indexes, result.GetValue(queries));
                string golden = Path.Combine(GoldenFolder, $"{collection.Name}.txt");
                if (result.GetValue(check)) same &= IsSame(golden, lines);
                if (result.GetValue(write)) File.WriteAllLines(golden, lines);
            }

            return same ? 0 : 1;
        });
        return command;
    }

    /// <summary>The product's index of a collection.</summary>
    private static string IndexOf(JudgedCollection collection, IndexCache indexes) =>
        indexes.Get(collection.Index, $"{IndexFingerprint.Current} {new FileInfo(collection.Source).Length} merged", (folder, work) =>
        {
            IngestReport report = ArticleIndexer.Index(folder, [collection.WriteArticles(work)], new IngestOptions(), CancellationToken.None);

            // In one segment, whatever the machine's threads made: what is deleted counts in scores until it is merged away.
            using MMapDirectory directory = MMapDirectory.OpenExisting(folder);
            using IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer));
            writer.ForceMerge(1);
            writer.Commit();
            Console.WriteLine($"{collection.Index}: {report.Indexed} articles indexed, {report.RejectedCount} rejected, in {report.Elapsed.TotalSeconds:F0} s");
        });

    /// <summary>Prints the results of a collection; returns what of them goes into the tree.</summary>
    private static List<string> Measure(JudgedCollection collection, string folder, IndexCache indexes, bool printsQueries)
    {
        using ArticleIndex index = ArticleIndex.Open(folder);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        string baselines = indexes.Get($"{collection.Index}-baselines", $"{BaselineIndex.Fingerprint} {Path.GetFullPath(folder)}", (made, _) => BaselineIndex.Make(made, snapshot));
        using BaselineIndex baseline = new(baselines);
        Ranker product = new("product", (text, count) => Search(snapshot, text, count));
        RankedQueries[] results = [.. ((Ranker[])[product, baseline.Before, baseline.PlainBM25, baseline.EnglishBM25]).Select(ranker => RankedQueries.Of(ranker, collection.Queries))];
        List<string> lines = [$"{collection.Name}: {snapshot.Reader.NumDocs} articles, {collection.Queries.Count} queries", .. RelevanceReport.Table(results), .. RelevanceReport.Comparisons(results[0], results[2..])];
        foreach (string line in lines) Console.WriteLine(line);
        foreach (RankedQueries result in results)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Ranker.Name,-22} {RankingMetrics.Median(result.Queries.Select(query => query.Milliseconds)):F2} ms a query (median), {result.Queries.Average(query => query.Milliseconds):F2} ms (mean)"));
        }

        if (printsQueries) PrintQueries(results);
        Console.WriteLine();
        return [.. lines, .. RelevanceReport.Queries(results[0])];
    }

    private static Ranking Search(ArticleSnapshot snapshot, string text, int count)
    {
        ArticleSearchResult result = snapshot.Search(new ArticleSearchRequest(text) { Take = count, Highlight = null });
        return new Ranking([.. result.Hits.Select(hit => hit.Article.GivenId!)], result.Total.Value, !result.Meaning.Warnings.IsEmpty);
    }

    /// <summary>Prints the queries of the first ranker, with where an article is that is not among the first, and what the others made of it.</summary>
    private static void PrintQueries(RankedQueries[] results)
    {
        for (int i = 0; i < results[0].Queries.Count; i++)
        {
            RankedQuery query = results[0].Queries[i];
            string deep = query.Rank > 0 ? "" : RankingMetrics.FirstRank(results[0].Ranker.Rank(query.Query.Text, DeepRank).Ids, query.Query.Gains) is > 0 and int rank ? $" (rank {rank})" : $" (nor among {DeepRank})";
            Console.WriteLine($"{RelevanceReport.Line(query)}{deep}; {string.Join(", ", results.Skip(1).Select(other => query.Query.Kind == JudgedCollection.Topic ? other.Queries[i].Ndcg.ToString("F3", CultureInfo.InvariantCulture) : other.Queries[i].Rank.ToString(CultureInfo.InvariantCulture)))}: {query.Query.Text}");
        }
    }

    private static bool IsSame(string golden, IReadOnlyList<string> lines)
    {
        string[] expected = File.Exists(golden) ? File.ReadAllLines(golden) : [];
        if (expected.SequenceEqual(lines)) return true;
        Console.WriteLine($"{golden} has other results (-) than these (+):");
        foreach (string line in expected.Except(lines)) Console.WriteLine($"- {line}");
        foreach (string line in lines.Except(expected)) Console.WriteLine($"+ {line}");
        Console.WriteLine();
        return false;
    }
}
