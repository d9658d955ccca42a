using System.Buffers;
using System.Globalization;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;

namespace BuildGazetteers;

/// <summary>GeoNames' cities and first-level divisions.</summary>
internal static class Cities
{
    /// <summary>Of smaller places only the name is taken.</summary>
    private const int MinPopulationForAlternates = 100_000;

    /// <summary>Smaller divisions than this are not in the news under their own name.</summary>
    private const int MinPopulationOfDivisions = 200_000;

    /// <summary>Alternate names of fewer letters are mostly codes and romanised syllables.</summary>
    private const int MinAlternateLength = 4;

    /// <summary>Countries whose states news takes apart from their cities of the same name.</summary>
    private static readonly HashSet<string> s_countriesOfStates = ["US", "CA", "AU"];

    private static readonly SearchValues<char> s_notInNames = SearchValues.Create("'’‘`0123456789(),/");

    public static IEnumerable<PlaceRow> Read(Sources sources)
    {
        Dictionary<(string, string), string[]> corrections = sources.List("cities.tsv").ToDictionary(row => (row[0], row[1]));
        Dictionary<(string, string), string[]> abbreviations = sources.List("states.tsv").ToDictionary(row => (row[0], row[1]));
        HashSet<(string, string)> regions = [.. Regions.Read(sources).Select(region => (region.Country, NameFolding.Fold(region.Name)))];
        HashSet<string> excluded = [.. sources.List("excluded.tsv").Select(row => row[0])];
        HashSet<string> cityStates = ["SG", "MC", "HK", "MO", "VA", "GI", "DJ", "LU"];
        Dictionary<(string Country, string State, string Name), PlaceRow> cities = [];
        Dictionary<(string, string), int> populations = [];
        HashSet<(string, string)> names = [];
        foreach (string[] row in sources.Rows("places5000.tsv.gz", hasHeader: true))
        {
            (string country, string state, int population) = (row[5], row[6], int.Parse(row[8], CultureInfo.InvariantCulture));
            populations[(country, state)] = populations.GetValueOrDefault((country, state)) + population;
            bool isCapital = row[4] == "PPLC";
            string[]? correction = corrections.GetValueOrDefault((country, row[1]));
            string name = correction?[2] ?? row[1];
            string folded = NameFolding.Fold(name);
            if (folded.Length < 2 || excluded.Contains(folded) || isCapital && cityStates.Contains(country)) continue;
            IEnumerable<string> alternates = isCapital || population >= MinPopulationForAlternates ? row[3].Split('|').Where(IsUsable) : [];
            PlaceRow city = new(
                isCapital ? PlaceKind.Capital : PlaceKind.City, country, state, population, name,
                [.. (correction?[3].Split(';', StringSplitOptions.RemoveEmptyEntries) ?? []).Append(row[1]).Append(row[2]).Where(other => NameFolding.Fold(other) != folded).Distinct()], [.. alternates])
            {
                Coordinates = Middles.CoordinatesOf(row[9], row[10]),
            };

            // Of places of one name in one country, or in one state where states are told apart, only the largest is meant without more.
            (string, string, string) key = (country, s_countriesOfStates.Contains(country) ? state : "", folded);
            if (!regions.Contains((country, folded)) && (!cities.TryGetValue(key, out PlaceRow? known) || known.Population < population)) cities[key] = city;
            names.Add((country, folded));
        }

        foreach (string[] row in sources.Rows("admin1CodesASCII.txt"))
        {
            string[] code = row[0].Split('.');
            string[]? correction = abbreviations.GetValueOrDefault((code[0], s_countriesOfStates.Contains(code[0]) ? code[1] : ""));
            string name = correction?[2] ?? row[1];
            string folded = NameFolding.Fold(name);
            bool isSmall = !s_countriesOfStates.Contains(code[0]) && populations.GetValueOrDefault((code[0], code[1])) < MinPopulationOfDivisions;
            bool isCity = names.Contains((code[0], folded)) && !s_countriesOfStates.Contains(code[0]);
            if (isCity || isSmall || excluded.Contains(folded) || folded.Length < 4 || name == "Washington, D.C." || regions.Contains((code[0], folded)) && !s_countriesOfStates.Contains(code[0])) continue;
            yield return new PlaceRow(
                PlaceKind.State, code[0], code[1], populations.GetValueOrDefault((code[0], code[1])), name, correction?[3].Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [], []);
        }

        foreach (PlaceRow city in cities.Values) yield return city;
    }

    /// <summary>Whether an alternate name is one that a European language uses, and not a romanisation in some system: those have apostrophes within and letters that no other names have.</summary>
    private static bool IsUsable(string name) =>
        name.Length >= MinAlternateLength && char.IsUpper(name[0]) && !name.AsSpan().ContainsAny(s_notInNames) && !name.Contains(" - ", StringComparison.Ordinal) && name.All(c => c < 0x250);
}
