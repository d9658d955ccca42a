using System.Text;
using Microsoft.AspNetCore.Http.Features;
using SearchServer.Problems;

namespace SearchServer.Http;

/// <summary>
/// What of a request is refused before anybody reads it. Kestrel refuses what is larger still, and closes the connection with a bare status; up to that a request gets a reason.
/// </summary>
internal static class RequestBounds
{
    /// <summary>Bytes of a request's target: room for the longest query that is answered, escaped, and a thousand values of filters.</summary>
    private const int MaxTarget = 128 << 10;

    /// <summary>Bytes of a request's headers together.</summary>
    private const int MaxHeaders = 16 << 10;

    /// <summary>What a browser or client opens at once, a thousand times over.</summary>
    private const int MaxConnections = 10_000;

    private const int MaxBody = 1 << 20;

    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_headers = TimeSpan.FromSeconds(15);
    private static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    public static void ConfigureBounds(this IWebHostBuilder host) => host.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = 2 * MaxTarget;
        kestrel.Limits.MaxRequestHeadersTotalSize = 2 * MaxHeaders;
        kestrel.Limits.MaxRequestBodySize = MaxBody;
        kestrel.Limits.MaxConcurrentConnections = MaxConnections;
        kestrel.Limits.KeepAliveTimeout = s_idle;
        kestrel.Limits.RequestHeadersTimeout = s_headers;
    });

    public static void UseRequestBounds(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        string target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        if (target.Length > MaxTarget) throw new BadHttpRequestException($"The address of a request has at most {MaxTarget} characters, this one has {target.Length}.", StatusCodes.Status414UriTooLong);
        int headers = context.Request.Headers.Sum(header => header.Key.Length + header.Value.Sum(value => value?.Length ?? 0));
        if (headers > MaxHeaders) throw new BadHttpRequestException($"The headers of a request have at most {MaxHeaders} characters, these have {headers}.", StatusCodes.Status431RequestHeaderFieldsTooLarge);
        if (FirstBadEscape(target) is { } bad) throw new RequestException("bad-escape", $"The address is not escaped as UTF-8: expected % and two hexadecimal digits for each byte of a character, found '{bad}'.");
        return next(context);
    });

    /// <summary>The first escape that is none, or the first run of them that is no text; null if there is none. What it stands for would be guessed otherwise.</summary>
    public static string? FirstBadEscape(string target)
    {
        List<byte> run = [];
        for (int i = target.IndexOf('%', StringComparison.Ordinal); i >= 0; i = target.IndexOf('%', i))
        {
            int start = i;
            run.Clear();
            for (; i < target.Length && target[i] == '%'; i += 3)
            {
                if (i + 2 >= target.Length || !char.IsAsciiHexDigit(target[i + 1]) || !char.IsAsciiHexDigit(target[i + 2])) return target[i..Math.Min(i + 3, target.Length)];
                run.Add(Convert.ToByte(target.Substring(i + 1, 2), 16));
            }

            try
            {
                s_utf8.GetCharCount([.. run]);
            }
            catch (DecoderFallbackException)
            {
                return target[start..i];
            }
        }

        return null;
    }
}
