using System.Collections.Immutable;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Suggesting;

/// <summary>Completes what a person types.</summary>
/// <param name="snapshot">The index.</param>
/// <param name="faceted">Counts in it.</param>
/// <param name="facets">The facets to count.</param>
/// <param name="filter">The articles that suggestions are to be of; null for all.</param>
internal sealed class Suggester(ArticleSnapshot snapshot, FacetedSearch faceted, FacetsState facets, Query? filter)
{
    /// <summary>So many of the best are looked for among the articles that filters leave.</summary>
    public const int MaxCounted = 50;

    /// <summary>What is misspelt takes the place of what is not if it weighs so many times as much, and at most of this part: who types carey may well mean Carney, of whom there is a hundred times as much.</summary>
    private const float MuchMore = 5;
    private const double MaxMisspelt = 0.3;

    /// <summary>The suggestions: what begins as was typed before what does with a typing mistake, then by weight (<see cref="ArticleWeights"/>); with filters, of the articles that they leave.</summary>
    public ImmutableArray<Suggestion> Suggest(SuggestionRequest request)
    {
        if (snapshot.Vocabulary.Begun(request.Text) is not { } begun) return [];
        int looked = filter is null ? request.Take : MaxCounted;
        Candidate[] best = [.. Best(request.Kinds.Distinct().SelectMany(kind => Candidates(kind, begun, looked)), looked).Select(Counted)];
        if (filter is not null) best = [.. Best(Within(best, filter).Where(candidate => candidate.Count > 0), request.Take)];
        return [.. best.Select(candidate => candidate.ToSuggestion())];
    }

    /// <summary>What begins as was typed, the weightiest first, and then what does but for a typing mistake: where the others leave room, and in the place of the last of them what weighs much more.</summary>
    private static IEnumerable<Candidate> Best(IEnumerable<Candidate> candidates, int count)
    {
        ILookup<bool, Candidate> byExact = candidates.OrderByDescending(candidate => candidate.Weight).ToLookup(candidate => candidate.IsExact);
        Candidate[] exact = [.. byExact[true].Take(count)];
        Candidate[] misspelt = [.. byExact[false]];
        int room = count - exact.Length;
        int places = Math.Min(room, misspelt.Length);
        int most = Math.Min(misspelt.Length, (int)(count * MaxMisspelt));
        while (places < most && misspelt[places].Weight > MuchMore * exact[count - places - 1].Weight) places++;
        return exact.Take(count - places).Concat(misspelt.Take(places));
    }

    private IEnumerable<Candidate> Candidates(SuggestionKind kind, string[] begun, int count)
    {
        if (kind == SuggestionKind.Phrase)
        {
            TitlePhrases phrases = snapshot.Vocabulary.Phrases;
            return phrases.Complete(begun, count).Select(completion => new Candidate(kind, phrases.TextOf(completion), completion.Edits == 0, completion.Weight, () => (phrases.TextOf(completion), null)));
        }

        FacetNames names = snapshot.Vocabulary.Of(FieldOf(kind));
        return names.Complete(begun, count).Select(completion =>
        {
            (string value, int articles, _) = names.ValueOf(completion);
            return new Candidate(kind, value, completion.Edits == 0, completion.Weight, () => names.NamesOf(completion)) { Count = articles };
        });
    }

    /// <summary>A phrase with its articles, which are those that a search for it between quotation marks finds in titles.</summary>
    private Candidate Counted(Candidate candidate)
    {
        if (candidate.Kind != SuggestionKind.Phrase) return candidate;
        Query query = Interpreter.Interpret($"{ArticleFields.Title}:\"{candidate.Value}\"", MatchMode.Auto, null, snapshot).Query;
        return candidate with { Query = query, Count = (int)snapshot.Searcher.Count(query) };
    }

    /// <summary>Candidates as they are among the articles that filters leave: each weighs the share of its articles that are there.</summary>
    private IEnumerable<Candidate> Within(Candidate[] candidates, Query among)
    {
        ILookup<string, Candidate> byField = candidates.Where(candidate => candidate.Kind != SuggestionKind.Phrase).ToLookup(candidate => FieldOf(candidate.Kind));
        FacetedDocs counted = faceted.Search(new FacetedQuery(among)
        {
            Facets = [.. byField.Select(field => new FacetRequest(field.Key, field.Count()) { Among = FacetSubset.Of(facets, field.Key, field.Select(candidate => candidate.Value)) })],
        });
        Dictionary<(string Field, string Value), int> counts = counted.Facets.SelectMany(facet => facet.Values.Select(value => (facet.Dimension, value))).ToDictionary(value => (value.Dimension, value.value.Label), value => value.value.Count);
        return candidates.Select(candidate =>
        {
            int count = candidate.Query is { } phrase ? (int)snapshot.Searcher.Count(BooleanQuery.AllOf([phrase, among])) : counts.GetValueOrDefault((FieldOf(candidate.Kind), candidate.Value));
            return candidate with { Count = count, Weight = candidate.Weight * count / Math.Max(1, candidate.Count) };
        });
    }

    private static string FieldOf(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Person => ArticleFields.Person,
        SuggestionKind.Place => ArticleFields.Place,
        SuggestionKind.Organisation => ArticleFields.Organisation,
        SuggestionKind.Outlet => ArticleFields.Outlet,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It is no facet."),
    };

    /// <summary>What may be suggested.</summary>
    private sealed record Candidate(SuggestionKind Kind, string Value, bool IsExact, float Weight, Func<(string Label, string? Matched)> Names)
    {
        /// <summary>How many articles it has.</summary>
        public int Count { get; init; }

        /// <summary>The articles of a phrase.</summary>
        public Query? Query { get; init; }

        public Suggestion ToSuggestion()
        {
            (string label, string? matched) = Names();
            return new Suggestion(Kind, Value, label, Count, matched);
        }
    }
}
