using System.Collections.Immutable;
using System.CommandLine;
using SearchServer.Articles.Searching;
using SearchServer.Articles.Suggesting;
using SearchServer.Problems;
using SearchServer.Search;
using SearchServer.Suggest;

namespace SearchServer.Cli;

/// <summary><c>suggest TEXT</c>: what a text may become.</summary>
internal static class SuggestCommand
{
    public static Command Create()
    {
        Argument<string> text = new("TEXT") { Description = "The beginnings of words of a name; \"\" for what is written of the most." };
        Option<string[]> kind = new("--kind") { Description = "Only persons, places, organisations, outlets or phrases; several are alternatives.", HelpName = "KIND" };
        kind.CompletionSources.Add("person", "place", "organisation", "outlet", "phrase");
        Option<string?> size = new("--size") { Description = "How many: 10 by default, 1 to 50.", HelpName = "COUNT" };
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("suggest", "Completes the beginnings of names.") { text, kind, size, index, json };
        command.SetAction(parsed =>
        {
            SuggestionRequest request;
            try
            {
                request = SearchRequestReader.Read(new SuggestParameters { Q = parsed.GetRequiredValue(text), Size = parsed.GetValue(size), Kind = parsed.GetValue(kind) });
            }
            catch (RequestException e)
            {
                Output.WriteError(e.Message.Replace("Parameter 'q'", "Argument TEXT", StringComparison.Ordinal).Replace("Parameter '", "Option '--", StringComparison.Ordinal));
                return ExitCode.Usage;
            }

            using ArticleIndex articles = ArticleIndex.Open(Settings.Read(parsed.GetValue(index)).Index);
            using var lease = articles.Acquire();
            ImmutableArray<Suggestion> suggestions = lease.Value.Suggest(request);
            Output.Write(SuggestResponse.Of(request, suggestions), parsed.GetValue(json), Print);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(SuggestResponse answer)
    {
        foreach (SuggestionResponse suggestion in answer.Suggestions)
        {
            string matched = suggestion.Matched is { } other ? $" ({other})" : "";
            Output.WriteLine($"{suggestion.Kind,-12}  {Output.OneLine(suggestion.Label + matched)}  {suggestion.Count:N0}");
        }
    }
}
