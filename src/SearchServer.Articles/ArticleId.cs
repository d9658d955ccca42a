using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SearchServer.Articles;

/// <summary>
/// What makes an article the same article when it comes again: the identity that the input gives it, else its address, else a hash of outlet, title and text,
/// in which case and spacing do not count.
/// </summary>
public static class ArticleId
{
    private const int HashLength = 16;

    /// <summary>Of the hash of the source, which stands behind that of the content.</summary>
    private const int SourceHashLength = 8;

    /// <summary>The identity of an article.</summary>
    public static string Of(Article article)
    {
        if (!string.IsNullOrWhiteSpace(article.GivenId)) return article.GivenId.Trim();
        if (!string.IsNullOrWhiteSpace(article.Url)) return article.Url.Trim();
        return Convert.ToHexStringLower(Hash(Normalize(article.Outlet ?? ""), Normalize(article.Title), Normalize(article.Body)));
    }

    /// <summary>
    /// A hash of everything that is indexed of an article, by which an unchanged one is recognised; and behind it, as the same article may lie in several files, a hash of where this one does.
    /// </summary>
    public static byte[] ContentHash(Article article) =>
    [
        .. Hash(
            article.Title, article.Body, article.Outlet ?? "", article.Date?.ToString() ?? "", string.Join('\n', article.Persons), string.Join('\n', article.Places),
            string.Join('\n', article.Organisations), string.Join('\n', article.Authors), article.Section ?? "", article.Language ?? "", article.Url ?? ""),
        .. Hash(article.Source ?? "").AsSpan(0, SourceHashLength),
    ];

    /// <summary>What of such a hash two articles have in common if they are the same but for where they lie.</summary>
    public static ulong ContentOf(ReadOnlySpan<byte> contentHash) => BinaryPrimitives.ReadUInt64LittleEndian(contentHash);

    private static byte[] Hash(params ReadOnlySpan<string> parts)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset()[..HashLength];
    }

    private static string Normalize(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
