using System.Text;

namespace SearchServer.Articles.Reading;

/// <summary>Reads plain text: the first line that is not empty is the title, the rest the body.</summary>
internal static class TextReader
{
    /// <summary>The longest text that is taken for an article, in bytes.</summary>
    private const int MaxLength = 16 << 20;

    public static IEnumerable<ReadResult> Read(Stream stream, string path)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[1 << 16];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxLength) return [ReadResult.Rejected(path, $"expected at most {MaxLength >> 20} MB of text, found more")];
        }

        bytes.Position = 0;
        using StreamReader reader = new(bytes, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        string text = reader.ReadToEnd().Trim();
        if (text.Length == 0) return [ReadResult.Rejected(path, "the file is empty")];
        if (text.Contains('\0')) return [ReadResult.Rejected(path, "expected text, found binary data")];
        int end = text.IndexOfAny(['\n', '\r']);
        Article article = end < 0 ? new Article(text, "") : new Article(text[..end].TrimEnd(), text[end..].Trim());
        return [ReadResult.Of(article with { Source = path })];
    }
}
