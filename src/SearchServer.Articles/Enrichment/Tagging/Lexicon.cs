namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>What word lists and a corpus say about a word, whatever its case.</summary>
[Flags]
internal enum WordTraits : uint
{
    None = 0,
    FirstName = 1 << 0,
    RareFirstName = 1 << 1,
    Surname = 1 << 2,
    RareSurname = 1 << 3,
    Country = 1 << 4,

    /// <summary>Of the name of a capital, or a place of 500,000 inhabitants.</summary>
    LargePlace = 1 << 5,

    /// <summary>Of 50,000.</summary>
    MiddlePlace = 1 << 6,
    SmallPlace = 1 << 7,

    /// <summary>Of the name of a state or province.</summary>
    Region = 1 << 8,
    Nationality = 1 << 9,
    OrganisationHead = 1 << 10,
    Title = 1 << 11,
    Time = 1 << 12,
    OutletName = 1 << 13,
    FacilityHead = 1 << 14,
    Speech = 1 << 15,
    NameParticle = 1 << 16,

    /// <summary>It begins a name of several words that the phrase lexicon has.</summary>
    BeginsPhrase = 1 << 17,

    /// <summary>A preposition that stands before places.</summary>
    PlaceBefore = 1 << 18,
}

/// <summary>What is known of words before a text is read: traits by the folded word, clusters by the word as written, and classes of names of several words.</summary>
internal sealed class Lexicon
{
    /// <summary>The longest name in the phrase lexicon, in tokens.</summary>
    public const int MaxPhrase = 5;

    /// <summary>Where, among the traits of a word, the two bits are that say how often the corpus capitalises it within a sentence: unknown, rarely, often, nearly always.</summary>
    public const int CaseShift = 20;

    /// <summary>Where the two bits for each class begin that say how often the corpus has the word in such names: hardly, sometimes, mostly, nearly always.</summary>
    public const int ClassShift = 22;

    private readonly Dictionary<uint, uint> _traits;
    private readonly Dictionary<uint, uint> _clusters;
    private readonly Dictionary<uint, byte> _phrases;

    public Lexicon(Dictionary<uint, uint> traits, Dictionary<uint, uint> clusters, Dictionary<uint, byte> phrases) => (_traits, _clusters, _phrases) = (traits, clusters, phrases);

    public static Lexicon Empty { get; } = new([], [], []);

    public IReadOnlyDictionary<uint, uint> Traits => _traits;

    public IReadOnlyDictionary<uint, uint> Clusters => _clusters;

    public IReadOnlyDictionary<uint, byte> Phrases => _phrases;

    /// <summary>The key of a hash; 32 bits of it keep the resource small.</summary>
    public static uint Key(ulong hash) => (uint)(hash >> 16);

    public WordTraits TraitsOf(ulong folded) => (WordTraits)_traits.GetValueOrDefault(Key(folded));

    /// <summary>The clusters of a word as written: a coarse one in 6 bits, a middle one in 8, a fine one in 10, and its frequency (the logarithm) in 4; 0 for an unknown word.</summary>
    public uint ClusterOf(ulong written) => _clusters.GetValueOrDefault(Key(written));

    /// <summary>The classes that a name of several words belongs to, as bits; 0 for none.</summary>
    public int ClassesOf(ulong phrase) => _phrases.GetValueOrDefault(Key(phrase));
}
