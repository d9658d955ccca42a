namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>All that training finds out. Immutable, shared by threads.</summary>
internal sealed record TaggerModel
{
    /// <summary>What is known of words.</summary>
    public required Lexicon Lexicon { get; init; }

    /// <summary>The weights of the first pass.</summary>
    public required FeatureTable FirstWeights { get; init; }

    /// <summary>The score of each label (column) behind each label (row) in the first pass.</summary>
    public required short[] FirstTransitions { get; init; }

    /// <summary>The weights that the second pass adds to those of the first.</summary>
    public required FeatureTable SecondWeights { get; init; }

    public required short[] SecondTransitions { get; init; }

    /// <summary>How much a score of one is, in the natural logarithm of a probability.</summary>
    public required float Scale { get; init; }
}
