using System.CommandLine;
using SearchServer.Articles.Ingest;

namespace SearchServer.Cli;

/// <summary><c>reindex [PATH…]</c>: makes the index anew.</summary>
internal static class ReindexCommand
{
    public static Command Create()
    {
        Argument<string[]> paths = Settings.PathsArgument("Files and folders to read; without any, those that the articles came from.", ArgumentArity.ZeroOrMore);
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("reindex", "Makes the index anew, beside the old one, which is searched until the new one takes its place in one commit.") { paths, index, json };
        IngestArguments arguments = new();
        arguments.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                SearchServerOptions options = Settings.Read(parsed.GetValue(index));
                IngestOptions ingest = arguments.Read(parsed, options);
                IngestReport report = ProgressBar.Show("Indexing anew", parsed.GetValue(paths) ?? [], ingest.Reading, progress => ArticleReindexer.Run(options.Index, parsed.GetValue(paths) ?? [], ingest with { Progress = progress }, cancellation));
                return IndexCommand.Print(report, parsed.GetValue(json));
            },
            CancellationToken.None));
        return command;
    }
}
