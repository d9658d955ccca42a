using System.Text.Json;
using System.Text.Json.Serialization;
using SearchServer.Articles.Ingest;

namespace SearchServer.Writing;

/// <summary>A line of what the server answers to a command that lets it do an operation: one of these, the last of them a result or an error.</summary>
internal sealed record WriteEvent
{
    /// <summary>How events and operations are written.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() } };

    /// <summary>How far it is.</summary>
    public IngestProgress? Progress { get; init; }

    /// <summary>Ids of articles that are durable.</summary>
    public IReadOnlyList<string>? Committed { get; init; }

    /// <summary>The report of the operation.</summary>
    public JsonElement? Result { get; init; }

    /// <summary>Why it failed.</summary>
    public WriteError? Error { get; init; }
}

/// <summary>Why an operation failed.</summary>
/// <param name="Message">In a sentence.</param>
/// <param name="Kind">Of what kind that is.</param>
internal sealed record WriteError(string Message, WriteErrorKind Kind = WriteErrorKind.Failed);

/// <summary>Why an operation failed, as far as commands make a difference.</summary>
internal enum WriteErrorKind
{
    /// <summary>It could not be done.</summary>
    Failed,

    /// <summary>Its query cannot be read.</summary>
    Query,

    /// <summary>The server ended, or cannot write for now: another time it may be done.</summary>
    Unavailable,
}
