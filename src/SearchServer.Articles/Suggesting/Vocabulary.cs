using System.Collections.Concurrent;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Facets;

namespace SearchServer.Articles.Suggesting;

/// <summary>What an index can be browsed and searched by, under the beginnings of its names. Each part is made when it is first asked for, by who asks first, while others wait for it, and to the end: no budget breaks off what all will use. Safe to share between threads.</summary>
internal sealed class Vocabulary
{
    private readonly Lexicon _lexicon;
    private readonly Lazy<ArticleWeights> _weights;
    private readonly Lazy<TitlePhrases> _phrases;
    private readonly ConcurrentDictionary<string, Lazy<FacetNames>> _facets = new(StringComparer.Ordinal);
    private readonly Func<string, FacetNames> _read;

    public Vocabulary(FacetsState facets, FacetedSearch search, EntityTable entities, Lexicon lexicon)
    {
        _lexicon = lexicon;
        _weights = new Lazy<ArticleWeights>(() => ArticleWeights.Of(search));
        _phrases = new Lazy<TitlePhrases>(() => new TitlePhrases(facets.Reader, entities, lexicon, _weights.Value));
        _read = dimension => new FacetNames(facets, dimension, entities, lexicon, _weights.Value);
    }

    /// <summary>What titles have in common.</summary>
    public TitlePhrases Phrases => _phrases.Value;

    /// <summary>The beginnings of words in what was typed; null if it is something else.</summary>
    public string[]? Begun(string typed) => _lexicon.WordsOf(typed) is { IsEmpty: false } words ? [.. words.Select(term => term.Text)] : string.IsNullOrWhiteSpace(typed) ? [] : null;

    /// <summary>The values of a facet; one of <see cref="ArticleFields.Dimensions"/>.</summary>
    public FacetNames Of(string dimension) => _facets.GetOrAdd(dimension, name => new Lazy<FacetNames>(() => _read(name))).Value;
}
