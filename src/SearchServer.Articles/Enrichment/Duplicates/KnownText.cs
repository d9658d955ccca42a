namespace SearchServer.Articles.Enrichment.Duplicates;

/// <summary>An article that is known, as a lookup of a band gives it.</summary>
/// <param name="Signature">Its signature.</param>
/// <param name="Group">Its group.</param>
/// <param name="Published">When it was published, if that is known.</param>
internal readonly record struct KnownText(TextSignature Signature, string Group, DateTimeOffset? Published);

/// <summary>Adds articles that have a band, the newest first, and no more than so many.</summary>
internal delegate void BandLookup(ulong band, int limit, List<KnownText> into);
