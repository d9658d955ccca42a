namespace SearchServer.Articles.Enrichment.Gazetteers;

/// <summary>What a place is.</summary>
internal enum PlaceKind
{
    /// <summary>A continent, or a part of the world such as the Middle East.</summary>
    WorldRegion,

    /// <summary>A country, or a territory that is listed like one.</summary>
    Country,

    /// <summary>A first-level division of a country: Texas, Bavaria.</summary>
    State,

    /// <summary>Another part of a country: Donbas, Siberia, Manhattan.</summary>
    Region,

    /// <summary>A city, town or village.</summary>
    City,

    /// <summary>The capital of a country.</summary>
    Capital,

    /// <summary>A sea, river, lake or strait.</summary>
    Water,

    /// <summary>Mountains.</summary>
    Mountains,

    /// <summary>An island.</summary>
    Island,
}

/// <summary>A place of the gazetteer.</summary>
/// <param name="Name">Its common English name.</param>
/// <param name="Key">Its key in the table of entities: the folded name, qualified where a better known place has the name (<c>paris, texas</c>).</param>
/// <param name="Label">The name to show: qualified like the key.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">The code of the country that it lies in; empty if it is none's.</param>
/// <param name="State">The code of the division of the country; empty if that is not known.</param>
/// <param name="Population">How many people live there; 0 if that is not known.</param>
internal sealed record Place(string Name, string Key, string Label, PlaceKind Kind, string Country, string State, int Population)
{
    /// <summary>The place that it lies in, as far as facets are narrowed by it: a city's country, in some countries its state; null for countries and above.</summary>
    public Place? Parent { get; init; }

    /// <summary>Where it lies: of a country or division where its people live in the mean. Unknown of what has no middle, such as a river.</summary>
    public Coordinates Coordinates { get; init; }

    /// <summary>How likely news means this place rather than another one of the name: higher is likelier, on a logarithmic scale.</summary>
    public double Prior { get; init; }
}
