using System.CommandLine;
using System.Text.Json;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Cli;

/// <summary><c>check</c>: reads all of the index and finds damage.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("check", "Reads every byte of the index and compares it with its checksums.") { index, json };
        command.SetAction(parsed => Run.Guarded(() =>
        {
            using MMapDirectory directory = MMapDirectory.OpenExisting(Settings.Read(parsed.GetValue(index)).Index);
            IntegrityReport report = IndexIntegrity.Check(directory);
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(report, Output.Json));
            else Print(directory.Location, report);
            return report.Problems.IsEmpty ? ExitCode.Done : ExitCode.Failed;
        }));
        return command;
    }

    private static void Print(string location, IntegrityReport report)
    {
        foreach (string problem in report.Problems) Console.Error.WriteLine(problem);
        Console.WriteLine($"{location}: {report.Segments} segments checked, {report.Problems.Length} damaged.");
    }
}
