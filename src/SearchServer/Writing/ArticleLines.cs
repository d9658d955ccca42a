using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Channels;
using SearchServer.Articles.Ingest;
using SearchServer.Http;
using SearchServer.Problems;

namespace SearchServer.Writing;

/// <summary>Many articles in one request, a line each: read, written and answered at the same time, so that neither side holds more than a part of them.</summary>
internal static class ArticleLines
{
    /// <summary>What body and answer are.</summary>
    public const string MediaType = "application/x-ndjson";

    /// <summary>Other names of the same.</summary>
    public static readonly string[] OtherMediaTypes = ["application/jsonl", "application/json-lines", "application/x-jsonlines", "application/json", "text/plain"];

    /// <summary>Answers that wait for a client who sends all before it reads: some twenty megabytes.</summary>
    private const int MaxUnread = 100_000;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
    private static readonly byte[] s_newLine = "\n"u8.ToArray();

    public static async Task PushAsync([AsParameters] WriteParameters _, HttpContext context, ChangeQueue queue, WriterHolder writer, PublicMessages messages)
    {
        bool isAwaited = WriteParameters.IsAwaited(context.Request.Query);
        Stream body = BodyOf(context.Request);

        // That nothing can be written is said before anything is read.
        writer.Acquire();
        context.Response.ContentType = MediaType;
        Channel<(int Line, Task<ChangeResult> Result)> unread = Channel.CreateBounded<(int, Task<ChangeResult>)>(MaxUnread);
        Task answering = AnswerAsync(context, messages, unread.Reader);
        try
        {
            await foreach (Line line in Lines.ReadAsync(body, WriteEndpoints.MaxArticle, context.RequestAborted).ConfigureAwait(false))
            {
                Task<ChangeResult> result = line.IsTooLong
                    ? Task.FromResult(new ChangeResult(null, ChangeOutcome.Rejected, 0, $"expected at most {WriteEndpoints.MaxArticle >> 20} MB a line, found more"))
                    : await queue.AddAsync(new ArticleChange { Json = line.Content }, isAwaited).ConfigureAwait(false);
                await unread.Writer.WriteAsync((line.Number, result), context.RequestAborted).ConfigureAwait(false);
            }

            unread.Writer.Complete();
        }
        catch (InvalidDataException e)
        {
            // What came before is in the index; that there is no more is an answer of its own, behind the last line.
            await unread.Writer.WriteAsync((0, Task.FromResult(new ChangeResult(null, ChangeOutcome.Rejected, 0, $"the body cannot be expanded: {e.Message}"))), context.RequestAborted).ConfigureAwait(false);
            unread.Writer.Complete();
        }
        catch (Exception e)
        {
            unread.Writer.Complete(e);
        }

        await answering.ConfigureAwait(false);
    }

    private static Stream BodyOf(HttpRequest request)
    {
        string? type = request.GetTypedHeaders().ContentType?.MediaType.Value;
        if (!OtherMediaTypes.Prepend(MediaType).Contains(type, StringComparer.OrdinalIgnoreCase)) throw Unsupported($"Expected a body of the type {MediaType}, found {type ?? "none"}.");
        string encoding = request.Headers.ContentEncoding.ToString();
        return encoding.ToLowerInvariant() switch
        {
            "" or "identity" => request.Body,
            "gzip" => new GZipStream(request.Body, CompressionMode.Decompress),
            _ => throw Unsupported($"Header Content-Encoding: expected gzip, found {encoding}."),
        };
    }

    private static RequestException Unsupported(string message) => new("unsupported-media-type", message, StatusCodes.Status415UnsupportedMediaType);

    /// <summary>Answers line by line, as soon as each is durable; what was answered is sent when nothing more is ready.</summary>
    private static async Task AnswerAsync(HttpContext context, PublicMessages messages, ChannelReader<(int Line, Task<ChangeResult> Result)> unread)
    {
        using PartedAnswer parts = new(context);
        await foreach ((int line, Task<ChangeResult> result) in unread.ReadAllAsync(context.RequestAborted).ConfigureAwait(false))
        {
            if (!result.IsCompleted) await parts.FlushAsync().ConfigureAwait(false);
            LineResponse answer = await AnswerOfAsync(line, result, messages).ConfigureAwait(false);
            await parts.SendAsync(JsonSerializer.SerializeToUtf8Bytes(answer, s_json)).ConfigureAwait(false);
            await parts.SendAsync(s_newLine).ConfigureAwait(false);
        }
    }

    private static async Task<LineResponse> AnswerOfAsync(int line, Task<ChangeResult> result, PublicMessages messages)
    {
        try
        {
            return LineResponse.Of(line, await result.ConfigureAwait(false));
        }
        catch (Exception e) when (e is WriterUnavailableException or WriteFailedException)
        {
            return new LineResponse(line, null, ChangeOutcome.Failed, 0, messages.Of(e.Message), []);
        }
    }
}
