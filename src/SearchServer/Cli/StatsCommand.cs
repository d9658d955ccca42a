using System.Collections.Immutable;
using System.CommandLine;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing;

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
            string folder = Settings.Read(parsed.GetValue(index)).Index;
            using ArticleIndex articles = ArticleIndex.Open(folder);
            using var lease = articles.Acquire();
            ArticleStatistics statistics = ArticleStatistics.Of(lease.Value);
            if (IndexFingerprint.Mismatch(lease.Value.Reader.UserData) is { } mismatch) Output.WriteError(mismatch);
            Output.Write(statistics, parsed.GetValue(json), statistics => Print(Path.GetFullPath(folder), statistics));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(string location, ArticleStatistics statistics)
    {
        Output.WriteLine($"{location}: {Output.Count(statistics.Articles, "article")}");
        if (statistics.FirstDate is { } first) Output.WriteLine($"  published from {first} to {statistics.LastDate}");
        if (statistics.Undated > 0) Output.WriteLine($"  undated: {Output.Count(statistics.Undated, "article")}");
        Output.WriteLine($"  {Output.Count(statistics.Outlets, "outlet")}{List(statistics.LargestOutlets, statistics.Outlets, statistics.WithoutOutlet)}");
        Output.WriteLine($"  {Output.Count(statistics.Languages.Length, "language")}{List(statistics.Languages, statistics.Languages.Length, statistics.WithoutLanguage)}");
        IndexStatistics index = statistics.Index;
        Output.WriteLine($"  commit {index.Generation}: {Output.Count(index.Segments.Length, "segment")}, {index.Bytes:N0} bytes, {Output.Count(index.DeletedDocs, "deleted article")}");
        foreach (SegmentStatistics segment in index.Segments)
        {
            Output.WriteLine($"  segment {segment.Name}: {Output.Count(segment.NumDocs, "article")}, {segment.DeletedDocs:N0} deleted, {segment.Bytes:N0} bytes{(segment.IsCompound ? ", compound" : "")}");
        }

        foreach (FieldStatistic field in index.Fields) Output.WriteLine($"  field {field.Name}: {Output.Count(field.Terms, "term")}, {Output.Count(field.Documents, "article")}, {Output.Count(field.Occurrences, "occurrence")}");
    }

    /// <summary>Values with their articles, as in <c>: en 12, de 3, unknown 1</c>.</summary>
    private static string List(ImmutableArray<ArticleCount> values, int all, int unknown)
    {
        IEnumerable<string> parts = values.Select(value => $"{Output.OneLine(value.Value)} {value.Articles:N0}");
        if (all > values.Length) parts = parts.Append("…");
        if (unknown > 0) parts = parts.Append($"unknown {unknown:N0}");
        string list = string.Join(", ", parts);
        return list.Length == 0 ? "" : $": {list}";
    }
}
