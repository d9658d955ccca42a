using System.Globalization;
using SearchServer.Articles.Enrichment.Gazetteers;

namespace BuildGazetteers;

/// <summary>Where the people of a country or division live in the mean, by GeoNames' cities: of the mean, which may lie in the sea, the nearest city.</summary>
internal sealed class Middles
{
    private readonly Dictionary<(string Country, string State), Coordinates> _middles = [];

    private Middles()
    {
    }

    public static Middles Read(Sources sources)
    {
        Middles middles = new();
        List<City> cities = [.. sources.Rows("places5000.tsv.gz", hasHeader: true).Select(row => new City(row[5], row[6], Math.Max(1, int.Parse(row[8], CultureInfo.InvariantCulture)), CoordinatesOf(row[9], row[10])))];
        foreach (IGrouping<string, City> country in cities.GroupBy(city => city.Country))
        {
            middles._middles[(country.Key, "")] = MiddleOf([.. country]);
            foreach (IGrouping<string, City> state in country.GroupBy(city => city.State)) middles._middles.TryAdd((country.Key, state.Key), MiddleOf([.. state]));
        }

        return middles;
    }

    /// <summary>Where a place lies: of a country or a division of it the middle, or nowhere if it has no city.</summary>
    public Coordinates Of(PlaceRow place) => place.Kind is PlaceKind.Country or PlaceKind.State ? _middles.GetValueOrDefault((place.Country, place.State)) : place.Coordinates;

    /// <summary>Coordinates as tables have them, in degrees.</summary>
    public static Coordinates CoordinatesOf(string latitude, string longitude) => new(double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture));

    /// <summary>The mean is taken on the sphere, so that a country may lie on both sides of 180°.</summary>
    private static Coordinates MiddleOf(City[] cities)
    {
        double x = cities.Sum(city => city.Population * city.Direction.X);
        double y = cities.Sum(city => city.Population * city.Direction.Y);
        double z = cities.Sum(city => city.Population * city.Direction.Z);
        return cities.MaxBy(city => x * city.Direction.X + y * city.Direction.Y + z * city.Direction.Z)!.Coordinates;
    }

    private sealed record City(string Country, string State, int Population, Coordinates Coordinates)
    {
        public (double X, double Y, double Z) Direction { get; } = DirectionOf(double.DegreesToRadians(Coordinates.Latitude), double.DegreesToRadians(Coordinates.Longitude));

        private static (double X, double Y, double Z) DirectionOf(double latitude, double longitude) => (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }
}
