using SearchServer.Articles.Enrichment.Names;

namespace BuildGazetteers;

/// <summary>First names with the others that one person may be called by: nicknames, and the same name in other languages.</summary>
internal static class Nicknames
{
    /// <summary>Pairs in the list that would make one person of two.</summary>
    private static readonly HashSet<(string, string)> s_misleading =
    [
        ("bill", "robert"), ("billy", "robert"), ("bill", "fred"), ("billy", "fred"), ("bobby", "roger"), ("alice", "lisa"), ("andrew", "randy"), ("hannah", "susan"), ("ann", "nancy"), ("jonathan", "nathan"),
        ("anna", "hannah"), ("elizabeth", "lisa"), ("lisa", "melissa"),
    ];

    public static IEnumerable<string> Read(Sources sources)
    {
        IEnumerable<(string, string)> nicknames = sources.Rows("names/nicknames.csv", ',', hasHeader: true).Where(row => row is [_, "has_nickname", _]).Select(row => (row[0], row[2]));
        IEnumerable<(string, string)> spellings = sources.List("givennames.tsv").SelectMany(group => group.SelectMany(name => group.Select(other => (name, other))));
        return nicknames.Concat(spellings)
            .Select(pair => (Name: NameFolding.Fold(pair.Item1), Other: NameFolding.Fold(pair.Item2)))
            .SelectMany(pair => ((string Name, string Other)[])[pair, (pair.Other, pair.Name)])
            .Where(pair => pair.Name != pair.Other && !s_misleading.Contains(string.CompareOrdinal(pair.Name, pair.Other) < 0 ? pair : (pair.Other, pair.Name)))
            .GroupBy(pair => pair.Name, pair => pair.Other, StringComparer.Ordinal)
            .Select(name => $"{name.Key}\t{string.Join(';', name.Distinct().Order(StringComparer.Ordinal))}");
    }
}
