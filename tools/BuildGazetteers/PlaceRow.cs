using SearchServer.Articles.Enrichment.Gazetteers;

namespace BuildGazetteers;

/// <summary>A line of the table of places. Its names mean it as well as its first name does; alternates, in other languages, are dropped where they mean something else.</summary>
internal sealed record PlaceRow(PlaceKind Kind, string Country, string State, int Population, string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Alternates)
{
    /// <summary>Where it lies; of countries and divisions <see cref="Middles"/> says it.</summary>
    public Coordinates Coordinates { get; init; }

    public string ToLine() => $"{Kind}\t{Country}\t{State}\t{Population}\t{Name}\t{string.Join(';', Names.Concat(Alternates))}";
}
