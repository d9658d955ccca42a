using System.Text.Json;
using System.Threading.Channels;
using SearchServer.Access;
using SearchServer.Articles.Ingest;
using SearchServer.Engine;
using SearchServer.Engine.QueryParsing;

namespace SearchServer.Writing;

/// <summary>Runs operations for commands on this machine, through the <see cref="LocalDoor"/>: one operation a request, answered with events line by line. A command that is ended ends its operation.</summary>
internal static partial class LocalOperations
{
    /// <summary>The route.</summary>
    public const string Route = "/local/operations";

    private const int MaxEvents = 1_000;

    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    public static void MapLocalOperations(this IEndpointRouteBuilder routes) => routes.MapPost(Route, RunAsync).ExcludeFromDescription();

    private static async Task RunAsync(HttpContext context, WriterHolder holder, IndexHolder index, IHostApplicationLifetime lifetime, ILogger<WriterHolder> logger)
    {
        if (!Caller.Of(context).IsServersUser)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        WriteOperation operation = await JsonSerializer.DeserializeAsync<WriteOperation>(context.Request.Body, WriteEvent.Json, context.RequestAborted).ConfigureAwait(false)
            ?? throw new JsonException("Expected an operation, found null.");
        context.Response.ContentType = "application/x-ndjson";
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        Channel<WriteEvent> events = Channel.CreateBounded<WriteEvent>(MaxEvents);
        Task<WriteEvent> run = Task.Run(() => Run(operation, holder, events.Writer, logger, ended.Token), CancellationToken.None);
        try
        {
            await foreach (WriteEvent told in events.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false)) await WriteAsync(context, told).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The command is gone; its operation ends, in order, before this does.
        }

        WriteEvent last = await run.ConfigureAwait(false);
        index.Refresh();
        if (!context.RequestAborted.IsCancellationRequested) await WriteAsync(context, last).ConfigureAwait(false);
    }

    private static WriteEvent Run(WriteOperation operation, WriterHolder holder, ChannelWriter<WriteEvent> events, ILogger logger, CancellationToken cancellation)
    {
        try
        {
            object report = holder.Run(operation, new WriteEvents(new Progress(events), ids => Tell(events, ids, cancellation)), cancellation);
            return new WriteEvent { Result = JsonSerializer.SerializeToElement(report, report.GetType(), WriteEvent.Json) };
        }
        catch (OperationCanceledException)
        {
            return new WriteEvent { Error = new WriteError("The server ended it before it was done. What was committed is in the index; the same command goes on from there.", WriteErrorKind.Unavailable) };
        }
        catch (QueryParseException e)
        {
            return new WriteEvent { Error = new WriteError(e.Message, WriteErrorKind.Query) };
        }
        catch (Exception e) when (e is WriterUnavailableException or WriterFailedException)
        {
            return new WriteEvent { Error = new WriteError(e.Message, WriteErrorKind.Unavailable) };
        }
        catch (Exception e)
        {
            Log.Failed(logger, e);
            return new WriteEvent { Error = new WriteError(e.Message) };
        }
        finally
        {
            events.Complete();
        }
    }

    /// <summary>What is durable is told, however slow the command is; who has left is told no more.</summary>
    private static void Tell(ChannelWriter<WriteEvent> events, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        try
        {
            events.WriteAsync(new WriteEvent { Committed = [.. ids] }, cancellation).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // The operation sees it, too.
        }
    }

    private static async Task WriteAsync(HttpContext context, WriteEvent told)
    {
        await JsonSerializer.SerializeAsync(context.Response.Body, told, WriteEvent.Json, context.RequestAborted).ConfigureAwait(false);
        await context.Response.WriteAsync("\n", context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Passes on how far an operation is, ten times a second, unless the command does not read it.</summary>
    private sealed class Progress(ChannelWriter<WriteEvent> events) : IProgress<IngestProgress>
    {
        private TimeSpan _told;

        public void Report(IngestProgress value)
        {
            if (value.Elapsed - _told < s_interval) return;
            _told = value.Elapsed;
            events.TryWrite(new WriteEvent { Progress = value with { Report = value.Report.Counts() } });
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "An operation of a command failed.")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
