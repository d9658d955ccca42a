using SearchServer.Articles.Entities;
using SearchServer.Articles.Interpreting;
using SearchServer.OpenApi;

namespace SearchServer.Search;

/// <summary>What a query was taken to mean.</summary>
/// <param name="Words">Its words and quotations, in their order.</param>
/// <param name="Names">Persons, places and organisations that are also found under their other names.</param>
/// <param name="Periods">Times of which articles are preferred.</param>
/// <param name="Demand">How much of the words an article must have; null where operators say it, or where there is one word or none.</param>
public sealed record InterpretedResponse(IReadOnlyList<WordResponse> Words, IReadOnlyList<NameResponse> Names, IReadOnlyList<PeriodResponse> Periods, DemandResponse? Demand)
{
    internal static InterpretedResponse Of(Interpretation meaning) => new(
        [.. meaning.Words.Select(word => new WordResponse(word.Text, word.Start, word.End, Name(word.Role), word.CorrectedTo, word.Articles, word.Synonyms, word.IsReplaced))],
        [.. meaning.Names.Select(name => new NameResponse(Name(name.Kind), name.Value, name.Label, name.Text))],
        [.. meaning.Periods.Select(period => new PeriodResponse(period.First, period.Last, period.Text))],
        meaning.Demand is { } demand ? new DemandResponse(Name(demand.Mode), Math.Round(demand.Share, 2), demand.WithAllWords) : null);

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <summary>A word of a query, or a quotation.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Start">Where it starts in the query, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Role">word, phrase (quoted words, and words near each other), common (it binds nothing), unknown (no article has it, so it is not asked for), excluded, or leftout (the query asks for more than one may; a warning says so).</param>
/// <param name="CorrectedTo">The word that is looked for in its place; null if it is itself.</param>
/// <param name="Articles">How many articles have it, or one of its synonyms, about.</param>
/// <param name="Synonyms">What counts as the word, by the list of synonyms that the server has; of words side by side each has those of all.</param>
/// <param name="Replaced">Whether only the synonyms are looked for, as the list says.</param>
public sealed record WordResponse(string Text, int Start, int End, [property: Value(NamesOf = typeof(WordRole))] string Role, string? CorrectedTo, long Articles, IReadOnlyList<string> Synonyms, bool Replaced);

/// <summary>A name in a query.</summary>
/// <param name="Kind">person, place or organisation.</param>
/// <param name="Value">The value to filter by.</param>
/// <param name="Label">The name to show.</param>
/// <param name="Text">As it was typed.</param>
public sealed record NameResponse([property: Value(NamesOf = typeof(EntityKind))] string Kind, string Value, string Label, string Text);

/// <summary>A time in a query.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Text">As it was typed.</param>
public sealed record PeriodResponse(DateOnly First, DateOnly Last, string Text);

/// <summary>How much of the words an article must have.</summary>
/// <param name="Match">What was asked for: auto, all, most or any.</param>
/// <param name="Share">The share of the words' weight that an article must have: 1 for all words. The rarer a word, the more it weighs.</param>
/// <param name="TotalWithAllWords">How many articles of the whole index, whatever the filters, have all words.</param>
public sealed record DemandResponse([property: Value(NamesOf = typeof(MatchMode))] string Match, double Share, long TotalWithAllWords);
