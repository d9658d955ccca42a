using System.CommandLine;
using System.Text.Json;
using SearchServer.Articles.Ingest;

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
        Option<bool> json = Settings.JsonOption();
        Command command = new("purge", "Takes articles out of the index for good, as a court may order: rewrites their segments and removes earlier commits.") { ids, index, backups, json };
        command.SetAction(parsed =>
        {
            PurgeReport report = ArticlePurge.Run(Settings.Read(parsed.GetValue(index)).Index, parsed.GetRequiredValue(ids), parsed.GetRequiredValue(backups));
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(report, Output.Json));
            else Print(report);
            return report.Unknown.IsEmpty && report.Unreadable.IsEmpty ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Print(PurgeReport report)
    {
        Console.WriteLine($"{Output.Count(report.Purged.Length, "article")} purged.");
        foreach (string id in report.Unknown) Console.Error.WriteLine($"{id}: not in the index");
        foreach ((string backup, IEnumerable<string> held) in report.Backups.Select(pair => (pair.Key, pair.Value.AsEnumerable()))) Console.WriteLine($"{backup} still holds {string.Join(", ", held)}");
        foreach ((string backup, string reason) in report.Unreadable) Console.Error.WriteLine($"{backup}: not known what it holds: {reason}");
    }
}
