using System.CommandLine;
using SearchServer.Articles.Exchange;
using SearchServer.Articles.Ingest;
using SearchServer.Writing;

namespace SearchServer.Cli;

/// <summary><c>import DIR</c> and <c>export --lucene-net DIR</c>: articles from indexes of Lucene.Net, and as one.</summary>
internal static class ExchangeCommands
{
    public static Command CreateImport()
    {
        Argument<string> from = Settings.FolderArgument("The folder of an index of Lucene.Net 4.8, or of Lucene 3.0 to 4.8.");
        Option<string[]> map = new("--map") { Description = "What a field is called besides the usual names, as title=headline.", HelpName = "FIELD=NAME" };
        map.Validators.Add(result =>
        {
            foreach (string given in result.Tokens.Select(token => token.Value))
            {
                if (given.Split('=', 2) is not [{ } field, { Length: > 0 }] || !IngestSettings.FieldNames.Contains(field, StringComparer.OrdinalIgnoreCase)) result.AddError($"Option '--map': expected FIELD=NAME, where FIELD is {IngestSettings.FieldNamesText}, found {given}.");
            }
        });
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("import", "Takes over what an index of Lucene.Net has stored, article by article, and replaces those that have changed.") { from, map, index, json };
        IngestArguments arguments = new();
        arguments.AddSourceTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                SearchServerOptions settings = Settings.Read(parsed.GetValue(index));
                // The name that was given first is looked at first.
                foreach (string[] pair in (parsed.GetValue(map) ?? []).Select(given => given.Split('=', 2)).Reverse()) IngestArguments.AddField(settings, pair[0], pair[1]);
                ImportOperation operation = new(parsed.GetRequiredValue(from), arguments.Read(parsed, settings));
                IngestReport report = ProgressBar.Show("Importing", [], operation.Settings, progress => Operations.Run(settings.Index, operation, new WriteEvents(progress), cancellation));
                return IndexCommand.Print(report, parsed.GetValue(json));
            },
            CancellationToken.None));
        return command;
    }

    public static Command CreateExport()
    {
        Option<string> luceneNet = new("--lucene-net") { Description = "Write an index of Lucene.Net 4.8 into this folder, which must be empty or not there.", HelpName = "DIR", Required = true };
        luceneNet.Validators.Add(result => Settings.RefuseEmpty(result, "Option '--lucene-net': expected a folder"));
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("export", "Writes the articles of the index for other programs. Others may write and search meanwhile.") { luceneNet, index, json };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                string folder = Path.GetFullPath(parsed.GetRequiredValue(luceneNet));
                string from = Settings.Read(parsed.GetValue(index)).Index;
                long count = ProgressBar.Show("Exporting", () => ArticleExport.ToLuceneNet(from, folder, cancellation));
                Output.Write(new ExportReport(folder, count), parsed.GetValue(json), report => Output.WriteLine($"{report.Folder}: {Output.Count(report.Articles, "article")} as an index of Lucene.Net 4.8."));
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    /// <summary>What was written.</summary>
    /// <param name="Folder">Where.</param>
    /// <param name="Articles">How many.</param>
    private sealed record ExportReport(string Folder, long Articles);
}
