using System.CommandLine;
using System.Text.Json;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Reading;

namespace SearchServer.Cli;

/// <summary><c>index PATH…</c>: adds articles to the index.</summary>
internal static class IndexCommand
{
    private const int MaxListed = 20;

    public static Command Create()
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders: .txt and .jsonl, plain or gzipped.", Arity = ArgumentArity.OneOrMore };
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("index", "Adds articles to the index.") { paths, index, json };
        command.SetAction(parsed => Run.Guarded(() =>
        {
            SearchServerOptions options = Settings.Read(parsed.GetValue(index));
            string? language = options.DefaultLanguage is "" ? null : options.DefaultLanguage;
            IngestReport report = ArticleIndexer.Index(options.Index, parsed.GetRequiredValue(paths), language, Console.IsErrorRedirected ? null : new Progress());
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(report, Output.Json));
            else Print(report);
            return report.RejectedCount > 0 ? ExitCode.Rejections : ExitCode.Done;
        }));
        return command;
    }

    /// <summary>Says what became of the articles.</summary>
    public static void Print(IngestReport report)
    {
        double rate = report.Indexed / Math.Max(report.Elapsed.TotalSeconds, 0.001);
        Console.WriteLine($"{report.Indexed:N0} articles indexed, {report.Known:N0} known, {report.RejectedCount:N0} rejected, in {report.Elapsed.TotalSeconds:0.0} s ({rate:N0} a second).");
        foreach (Rejection rejection in report.Rejected.Take(MaxListed)) Console.Error.WriteLine($"  rejected: {rejection}");
        if (report.RejectedCount > MaxListed) Console.Error.WriteLine($"  and {report.RejectedCount - MaxListed:N0} more");
    }

    /// <summary>A line that counts up, now and then.</summary>
    private sealed class Progress : IProgress<ReadResult>
    {
        private const int Every = 500;

        private long _count;

        public void Report(ReadResult value)
        {
            if (++_count % Every == 0) Console.Error.Write($"\r{_count:N0} read");
        }
    }
}
