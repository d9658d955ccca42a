using System.Globalization;
using SearchServer.Articles.Enrichment.Gazetteers;

namespace BuildGazetteers;

/// <summary>Countries: GeoNames' table, names in English and in the languages of many other archives, and the corrections of this project.</summary>
internal static class Countries
{
    /// <summary>Those that are no more: what counts is that it is a country.</summary>
    private const int PopulationOfFormerCountries = 50_000_000;

    /// <summary>Languages in Latin letters whose official names of countries are taken.</summary>
    private static readonly HashSet<string> s_languages = ["en", "es", "fr", "de", "it", "pt", "nl", "pl", "tr", "sv", "da", "nb", "fi", "id", "ro", "cs", "hu"];

    /// <summary>Alternate names of fewer letters are mostly codes.</summary>
    private const int MinAlternateLength = 4;

    public static IEnumerable<PlaceRow> Read(Sources sources)
    {
        Dictionary<string, string[]> corrections = sources.List("countries.tsv").ToDictionary(row => row[0]);
        ILookup<string, string> alternates = sources.Rows("country_aliases.csv.gz", ',', hasHeader: true)
            .Where(row => row.Length == 6 && (row[2] == "en" || row[5] == "official" && s_languages.Contains(row[2])))
            .Where(row => row[4].Length >= MinAlternateLength && char.IsUpper(row[4][0]))
            .ToLookup(row => row[1], row => row[4]);
        HashSet<string> listed = [];
        foreach (string[] row in sources.Rows("countryInfo.tsv"))
        {
            listed.Add(row[0]);
            yield return Row(row[0], row[4].Trim(), int.Parse(row[7], CultureInfo.InvariantCulture), alternates[row[0]]);
        }

        foreach (string[] former in corrections.Values.Where(row => !listed.Contains(row[0]))) yield return Row(former[0], former[1], PopulationOfFormerCountries, []);

        PlaceRow Row(string code, string geoName, int population, IEnumerable<string> others)
        {
            string[]? correction = corrections.GetValueOrDefault(code);
            string name = correction is [_, { Length: > 0 } common, ..] ? common : geoName;
            IEnumerable<string> names = (correction?[2].Split(';', StringSplitOptions.RemoveEmptyEntries) ?? []).Append(geoName);
            return new PlaceRow(PlaceKind.Country, code, "", population, name, [.. names.Where(other => other != name).Distinct()], [.. others.Distinct()]);
        }
    }
}
