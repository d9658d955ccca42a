using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace SearchServer.Evaluate.Html;

/// <summary>A page with what is right for it.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Set">The collection that it comes from.</param>
/// <param name="Html">The page.</param>
/// <param name="Title">The right title; empty if not known.</param>
/// <param name="Text">The right text; empty if not known.</param>
/// <param name="Date">The right time of publication as it stands in the collection; empty if not known.</param>
/// <param name="Authors">The right names; empty if not known.</param>
internal sealed record GoldPage(string File, string Set, string Html, string Title, string Text, string Date, IReadOnlyList<string> Authors)
{
    public string? Url { get; init; }

    public DateTimeOffset? CrawlTime { get; init; }

    /// <summary>Whether it is one of those that rules were made on; the others were only measured.</summary>
    public bool IsTuned
    {
        get
        {
            uint hash = 2166136261;
            foreach (char c in File) hash = (hash ^ c) * 16777619;
            return (hash ^ (hash >> 16)) % 2 == 0;
        }
    }

    /// <summary>Reads the pages that a list of right answers in a folder names.</summary>
    public static IEnumerable<GoldPage> Read(string folder, string list)
    {
        foreach (string line in System.IO.File.ReadLines(Path.Combine(folder, list)))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement json = document.RootElement;
            string file = ReadText(json, "html");
            using StreamReader html = new(new GZipStream(System.IO.File.OpenRead(Path.Combine(folder, file + ".gz")), CompressionMode.Decompress));
            yield return new GoldPage(file, ReadText(json, "set"), html.ReadToEnd(), ReadText(json, "title"), ReadText(json, "text"), ReadText(json, "date"), ReadTexts(json, "authors"))
            {
                Url = ReadText(json, "url") is { Length: > 0 } url ? url : null,
                CrawlTime = DateTimeOffset.TryParse(ReadText(json, "crawlDate"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null,
            };
        }
    }

    private static string ReadText(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string[] ReadTexts(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)] : [];
}
