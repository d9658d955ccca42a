using SearchServer.Articles.Enrichment.Names;

namespace BuildGazetteers;

/// <summary>First names with their nicknames.</summary>
internal static class Nicknames
{
    public static IEnumerable<string> Read(Sources sources) =>
        sources.Rows("names/nicknames.csv", ',', hasHeader: true)
            .Where(row => row is [_, "has_nickname", _])
            .GroupBy(row => NameFolding.Fold(row[0]), row => NameFolding.Fold(row[2]), StringComparer.Ordinal)
            .Select(name => $"{name.Key}\t{string.Join(';', name.Distinct().Order(StringComparer.Ordinal))}");
}
