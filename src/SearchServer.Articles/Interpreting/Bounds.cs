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
        long most = MaxScans * Math.Max(FewArticles, draft.Lexicon.ArticleCount);
        long taken = 0;
        List<AskedPart> leftOut = [];
        foreach (AskedPart[] same in draft.Parts.Where(part => part is { IsLeftOut: false, DocFreq: > 0 }).GroupBy(part => part.Meaning).Select(same => same.ToArray()))
        {
            int terms = Math.Max(same[0].Words.Length, same[0].Stems.Values.Select(stems => stems.Length).DefaultIfEmpty().Max());
            long cost = terms < 2 ? 0 : same[0].DocFreq * terms;
            if (taken > 0 && taken + cost > most) leftOut.AddRange(same);
            else taken += cost;
        }

        if (leftOut.Count == 0) return;
        foreach (AskedPart part in leftOut) part.IsLeftOut = true;
        draft.Warn($"Quotations are looked for in at most {MaxScans} times the articles that there are: {leftOut.Count} of words so common are left out, the first here", leftOut.MinBy(part => part.Node.Start)!.Node);
    }
}
