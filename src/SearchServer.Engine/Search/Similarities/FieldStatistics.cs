namespace SearchServer.Engine.Search.Similarities;

/// <summary>What scoring needs to know of a field in the whole index, deleted documents included. Shared by all searches of a searcher.</summary>
internal sealed class FieldStatistics
{
    /// <param name="docCount">Documents that have the field.</param>
    /// <param name="sumTotalTermFreq">Occurrences of all its terms.</param>
    public FieldStatistics(long docCount, long sumTotalTermFreq)
    {
        DocCount = docCount;
        AverageLength = (float)(sumTotalTermFreq / (double)docCount);
        InverseLengths = BM25.InverseLengths(AverageLength);
    }

    /// <summary>Documents that have the field.</summary>
    public long DocCount { get; }

    /// <summary>How many terms they have in it.</summary>
    public float AverageLength { get; }

    /// <summary>See <see cref="BM25.Inverse"/>.</summary>
    public float[] InverseLengths { get; }
}
