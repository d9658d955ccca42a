using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SearchServer.Cli;

/// <summary>Help that ends with examples, where a command has some.</summary>
internal sealed class Examples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> s_examples = new()
    {
        ["searchserver"] = ["searchserver", "searchserver index --index news/index ~/archive", "searchserver serve --index news/index"],
        ["serve"] = ["searchserver serve --index news/index --urls http://localhost:5080"],
        ["index"] = ["searchserver index ~/archive", "searchserver index --source wire --prune --json wire.jsonl.gz"],
        ["search"] = ["searchserver search 'guarantees -budget' --outlet 'Northern Wire' --from 2025-08 --sort=-date", "searchserver search '' --facet outlet:50 --size 0 --json"],
        ["suggest"] = ["searchserver suggest 'vlad put'", "searchserver suggest mar --kind person --kind place"],
        ["stats"] = ["searchserver stats", "searchserver stats --json"],
        ["check"] = ["searchserver check", "searchserver check --salvage saved"],
        ["reindex"] = ["searchserver reindex", "searchserver reindex ~/archive"],
        ["watch"] = ["searchserver watch ~/inbox --include '*.html'", "searchserver watch ~/inbox --json"],
        ["backup"] = ["searchserver backup backups/monday"],
        ["restore"] = ["searchserver restore backups/monday"],
        ["import"] = ["searchserver import old-index --map title=headline --source desk"],
        ["export"] = ["searchserver export --lucene-net exported"],
        ["delete"] = ["searchserver delete wire:a-17 wire:a-18", "searchserver delete --query 'outlet:\"Northern Wire\"' --dry-run"],
        ["purge"] = ["searchserver purge wire:a-17 --backups backups", "searchserver purge --forget wire:a-17"],
        ["keys"] = ["searchserver keys add ingest --scope write", "searchserver keys list", "searchserver keys remove ingest"],
        ["completions"] = ["source <(searchserver completions bash)"],
    };

    /// <summary>Adds the examples to the help of all commands.</summary>
    public static void AddTo(RootCommand root)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        // The slashes of Windows would be offered wherever a path may stand.
        foreach (string alias in option.Aliases.Where(alias => alias.StartsWith('/')).ToArray()) option.Aliases.Remove(alias);
        option.Action = new Examples((HelpAction)option.Action!);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        if (!s_examples.TryGetValue(parseResult.CommandResult.Command.Name, out string[]? examples)) return code;
        Output.WriteLine("Examples:");
        foreach (string example in examples) Output.WriteLine($"  {example}");
        return code;
    }
}
