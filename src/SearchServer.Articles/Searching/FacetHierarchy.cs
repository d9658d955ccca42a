using System.Collections.Concurrent;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Facets;

namespace SearchServer.Articles.Searching;

/// <summary>Which values of a facet lie in which others: the days, months and years that articles speak of, and places. Made once a snapshot. Safe to share between threads.</summary>
internal sealed class FacetHierarchy
{
    private const string Root = "";

    private readonly FacetsState _facets;
    private readonly EntityTable _entities;
    private readonly string _field;
    private readonly Dictionary<string, HashSet<string>> _parts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FacetSubset> _subsets = new(StringComparer.Ordinal);

    /// <param name="facets">The values.</param>
    /// <param name="entities">Knows which places lie in which.</param>
    /// <param name="field">One that <see cref="IsOf"/> says.</param>
    /// <exception cref="ArgumentException">The values of this facet do not lie in one another.</exception>
    public FacetHierarchy(FacetsState facets, EntityTable entities, string field)
    {
        if (!IsOf(field)) throw new ArgumentException($"The values of {field} do not lie in one another.", nameof(field));
        (_facets, _entities, _field) = (facets, entities, field);
        HashSet<string> values = [.. facets.LabelsOf(field)];
        foreach (string value in values)
        {
            // What lies in nothing that an article has is at the top.
            string parent = AncestorsOf(value).FirstOrDefault(values.Contains) ?? Root;
            if (!_parts.TryGetValue(parent, out HashSet<string>? parts)) _parts[parent] = parts = [];
            parts.Add(value);
        }
    }

    /// <summary>Whether the values of a field lie in one another.</summary>
    public static bool IsOf(string field) => field is ArticleFields.Place or ArticleFields.Mentioned;

    /// <summary>What lies in a value, nearest below it; of null what lies in none.</summary>
    public IReadOnlySet<string> PartsOf(string? value) => _parts.TryGetValue(value ?? Root, out HashSet<string>? parts) ? parts : new HashSet<string>();

    /// <summary>The same, to be counted.</summary>
    public FacetSubset SubsetOf(string? value)
    {
        // Clients may ask for anything: kept is only what has parts.
        string parent = value ?? Root;
        return _parts.ContainsKey(parent) ? _subsets.GetOrAdd(parent, name => FacetSubset.Of(_facets, _field, PartsOf(name))) : FacetSubset.Of(_facets, _field, []);
    }

    /// <summary>Whether a value is one of the field.</summary>
    public bool Has(string value) => AncestorsOf(value).Append(Root).Any(parent => PartsOf(parent).Contains(value));

    /// <summary>A value, and what it lies in, nearest first.</summary>
    public IEnumerable<string> WithAncestors(string value) => AncestorsOf(value).Prepend(value);

    private IEnumerable<string> AncestorsOf(string value) => _field == ArticleFields.Place ? _entities.AncestorsOf(EntityKind.Place, value) : DatesAround(value);

    /// <summary>The month and year of a day, the year of a month.</summary>
    private static IEnumerable<string> DatesAround(string date)
    {
        for (int length = date.Length - 3; length >= 4; length -= 3) yield return date[..length];
    }
}
