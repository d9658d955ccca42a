using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SearchServer.Evaluate.Relevance;

/// <summary>Articles with queries that are judged.</summary>
/// <param name="Name">What results call it.</param>
/// <param name="Index">The name of its articles: collections on the same articles share an index.</param>
/// <param name="Source">The file of the test data that the articles are made of; an index is made anew if it changes.</param>
/// <param name="WriteArticles">Gives a file of its articles that the product reads; what has to be written for it goes into the folder given.</param>
/// <param name="Queries">The queries.</param>
internal sealed record JudgedCollection(string Name, string Index, string Source, Func<string, string> WriteArticles, IReadOnlyList<JudgedQuery> Queries)
{
    /// <summary>The kind of a query that is not for a certain article.</summary>
    public const string Topic = "topic";

    private const string NewsFile = "news.jsonl.gz";

    /// <summary>Of so many articles one gives its headline.</summary>
    private const int HeadlineEvery = 20;

    /// <summary>Of so many articles one is among the pages in other languages: 5,000 in all.</summary>
    private const int EnglishEvery = 4;

    private static readonly string[] s_abstracts = ["time", "cran", "cisi", "med", "npl"];

    /// <summary>All collections of a folder of test data.</summary>
    public static IEnumerable<JudgedCollection> ReadAll(string data) => [ReadNews(data), ReadHeadlines(data), ReadMixedLanguages(data), .. s_abstracts.Select(name => ReadAbstracts(data, name))];

    /// <summary>News articles, with queries of people who remember an article vaguely, and topics with graded judgements.</summary>
    private static JudgedCollection ReadNews(string data) => new(
        "news", "news", Path.Combine(data, NewsFile), _ => Path.Combine(data, NewsFile),
        [
            .. Lines(Path.Combine(data, "relevance", "dev.jsonl")).Select((query, i) => new JudgedQuery(
                i + 1, Text(query, "q"), Text(query, "kind"), query.GetProperty("relevant").EnumerateObject().ToDictionary(grade => grade.Name, grade => grade.Value.GetInt32()))),
        ]);

    /// <summary>News articles, with headlines of some of them as somebody pastes them.</summary>
    private static JudgedCollection ReadHeadlines(string data) => new(
        "headlines", "news", Path.Combine(data, NewsFile), _ => Path.Combine(data, NewsFile),
        [
            .. Lines(Path.Combine(data, NewsFile)).Where((_, i) => i % HeadlineEvery == 0).Select((article, i) => new JudgedQuery(
                i + 1, Text(article, "title"), "headline", new Dictionary<string, int> { [Text(article, "id")] = 1 })),
        ]);

    /// <summary>Pages in many languages among English articles, with what somebody types in its language who looks for a page. Pages have their numbers for ids.</summary>
    private static JudgedCollection ReadMixedLanguages(string data)
    {
        string pages = Path.Combine(data, "html", "gold-other-languages.jsonl");
        using StreamReader queries = new(typeof(JudgedCollection).Assembly.GetManifestResourceStream("SearchServer.Evaluate.Relevance.mixed-languages.tsv")!);
        return new JudgedCollection(
            "languages", "languages", pages,
            folder => WriteTo(folder, Lines(pages).Select(PageOf).Concat(ReadLines(Path.Combine(data, NewsFile)).Where((_, i) => i % EnglishEvery == 0))),
            [
                .. queries.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(row => new JudgedQuery(
                    int.Parse(row[0], CultureInfo.InvariantCulture), row[2], row[1], new Dictionary<string, int> { [row[0]] = 1 })),
            ]);
    }

    private static string PageOf(JsonElement page, int i) => new JsonObject
    {
        ["id"] = (i + 1).ToString(CultureInfo.InvariantCulture),
        ["title"] = Text(page, "title"),
        ["body"] = Text(page, "text"),
        ["outlet"] = Text(page, "publisher"),
        ["date"] = Text(page, "date"),
    }.ToJsonString();

    /// <summary>A collection of information retrieval: abstracts, or stories of a magazine, in English. What is relevant is relevant: Cranfield's grades are no gains, and the others have none.</summary>
    private static JudgedCollection ReadAbstracts(string data, string name)
    {
        string folder = Path.Combine(data, "ir", name);
        string documents = Path.Combine(folder, "docs.jsonl.gz");
        ILookup<string, (string Id, int Gain)> gains = ReadLines(Path.Combine(folder, "qrels.tsv.gz")).Skip(1).Select(line => line.Split('\t'))
            .ToLookup(row => row[0], row => (row[1], int.Parse(row[2], CultureInfo.InvariantCulture) > 0 ? 1 : 0));
        IEnumerable<JudgedQuery> queries = Lines(Path.Combine(folder, "queries.jsonl.gz")).Select(query => new JudgedQuery(
            int.Parse(Text(query, "id"), CultureInfo.InvariantCulture), Text(query, "text"), Topic, gains[Text(query, "id")].ToDictionary(judged => judged.Id, judged => judged.Gain)));
        return new JudgedCollection(name, name, documents, folder => WriteTo(folder, Lines(documents).Select(ArticleOf)), [.. queries.Where(query => query.Gains.Values.Any(gain => gain > 0))]);
    }

    /// <summary>A document as an article. A title that stands before the text again is taken off there.</summary>
    private static string ArticleOf(JsonElement document)
    {
        string title = Text(document, "title"), text = Text(document, "text");
        return new JsonObject
        {
            ["id"] = Text(document, "id"),
            ["title"] = title,
            ["body"] = text.StartsWith(title, StringComparison.Ordinal) ? text[title.Length..] : text,
            ["outlet"] = Text(document, "outlet"),
            ["date"] = Text(document, "date"),
            ["author"] = Text(document, "author"),
            ["language"] = "en",
        }.ToJsonString();
    }

    private static string WriteTo(string folder, IEnumerable<string> articles)
    {
        string path = Path.Combine(folder, "articles.jsonl");
        File.WriteAllLines(path, articles);
        return path;
    }

    private static IEnumerable<JsonElement> Lines(string path)
    {
        foreach (string line in ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            yield return json.RootElement.Clone();
        }
    }

    private static IEnumerable<string> ReadLines(string path)
    {
        using Stream file = File.OpenRead(path);
        using StreamReader reader = new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";
}
