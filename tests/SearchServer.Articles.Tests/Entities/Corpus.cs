using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Tests.Entities;

/// <summary>Articles that name entities, and what a table made of them.</summary>
internal sealed class Corpus(EntityTable table)
{
    private readonly List<ResolvedEntity[]> _articles = [];

    public static EntityChain Person(string name, params string[] surfaces) => new(EntityKind.Person, name, [name, .. surfaces], 1);

    public static EntityChain Place(string name, string? key = null) => new(EntityKind.Place, name, [name], 1) { Key = key };

    public static EntityChain Organisation(string name, params string[] surfaces) => new(EntityKind.Organisation, name, [name, .. surfaces], 1);

    /// <summary>Adds an article that names one person.</summary>
    public void Add(string person, params string[] surfaces) => AddArticle(Person(person, surfaces));

    /// <summary>Adds so many articles that name one person.</summary>
    public void AddTimes(int count, string person, params string[] surfaces)
    {
        for (int i = 0; i < count; i++) Add(person, surfaces);
    }

    public void AddArticle(params EntityChain[] chains) => _articles.Add([.. table.Resolve(chains)]);

    /// <summary>The keys of all articles after the end of the run, each article's in order.</summary>
    public List<string> KeysOfArticles()
    {
        IReadOnlyDictionary<EntityKey, string?> moved = table.Consolidate();
        return [.. _articles.Select(article => string.Join("; ", article.Select(entity => $"{entity.Chain.Kind}:{moved.GetValueOrDefault(new EntityKey(entity.Chain.Kind, entity.Key), entity.Key)}").Distinct().Order(StringComparer.Ordinal)))];
    }

    /// <summary>The keys of persons after the end of the run, one an article that names one person.</summary>
    public string[] Persons() => [.. KeysOfArticles().Select(article => article["Person:".Length..])];
}
