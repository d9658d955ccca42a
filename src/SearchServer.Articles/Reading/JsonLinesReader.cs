using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SearchServer.Articles.Reading;

/// <summary>
/// Reads an article from each line, a JSON object with <c>title</c> and <c>body</c>, and if known <c>id</c>, <c>outlet</c>, <c>date</c>, <c>persons</c>, <c>places</c>,
/// <c>organisations</c> (or <c>orgs</c>), <c>authors</c> (or <c>author</c>), <c>section</c> (or <c>topic</c>), <c>language</c>, <c>url</c>. Others are passed over.
/// </summary>
internal static class JsonLinesReader
{
    /// <summary>The longest line that is read, in bytes.</summary>
    private const int MaxLength = 16 << 20;

    /// <summary>What an article is, and which: of another type they cannot be passed over.</summary>
    private static readonly string[] s_texts = ["id", "title", "body", "date", "url"];

    public static IEnumerable<ReadResult> Read(Stream stream, string path)
    {
        int number = 0;
        bool any = false;
        foreach (byte[]? line in Lines(stream))
        {
            number++;
            if (line is null)
            {
                any = true;
                yield return ReadResult.Rejected(path, $"expected at most {MaxLength >> 20} MB a line, found more", number);
                continue;
            }

            if (line.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0) continue;
            any = true;
            yield return ReadLine(line, path, number);
        }

        if (!any) yield return ReadResult.Rejected(path, "the file is empty");
    }

    /// <summary>The lines without their ends; null for one that is too long.</summary>
    private static IEnumerable<byte[]?> Lines(Stream stream)
    {
        byte[] buffer = new byte[1 << 16];
        MemoryStream line = new();
        bool tooLong = false;
        bool any = false;
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            for (int at = 0; at < read;)
            {
                int end = Array.IndexOf(buffer, (byte)'\n', at, read - at);
                int length = (end < 0 ? read : end) - at;
                any = true;
                if (line.Length + length > MaxLength) tooLong = true;
                else line.Write(buffer, at, length);
                at += length;
                if (end < 0) break;
                at++;
                yield return tooLong ? null : line.ToArray();
                line.SetLength(0);
                tooLong = false;
                any = false;
            }
        }

        if (any) yield return tooLong ? null : line.ToArray();
    }

    private static ReadResult ReadLine(byte[] line, string path, int number)
    {
        try
        {
            // A byte order mark may stand before the first.
            ReadOnlyMemory<byte> json = line.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? line.AsMemory(Encoding.UTF8.Preamble.Length) : line;
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return ReadResult.Rejected(path, $"expected a JSON object, found {Describe(document.RootElement)}", number);
            return ReadArticle(document.RootElement, path, number);
        }
        catch (JsonException e)
        {
            return ReadResult.Rejected(path, $"expected a JSON object: {e.Message}", number);
        }
        catch (InvalidOperationException e)
        {
            // The parser looks into strings only when they are read: bytes that are not UTF-8, half a surrogate pair.
            return ReadResult.Rejected(path, $"expected Unicode text: {e.Message}", number);
        }
    }

    private static ReadResult ReadArticle(JsonElement json, string path, int number)
    {
        foreach (string name in s_texts)
        {
            if (json.TryGetProperty(name, out JsonElement value) && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null)) return ReadResult.Rejected(path, $"expected a text as {name}, found {Describe(value)}", number);
        }

        string title = Text(json, "title") ?? "";
        string body = Text(json, "body") ?? "";
        if (title.Length == 0 && body.Length == 0) return ReadResult.Rejected(path, "expected a title or a body, found neither", number);
        ArticleDate? date = null;
        if (Text(json, "date") is { } given && !TryReadDate(given, out date)) return ReadResult.Rejected(path, $"expected a date as in 2025-08-20 or 2025-08-20T14:03:00Z, found '{given}'", number);
        return ReadResult.Of(new Article(title, body)
        {
            GivenId = Text(json, "id"),
            Outlet = Text(json, "outlet"),
            Date = date,
            Persons = Texts(json, "persons"),
            Places = Texts(json, "places"),
            Organisations = Texts(json, "organisations", "orgs"),
            Authors = Texts(json, "authors", "author"),
            Section = Text(json, "section") ?? Text(json, "topic"),
            Language = Text(json, "language")?.ToLowerInvariant(),
            Url = Text(json, "url"),
            Source = path,
        }, number);
    }

    private static bool TryReadDate(string text, out ArticleDate? date)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        date = null;
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out DateTimeOffset day)) date = new ArticleDate(day, IsDay: true, DateSource.Given);
        else if (text.Length > 10 && text[10] is 'T' or ' ' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out DateTimeOffset time)) date = new ArticleDate(time, IsDay: false, DateSource.Given);
        return date is not null;
    }

    /// <summary>A text, or a number as text; null where there is none.</summary>
    private static string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out JsonElement value)) return null;
        string? text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>The texts of a list, or a text by itself, each once; of the first name that is there.</summary>
    private static string[] Texts(JsonElement json, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (!json.TryGetProperty(name, out JsonElement value)) continue;
            if (value.ValueKind == JsonValueKind.Array) return [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!.Trim()).Where(text => text.Length > 0).Distinct()];
            if (Text(json, name) is { } one) return [one];
        }

        return [];
    }

    private static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => json.GetRawText(),
    };
}
