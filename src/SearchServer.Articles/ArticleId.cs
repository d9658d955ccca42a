using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SearchServer.Articles;

/// <summary>
/// What makes an article the same article when it comes again: the identity that the input gives it, which is one within its source unless it is an address, URN or UUID; else its address, else a hash of outlet, title and text,
/// in which case and spacing do not count. docs/identity.md says why.
/// </summary>
public static partial class ArticleId
{
    private const int HashLength = 16;

    /// <summary>Of the hash of the source, which stands behind that of the content.</summary>
    private const int SourceHashLength = 8;

    /// <summary>Between the source and the identity that is one within it.</summary>
    private const char ScopeSeparator = ':';

    private static readonly string s_pushed = $"{SourceName.Pushed}{ScopeSeparator}";

    /// <summary>
    /// The identity of an article, a function of the article alone: <c>SOURCE:ID</c>, or an identity that is one everywhere. It is one line: control characters are escaped as in an address, as <c>%0A</c>.
    /// An article without a source has the identity that it is given.
    /// </summary>
    public static string Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!string.IsNullOrWhiteSpace(article.GivenId))
        {
            string given = article.GivenId.Trim();
            if (Guid.TryParse(given, out Guid uuid) && IsUuid(given, uuid)) return uuid.ToString();
            return article.Scope is not { } scope || IsGlobal(given) ? Escape(given) : $"{SourceName.Short(scope)}{ScopeSeparator}{Escape(PercentEscape().Replace(given, "%25"))}";
        }

        if (!string.IsNullOrWhiteSpace(article.Url)) return Escape(article.Url.Trim());
        return Convert.ToHexStringLower(Hash(Normalize(article.Outlet ?? ""), Normalize(article.Title), Normalize(article.Body)));
    }

    /// <summary>The identity of a pushed article by its identity, or by the id that it is given.</summary>
    internal static string OfPushed(string id) => Of(new Article("", "") { GivenId = GivenOfPushed(id), Scope = SourceName.Pushed });

    /// <summary>The id that a pushed article is given, where it may stand with its source, as in its identity.</summary>
    internal static string GivenOfPushed(string id) => id.StartsWith(s_pushed, StringComparison.Ordinal) ? id[s_pushed.Length..] : id;

    /// <summary>
    /// A hash of everything that is indexed of an article, by which an unchanged one is recognised; and behind it, as the same article may lie in several files, a hash of where this one does.
    /// </summary>
    public static byte[] ContentHash(Article article) =>
    [
        .. Hash(
            article.Title, article.Body, article.Outlet ?? "", article.Date?.ToString() ?? "", string.Join('\n', article.Persons), string.Join('\n', article.Places),
            string.Join('\n', article.Organisations), string.Join('\n', article.Authors), article.Section ?? "", article.Language ?? "", article.Url ?? ""),
        .. Hash(article.Source ?? "", article.Scope ?? "").AsSpan(0, SourceHashLength),
    ];

    /// <summary>Whether an identity is the hash of an article that has none of its own.</summary>
    internal static bool IsContentHash(string id) => id.Length == 2 * HashLength && id.All(char.IsAsciiHexDigitLower);

    /// <summary>What of such a hash two articles have in common if they are the same but for where they lie.</summary>
    public static ulong ContentOf(ReadOnlySpan<byte> contentHash) => BinaryPrimitives.ReadUInt64LittleEndian(contentHash);

    /// <summary>Whether two such hashes are of the same article in the same place.</summary>
    internal static bool AreSame(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

    internal static byte[] Hash(params ReadOnlySpan<string> parts)
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

    /// <summary>Whether a given identity is one everywhere: an address with a host, a URN, or a tag URI as feeds have them.</summary>
    private static bool IsGlobal(string given) =>
        Urn().IsMatch(given) || (given.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(given, UriKind.Absolute, out Uri? address) && address is { IsFile: false, Host.Length: > 0, IsLoopback: false });

    /// <summary>Whether it is written as a UUID. One of zeros or of ones stands for none; 32 digits without hyphens may be a hash of anything.</summary>
    private static bool IsUuid(string given, Guid uuid) => uuid != Guid.Empty && uuid != Guid.AllBitsSet && given.Length is 36 or 38 && given.AsSpan().Trim("{}").Count('-') == 4;

    /// <summary>Control characters as an address would have them.</summary>
    private static string Escape(string id) => ControlCharacters.Replace(id, ControlCharacters.Contains, rune =>
    {
        Span<byte> bytes = stackalloc byte[4];
        return Regex.Replace(Convert.ToHexString(bytes[..rune.EncodeToUtf8(bytes)]), "..", "%$0");
    });

    private static string Normalize(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^(urn:[a-z0-9][a-z0-9-]{1,31}:|tag:[^,:]+,[0-9-]+:).", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Urn();

    /// <summary>What would be taken for an escape, so that no two identities become one.</summary>
    [GeneratedRegex("%(?=[0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex PercentEscape();
}
