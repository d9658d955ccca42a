namespace SearchServer.Articles.Enrichment.Gazetteers;

/// <summary>What a word is known as. A word may be several things.</summary>
[Flags]
internal enum NameTraits : ushort
{
    /// <summary>Nothing known.</summary>
    None = 0,

    /// <summary>A first name.</summary>
    FirstName = 1,

    /// <summary>A first name of men.</summary>
    Male = 2,

    /// <summary>A first name of women.</summary>
    Female = 4,

    /// <summary>A surname.</summary>
    Surname = 8,

    /// <summary>The whole name of a place.</summary>
    Place = 16,

    /// <summary>A word of names of places that have several.</summary>
    PlaceWord = 32,

    /// <summary>The name of a country.</summary>
    Country = 64,

    /// <summary>An adjective or noun of nationality: Russian, Dane.</summary>
    Nationality = 128,

    /// <summary>A word that mostly stands in lower case, so that as a name it needs evidence: Reading, Mobile, Will.</summary>
    CommonWord = 256,
}
