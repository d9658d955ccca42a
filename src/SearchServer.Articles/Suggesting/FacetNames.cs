using System.Collections.Immutable;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Suggest;

namespace SearchServer.Articles.Suggesting;

/// <summary>The values of a facet by the beginnings of their names. Made once a reader, by one pass over it; safe to share between threads.</summary>
internal sealed class FacetNames
{
    private readonly EntityKind? _kind;
    private readonly EntityTable _entities;
    private readonly Lexicon _lexicon;
    private readonly IReadOnlyList<WeighedValue> _values;
    private readonly NameCompleter _completer;

    public FacetNames(FacetsState facets, string dimension, EntityTable entities, Lexicon lexicon, ArticleWeights weights)
    {
        (_kind, _entities, _lexicon) = (ArticleSnapshot.KindOf(dimension), entities, lexicon);
        _values = FacetWeights.Of(facets, dimension, ArticleFields.Day, weights.Of);
        NameCompleter.Builder builder = new();
        foreach (WeighedValue value in _values)
        {
            builder.AddEntry();
            if (value.Count == 0) continue;
            foreach (Name name in NamesOf(value)) builder.AddName(name.Words, name.Share * value.Weight);
        }

        _completer = builder.Build();
    }

    /// <summary>The values with a name of which words were begun, exactly and with a typing mistake, each the best first.</summary>
    public IEnumerable<Completion> Complete(IReadOnlyList<string> begun, int count)
    {
        Completions completions = _completer.Complete(begun, count);
        return completions.Exact.Concat(completions.Misspelt);
    }

    /// <summary>All values with a name that has a word for each that was begun, those in the most articles first.</summary>
    /// <param name="begun">The beginnings of words; none for all values.</param>
    public IEnumerable<WeighedValue> Matching(IReadOnlyList<string> begun) => PlacesOf(begun).Order().Select(place => _values[place]).OrderByDescending(value => value.Count);

    /// <summary>As <see cref="Matching"/>, the places of the values among all in the order of their bytes.</summary>
    public IReadOnlySet<int> PlacesOf(IReadOnlyList<string> begun)
    {
        HashSet<int> places = [];
        _completer.Match(begun, place => places.Add(place));
        return places;
    }

    /// <summary>The name to show for a value, and the other one that has the words that were begun; null if it has them itself.</summary>
    public (string Label, string? Matched) NamesOf(WeighedValue value, IReadOnlyList<string> begun)
    {
        ImmutableArray<Name> names = NamesOf(value);
        Name? matched = names.FirstOrDefault(name => begun.All(word => name.Words.Any(other => other.StartsWith(word, StringComparison.Ordinal))));
        return (names[0].Text, matched == names[0] ? null : matched?.Text);
    }

    /// <summary>The value that a completion is of.</summary>
    public WeighedValue ValueOf(Completion completion) => _values[completion.Entry];

    /// <summary>The name to show for a completion, and the other one that was found; null if it was the first.</summary>
    public (string Label, string? Matched) NamesOf(Completion completion)
    {
        ImmutableArray<Name> names = NamesOf(_values[completion.Entry]);
        return (names[0].Text, completion.Name == 0 ? null : names[completion.Name].Text);
    }

    /// <summary>
    /// The names of a value: its label, and what has other words than that, or one twice. Another name weighs the share of the entity's articles that use it, so that who was once called by somebody else's name does not come before that one.
    /// </summary>
    private ImmutableArray<Name> NamesOf(WeighedValue value)
    {
        if (_kind is not { } kind) return [NameOf(value.Value, 1)];
        Name label = NameOf(_entities.LabelOf(kind, value.Value), 1);
        return
        [
            label,

            // Most others, and most keys, are the label but for case: to take these apart would be most of the work.
            .. _entities.NamesOf(kind, value.Value).Select(other => (other.Name, Share: Math.Min(1, (float)other.Articles / value.Count))).Append((Name: value.Value, Share: 1)).Where(other => !other.Name.Equals(label.Text, StringComparison.OrdinalIgnoreCase))
                .Select(other => NameOf(other.Name, other.Share)).Where(name => !name.Words.All(label.Words.Contains) || name.Words.Distinct().Count() < name.Words.Length),
        ];
    }

    private Name NameOf(string text, float share) => new(text, [.. _lexicon.WordsOf(text).Select(term => term.Text)], share);

    private sealed record Name(string Text, string[] Words, float Share);
}
