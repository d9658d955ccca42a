using Microsoft.AspNetCore.Mvc;
using SearchServer.OpenApi;
using SearchServer.Problems;
using SearchServer.Search;

namespace SearchServer.Writing;

/// <summary>The parameters of requests that write.</summary>
internal sealed record WriteParameters
{
    private const string Wait = "wait";

    /// <summary><c>wait</c>: the answer comes when searches find what was written; without it when it is durable, which is within a second before.</summary>
    [FromQuery(Name = "refresh")]
    [Value(OneOf = [Wait])]
    public string? Refresh { get; init; }

    /// <summary>Reads them: whether it is waited for searches.</summary>
    /// <exception cref="RequestException">They cannot be read, or are others.</exception>
    public static bool IsAwaited(IQueryCollection query)
    {
        WriteParameters parameters = RequestParameters<WriteParameters>.Of(query.ToDictionary(StringComparer.Ordinal));
        return parameters.Refresh switch
        {
            null or "" => false,
            Wait => true,
            _ => throw SearchRequestReader.Invalid("refresh", Wait, parameters.Refresh),
        };
    }
}
