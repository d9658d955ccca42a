using System.CommandLine;
using System.Diagnostics;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Articles.UserLists;
using SearchServer.Engine.Highlighting;
using SearchServer.Problems;
using SearchServer.Search;

namespace SearchServer.Cli;

/// <summary><c>search QUERY</c>: searches from the command line.</summary>
internal static class SearchCommand
{
    private const int FacetCount = 5;

    /// <summary>Characters of the longest bar of a histogram.</summary>
    private const int MaxBar = 40;

    /// <summary>What of the API is other than in the API if nothing is said: a screen is smaller.</summary>
    private static readonly Dictionary<string, string[]> s_defaults = new()
    {
        ["facet"] = [.. new[] { ArticleFields.Outlet, ArticleFields.Person, ArticleFields.Place, ArticleFields.Date }.Select(field => $"{field}:{FacetCount}")],
        ["fragments"] = ["1"],
    };

    public static Command Create()
    {
        Argument<string> query = new("QUERY") { Description = "What to search for: words, or Lucene's syntax; \"\" for all articles." };
        Option<string?> index = Settings.IndexOption();
        Option<string?> synonyms = Settings.SynonymsOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("search", "Searches the index.") { query, index, synonyms, json };
        SearchArguments arguments = new(s_defaults);
        arguments.AddTo(command);
        command.SetAction(parsed =>
        {
            SearchServerOptions settings = Settings.Read(parsed.GetValue(index));
            SearchAsked asked;
            try
            {
                asked = arguments.Read(parsed, parsed.GetRequiredValue(query));
            }
            catch (RequestException e)
            {
                Output.WriteError(e.Message);
                return ExitCode.Usage;
            }

            using ArticleIndex articles = ArticleIndex.Open(settings.Index);
            using var lease = articles.Acquire();
            ArticleSnapshot snapshot = lease.Value.With(ReadSynonyms(parsed.GetValue(synonyms) ?? settings.Synonyms));
            long start = Stopwatch.GetTimestamp();
            ArticleSearchResult result;
            try
            {
                result = snapshot.Search(asked.Request);
            }
            catch (HistogramTooFineException e)
            {
                Output.WriteError($"Option '--histogram': {e.Message}");
                return ExitCode.Usage;
            }

            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            Output.Write(SearchResponse.Of(asked, result, elapsed, snapshot.Reader.CommitId), parsed.GetValue(json), _ => Print(asked.Request, result, elapsed));
            return ExitCode.Done;
        });
        return command;
    }

    private static Synonyms ReadSynonyms(string path)
    {
        if (path.Length == 0) return Synonyms.None;
        Synonyms synonyms = Synonyms.Load(path);
        foreach (UserListException mistake in synonyms.Mistakes) Output.WriteError(mistake.Message);
        return synonyms;
    }

    private static void Print(ArticleSearchRequest request, ArticleSearchResult result, TimeSpan elapsed)
    {
        foreach (string warning in Said(result.Meaning)) Output.WriteLine($"! {Output.OneLine(warning)}");
        Output.WriteLine($"{Output.Count(result.Total.Value, "article")}{(result.Stories is { } stories ? $" in {Output.Count(stories, "story", "stories")}" : "")} ({elapsed.TotalMilliseconds:0.0} ms)");
        int rank = request.Skip;
        foreach (ArticleHit hit in result.Hits)
        {
            Console.WriteLine();
            Output.WriteLine($"{++rank,3}. {Output.OneLine(hit.Article.Title)}{(hit.Score is { } score ? $"  [{score:0.00}]" : "")}");
            Output.WriteLine($"     {string.Join(", ", new[] { hit.Article.Outlet, hit.Article.Date, hit.Article.Id }.Where(part => part is not null))}");
            if (hit.Story is { Count: > 1 } story) Output.WriteLine($"     {Output.OneLine(Others(hit, story))}");
            foreach (Fragment fragment in hit.BodyHighlights) Output.WriteLine($"     {Marked(fragment)}");
            foreach (string line in hit.Explanation?.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? []) Output.WriteLine($"     {line.TrimEnd()}");
        }

        if (!result.Hits.IsEmpty) Console.WriteLine();
        foreach (ArticleFacet facet in result.Facets.Where(facet => !facet.Values.IsEmpty))
        {
            Output.WriteLine(Output.OneLine($"{facet.Field}: {string.Join(", ", facet.Values.Select(Printed))}{(facet.TotalValues > facet.Values.Length ? $", … ({facet.TotalValues:N0} values)" : "")}"));
        }

        foreach (ArticlePeriod period in result.Periods) Output.WriteLine($"{period.Period}: {period.Count:N0}");
        if (result.Histogram is { } histogram) Print(histogram);
    }

