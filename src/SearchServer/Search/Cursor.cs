using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Primitives;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Search;
using SearchServer.Problems;

namespace SearchServer.Search;

/// <summary>
/// Where the hits of a search go on, as clients hold it: what was asked for, and a place in its order. As text it is base64url of a byte for the version, 8 bytes of the SHA-256 of the rest, and the rest as JSON. The checksum tells what was
/// cut off or changed by accident; nothing need be secret or signed, for a cursor says nothing that its holder may not ask for, and is read as strictly as what anybody asks.
/// </summary>
/// <param name="Parameters">What was asked for: the values of <see cref="HitParameters"/> by their names.</param>
/// <param name="Values">The place: a value for each key of the order.</param>
/// <param name="Id">The identity of the last hit, in UTF-8.</param>
/// <param name="Commit">The commit that was searched.</param>
/// <param name="Share">The share of the words' weight that was chosen.</param>
/// <param name="Now">To when ages count, with a recency.</param>
internal sealed record Cursor(IReadOnlyDictionary<string, string[]> Parameters, IReadOnlyList<Cursor.Key> Values, byte[] Id, string Commit, double? Share = null, DateTimeOffset? Now = null)
{
    /// <summary>Cursors of other versions are refused.</summary>
    private const byte Version = 1;

    private const int ChecksumLength = 8;
    private const int HeaderLength = 1 + ChecksumLength;

    private static readonly JsonSerializerOptions s_json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>A value of a key of the order.</summary>
    public readonly record struct Key(long? Number = null, byte[]? Text = null, float? Score = null);

    /// <summary>The cursor behind a search; null if it has no more hits.</summary>
    public static Cursor? Behind(SearchAsked asked, ArticleSearchResult result, string commit) => result.Next is not { Behind: var place, Share: var share } ? null : new Cursor(
        RequestParameters<HitParameters>.ValuesOf(asked.Parameters),
        [.. place.Values.Select(value => new Key(value.Number, value.Text?.ToArray(), value.Score))],
        place.Tie?.ToArray() ?? [],
        commit,
        share,
        asked.Request.Recency?.Now);

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="RequestException">It is none of this server's, or not whole.</exception>
    public static Cursor Read(string text)
    {
        try
        {
            byte[] bytes = Base64Url.DecodeFromChars(text);
            if (bytes.Length < HeaderLength || bytes[0] != Version) throw Invalid();
            ReadOnlySpan<byte> content = bytes.AsSpan(HeaderLength);
            if (!ChecksumOf(content).AsSpan().SequenceEqual(bytes.AsSpan(1, ChecksumLength))) throw Invalid();
            return JsonSerializer.Deserialize<Cursor>(content, s_json) is { } cursor && cursor.Parameters.Values.All(values => values?.Contains(null) == false) ? cursor : throw Invalid();
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw Invalid();
        }
    }

    /// <summary>What was asked for.</summary>
    public HitParameters Asked() => RequestParameters<HitParameters>.Of(Parameters.ToDictionary(parameter => parameter.Key, parameter => new StringValues(parameter.Value)));

    /// <summary>What was asked for, from the place on.</summary>
    /// <param name="request">What was asked for, as it was read.</param>
    public ArticleSearchRequest GoOn(ArticleSearchRequest request)
    {
        ArticlePlace place = new(new SearchAfter([.. Values.Select(value => new SortValue(value.Number, value.Text is { } text ? (ReadOnlyMemory<byte>?)text : null, value.Score))], Id, int.MaxValue), Share);
        if (!place.Fits(request.Sort) || (request.Recency is null) != (Now is null)) throw Invalid();
        return request with { After = place, Recency = request.Recency is { } recency ? recency with { Now = Now!.Value } : null };
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(this, s_json);
        return Base64Url.EncodeToString([Version, .. ChecksumOf(content), .. content]);
    }

    private static byte[] ChecksumOf(ReadOnlySpan<byte> content) => SHA256.HashData(content)[..ChecksumLength];

    private static RequestException Invalid() => new("invalid-cursor", "Parameter 'cursor': expected what an answer of this version of the server has as its cursor, whole and unchanged.");
}
