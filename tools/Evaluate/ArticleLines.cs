using System.IO.Compression;
using System.Text.Json;
using SearchServer.Articles;
using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Evaluate;

/// <summary>Articles of a collection: a JSON object a line, gzipped or not.</summary>
internal static class ArticleLines
{
    public static IEnumerable<Article> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            ArticleDate? date = Text(root, "date") is { } text && DateParser.TryParse(text, out DateTimeOffset time, out bool isDay) ? new ArticleDate(time, isDay, DateSource.Given) : null;
            yield return new Article(Text(root, "title") ?? "", Text(root, "body") ?? "") { GivenId = Text(root, "id"), Outlet = Text(root, "outlet"), Date = date };
        }
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
