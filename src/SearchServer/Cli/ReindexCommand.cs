using System.CommandLine;
using System.Text.Json;
using SearchServer.Articles.Ingest;

namespace SearchServer.Cli;

/// <summary><c>reindex [PATH…]</c>: makes the index anew.</summary>
internal static class ReindexCommand
{
    public static Command Create()
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders to read; without any, those that the articles came from.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("reindex", "Makes the index anew, beside the old one, which is searched until the new one takes its place in one commit.") { paths, index, json };
        command.SetAction(parsed =>
        {
            SearchServerOptions options = Settings.Read(parsed.GetValue(index));
            IngestReport report = ArticleReindexer.Run(options.Index, parsed.GetValue(paths) ?? [], IndexCommand.OptionsOf(options));
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(report, Output.Json));
            else IndexCommand.Print(report);
            return report.RejectedCount > 0 ? ExitCode.Rejections : ExitCode.Done;
        });
        return command;
    }
}
