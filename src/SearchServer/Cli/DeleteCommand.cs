using System.CommandLine;
using SearchServer.Articles.Ingest;
using SearchServer.Engine.QueryParsing;
using SearchServer.Writing;

namespace SearchServer.Cli;

/// <summary><c>delete ID…</c>, <c>delete --source NAME</c>, <c>delete --query QUERY</c>: takes articles out of the index.</summary>
internal static class DeleteCommand
{
    public static Command Create()
    {
        Argument<string[]> ids = new("ID") { Description = "The articles' ids.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> index = Settings.IndexOption();
        Option<string?> source = Settings.TextOption("--source", "All articles of a source: the name that it has, or the path of a file or folder.", "NAME");
        Option<string?> query = Settings.TextOption("--query", "All articles that a search finds, in Lucene's syntax.", "QUERY");
        Option<bool> dryRun = new("--dry-run") { Description = "Only say how many there are." };
        Option<bool> json = Settings.JsonOption();
        Command command = new("delete", "Takes articles out of the index, by their ids, source, or a query. index brings back those that their files still have; purge is for those that must not come back.") { ids, index, source, query, dryRun, json };
        command.Validators.Add(result =>
        {
            int ways = (result.GetResult(ids)?.Tokens.Count > 0 ? 1 : 0) + (result.GetResult(source) is null ? 0 : 1) + (result.GetResult(query) is null ? 0 : 1);
            if (ways != 1) result.AddError("Command 'delete': expected ids, --source NAME or --query QUERY, and one of them, found " + (ways == 0 ? "none." : "several."));
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                string folder = Settings.Read(parsed.GetValue(index)).Index;
                bool isDryRun = parsed.GetValue(dryRun);
                ArticleChoice choice = new() { Ids = parsed.GetValue(ids) ?? [], Source = parsed.GetValue(source), Query = parsed.GetValue(query) };
                DeleteReport report;
                try
                {
                    report = isDryRun ? ArticleDelete.Try(folder, choice) : Operations.Run(folder, new DeleteOperation(choice), WriteEvents.None, cancellation);
                }
                catch (Exception e) when (e is QueryParseException or ServerRefusedException { Kind: WriteErrorKind.Query })
                {
                    Output.WriteError($"Option '--query': {e.Message}");
                    return ExitCode.Usage;
                }

                Output.Write(report, parsed.GetValue(json), report => Output.WriteLine($"{Output.Count(report.Deleted.Length, "article")} {(isDryRun ? "would be deleted" : "deleted")}."));
                foreach (string id in report.Unknown) Output.WriteError($"{id}: not in the index");
                return report.Unknown.IsEmpty ? ExitCode.Done : ExitCode.Failed;
            },
            CancellationToken.None));
        return command;
    }
}
