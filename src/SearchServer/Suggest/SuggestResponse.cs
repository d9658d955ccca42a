using SearchServer.Articles.Suggesting;
using SearchServer.OpenApi;

namespace SearchServer.Suggest;

/// <summary>What a text may become.</summary>
/// <param name="Query">The text.</param>
/// <param name="Suggestions">The suggestions, the best first.</param>
public sealed record SuggestResponse(string Query, IReadOnlyList<SuggestionResponse> Suggestions)
{
    internal static SuggestResponse Of(SuggestionRequest request, IEnumerable<Suggestion> suggestions) => new(request.Text, [.. suggestions.Select(SuggestionResponse.Of)]);
}

/// <summary>Something to search for.</summary>
/// <param name="Kind">What it is: person, place, organisation, outlet or phrase.</param>
/// <param name="Value">The value of the filter of that name; of a phrase its words, to be searched for between quotation marks.</param>
/// <param name="Label">The name to show.</param>
/// <param name="Count">How many articles have it, of those that the filters leave; a phrase, in the title.</param>
/// <param name="Matched">The other name that was typed; null if it is the label.</param>
public sealed record SuggestionResponse([property: Value(NamesOf = typeof(SuggestionKind))] string Kind, string Value, string Label, int Count, string? Matched)
{
    internal static SuggestionResponse Of(Suggestion suggestion) => new(suggestion.Kind.ToString().ToLowerInvariant(), suggestion.Value, suggestion.Label, suggestion.Count, suggestion.Matched);
}
