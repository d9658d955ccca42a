using System.CommandLine;
using SearchServer.Articles.Ingest;
using SearchServer.Writing;

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
                ReindexOperation operation = new(parsed.GetValue(paths) ?? [], arguments.Read(parsed, options));
                IngestReport report = ProgressBar.Show("Indexing anew", operation.Paths, operation.Settings, progress => Operations.Run(options.Index, operation, new WriteEvents(progress), cancellation));
                return IndexCommand.Print(report, parsed.GetValue(json));
            },
            CancellationToken.None));
        return command;
    }
}
