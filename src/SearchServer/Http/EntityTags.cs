using System.Globalization;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;
using SearchServer.Articles.Searching;

namespace SearchServer.Http;

/// <summary>
/// Tags of answers: what was asked of one commit is answered the same until there is another, so who has the answer is told so, and nothing is searched. Weak, because how long it took is part of an answer.
/// </summary>
internal sealed class EntityTags(SynonymsHolder synonyms, TimeProvider clock)
{
    /// <summary>Another program, or the same with other settings, may answer in another way.</summary>
    private readonly string _process = Guid.NewGuid().ToString("N")[..8];

    /// <summary>Tags the answer that a snapshot gives today; true if the client has it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="version">Of a single article its version, with which the tag begins, so that it may be sent back as <c>If-Match</c>: <see cref="VersionIn"/>.</param>
    public bool IsKnown(HttpContext context, ArticleSnapshot snapshot, long? version = null)
    {
        EntityTagHeaderValue tag = new($"\"{(version is { } number ? $"{number}-" : "")}{_process}-{snapshot.Reader.CommitId}-{synonyms.Version}-{clock.GetUtcNow().UtcDateTime:yyyyMMdd}\"", isWeak: true);
        ResponseHeaders headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;

        // It may be kept, by the client alone, but is asked for again each time.
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true, Private = true };
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
    }

    /// <summary>The version that a tag of an article says: <c>"3"</c>, as writing answers, or <c>W/"3-…"</c>, as reading does; null if it says none.</summary>
    public static long? VersionIn(string tag)
    {
        if (tag.StartsWith("W/", StringComparison.Ordinal)) tag = tag[2..];
        return tag is ['"', .. var text, '"'] && long.TryParse(text.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out long version) && version > 0 ? version : null;
    }
}
