namespace SearchServer.Articles.Interpreting;

/// <summary>What words weigh in the demand: the rarer they are in all articles, the more.</summary>
internal static class Weights
{
    /// <summary>Weights are whole numbers: so many to one of idf.</summary>
    private const double Scale = 100;

    /// <summary>The weight of a part, at least 1.</summary>
    public static int Of(AskedPart part, Lexicon lexicon) => Math.Max(1, (int)Math.Round(Scale * lexicon.StatisticsOf(part.DocFreqOfAny).Idf));
}
