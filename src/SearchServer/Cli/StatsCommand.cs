using System.CommandLine;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Cli;

/// <summary><c>stats</c>: what is in the index.</summary>
internal static class StatsCommand
{
    public static Command Create()
    {
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("stats", "Says what is in the index.") { index, json };
        command.SetAction(parsed =>
        {
            using MMapDirectory directory = MMapDirectory.OpenExisting(Settings.Read(parsed.GetValue(index)).Index);
            using DirectoryReader reader = DirectoryReader.Open(directory);
            IndexStatistics statistics = IndexStatistics.Of(reader);
            if (IndexFingerprint.Mismatch(reader.UserData) is { } mismatch) Output.WriteError(mismatch);
            if (parsed.GetValue(json)) Output.WriteJson(statistics);
            else Print(directory.Location, statistics);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(string location, IndexStatistics statistics)
    {
        Output.WriteLine($"{location}: commit {statistics.Generation}, {Output.Count(statistics.NumDocs, "article")}, {statistics.DeletedDocs:N0} deleted, {statistics.Bytes:N0} bytes");
        foreach (SegmentStatistics segment in statistics.Segments)
        {
            Output.WriteLine($"  segment {segment.Name}: {Output.Count(segment.NumDocs, "article")}, {segment.DeletedDocs:N0} deleted, {segment.Bytes:N0} bytes{(segment.IsCompound ? ", compound" : "")}");
        }

        foreach (FieldStatistic field in statistics.Fields) Output.WriteLine($"  field {field.Name}: {Output.Count(field.Terms, "term")}, {Output.Count(field.Documents, "article")}, {Output.Count(field.Occurrences, "occurrence")}");
    }
}
