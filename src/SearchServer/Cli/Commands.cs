using System.CommandLine;

namespace SearchServer.Cli;

/// <summary>The command line.</summary>
internal static class Commands
{
    public static RootCommand Create()
    {
        RootCommand root = new("A search server for news archives. Without a command it serves, and indexes the sample articles first if there is no index yet.")
        {
            ServeCommand.Create(),
            IndexCommand.Create(),
            SearchCommand.Create(),
            StatsCommand.Create(),
            CheckCommand.Create(),
            ReindexCommand.Create(),
            BackupCommands.CreateBackup(),
            BackupCommands.CreateRestore(),
            PurgeCommand.Create(),
        };
        root.SetAction((_, cancellation) => ServeCommand.RunWithSamplesAsync(Settings.Read(), cancellation));
        return root;
    }
}
