namespace SearchServer.Articles.Interpreting;

/// <summary>
/// A word of several terms, as a run of Chinese or Japanese characters without spaces, is looked for as a phrase. Where no article has it, its terms need not stand side by side, and of many some may be missing: people write
/// several words in one. What an operator asks for, or excludes, stays a phrase.
/// </summary>
internal static class LooseWords
{
    /// <summary>The share of many terms that an article must have.</summary>
    public const double Share = 0.6;

    /// <summary>Loosens words.</summary>
    public static void Apply(Draft draft)
    {
        foreach (AskedPart part in draft.Run.Where(part => part.Others.Count == 0 && part.Synonyms.Count == 0 && part.Stems.Values.Any(terms => terms.Length > 1)))
        {
            if (Count() > 0) continue;
            part.IsLoose = true;
            part.DocFreq = Count();

            long Count() => new MeaningQuery(draft, MatchMode.All).QueryOf(part) is { } query ? draft.Snapshot.Searcher.Count(query) : 0;
        }
    }
}
