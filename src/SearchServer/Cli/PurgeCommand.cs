using System.CommandLine;
using SearchServer.Articles.Ingest;
using SearchServer.Writing;

namespace SearchServer.Cli;

/// <summary><c>purge ID…</c>: takes articles out of the index for good.</summary>
internal static class PurgeCommand
{
    public static Command Create()
    {
        Argument<string[]> ids = new("ID") { Description = "The articles' ids.", Arity = ArgumentArity.OneOrMore };
        Option<string?> index = Settings.IndexOption();
        Option<string[]> backups = new("--backups") { Description = "A folder that is a backup, or holds some: says which still hold an article. May be given several times.", HelpName = "DIR", DefaultValueFactory = _ => [] };
        backups.Validators.Add(result => Settings.RefuseEmpty(result, "Option '--backups': expected DIR"));
        Option<bool> forget = new("--forget") { Description = "Takes back that they were purged, so that index lets them in again. Takes ids as purge printed them." };
        Option<bool> json = Settings.JsonOption();
        Command command = new("purge", "Takes articles out of the index for good, as a court may order: rewrites their segments and removes earlier commits. They do not come back with their files or an old backup.") { ids, index, backups, forget, json };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                SearchServerOptions settings = Settings.Read(parsed.GetValue(index));
                string[] given = parsed.GetRequiredValue(ids);
                if (parsed.GetValue(forget)) return Forget(settings.Index, given, parsed.GetValue(json), cancellation);
                PurgeOperation operation = new(given, parsed.GetRequiredValue(backups), settings.Entities);
                PurgeReport report = ProgressBar.Show("Purging", () => Operations.Run(settings.Index, operation, WriteEvents.None, cancellation));
                Output.Write(report, parsed.GetValue(json), Print);
                return report.Unknown.IsEmpty && report.Unreadable.IsEmpty && report.NotRemoved is null ? ExitCode.Done : ExitCode.Failed;
            },
            CancellationToken.None));
        return command;
    }

    private static int Forget(string index, string[] ids, bool json, CancellationToken cancellation)
    {
        ForgetReport report = Operations.Run(index, new ForgetOperation(ids), WriteEvents.None, cancellation);
        Output.Write(report, json, report => Output.WriteLine($"{Output.Count(report.Forgotten.Length, "article")} may come back."));
        foreach (string id in report.Unknown) Output.WriteError($"{id}: not purged");
        return report.Unknown.IsEmpty ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Print(PurgeReport report)
    {
        Output.WriteLine($"{Output.Count(report.Purged.Length, "article")} purged{(report.Purged.IsEmpty ? "" : ": " + string.Join(", ", report.Purged))}.");
        if (!report.Copies.IsEmpty) Output.WriteLine($"{Output.Count(report.Copies.Length, "copy", "copies")} of them under other ids purged: {string.Join(", ", report.Copies)}.");
        if (report.NotRemoved is { } files) Output.WriteError(files);
        foreach (string id in report.Unknown) Output.WriteError($"{id}: not in the index");
        foreach ((string backup, IEnumerable<string> held) in report.Backups.Select(pair => (pair.Key, pair.Value.AsEnumerable()))) Output.WriteLine($"{backup} still holds {string.Join(", ", held)}");
        foreach ((string backup, string reason) in report.Unreadable) Output.WriteError($"{backup}: not known what it holds: {reason}");
    }
}
