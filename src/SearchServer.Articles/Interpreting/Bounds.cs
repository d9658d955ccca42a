namespace SearchServer.Articles.Interpreting;

/// <summary>Leaves out what would make one query take as long as hundreds: a long text is looked for by the words that say most of it, and not all quotations of common words are looked for. Warnings say so.</summary>
internal static class Bounds
{
    /// <summary>So many different words of a text are looked for.</summary>
    private const int MaxWords = 200;

    /// <summary>Articles that may have a quotation's terms are gone through for each of them: for all quotations together so many times as many articles as there are.</summary>
    private const int MaxScans = 20;

    /// <summary>Fewer articles than this are gone through in no time.</summary>
    private const int FewArticles = 1000;

    /// <summary>How many articles may be gone through for quotations and sequences of words in one query.</summary>
    public static long MaxScansIn(Draft draft) => MaxScans * Math.Max(FewArticles, draft.Lexicon.ArticleCount);

    /// <summary>How many articles are gone through for a sequence of words: none for a word, of which the index knows the articles.</summary>
    public static long ScansOf(AskedPart part)
    {
        int terms = Math.Max(part.Words.Length, part.Stems.Values.Select(stems => stems.Length).DefaultIfEmpty().Max());
        return terms < 2 ? 0 : part.DocFreq * terms;
    }

    /// <summary>Leaves out parts.</summary>
    public static void Apply(Draft draft)
    {
        BoundWords(draft);
        BoundQuotations(draft);
    }

    private static void BoundWords(Draft draft)
    {
        AskedPart[][] words = [.. draft.Run.Where(part => part.DocFreq > 0 && !part.IsStopWordSomewhere).GroupBy(part => part.Meaning).Select(same => same.ToArray())];
        if (words.Length <= MaxWords) return;
        foreach (AskedPart part in words.OrderByDescending(same => same.Length * Weights.Of(same[0], draft.Lexicon)).Skip(MaxWords).SelectMany(same => same)) part.IsLeftOut = true;
        draft.Warn($"Of a text of so many words the {MaxWords} are looked for that say most of it: rare ones, and those that it repeats");
    }

    private static void BoundQuotations(Draft draft)
    {
        long most = MaxScansIn(draft);
        long taken = 0;
        List<AskedPart> leftOut = [];
        foreach (AskedPart[] same in draft.Parts.Where(part => part is { IsLeftOut: false, DocFreq: > 0 }).GroupBy(part => part.Meaning).Select(same => same.ToArray()))
        {
            long cost = ScansOf(same[0]);
            if (taken > 0 && taken + cost > most) leftOut.AddRange(same);
            else taken += cost;
        }

        if (leftOut.Count == 0) return;
        foreach (AskedPart part in leftOut) part.IsLeftOut = true;
        draft.Warn($"Quotations are looked for in at most {MaxScans} times the articles that there are: {leftOut.Count} of words so common are left out, the first here", leftOut.MinBy(part => part.Node.Start)!.Node);
    }
}
