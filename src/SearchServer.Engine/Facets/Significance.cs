namespace SearchServer.Engine.Facets;

/// <summary>
/// How much more often a value is among the documents that were counted than in the whole index, and how sure that is: the log-likelihood ratio G² of the table of documents with and without the value, within and without
/// those that were counted (Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, Computational Linguistics 19, 1993). It grows with the evidence, so that what stands in two documents of which both
/// were found does not come before what stands in a hundred of which eighty were; ratios of frequencies, such as the JLH score of Elasticsearch, put it there. Of what is as frequent everywhere it is 0, of 3.8 one in
/// twenty would be so by chance, of 10.8 one in a thousand.
/// </summary>
internal static class Significance
{
    /// <summary>What a single document has says nothing.</summary>
    private const int MinCount = 2;

    /// <summary>
    /// What values are ordered by, the largest first: 1 + G² of those that are more frequent than in the index; of the others, which follow by their counts, less than 1. Never negative.
    /// </summary>
    /// <param name="count">How many of the documents that were counted have the value.</param>
    /// <param name="documents">How many were counted.</param>
    /// <param name="countInAll">How many of the index have it, those that were counted included.</param>
    /// <param name="all">How many documents the index has.</param>
    public static double RankOf(int count, int documents, int countInAll, int all)
    {
        if (count < MinCount || (long)count * all <= (long)countInAll * documents) return count / (documents + 1.0);
        double with = countInAll;
        double without = all - with;
        double share = (double)documents / all;
        double ratio = 2 * (Part(count, with * share) + Part(countInAll - count, with * (1 - share)) + Part(documents - count, without * share) + Part(without - (documents - count), without * (1 - share)));

        // Of what is hardly more frequent rounding may leave less than nothing.
        return 1 + Math.Max(ratio, 0);
    }

    /// <summary>What a cell of the table adds: how many documents it has, and would have if the value had nothing to do with what was counted.</summary>
    private static double Part(double found, double expected) => found > 0 ? found * Math.Log(found / expected) : 0;
}