    /// <summary>A value, and in brackets what lies in it.</summary>
    private static string Printed(ArticleFacetValue value) => $"{value.Label} {value.Count}{(value.Values is { Count: > 0 } parts ? $" ({string.Join(", ", parts.Select(Printed))})" : "")}";

    /// <summary>How many more articles a story has, and of whom.</summary>
    private static string Others(ArticleHit hit, ArticleStory story)
    {
        string[] others = [.. story.Outlets.Where(outlet => outlet != hit.Article.Outlet)];
        return $"+{story.Count - 1:N0} more{(others.Length > 0 ? ": " : "")}{string.Join(", ", others)}{(story.TotalOutlets > story.Outlets.Length ? ", …" : "")}";
    }

    /// <summary>A line for each bucket, by the part of its first day that tells it from others, with a bar.</summary>
    private static void Print(ArticleHistogram histogram)
    {
        int length = histogram.Interval switch
        {
            HistogramInterval.Year => 4,
            HistogramInterval.Month or HistogramInterval.Quarter => 7,
            _ => 10,
        };
        int most = histogram.Buckets.IsEmpty ? 0 : histogram.Buckets.Max(bucket => bucket.Count);
        int width = $"{most:N0}".Length;
        foreach (HistogramBucket bucket in histogram.Buckets) Output.WriteLine($"{bucket.From[..length]}  {$"{bucket.Count:N0}".PadLeft(width)}  {new string('█', (int)Math.Ceiling((double)MaxBar * bucket.Count / most))}".TrimEnd());
        foreach (StackedValue value in histogram.Stack?.Values ?? []) Output.WriteLine(Output.OneLine($"{value.Label}: {string.Join(' ', value.Counts)}"));
        if (histogram.Missing > 0) Output.WriteLine($"undated: {histogram.Missing:N0}");
    }

    /// <summary>What a person should know of how the query was understood.</summary>
    private static IEnumerable<string> Said(Interpretation meaning)
    {
        foreach (string warning in meaning.Warnings) yield return warning;
        foreach (InterpretedWord word in meaning.Words)
        {
            if (word.CorrectedTo is { } other) yield return $"Searched for {other} in place of {word.Text}";
            else if (word.Role == WordRole.Unknown) yield return $"No article has {word.Text}";
        }

        foreach (InterpretedWord[] words in meaning.Words.Where(word => !word.Synonyms.IsEmpty).GroupBy(word => string.Join(" or ", word.Synonyms)).Select(same => same.ToArray()))
        {
            yield return $"Searched for {string.Join(" or ", words[0].Synonyms)} {(words[0].IsReplaced ? "in place of" : "as well as")} {string.Join(' ', words.Select(word => word.Text))}";
        }

        if (meaning.DidYouMean is { } suggestion) yield return $"Did you mean: {suggestion}";
        if (meaning.Demand is { Share: < 1, Mode: MatchMode.Auto } demand) yield return $"{Output.Count(demand.WithAllWords, "article")} with all words; shown are those with at least {demand.Share:0%} of what the words weigh";
    }

    /// <summary>The fragment in one line, matches between asterisks.</summary>
    private static string Marked(Fragment fragment)
    {
        System.Text.StringBuilder marked = new();
        int at = fragment.Start;
        foreach (TextSpan match in fragment.Matches)
        {
            marked.Append(fragment[new TextSpan(at, match.Start)]).Append('*').Append(fragment[match]).Append('*');
            at = match.End;
        }

        marked.Append(fragment[new TextSpan(at, fragment.End)]);
        return Output.OneLine(marked.ToString());
    }
}
