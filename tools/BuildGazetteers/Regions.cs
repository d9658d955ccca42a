using SearchServer.Articles.Enrichment.Gazetteers;

namespace BuildGazetteers;

/// <summary>Continents, seas, rivers, regions: the list of this project.</summary>
internal static class Regions
{
    public static IEnumerable<PlaceRow> Read(Sources sources) =>
        sources.List("regions.tsv").Select(row => new PlaceRow(Enum.Parse<PlaceKind>(row[0]), row[1], "", 0, row[2], row[3].Split(';', StringSplitOptions.RemoveEmptyEntries), [])
        {
            Coordinates = row is [.., var middle] && middle.Split(',') is [var latitude, var longitude] ? Middles.CoordinatesOf(latitude, longitude) : default,
        });
}
