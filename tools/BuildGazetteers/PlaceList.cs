using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;

namespace BuildGazetteers;

/// <summary>Drops from a list of places the names that would mislead.</summary>
internal static class PlaceList
{
    /// <summary>Cities of which an alternate name counts although somebody is called so.</summary>
    private const int PopulationOfWorldCities = 1_000_000;

    /// <summary>An alternate name that news has so many times more often than the name is something else there: Google was Topeka for a month.</summary>
    private const int MaxFrequencyRatio = 3;

    /// <summary>Words that news has less often say nothing.</summary>
    private const int MinFrequency = 20;

    public static void Clean(List<PlaceRow> places, NameWords names, CommonWords common, Nationalities nationalities)
    {
        HashSet<string> adjectives = [.. nationalities.Words.Select(word => NameFolding.Fold(word))];
        HashSet<string> taken = [.. places.SelectMany(place => place.Names.Append(place.Name)).Select(name => NameFolding.Fold(name))];
        HashSet<string> regions = [.. places.Where(place => place.Kind is not (PlaceKind.City or PlaceKind.Capital or PlaceKind.State or PlaceKind.Country)).Select(place => place.Country + NameFolding.Fold(place.Name))];
        places.RemoveAll(place => place.Kind == PlaceKind.State && regions.Contains(place.Country + NameFolding.Fold(place.Name)));

        // An alternate name counts for the largest place that has it, and for none if it is a place's own name, a person's or a word.
        places.Sort((a, b) => a.Population != b.Population ? b.Population.CompareTo(a.Population) : string.CompareOrdinal(a.ToLine(), b.ToLine()));
        for (int i = 0; i < places.Count; i++)
        {
            List<string> kept = [];
            foreach (string alternate in places[i].Alternates)
            {
                string folded = NameFolding.Fold(alternate);
                NameTraits misleading = places[i].Kind == PlaceKind.Country ? NameTraits.CommonWord
                    : places[i].Population >= PopulationOfWorldCities ? NameTraits.CommonWord | NameTraits.FirstName
                    : NameTraits.CommonWord | NameTraits.FirstName | NameTraits.Surname;
                int frequency = common.CountOf(folded);
                if (frequency > Math.Max(MinFrequency, MaxFrequencyRatio * common.CountOf(NameFolding.Fold(places[i].Name)))) continue;
                if (folded.Length > 3 && !adjectives.Contains(folded) && (names.TraitsOf(folded) & misleading) == 0 && taken.Add(folded)) kept.Add(alternate);
            }

            places[i] = places[i] with { Alternates = kept };
        }
    }
}
