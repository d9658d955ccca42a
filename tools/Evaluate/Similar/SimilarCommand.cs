using System.CommandLine;
using System.Globalization;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Search;
using SearchServer.Evaluate.Relevance;

namespace SearchServer.Evaluate.Similar;

/// <summary>Measures similar articles: whether they are about the same event, beside those by words alone, on fifty articles whose first similar ones were read and judged, and on pairs that rules make. docs/facets.md.</summary>
internal static class SimilarCommand
{
    private const string JudgedFile = "tools/Evaluate/Similar/similar-judged.tsv";

    /// <summary>What a person looks at beside an article.</summary>
    private const int Depth = 5;

    /// <summary>Judged as about the same event; 1 is about the same story as it went on, 0 about something else.</summary>
    private const int SameEvent = 2;

    private const int JudgedArticles = 50;
    private const int SampledArticles = 400;

    /// <summary>Characters of a text that are printed to be judged by.</summary>
    private const int Shown = 300;

    public static Command Create()
    {
        Option<string> index = new("--index") { Description = "An index of news.jsonl.gz.", Required = true };
        Option<int> seed = new("--seed") { Description = "Which articles; those of the default are judged.", DefaultValueFactory = _ => 15 };
        Option<bool> pool = new("--pool") { Description = "Print what is not judged yet, to be read." };
        Command command = new("similar", "Measures whether similar articles are about the same event.") { index, seed, pool };
        command.SetAction(result =>
        {
            using ArticleIndex opened = ArticleIndex.Open(result.GetValue(index)!);
            using var lease = opened.Acquire();
            Run(lease.Value, result.GetValue(seed), result.GetValue(pool));
        });
        return command;
    }

    private static void Run(ArticleSnapshot snapshot, int seed, bool printsPool)
    {
        ArticleFacts[] articles = ArticleFacts.ReadAll(snapshot);
        Dictionary<string, ArticleFacts> byId = articles.ToDictionary(article => article.Id);
        Dictionary<int, string> idOf = articles.ToDictionary(article => article.Doc, article => article.Id);
        Ranker[] rankers =
        [
            new("words alone", (id, count) => Rank(article => Before(article, snapshot), id, count)),
            new("words and entities", (id, count) => Rank(article => SimilarArticles.Query(article with { Date = null }, snapshot), id, count)),
            new("words and time", (id, count) => Rank(article => SimilarArticles.Query(article with { Entities = [] }, snapshot), id, count)),
            new("product", (id, count) => Rank(article => SimilarArticles.Query(article, snapshot), id, count)),
        ];

        Dictionary<string, Dictionary<string, int>> judged = File.ReadLines(JudgedFile).Select(line => line.Split('\t')).GroupBy(cells => cells[0])
            .ToDictionary(group => group.Key, group => group.ToDictionary(cells => cells[1], cells => int.Parse(cells[2], CultureInfo.InvariantCulture)));
        string[] drawn = Draw(articles.Where(article => article.Day is not null).Select(article => article.Id), JudgedArticles, seed);
        Dictionary<string, Dictionary<string, int>> gains = drawn.ToDictionary(id => id, id => judged.GetValueOrDefault(id) ?? []);
        if (printsPool) PrintPool(snapshot, byId, rankers, gains);
        PrintJudged(rankers, gains);
        PrintGroups("two persons and a place in common within two days", rankers, EventGroups.ByNames(articles), seed);
        PrintGroups("three rare words of headlines in common, two outlets, within a week", rankers, EventGroups.ByHeadlines(articles), seed);

        Ranking Rank(Func<StoredArticle, Query> queryOf, string id, int count)
        {
            TopDocs found = snapshot.Searcher.Search(queryOf(snapshot.Load(byId[id].Doc)), count);
            return new Ranking([.. found.Hits.Select(hit => idOf[hit.Doc])], found.TotalHits.Value);
        }
    }

    /// <summary>Similar articles as they were: three tenths of the 25 words that tell most.</summary>
    private static Query Before(StoredArticle article, ArticleSnapshot snapshot) =>
        SimilarArticles.Words(article, snapshot, new MoreLikeThisOptions { MinTermFreq = 1, MinDocFreq = 2 }) is BooleanQuery words
            ? new BooleanQuery([new BooleanClause(new BooleanQuery(words.Clauses, Math.Max(1, (int)(0.3 * words.Clauses.Length))), Occur.Must), .. SimilarArticles.Without(article)])
            : new MatchNoDocsQuery();

    private static string[] Draw(IEnumerable<string> ids, int count, int seed)
    {
        string[] drawn = [.. ids.Order(StringComparer.Ordinal)];
        new Random(seed).Shuffle(drawn);
        return drawn[..Math.Min(count, drawn.Length)];
    }

