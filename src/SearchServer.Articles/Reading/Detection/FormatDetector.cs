using System.Text;
using System.Text.Json;
using SearchServer.Articles.Reading.Containers;
using SearchServer.Articles.Reading.Encodings;
using SearchServer.Articles.Reading.Fields;

namespace SearchServer.Articles.Reading.Detection;

/// <summary>Says what a stream of bytes is by how it begins, and where that leaves it open by its name.</summary>
internal static class FormatDetector
{
    /// <summary>So many bytes are looked at; enough for the comments before a root element, and for the first line of most files with a value a line.</summary>
    public const int PrefixLength = 64 << 10;

    /// <summary>Control characters, besides those of layout, are at most one in so many bytes of a text.</summary>
    private const int MinBytesPerControl = 20;

    /// <summary>Detects the format.</summary>
    /// <param name="prefix">The first <see cref="PrefixLength"/> bytes, or all if there are fewer.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="SourceException">It is nothing that is read, or it is empty.</exception>
    public static FileFormat Detect(ReadOnlySpan<byte> prefix, string name)
    {
        if (prefix.IsEmpty) throw new SourceException("the file is empty");
        if (prefix.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return FileFormat.Gzip;
        if (prefix.StartsWith("PK\u0003\u0004"u8) || prefix.StartsWith("PK\u0005\u0006"u8)) return FileFormat.Zip;
        if (prefix.StartsWith("WARC/"u8)) return FileFormat.Warc;
        if (TarHeader.IsHeader(prefix)) return FileFormat.Tar;
        if (OtherKinds.Find(prefix) is { } other) throw NotRead(other);

        Encoding? marked = ByteOrderMark.Detect(prefix, out int length);
        string text = marked is null ? Encoding.Latin1.GetString(prefix) : marked.GetString(prefix[length..]);
        if (IsBinary(text)) throw new SourceException("expected text, found binary data");
        return DetectText(text.AsSpan().TrimStart(), name, isWhole: prefix.Length < PrefixLength);
    }

    /// <summary>The error for a file of a kind that is not read.</summary>
    public static SourceException NotRead(string kind) => new($"expected a file with articles, found {kind}, which is not read");

    private static bool IsBinary(string text)
    {
        int controls = 0;
        ReadOnlySpan<char> start = text.AsSpan().TrimEnd(TextDecoder.Padding);
        foreach (char c in start.IsEmpty ? text : start)
        {
            if (c == 0) return true;
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\u001A' or '\u001B')) controls++;
        }

        return controls * MinBytesPerControl > text.Length;
    }

    private static FileFormat DetectText(ReadOnlySpan<char> text, string name, bool isWhole)
    {
        FileFormat? byName = FileNames.FormatOf(FileNames.Uncompressed(name));
        if (text.IsEmpty) throw new SourceException("the file is empty");
        if (text[0] == '<' && DetectMarkup(text, byName) is { } markup) return markup;
        if (text[0] is '{' or '[' && DetectJson(text, byName, isWhole) is { } json) return json;
        if (text[0] != '<' && byName is FileFormat.Xml or FileFormat.Html or null && MarkupRoot.StartOfFeed(text) > 0) return FileFormat.Xml;
        if (FrontMatter.IsAtStart(text)) return FileFormat.Markdown;
        if ((byName is null or FileFormat.Text) && CsvHeader.IsAtStart(text)) return FileFormat.Csv;
        if ((OtherTexts.Find(text) ?? OtherKinds.OfName(name)) is { } other) throw NotRead(other);
        return byName switch
        {
            FileFormat.Zip => throw new SourceException("expected a zip archive, found text"),
            FileFormat.Tar => throw new SourceException("expected a tar archive, found text"),
            FileFormat.Warc => throw new SourceException("expected WARC records, found text"),
            // Browsers unpack what they load, and leave the name.
            FileFormat.Gzip or null => FileFormat.Text,
            { } format => format,
        };
    }

    private static FileFormat? DetectMarkup(ReadOnlySpan<char> text, FileFormat? byName)
    {
        (string? root, string? type, bool isXml) = MarkupRoot.Find(text);
        if (type is "lewis" || root is "REUTERS") return FileFormat.Reuters;
        if (MarkupRoot.IsNews(root) || (byName is not (FileFormat.Text or FileFormat.Markdown) && MarkupRoot.StartOfFeed(text) > 0)) return FileFormat.Xml;
        if (byName == FileFormat.Html || MarkupRoot.IsHtml(type) || MarkupRoot.IsHtml(root)) return FileFormat.Html;
        if (isXml) return FileFormat.Xml;
        return byName is FileFormat.Xml or FileFormat.Text or FileFormat.Markdown || root is null ? byName : FileFormat.Xml;
    }

    private static FileFormat? DetectJson(ReadOnlySpan<char> text, FileFormat? byName, bool isWhole)
    {
        ReadOnlySpan<char> inside = text[1..].TrimStart();
        bool isJson = text[0] == '{' ? inside.IsEmpty || inside[0] is '"' or '}' : inside.IsEmpty || inside[0] is '{' or '[' or ']';
        if (byName is FileFormat.Json or FileFormat.JsonLines && !isJson) return byName;
        if (!isJson) return null;
        int end = text.IndexOf('\n');
        if (end < 0) return byName is FileFormat.JsonLines ? FileFormat.JsonLines : FileFormat.Json;
        ReadOnlySpan<char> line = text[..end].TrimEnd();
        ReadOnlySpan<char> next = text[end..].TrimStart();
        if (byName == FileFormat.JsonLines) return line.Length > 1 ? FileFormat.JsonLines : FileFormat.Json;
        bool hasAnother = !next.IsEmpty && next[0] == '{';
        return text[0] == '{' && hasAnother && (isWhole || next.Length > 1) && IsValue(line) ? FileFormat.JsonLines : FileFormat.Json;
    }

    private static bool IsValue(ReadOnlySpan<char> line)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(line.ToString()), isFinalBlock: true, default);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
