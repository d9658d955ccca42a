using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>Reads the lists of names and places; docs/entities.md has their sources and licences.</summary>
internal static class Gazetteers
{
    private const int LargePopulation = 500_000;
    private const int MiddlePopulation = 50_000;

    /// <summary>Adds all lists of a folder to a lexicon.</summary>
    public static void AddTo(LexiconBuilder lexicon, string folder)
    {
        AddCues(lexicon);
        string firstNames = Path.Combine(folder, "names", "firstnames"), surnames = Path.Combine(folder, "names", "surnames");
        lexicon.Add(WordTraits.FirstName, Names(Path.Combine(firstNames, "stdlib_female_first_en.txt")).Concat(Names(Path.Combine(firstNames, "stdlib_male_first_en.txt"))).Concat(Names(Path.Combine(firstNames, "us.txt"))));
        lexicon.Add(WordTraits.RareFirstName, Names(Path.Combine(firstNames, "all.txt")));
        lexicon.Add(WordTraits.Surname, Names(Path.Combine(surnames, "us.txt")));
        lexicon.Add(WordTraits.RareSurname, Names(Path.Combine(surnames, "all.txt")));
        AddCountries(lexicon, folder);
        AddPlaces(lexicon, Path.Combine(folder, "places5000.tsv.gz"));
        AddOutlets(lexicon, Path.Combine(folder, "outlets", "mbfc_sources.json.gz"));
    }

    private static void AddCues(LexiconBuilder lexicon)
    {
        lexicon.Add(WordTraits.OrganisationHead, CueWords.OrganisationHeads);
        lexicon.Add(WordTraits.Title, CueWords.Titles);
        lexicon.Add(WordTraits.Time, CueWords.Times);
        lexicon.Add(WordTraits.FacilityHead, CueWords.FacilityHeads);
        lexicon.Add(WordTraits.Speech, CueWords.Speech);
        lexicon.Add(WordTraits.NameParticle, CueWords.NameParticles);
        lexicon.Add(WordTraits.PlaceBefore, CueWords.PlaceBefore);
    }

    private static void AddCountries(LexiconBuilder lexicon, string folder)
    {
        foreach (string[] row in Rows(Path.Combine(folder, "countryInfo.tsv"), '\t').Where(row => row.Length > 8 && !row[0].StartsWith('#')))
        {
            lexicon.AddName(WordTraits.Country, Labels.Place, row[4]);
            if (row[5].Length > 0) lexicon.AddName(WordTraits.LargePlace, Labels.Place, row[5]);
        }

        foreach (string[] row in Rows(Path.Combine(folder, "country_aliases.csv.gz"), ',').Where(row => row.Length == 6 && row[2] == "en" && row[4].Length > 3)) lexicon.AddName(WordTraits.Country, Labels.Place, row[4]);
        foreach (string name in (string[])["U.S.", "US", "USA", "U.S.A.", "U.K.", "UK", "UAE", "America", "Britain", "England", "Scotland", "Wales", "Holland", "Burma"]) lexicon.AddName(WordTraits.Country, Labels.Place, name);
        foreach (string[] row in Rows(Path.Combine(folder, "admin1CodesASCII.txt"), '\t')) lexicon.AddName(WordTraits.Region, Labels.Place, row[1]);
        foreach (string name in CueWords.Regions) lexicon.AddName(WordTraits.Region, Labels.Place, name);
        using JsonDocument nationalities = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "i18n-nationality.en.json")));
        foreach (JsonProperty nationality in nationalities.RootElement.GetProperty("nationalities").EnumerateObject())
        {
            string name = nationality.Value.GetString()!;
            lexicon.AddName(WordTraits.Nationality, Labels.Other, name);
            lexicon.AddName(WordTraits.Nationality, Labels.Other, $"{name}s");
        }
    }

    private static void AddPlaces(LexiconBuilder lexicon, string path)
    {
        foreach (string[] row in Rows(path, '\t').Skip(1))
        {
            int population = int.Parse(row[8], CultureInfo.InvariantCulture);
            WordTraits trait = row[4] == "PPLC" || population >= LargePopulation ? WordTraits.LargePlace : population >= MiddlePopulation ? WordTraits.MiddlePlace : WordTraits.SmallPlace;
            lexicon.AddName(trait, Labels.Place, row[1]);
            if (row[2] != row[1]) lexicon.AddName(trait, Labels.Place, row[2]);
        }
    }

    private static void AddOutlets(LexiconBuilder lexicon, string path)
    {
        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using JsonDocument outlets = JsonDocument.Parse(stream);
        foreach (JsonElement outlet in outlets.RootElement.EnumerateArray()) lexicon.AddName(WordTraits.OutletName, Labels.Organisation, outlet.GetProperty("name").GetString()!);
    }

    private static IEnumerable<string> Names(string path) => File.ReadLines(path).Select(line => line.Trim('\uFEFF', ' ')).Where(line => line.Length > 0);

    private static IEnumerable<string[]> Rows(string path, char separator)
    {
        Stream file = File.OpenRead(path);
        using StreamReader reader = new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line) yield return line.Split(separator);
    }
}
