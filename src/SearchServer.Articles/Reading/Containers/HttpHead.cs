using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SearchServer.Articles.Reading.Encodings;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>What the head of an HTTP response says of its body.</summary>
/// <param name="Status">The status.</param>
internal sealed record HttpHead(int Status)
{
    /// <summary>The longest media type that is counted as a kind.</summary>
    private const int MaxKindLength = 80;

    /// <summary>The media type in lower case, without parameters; empty if none is given.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>The encoding of the text.</summary>
    public string? Charset { get; init; }

    /// <summary>What was done to the body, in that order.</summary>
    public ImmutableArray<string> Codings { get; init; } = [];

    /// <summary>Whether the body is a page that was found.</summary>
    public bool IsPage => Status is >= 200 and < 300 && MediaType is "text/html" or "application/xhtml+xml";

    /// <summary>What a response is that is no such page, as a report counts it.</summary>
    public string Kind => Status is < 200 or >= 300 ? $"HTTP {Status / 100}xx" : MediaType is "" ? "no media type" : MediaType.Length > MaxKindLength ? "other media types" : MediaType;

    /// <summary>Reads the head of a response.</summary>
    /// <param name="response">The response, or its beginning.</param>
    /// <param name="length">How long the head is, with the empty line behind it.</param>
    /// <returns>Null if it is none.</returns>
    public static HttpHead? Read(ReadOnlySpan<byte> response, out int length)
    {
        int end = response.IndexOf("\r\n\r\n"u8);
        int bare = response.IndexOf("\n\n"u8);
        length = end >= 0 && (bare < 0 || end < bare) ? end + 4 : bare >= 0 ? bare + 2 : response.Length;
        string[] lines = Encoding.Latin1.GetString(response[..length]).Split('\n', StringSplitOptions.TrimEntries);
        string line = lines[0];
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        if (!line.StartsWith("HTTP/", StringComparison.Ordinal) || space < 0 || !int.TryParse(line.AsSpan(space + 1, Math.Min(3, line.Length - space - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out int status)) return null;
        HeaderFields fields = new(lines.Skip(1));
        return Of(status, fields["content-type"]) with { Codings = [.. Names(fields["content-encoding"]), .. Names(fields["transfer-encoding"])] };
    }

    /// <summary>What a content type says.</summary>
    public static HttpHead Of(int status, string? contentType)
    {
        string type = contentType ?? "";
        int end = type.IndexOf(';', StringComparison.Ordinal);
        return new HttpHead(status) { MediaType = (end < 0 ? type : type[..end]).Trim().ToLowerInvariant(), Charset = CharsetLabel.ValueBehind(type, "charset") };
    }

    private static IEnumerable<string> Names(string? value) =>
        (value ?? "").ToLowerInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(name => name is not "identity");
}
