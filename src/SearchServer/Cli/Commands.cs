using System.CommandLine;

namespace SearchServer.Cli;

/// <summary>The command line.</summary>
internal static class Commands
{
    /// <summary>Runs the command line. What goes wrong becomes a sentence and an exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (MachineLimits.Problem() is { } problem)
        {
            await Console.Error.WriteLineAsync(problem).ConfigureAwait(false);
            return ExitCode.Failed;
        }

        using Termination termination = new();
        try
        {
            ParseResult command = Create().Parse(args);
            IReadOnlyList<string> mistakes = Usage.MistakesOf(command);
            foreach (string mistake in mistakes) Output.WriteError(mistake);
            return mistakes.Count > 0 ? ExitCode.Usage : await command.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, termination.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Output.WriteError("Ended before it was done. What was committed is in the index; the same command goes on from there.");
            return ExitCode.Failed;
        }
        catch (OutOfMemoryException e)
        {
            // A thread that cannot be started is one, too.
            await Console.Error.WriteLineAsync($"The machine gave no more memory or no more threads: {e.Message} Raise the limit of memory (ulimit -v, or the container's) or of threads (ulimit -u, or the container's pids).").ConfigureAwait(false);
            return ExitCode.Failed;
        }
        catch (Exception e)
        {
            // Of a machine or an index the message says it all; anything else is a mistake in the program.
            foreach (string line in e is IOException or UnauthorizedAccessException or NotSupportedException or SettingsException ? [e.Message] : e.ToString().Split(Environment.NewLine)) Output.WriteError(line);
            return ExitCode.Failed;
        }
    }

    /// <summary>All commands with their options.</summary>
    public static RootCommand Create()
    {
        RootCommand root = new("A search server for news archives. Without a command it serves, and indexes the sample articles first if there is no index yet.")
        {
            ServeCommand.Create(),
            IndexCommand.Create(),
            SearchCommand.Create(),
            SuggestCommand.Create(),
            StatsCommand.Create(),
            CheckCommand.Create(),
            ReindexCommand.Create(),
            WatchCommand.Create(),
            BackupCommands.CreateBackup(),
            BackupCommands.CreateRestore(),
            ExchangeCommands.CreateImport(),
            ExchangeCommands.CreateExport(),
            DeleteCommand.Create(),
            PurgeCommand.Create(),
            KeysCommand.Create(),
            TrainCommand.Create(),
            CompletionsCommand.Create(),
        };
        Examples.AddTo(root);
        root.SetAction((_, cancellation) => ServeCommand.RunWithSamplesAsync(Settings.Read(), cancellation));
        return root;
    }
}
