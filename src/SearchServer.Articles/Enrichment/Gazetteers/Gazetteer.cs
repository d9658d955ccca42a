namespace SearchServer.Articles.Enrichment.Gazetteers;

/// <summary>
/// What is known of names without having read a single article: places of the world, first names and surnames, well-known persons. Compiled from GeoNames and others by
/// <c>tools/BuildGazetteers</c>; NOTICE has the sources. Immutable. All look-ups are by folded form (<see cref="Names.NameFolding"/>), so case and accents do not count.
/// </summary>
internal sealed class Gazetteer
{
    private readonly Lazy<PlaceNames> _places = new(() => new PlaceNames());
    private readonly Lazy<PersonNames> _persons = new(() => new PersonNames());
    private readonly Lazy<OrganisationNames> _organisations = new(() => new OrganisationNames());

    private Gazetteer()
    {
    }

    /// <summary>The gazetteer that comes with the program. Each part is read when it is first asked for: who only wants to know where places lie has no need of a quarter of a million words.</summary>
    public static Gazetteer Default { get; } = new();

    /// <summary>Places.</summary>
    public PlaceNames Places => _places.Value;

    /// <summary>Persons, and the words that names are made of.</summary>
    public PersonNames Persons => _persons.Value;

    /// <summary>Organisations.</summary>
    public OrganisationNames Organisations => _organisations.Value;
}
