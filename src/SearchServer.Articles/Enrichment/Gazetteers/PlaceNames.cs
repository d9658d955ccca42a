using System.Globalization;
using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Enrichment.Gazetteers;

/// <summary>The places of the world by their names.</summary>
internal sealed class PlaceNames
{
    /// <summary>Countries whose cities are known by their states, which facets show between country and city.</summary>
    private static readonly string[] s_countriesOfStates = ["US", "CA", "AU"];

    private readonly Dictionary<ulong, (int Start, int Count)> _named = [];
    private readonly Place[] _candidates;
    private readonly Dictionary<ulong, Place> _byKey = [];
    private readonly Dictionary<string, Place> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, string> _nationalities = [];

    public PlaceNames()
    {
        List<(Place Place, string Names)> places = ReadPlaces();
        places.Sort((a, b) => b.Place.Prior != a.Place.Prior ? b.Place.Prior.CompareTo(a.Place.Prior) : string.CompareOrdinal(a.Place.Key + a.Place.Country, b.Place.Key + b.Place.Country));
        Dictionary<(string Country, string State), Place> states = [];
        foreach ((Place place, _) in places)
        {
            if (place.Kind == PlaceKind.Country) _countries.TryAdd(place.Country, place);
            else if (place.Kind == PlaceKind.State && s_countriesOfStates.Contains(place.Country)) states.TryAdd((place.Country, place.State), place);
        }

        List<(ulong Name, int Rank, Place Place)> names = new(2 * places.Count);
        HashSet<ulong> taken = [];
        foreach ((Place listed, string further) in places)
        {
            Place? country = _countries.GetValueOrDefault(listed.Country);
            Place? parent = listed.Kind is PlaceKind.Country or PlaceKind.WorldRegion ? null
                : listed.Kind is not PlaceKind.State && states.TryGetValue((listed.Country, listed.State), out Place? state) ? state : country;
            Place place = taken.Contains(NameFolding.Hash(listed.Name)) && parent is not null
                ? listed with { Key = $"{listed.Key}, {NameFolding.Fold(parent.Name)}", Label = $"{listed.Name}, {parent.Name}", Parent = parent }
                : listed with { Parent = parent };
            if (listed.Kind == PlaceKind.Country && _countries.GetValueOrDefault(listed.Country) == listed) _countries[listed.Country] = place;
            if (states.GetValueOrDefault((listed.Country, listed.State)) == listed) states[(listed.Country, listed.State)] = place;
            if (!_byKey.TryAdd(NameFolding.HashFolded(place.Key), place)) continue;
            ReadOnlySpan<char> rest = further;
            Add(place.Name);
            while (!rest.IsEmpty) Add(GazetteerResource.Next(ref rest, ';'));

            void Add(ReadOnlySpan<char> name)
            {
                ulong hash = HashOf(name);
                taken.Add(hash);
                names.Add((hash, names.Count, place));
            }
        }

        names.Sort((a, b) => a.Name != b.Name ? a.Name.CompareTo(b.Name) : a.Rank.CompareTo(b.Rank));
        _candidates = new Place[names.Count];
        for (int i = 0; i < names.Count; i++)
        {
            _candidates[i] = names[i].Place;
            _named[names[i].Name] = _named.TryGetValue(names[i].Name, out (int Start, int Count) run) ? (run.Start, run.Count + 1) : (i, 1);
        }

        ReadOnlySpan<char> lines = GazetteerResource.Read(GazetteerResource.Nationalities);
        while (!lines.IsEmpty)
        {
            ReadOnlySpan<char> line = GazetteerResource.Next(ref lines, '\n');
            _nationalities[NameFolding.Hash(GazetteerResource.Next(ref line, '\t'))] = line.ToString();
        }
    }

    /// <summary>How many places there are.</summary>
    public int Count => _byKey.Count;

    /// <summary>The places that have a name, the likeliest first. An abbreviation is a name with its stop only: Pa., Calif.</summary>
    public ReadOnlySpan<Place> Named(ReadOnlySpan<char> name) =>
        _named.TryGetValue(HashOf(name), out (int Start, int Count) run) || name is [.. var word, '.'] && _named.TryGetValue(NameFolding.Hash(word), out run)
            ? _candidates.AsSpan(run.Start, run.Count)
            : default;

    /// <summary>The place with a key of the table of entities; null if it is none of the gazetteer's.</summary>
    public Place? WithKey(ReadOnlySpan<char> key) => _byKey.GetValueOrDefault(NameFolding.HashFolded(key));

    /// <summary>The country with an ISO code.</summary>
    public Place? Country(string code) => _countries.GetValueOrDefault(code);

    /// <summary>The country of an adjective or noun of nationality; null if the word is none.</summary>
    public Place? CountryOfNationality(ReadOnlySpan<char> word) => _nationalities.TryGetValue(NameFolding.Hash(word), out string? code) ? Country(code) : null;

    private static ulong HashOf(ReadOnlySpan<char> name)
    {
        ulong hash = NameFolding.Hash(name);
        return name is [.., '.'] ? ~hash : hash;
    }

    private static List<(Place Place, string Names)> ReadPlaces()
    {
        List<(Place, string)> places = [];
        Coordinates[] coordinates = CoordinatesResource.Read();
        ReadOnlySpan<char> lines = GazetteerResource.Read(GazetteerResource.Places);
        Dictionary<string, string> codes = new(StringComparer.Ordinal);
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> pooled = codes.GetAlternateLookup<ReadOnlySpan<char>>();
        while (!lines.IsEmpty)
        {
            ReadOnlySpan<char> line = GazetteerResource.Next(ref lines, '\n');
            PlaceKind kind = Enum.Parse<PlaceKind>(GazetteerResource.Next(ref line, '\t'));
            string country = Pooled(GazetteerResource.Next(ref line, '\t'));
            string state = Pooled(GazetteerResource.Next(ref line, '\t'));
            int population = int.Parse(GazetteerResource.Next(ref line, '\t'), NumberStyles.None, CultureInfo.InvariantCulture);
            string name = GazetteerResource.Next(ref line, '\t').ToString();
            places.Add((new Place(name, NameFolding.Fold(name), name, kind, country, state, population) { Coordinates = coordinates[places.Count], Prior = PriorOf(kind, country, population) }, line.ToString()));
        }

        return places;

        string Pooled(ReadOnlySpan<char> code)
        {
            if (!pooled.TryGetValue(code, out string? text)) codes[text = code.ToString()] = text;
            return text;
        }
    }

    /// <summary>The logarithm of the population, raised by as much as news speaks more of countries and capitals, and of the countries whose press writes English.</summary>
    private static double PriorOf(PlaceKind kind, string country, int population)
    {
        double size = Math.Log10(Math.Max(population, 1000));
        double press = country switch { "US" or "GB" => 0.4, "CA" or "AU" or "IE" => 0.2, _ => 0 };
        return kind switch
        {
            PlaceKind.WorldRegion => 9,
            PlaceKind.Country => size + 2,
            PlaceKind.State => size + 0.7 + press,
            PlaceKind.Capital => size + 0.8 + press,
            PlaceKind.City => size + press,
            _ => 6.2 + press,
        };
    }
}
