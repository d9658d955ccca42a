using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace SearchServer.Testing;

/// <summary>The article sets of the test data. Each skips the test when its file is absent, and reads lazily.</summary>
public static class SourceArticles
{
    /// <summary>21,578 short stories of 1987 with places; 1,799 have no body.</summary>
    public static IEnumerable<SourceArticle> Reuters() => ReadJsonLines(TestData.Require("reuters21578.jsonl.gz"));

    /// <summary>20,000 long articles of some 400 outlets, 2012 to 2020.</summary>
    public static IEnumerable<SourceArticle> News() => ReadJsonLines(TestData.Require("news.jsonl.gz"));

    /// <summary>295 articles, the ones in the golden indexes.</summary>
    public static IEnumerable<SourceArticle> Wikinews() => ReadJsonLines(TestData.Require("wikinews.jsonl.gz"));

    /// <summary>The scraped text files: the first line is the title, the rest the body.</summary>
    public static IEnumerable<SourceArticle> Files() =>
        Directory.GetFiles(TestData.Require("articles"), "*.txt").Order(StringComparer.Ordinal).Select(ReadText);

    /// <summary>Articles, an object per line, gzip or not. Absent members are empty; a single string may stand for a list.</summary>
    public static IEnumerable<SourceArticle> ReadJsonLines(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(content);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            using JsonDocument document = JsonDocument.Parse(line);
            yield return Read(document.RootElement);
        }
    }

    public static SourceArticle ReadText(string path)
    {
        string text = File.ReadAllText(path);
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        string title = end < 0 ? text : text[..end];
        return new SourceArticle(Path.GetFileNameWithoutExtension(path), title.TrimEnd('\r'), end < 0 ? "" : text[(end + 1)..]);
    }

    private static SourceArticle Read(JsonElement article)
    {
        string title = Text(article, "title") ?? "";
        return new SourceArticle(Text(article, "id") ?? "", title, Text(article, "body") ?? "")
        {
            Outlet = Text(article, "outlet"),
            Authors = [.. Texts(article, "authors"), .. Texts(article, "author")],
            Persons = Texts(article, "persons"),
            Places = Texts(article, "places"),
            Section = Text(article, "topic"),
            Date = Day(Text(article, "date")),
            Url = Text(article, "url"),
        };
    }

    private static string? Text(JsonElement article, string name)
    {
        if (!article.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ToString() is { Length: > 0 } text ? text : null;
    }

    private static List<string> Texts(JsonElement article, string name)
    {
        if (!article.TryGetProperty(name, out JsonElement value)) return [];
        if (value.ValueKind != JsonValueKind.Array) return value.ToString() is { Length: > 0 } text ? [text] : [];
        return [.. value.EnumerateArray().Select(item => item.ToString()).Where(item => item.Length > 0).Distinct()];
    }

    private static DateOnly? Day(string? date)
    {
        const string Format = "yyyy-MM-dd"; // a time may follow
        ReadOnlySpan<char> text = date is { Length: > 10 } ? date.AsSpan(0, 10) : date;
        return DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
    }
}
