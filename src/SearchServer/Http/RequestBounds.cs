using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
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

    /// <summary>In UTF-8.</summary>
    private const int MaxBytesOfCharacter = 4;

    /// <summary>A percent sign and two digits.</summary>
    private const int EscapeLength = 3;

    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_headers = TimeSpan.FromSeconds(15);

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
        int headers = 0;
        foreach ((string name, StringValues values) in context.Request.Headers)
        {
            headers += name.Length;
            foreach (string? value in values) headers += value?.Length ?? 0;
        }

        if (headers > MaxHeaders) throw new BadHttpRequestException($"The headers of a request have at most {MaxHeaders} characters, these have {headers}.", StatusCodes.Status431RequestHeaderFieldsTooLarge);
        if (FirstBadEscape(target) is { } bad) throw new RequestException("bad-escape", $"The address is not escaped as UTF-8: expected % and two hexadecimal digits for each byte of a character, found '{bad}'.");
        return next(context);
    });

    /// <summary>The first escape that is none, or the first escapes that begin no character; null if there are none. What they stand for would be guessed otherwise.</summary>
    public static string? FirstBadEscape(string target)
    {
        Span<byte> bytes = stackalloc byte[MaxBytesOfCharacter];
        for (int start = target.IndexOf('%', StringComparison.Ordinal); start >= 0; start = target.IndexOf('%', start))
        {
            // The escapes that a character may take, if there are so many.
            int count = 0;
            int end = start;
            for (; count < bytes.Length && end < target.Length && target[end] == '%'; end += EscapeLength)
            {
                if (end + EscapeLength > target.Length || Convert.FromHexString(target.AsSpan(end + 1, 2), bytes[count..], out _, out _) != OperationStatus.Done) return target[end..Math.Min(end + EscapeLength, target.Length)];
                count++;
            }

            if (Rune.DecodeFromUtf8(bytes[..count], out _, out int taken) != OperationStatus.Done) return target[start..(start + (taken * EscapeLength))];
            start += taken * EscapeLength;
        }

        return null;
    }
}
