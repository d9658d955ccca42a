using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;

namespace BuildGazetteers;

/// <summary>Drops from a list of places the names that would mislead.</summary>
internal static class PlaceList
{
    /// <summary>Cities of which an alternate name counts although somebody is called so.</summary>
    private const int PopulationOfWorldCities = 1_000_000;

    public static void Clean(List<PlaceRow> places, NameWords names)
    {
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
                if (folded.Length > 3 && (names.TraitsOf(folded) & misleading) == 0 && taken.Add(folded)) kept.Add(alternate);
            }

            places[i] = places[i] with { Alternates = kept };
        }
    }
}
