using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SearchServer.Articles.Searching;

namespace SearchServer.Evaluate.Identities;

/// <summary>Compares the numbers of random searches with each other and with a count over the articles: facets, trees, periods, histograms, stories.</summary>
internal static class IdentitiesCommand
{
    public static Command Create()
    {
        Option<string> index = new("--index") { Description = "An index.", Required = true };
        Option<int> states = new("--states") { Description = "How many searches.", DefaultValueFactory = _ => 2000 };
        Option<int> seed = new("--seed") { Description = "For what is searched for.", DefaultValueFactory = _ => 15 };
        Command command = new("identities", "Compares the numbers of random searches with each other and with a count over the articles.") { index, states, seed };
        command.SetAction(result => Run(result.GetValue(index)!, result.GetValue(states), result.GetValue(seed)));
        return command;
    }

    private static int Run(string folder, int states, int seed)
    {
        using ArticleIndex index = ArticleIndex.Open(folder);
        using var lease = index.Acquire();
        long start = Stopwatch.GetTimestamp();
        IdentityReport report = IdentityChecks.Run(lease.Value, states, new Random(seed));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {states} states, histograms in {report.Zones.Count} zones, {Stopwatch.GetElapsedTime(start).TotalMinutes:F1} minutes"));
        foreach ((string kind, int count) in report.Checks.OrderByDescending(kind => kind.Value)) Console.WriteLine($"  {kind}: {count}");
        Console.WriteLine($"{report.Checks.Values.Sum(count => (long)count)} comparisons, {report.Differences} differences");
        foreach (string difference in report.First) Console.WriteLine($"  {difference}");
        return report.Differences == 0 ? 0 : 1;
    }
}
