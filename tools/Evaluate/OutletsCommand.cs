using System.CommandLine;
using System.IO.Compression;
using System.Text.Json;
using SearchServer.Articles.Enrichment.Outlets;

namespace SearchServer.Evaluate;

/// <summary>Counts whose outlets the registry knows in a collection, and prints what becomes of each name and host, to be read by a person.</summary>
internal static class OutletsCommand
{
    public static Command Create()
    {
        Argument<string> file = new("file") { Description = "Articles as JSON lines, with outlet, siteName or url." };
        Option<string?> registry = new("--outlets") { Description = "A file of outlets over those that are known." };
        Option<bool> all = new("--all") { Description = "Also print names that stay as they are." };
        Command command = new("outlets", "Counts whose outlets the registry knows, and prints which names become which.") { file, registry, all };
        command.SetAction(result => Run(result.GetValue(file)!, result.GetValue(registry), result.GetValue(all)));
        return command;
    }

    private static void Run(string path, string? registryPath, bool all)
    {
        OutletRegistry registry = registryPath is null ? OutletRegistry.Default : OutletRegistry.Load(registryPath);
        Dictionary<OutletEvidence, int> counts = [];
        using FileStream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            OutletEvidence evidence = new() { Given = Text(json, "outlet"), SiteName = Text(json, "siteName"), Url = Text(json, "url") is { } url ? $"https://{HostName.Of(url)}/" : null };
            counts[evidence] = counts.GetValueOrDefault(evidence) + 1;
        }

        int known = 0;
        int knownArticles = 0;
        foreach ((OutletEvidence evidence, int count) in counts.OrderBy(pair => registry.Resolve(pair.Key), StringComparer.Ordinal))
        {
            string? name = registry.Resolve(evidence);
            bool isKnown = name is not null && registry.Find(name) is not null;
            if (isKnown) (known, knownArticles) = (known + 1, knownArticles + count);
            string given = string.Join(" | ", new[] { evidence.Given, evidence.SiteName, evidence.Url }.Where(text => text is not null));
            if (all || given != name) Console.WriteLine($"{count,6} {(isKnown ? "known  " : "unknown")} {given} => {name}");
        }

        Console.WriteLine($"{counts.Count} names and hosts of {counts.Values.Sum()} articles: known {known}, of {knownArticles} articles; {counts.Keys.Select(registry.Resolve).Distinct(StringComparer.Ordinal).Count()} outlets");
    }

    private static string? Text(JsonDocument json, string name) => json.RootElement.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
