namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>A document whose names are known, at least in part.</summary>
/// <param name="Text">Its text; tokens point into it.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Sentences">Its sentences, which hold all tokens.</param>
/// <param name="Allowed">For each token the labels that it may have, as bits: one where the label is known.</param>
internal sealed record TrainingDocument(string Text, List<Token> Tokens, List<Sentence> Sentences, uint[] Allowed)
{
    /// <summary>Which set it comes from: conventions that are a set's own are learned apart.</summary>
    public int Domain { get; init; }

    /// <summary>The sentences that are learned from; the others are there for what they say about the words of these. Null for all.</summary>
    public IReadOnlySet<int>? Learned { get; init; }

    /// <summary>How much it counts.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>Whether a sentence is learned from.</summary>
    public bool Learns(int sentence) => Learned?.Contains(sentence) != false;
}
