using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SearchServer.Testing;

/// <summary>Makes neutral documents of articles, with the fields that an article has in the index (design, section 5).</summary>
public static partial class ArticleDocuments
{
    private const string Names = "folding";
    private const int MaxGuessedPersons = 20;

    /// <summary>The analyzers of the fields, as the oracle names them, for parsed queries.</summary>
    public static IReadOnlyDictionary<string, string> Analyzers { get; } = new Dictionary<string, string>
    {
        ["title.en"] = "english",
        ["body.en"] = "english",
        ["outlet"] = Names,
        ["person"] = Names,
        ["place"] = Names,
        ["id"] = "keyword",
    };

    /// <summary>The facet dimensions.</summary>
    public static IReadOnlyList<string> Dimensions { get; } = ["outlet", "person", "place", "date", "language", "section"];

    /// <summary>
    /// The document of an article. <paramref name="guessPersons"/> takes runs of capitalised words for persons where the set names
    /// none: bad for readers, good for tests, since there are many of them and most are rare.
    /// </summary>
    public static NeutralDocument Create(SourceArticle article, bool guessPersons = true)
    {
        List<NeutralField> fields =
        [
            new NeutralString("id", article.Id, Stored: true),
            new NeutralNumericDocValues("version", 1),
            new NeutralText("title.en", article.Title) { Analyzer = "english", Index = NeutralIndex.Offsets, Stored = true },
            new NeutralText("body.en", article.Body) { Analyzer = "english", Index = NeutralIndex.Offsets, Stored = true },
            new NeutralFacet("language", "en"),
        ];
        if (article.Outlet is { } outlet) AddName(fields, "outlet", outlet);
        IEnumerable<string> persons = article.Persons.Count == 0 && guessPersons ? GuessPersons(article.Body) : article.Persons;
        foreach (string person in persons) AddName(fields, "person", person);
        foreach (string place in article.Places) AddName(fields, "place", place);
        if (article.Section is { } section)
        {
            fields.Add(new NeutralStored("section", section));
            fields.Add(new NeutralFacet("section", section));
        }

        if (article.Date is { } date) AddDate(fields, date);
        if (article.Url is { } url) fields.Add(new NeutralStored("url", url));
        foreach (string author in article.Authors) fields.Add(new NeutralStored("author", author));
        if (article.Title.Length > 0) fields.Add(new NeutralSortedDocValues("titleSort", article.Title.ToLowerInvariant()));
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(article.Title + "\n" + article.Body));
        fields.Add(new NeutralBinaryDocValues("contentHash", hash[..16]));
        fields.Add(new NeutralNumericDocValues("fingerprint", BitConverter.ToInt64(hash, 16)));
        return new NeutralDocument(fields);
    }

    public static IEnumerable<NeutralDocument> Create(IEnumerable<SourceArticle> articles, bool guessPersons = true) =>
        articles.Select(article => Create(article, guessPersons));

    private static void AddName(List<NeutralField> fields, string dim, string label)
    {
        fields.Add(new NeutralText(dim, label) { Analyzer = Names });
        fields.Add(new NeutralFacet(dim, label));
    }

    private static void AddDate(List<NeutralField> fields, DateOnly date)
    {
        long milliseconds = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds();
        fields.Add(new NeutralLongPoint("date", milliseconds));
        fields.Add(new NeutralNumericDocValues("date", milliseconds));
        fields.Add(new NeutralFacet("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        fields.Add(new NeutralStored("dateSource", "given"));
    }

    private static IEnumerable<string> GuessPersons(string body) =>
        CapitalisedPair().Matches(body).Select(match => match.Value.ToLowerInvariant()).Distinct().Take(MaxGuessedPersons);

    [GeneratedRegex(@"(?<=[a-z,] )[A-Z][a-z]+ [A-Z][a-z]+\b")]
    private static partial Regex CapitalisedPair();
}
