using System.CommandLine;
using SearchServer.Articles.Ingest;
using SearchServer.Engine;
using SearchServer.Writing;

namespace SearchServer.Cli;

/// <summary><c>watch PATH…</c>: keeps the index up with folders.</summary>
internal static class WatchCommand
{
    /// <summary>For how long a file must be left alone before it is read.</summary>
    private static readonly TimeSpan s_settle = TimeSpan.FromSeconds(1);

    /// <summary>How long it is waited for another command that writes to the index.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        Argument<string[]> paths = Settings.PathsArgument("Folders.", ArgumentArity.OneOrMore);
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = new("--json") { Description = "Print JSON, a line for each change." };
        Command command = new("watch", "Indexes folders, and then every file that is made or changed in them, until Ctrl+C.") { paths, index, json };
        IngestArguments arguments = new();
        arguments.AddSourceTo(command);
        arguments.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                SearchServerOptions options = Settings.Read(parsed.GetValue(index));
                IndexOperation first = new(parsed.GetRequiredValue(paths), arguments.Read(parsed, options)) { Held = new HeldEntities() };
                return Run(options.Index, first, parsed.GetValue(json) ? Output.WriteJsonLine : IndexCommand.Print, cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static int Run(string index, IndexOperation first, Action<IngestReport> print, CancellationToken cancellation)
    {
        // What changes while the folders are read for the first time is not to be missed.
        using FolderWatch watch = new(first.Paths, first.Settings.ToOptions().Reading, s_settle) { Told = Output.WriteError };
        try
        {
            IReadOnlyList<string> next = first.Paths;
            string? told = null;
            while (true)
            {
                IngestReport report = Index(next);
                if (report.Mismatch is { } mismatch && mismatch != told) Output.WriteError(mismatch);
                told ??= report.Mismatch;
                print(report);
                next = watch.Next(cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Done;
        }

        // Others may write to the index between two changes; then it is their turn first. A server that ended in the middle comes again, or it is done without it.
        IngestReport Index(IReadOnlyList<string> paths)
        {
            while (true)
            {
                try
                {
                    return Operations.Run(index, first with { Paths = paths }, WriteEvents.None, cancellation);
                }
                catch (IOException e) when (e is LockObtainFailedException or ServerRefusedException { Kind: WriteErrorKind.Unavailable })
                {
                    Output.WriteError($"{e.Message} Waiting.");
                    if (cancellation.WaitHandle.WaitOne(s_patience)) throw new OperationCanceledException(cancellation);
                }
            }
        }
    }
}
