namespace SearchServer.Articles.Enrichment.Gazetteers;

/// <summary>
/// What is known of names without having read a single article: places of the world, first names and surnames, well-known persons. Compiled from GeoNames and others by
/// <c>tools/BuildGazetteers</c>; NOTICE has the sources. Immutable. All look-ups are by folded form (<see cref="Names.NameFolding"/>), so case and accents do not count.
/// </summary>
internal sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> s_default = new(() => new Gazetteer());

    private Gazetteer()
    {
        Places = new PlaceNames();
        Persons = new PersonNames();
        Organisations = new OrganisationNames();
    }

    /// <summary>The gazetteer that comes with the program, read when it is first asked for.</summary>
    public static Gazetteer Default => s_default.Value;

    /// <summary>Places.</summary>
    public PlaceNames Places { get; }

    /// <summary>Persons, and the words that names are made of.</summary>
    public PersonNames Persons { get; }

    /// <summary>Organisations.</summary>
    public OrganisationNames Organisations { get; }
}
