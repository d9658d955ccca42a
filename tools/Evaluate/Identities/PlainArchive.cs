using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Analysis.Collation;

namespace SearchServer.Evaluate.Identities;

/// <summary>The articles of an index in memory, and what their values are called and lie in.</summary>
internal sealed class PlainArchive
{
    private readonly ArticleSnapshot _snapshot;
    private readonly Dictionary<int, PlainArticle> _byDoc;
    private readonly Dictionary<string, Dictionary<string, string[][]>> _words = [];
    private readonly Dictionary<string, string> _placesAround = [];
    private readonly Dictionary<(string Field, string Value), byte[]> _sortKeys = [];

    public PlainArchive(ArticleSnapshot snapshot)
    {
        _snapshot = snapshot;
        Articles = [.. snapshot.Reader.LiveDocuments().Select(doc => PlainArticle.Read(snapshot, doc))];
        _byDoc = Articles.ToDictionary(article => article.Doc);
        Values = ArticleFields.Dimensions.ToDictionary(field => field, field => Articles.SelectMany(article => article.Values[field]).Distinct().Order(StringComparer.Ordinal).ToArray());
        HashSet<string> places = [.. Values[ArticleFields.Place]];
        foreach (string place in places)
        {
            if (snapshot.Entities.AncestorsOf(EntityKind.Place, place).FirstOrDefault(places.Contains) is { } around) _placesAround[place] = around;
        }
    }

    /// <summary>The articles that are not deleted.</summary>
    public PlainArticle[] Articles { get; }

    /// <summary>The values of each facet.</summary>
    public IReadOnlyDictionary<string, string[]> Values { get; }

    /// <summary>The articles that a query alone finds.</summary>
    public PlainArticle[] Matching(ArticleSearchRequest plain) => [.. _snapshot.Searcher.Documents(_snapshot.Interpret(plain.Text, plain.Match).Query).Select(doc => _byDoc[doc])];

    /// <summary>The value that lies around another, nearest; null if none does.</summary>
    public string? Around(string field, string value) => field switch
    {
        ArticleFields.Place => _placesAround.GetValueOrDefault(value),
        ArticleFields.Date or ArticleFields.Mentioned when value.Length > 4 => value[..^3],
        _ => null,
    };

    /// <summary>The name to show for a value.</summary>
    public string LabelOf(string field, string value) => ArticleSnapshot.KindOf(field) is { } kind ? _snapshot.Entities.LabelOf(kind, value) : value;

    /// <summary>By which labels are in the order in which a person sorts them.</summary>
    public byte[] SortKeyOf(string field, string value)
    {
        if (!_sortKeys.TryGetValue((field, value), out byte[]? key)) _sortKeys[(field, value)] = key = CollationKey.Of(LabelOf(field, value));
        return key;
    }

    /// <summary>The value that a name stands for.</summary>
    public string ValueOf(string field, string name) => ArticleSnapshot.KindOf(field) is { } kind ? _snapshot.Entities.Find(kind, name)?.Key ?? name : name;

    /// <summary>Whether one of the names of a value (label, other names, key) has a word of its own for each that was begun.</summary>
    public bool HasName(string field, string value, string begun)
    {
        if (!_words.TryGetValue(field, out Dictionary<string, string[][]>? words)) _words[field] = words = Values[field].ToDictionary(key => key, key => NamesOf(field, key).Select(WordsOf).ToArray());
        string[] typed = WordsOf(begun);
        return typed.Length > 0 && words[value].Any(name => HasWords(name, typed));
    }

    private static bool HasWords(IEnumerable<string> name, IEnumerable<string> typed) =>
        !typed.Any() || name.Index().Any(word => word.Item.StartsWith(typed.First(), StringComparison.Ordinal) && HasWords(name.Where((_, i) => i != word.Index), typed.Skip(1)));

    private IEnumerable<string> NamesOf(string field, string value) =>
        ArticleSnapshot.KindOf(field) is { } kind ? _snapshot.Entities.NamesOf(kind, value).Select(name => name.Name).Append(LabelOf(field, value)).Append(value).Distinct() : [value];

    private string[] WordsOf(string text) => [.. _snapshot.Lexicon.WordsOf(text).Select(term => term.Text)];
}
