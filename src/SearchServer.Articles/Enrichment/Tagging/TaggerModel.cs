namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>All that training finds out: what is known of words, the weights of features and of labels behind each other. Immutable, shared by threads.</summary>
/// <param name="Lexicon">What is known of words.</param>
/// <param name="Weights">The weights of the first pass.</param>
/// <param name="Transitions">The score of each label (column) behind each label (row).</param>
/// <param name="Scale">How much a score of one is, in the natural logarithm of a probability.</param>
internal sealed record TaggerModel(Lexicon Lexicon, FeatureTable Weights, short[] Transitions, float Scale);
