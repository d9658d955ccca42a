using System.CommandLine;
using SearchServer.Articles.Ingest;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Store;
using SearchServer.Writing;

namespace SearchServer.Cli;

/// <summary><c>backup DIR</c> and <c>restore DIR</c>: copies of the last commit, and back.</summary>
internal static class BackupCommands
{
    public static Command CreateBackup()
    {
        Argument<string> target = Settings.FolderArgument("A folder that is empty or not there.");
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("backup", "Copies the last commit of the index, verified, with a manifest. Others may write and search meanwhile.") { target, index, json };
        command.SetAction(parsed =>
        {
            using MMapDirectory from = MMapDirectory.OpenExisting(Settings.Read(parsed.GetValue(index)).Index);
            using MMapDirectory to = new(parsed.GetRequiredValue(target));
            BackupManifest manifest = ProgressBar.Show("Copying", () => IndexBackup.Create(from, to));
            Output.Write(new BackupReport(to.Location, manifest), parsed.GetValue(json), Print);
            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateRestore()
    {
        Argument<string> source = Settings.FolderArgument("A folder that backup made.");
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("restore", "Verifies a backup and puts it in the place of the index in one commit; the index of before stays as the previous commit.") { source, index, json };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                SearchServerOptions settings = Settings.Read(parsed.GetValue(index));
                RestoreOperation operation = new(parsed.GetRequiredValue(source), settings.Entities);
                RestoreReport report = ProgressBar.Show("Restoring", () => Operations.Run(settings.Index, operation, WriteEvents.None, cancellation));
                Output.Write(report, parsed.GetValue(json), report => Print(Path.GetFullPath(settings.Index), report));
                if (report.Unknown is { } reason) Output.WriteError($"Not known what was purged since: {reason}");
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static void Print(BackupReport report) => Output.WriteLine(
        $"{report.Folder}: commit {report.Backup.Generation}, {Output.Count(report.Backup.Documents, "article")}, {report.Backup.Files.Length} files, {report.Backup.Files.Sum(file => file.Length):N0} bytes.");

    private static void Print(string folder, RestoreReport report)
    {
        Output.WriteLine($"{folder}: {Output.Count(report.Backup.Documents - report.KeptAway.Length, "article")} as of {report.Backup.Created:yyyy-MM-dd HH:mm:ss} UTC.");
        if (!report.KeptAway.IsEmpty) Output.WriteLine($"{Output.Count(report.KeptAway.Length, "article")} kept away, purged since: {string.Join(", ", report.KeptAway)}.");
    }

    /// <summary>What was copied.</summary>
    /// <param name="Folder">Where to.</param>
    /// <param name="Backup">What is there.</param>
    private sealed record BackupReport(string Folder, BackupManifest Backup);
}
