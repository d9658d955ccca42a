namespace SearchServer.Articles.Interpreting;

/// <summary>What words weigh in the demand: the rarer they are in all articles, the more.</summary>
internal static class Weights
{
    /// <summary>Weights are whole numbers: so many to one of idf.</summary>
    private const double Scale = 100;

    /// <summary>The weight of a part, at least 1.</summary>
    public static int Of(AskedPart part, Lexicon lexicon)
    {
        double found = Math.Max(1, part.DocFreq);
        double idf = Math.Log(1 + ((Math.Max(0, lexicon.ArticleCount - found) + 0.5) / (found + 0.5)));
        return Math.Max(1, (int)Math.Round(Scale * idf));
    }
}
