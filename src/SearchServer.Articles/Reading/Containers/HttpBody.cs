using System.Buffers;
using System.Globalization;
using System.IO.Compression;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>Undoes what was done to the body of an HTTP response. Crawlers keep headers of what they have undone themselves: a body that is not encoded as they say is taken as it is.</summary>
internal static class HttpBody
{
    /// <summary>Codings of one body; servers use two. Each is undone by a pass over the whole body.</summary>
    private const int MaxCodings = 8;

    private static readonly SearchValues<byte> s_hexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Decodes a body.</summary>
    /// <exception cref="SourceException">It is damaged, in an encoding that is not known, or too long.</exception>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, HttpHead head)
    {
        if (head.Codings.Length > MaxCodings) throw new SourceException($"expected at most {MaxCodings} codings of a body, found {head.Codings.Length:N0}");
        foreach (string coding in head.Codings.Reverse())
        {
            body = coding switch
            {
                "chunked" => Dechunk(body),
                "gzip" or "x-gzip" => body.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? Expand(new GZipStream(Open(body), CompressionMode.Decompress)) : body,
                "deflate" => LooksLikeText(body) ? body : Expand(IsZlib(body.Span) ? new ZLibStream(Open(body), CompressionMode.Decompress) : new DeflateStream(Open(body), CompressionMode.Decompress)),
                "br" => LooksLikeText(body) ? body : Expand(new BrotliStream(Open(body), CompressionMode.Decompress)),
                _ => LooksLikeText(body) ? body : throw new SourceException($"expected a body in gzip, deflate or br, found {coding}"),
            };
        }

        return body;
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> body) => new(body.ToArray());

    private static bool IsZlib(ReadOnlySpan<byte> body) => body.Length >= 2 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0;

    private static bool LooksLikeText(ReadOnlyMemory<byte> body) => body.Span.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..] or [];

    private static ReadOnlyMemory<byte> Expand(Stream stream)
    {
        using (stream)
        {
            try
            {
                return UnitBytes.Read(stream, "a page");
            }
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
            {
                throw new SourceException("expected a compressed body, found one that is cut off or damaged");
            }
        }
    }

    private static ReadOnlyMemory<byte> Dechunk(ReadOnlyMemory<byte> body)
    {
        using MemoryStream whole = new();
        ReadOnlySpan<byte> rest = body.Span;
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf((byte)'\n');
            int digits = rest.IndexOfAnyExcept(s_hexDigits);
            if (end < 0 || digits is < 1 or > 7 || digits > end) return whole.Length == 0 ? body : throw new SourceException("expected a chunk of the body, found something else");
            int length = int.Parse(rest[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            rest = rest[(end + 1)..];
            if (length == 0) break;
            // The last may be cut off with the record.
            length = Math.Min(length, rest.Length);
            whole.Write(rest[..length]);
            rest = rest[length..];
            if (rest.StartsWith("\r\n"u8)) rest = rest[2..];
        }

        return whole.ToArray();
    }
}
