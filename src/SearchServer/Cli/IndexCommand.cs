using System.CommandLine;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Reading;
using SearchServer.Writing;

namespace SearchServer.Cli;

/// <summary><c>index PATH…</c>: adds articles to the index.</summary>
internal static class IndexCommand
{
    private const int MaxListed = 20;

    public static Command Create()
    {
        Argument<string[]> paths = Settings.PathsArgument("Files and folders: text, Markdown, HTML, JSON, JSON Lines, CSV, TSV, RSS, Atom, NITF, NewsML-G2, SGML, WARC, also in .gz, .zip and .tar.", ArgumentArity.OneOrMore);
        Option<string?> index = Settings.IndexOption();
        Option<int> commitEvery = new("--commit-every") { Description = "How many articles are committed together.", HelpName = "COUNT", DefaultValueFactory = _ => new IngestOptions().CommitEvery };
        Settings.Bound(commitEvery, 1, int.MaxValue);
        Option<bool> ids = new("--ids") { Description = "Print the id of each article as soon as it is durable." };
        Option<bool> prune = new("--prune") { Description = "Take out articles whose files are gone from the folders given; not where a folder is empty or cannot be read." };
        Option<bool> json = Settings.JsonOption();
        Command command = new("index", "Adds articles to the index, and replaces those that have changed.") { paths, index, commitEvery, ids, prune, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(ids) is not null && result.GetResult(json) is not null) result.AddError("Command 'index': expected --ids or --json, found both.");
        });
        IngestArguments arguments = new();
        arguments.AddSourceTo(command);
        arguments.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                SearchServerOptions options = Settings.Read(parsed.GetValue(index));
                string[] given = parsed.GetRequiredValue(paths);
                IndexOperation operation = new(given, arguments.Read(parsed, options)) { CommitEvery = parsed.GetValue(commitEvery), Prune = parsed.GetValue(prune) };
                // An index of nothing is not what anybody wanted.
                if (!given.Any(Path.Exists))
                {
                    foreach (string path in given) Output.WriteError($"{path}: expected a file or folder, found nothing");
                    return ExitCode.Failed;
                }

                IngestReport report = ProgressBar.Show(
                    "Indexing", given, operation.Settings, progress => Operations.Run(options.Index, operation, new WriteEvents(progress, parsed.GetValue(ids) ? PrintIds : null), cancellation));
                if (report.Mismatch is { } mismatch) Output.WriteError(mismatch);
                return Print(report, parsed.GetValue(json));
            },
            CancellationToken.None));
        return command;
    }

    /// <summary>Says what became of the articles; returns how the command ended.</summary>
    public static int Print(IngestReport report, bool json)
    {
        Output.Write(report, json, Print);
        return report.RejectedCount > 0 || report.Replaced > 0 ? ExitCode.Rejections : ExitCode.Done;
    }

    /// <summary>Says what became of the articles, to people.</summary>
    public static void Print(IngestReport report)
    {
        double rate = (report.Indexed + report.Updated) / Math.Max(report.Elapsed.TotalSeconds, 0.001);
        string fromStore = report.FromStore > 0 ? $" ({report.FromStore:N0} from their stored text)" : "";
        string removed = report.Removed > 0 ? $" {report.Removed:N0} removed," : "";
        Output.WriteLine($"{Output.Count(report.Indexed, "article")} indexed{fromStore}, {report.Updated:N0} updated,{removed} {report.Known:N0} known, {report.RejectedCount:N0} rejected, in {report.Elapsed.TotalSeconds:0.0} s ({rate:N0} a second).");
        if (report.Replaced > 0) Output.WriteLine($"{Output.Count(report.Replaced, "article")} came again with another content: the last one that was read is in the index.");
        if (report.Pruned > 0) Output.WriteLine($"{Output.Count(report.Pruned, "article")} removed, whose {(report.Pruned == 1 ? "file is" : "files are")} gone.");
        if (report.Gone > 0) Output.WriteLine($"{Output.Count(report.Gone, "article")} {(report.Gone == 1 ? "stays whose file is" : "stay whose files are")} gone (index --prune removes those of its folders, where these are not empty and can be read).");
        if (report.PassedOver > 0) Output.WriteLine($"{Output.Count(report.PassedOver, "file")} passed over: by name or type of no kind that is read (--include chooses those of folders).");
        if (report.PassedOver > 0) Output.WriteLine($"  {PassedOver.Describe(report.PassedOverKinds)}");
        if (report.PassedOverKinds.ContainsKey(PassedOver.OutsideLink)) Output.WriteLine("Links that lead out of their folder are not followed (--follow-links follows them).");
        if (report.DamagedCharacters > 0) Output.WriteLine($"{Output.Count(report.DamagedCharacters, "character")} could not be read: U+FFFD stands for {(report.DamagedCharacters == 1 ? "it" : "them")}.");
        if (report.KeptAway > 0) Output.WriteLine($"{Output.Count(report.KeptAway, "article")} kept away, for {(report.KeptAway == 1 ? "it was" : "they were")} purged.");
        List(report.Away, report.KeptAway, away => $"kept away by {away.By.ToString().ToLowerInvariant()}: {away.Id} in {away.Place}");
        if (report.LeftOutCount > 0) Output.WriteLine($"{Output.Count(report.LeftOutCount, "value")} left out of {(report.LeftOutCount == 1 ? "an article" : "articles")}, too long to be kept.");
        List(report.LeftOut, report.LeftOutCount, left => $"left out: {left.Place}: {left.Value.Field}: expected at most {left.Value.Bound:N0} characters, found {left.Value.Length:N0}");
        List(report.Collisions, report.Replaced, collision => $"the same id, another content: {collision.Id} in {collision.First} and {collision.Second}");
        List(report.Notes, report.Notes.Count, note => $"note: {note}");
        List(report.Rejected, report.RejectedCount, rejection => $"rejected: {rejection}");
    }

    /// <summary>Prints the first of what a report lists.</summary>
    private static void List<T>(List<T> listed, long count, Func<T, string> text)
    {
        foreach (T item in listed.Take(MaxListed)) Output.WriteError($"  {text(item)}");
        if (count > MaxListed) Output.WriteError($"  and {count - MaxListed:N0} more");
    }

    private static void PrintIds(IReadOnlyList<string> ids)
    {
        foreach (string id in ids) Output.WriteLine(id);
        Console.Out.Flush();
    }
}