    private static void PrintJudged(Ranker[] rankers, Dictionary<string, Dictionary<string, int>> gains)
    {
        Console.WriteLine($"{gains.Count} articles; {gains.Values.Sum(judged => judged.Count)} pairs judged, {gains.Values.Sum(judged => judged.Values.Count(gain => gain == SameEvent))} of the same event in {gains.Values.Count(judged => judged.ContainsValue(SameEvent))} articles");
        Console.WriteLine($"{"",-20} P@5 event  P@5 story     nDCG@5  events found  not judged");
        Judged[] results = [.. rankers.Select(ranker => new Judged(ranker, gains))];
        foreach (Judged result in results)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Ranker.Name,-20} {result.SameEvents.Average(),9:F3} {result.SameStories.Average(),10:F3} {result.Ndcg.Average(),10:F3} {result.Found.Average(),13:F3} {result.Unjudged,11}"));
        }

        PrintDifference("P@5 of the same event", results[^1].SameEvents, results[0].SameEvents);
        PrintDifference("nDCG@5", results[^1].Ndcg, results[0].Ndcg);
    }

    private static void PrintDifference(string measure, double[] product, double[] before)
    {
        PairedBootstrap sure = PairedBootstrap.Of(product, before);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measure}, product less words alone: {sure.Difference:+0.000;-0.000}, 95 % in [{sure.Low:+0.000;-0.000}, {sure.High:+0.000;-0.000}]"));
    }

    private static void PrintGroups(string what, Ranker[] rankers, Dictionary<string, Dictionary<string, int>> groups, int seed)
    {
        Console.WriteLine();
        Console.WriteLine($"{what}: {groups.Count} articles, {Math.Min(SampledArticles, groups.Count)} of them drawn");
        string[] drawn = Draw(groups.Keys, SampledArticles, seed);
        foreach (Ranker ranker in rankers) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ranker.Name,-20} nDCG@10 {drawn.Average(id => RankingMetrics.Ndcg(ranker.Rank(id, RankingMetrics.Depth).Ids, groups[id])):F3}"));
    }

    private static void PrintPool(ArticleSnapshot snapshot, Dictionary<string, ArticleFacts> byId, Ranker[] rankers, Dictionary<string, Dictionary<string, int>> gains)
    {
        foreach ((string id, Dictionary<string, int> known) in gains)
        {
            string[] pool = [.. rankers.SelectMany(ranker => ranker.Rank(id, Depth).Ids).Distinct().Where(other => !known.ContainsKey(other)).Order(StringComparer.Ordinal)];
            if (pool.Length == 0) continue;
            Console.WriteLine($"=== {Beginning(id)}");
            foreach (string other in pool) Console.WriteLine($"{id}\t{other}\t?\t{Beginning(other)}");
        }

        string Beginning(string id)
        {
            StoredArticle article = snapshot.Load(byId[id].Doc);
            return $"{article.Date ?? "undated"} {article.Outlet}: {article.Title} | {article.Body[..Math.Min(Shown, article.Body.Length)].ReplaceLineEndings(" ")}";
        }
    }

    /// <summary>What a ranker made of the articles that are judged, article by article.</summary>
    private sealed class Judged
    {
        public Judged(Ranker ranker, Dictionary<string, Dictionary<string, int>> gains)
        {
            Ranker = ranker;
            (IReadOnlyList<string> Ids, Dictionary<string, int> Gains)[] rankings = [.. gains.Select(pair => (ranker.Rank(pair.Key, Depth).Ids, pair.Value))];
            SameEvents = [.. rankings.Select(ranking => ranking.Ids.Count(id => ranking.Gains.GetValueOrDefault(id) == SameEvent) / (double)Depth)];
            SameStories = [.. rankings.Select(ranking => ranking.Ids.Count(id => ranking.Gains.GetValueOrDefault(id) > 0) / (double)Depth)];
            Ndcg = [.. rankings.Where(ranking => ranking.Gains.Values.Any(gain => gain > 0)).Select(ranking => RankingMetrics.Ndcg(ranking.Ids, ranking.Gains, Depth))];
            Found = [.. rankings.Where(ranking => ranking.Gains.ContainsValue(SameEvent)).Select(ranking => ranking.Ids.Count(id => ranking.Gains.GetValueOrDefault(id) == SameEvent) / (double)Math.Min(Depth, ranking.Gains.Values.Count(gain => gain == SameEvent)))];
            Unjudged = rankings.Sum(ranking => ranking.Ids.Count(id => !ranking.Gains.ContainsKey(id)));
        }

        public Ranker Ranker { get; }

        /// <summary>P@5 where only the same event counts.</summary>
        public double[] SameEvents { get; }

        /// <summary>P@5 where the same story counts.</summary>
        public double[] SameStories { get; }

        /// <summary>nDCG@5, of articles for which anything is right.</summary>
        public double[] Ndcg { get; }

        /// <summary>The share of what is known to be about the same event that is among the first five, of five at most; of articles that have any.</summary>
        public double[] Found { get; }

        /// <summary>How many of the first five nobody judged.</summary>
        public int Unjudged { get; }
    }
}
