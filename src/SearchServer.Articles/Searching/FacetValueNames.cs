using SearchServer.Articles.Entities;
using SearchServer.Engine.Facets;

namespace SearchServer.Articles.Searching;

/// <summary>The values of a facet by what people call them: in any case, without accents and without the article before them, as <c>new york times</c> for The New York Times.</summary>
internal sealed class FacetValueNames
{
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);

    /// <summary>Reads the values of a dimension.</summary>
    public FacetValueNames(FacetsState facets, string dimension)
    {
        foreach (string value in facets.LabelsOf(dimension))
        {
            // Of two that people call alike the first is meant; the other is found by its whole value.
            if (_values.Add(value)) _byName.TryAdd(NameOf(value), value);
        }
    }

    /// <summary>The value that a name stands for; the name itself if there is none.</summary>
    public string ValueOf(string name) => _values.Contains(name) ? name : _byName.GetValueOrDefault(NameOf(name), name);

    private static string NameOf(string value)
    {
        string folded = EntityTable.Fold(value);
        if (folded.Length == 0) return value;
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }
}
