using System.CommandLine;
using SearchServer.Engine.Indexing.Integrity;
using SearchServer.Engine.Store;

namespace SearchServer.Cli;

/// <summary><c>check</c>: reads all of the index and finds damage.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Option<string?> salvage = Settings.TextOption("--salvage", "Copies every segment that is whole into a new index in this folder, which must be empty or not there.", "NEWDIR");
        Command command = new("check", "Reads everything in the index, compares it with its checksums and with what is said twice, and names what is damaged.") { index, salvage, json };
        command.SetAction(parsed =>
        {
            using MMapDirectory directory = MMapDirectory.OpenExisting(Settings.Read(parsed.GetValue(index)).Index);
            if (parsed.GetValue(salvage) is { } folder)
            {
                using MMapDirectory target = new(folder);
                SalvageReport saved = ProgressBar.Show("Copying what is whole", () => IndexSalvage.Run(directory, target));
                Output.Write(saved, parsed.GetValue(json), report => Print(target.Location, report));
                return saved.Problems.IsEmpty ? ExitCode.Done : ExitCode.Failed;
            }

            IntegrityReport report = ProgressBar.Show("Checking", () => IndexIntegrity.Check(directory));
            Output.Write(report, parsed.GetValue(json), checkedIndex => Print(directory.Location, checkedIndex));
            return report.Problems.IsEmpty ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Print(string location, SalvageReport report)
    {
        foreach (string problem in report.Problems) Output.WriteError(problem);
        Output.WriteLine($"{location}: {report.Segments} whole segments of commit {report.Generation} copied, {Output.Count(report.Documents, "article")} saved, {report.LostDocuments:N0} lost.");
    }

    private static void Print(string location, IntegrityReport report)
    {
        foreach (string problem in report.Problems) Output.WriteError(problem);
        Output.WriteLine($"{location}: {Output.Count(report.Segments, "segment")} checked, {report.Problems.Length} damaged.");
    }
}
