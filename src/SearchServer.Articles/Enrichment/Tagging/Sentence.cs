namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>A run of tokens that is labelled as a whole.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last one.</param>
/// <param name="Case">How it is capitalised.</param>
internal readonly record struct Sentence(int First, int End, LetterCase Case);

/// <summary>How a sentence uses capital letters; what they say about names depends on it.</summary>
internal enum LetterCase : byte
{
    /// <summary>Names and beginnings are capitalised.</summary>
    Normal,

    /// <summary>Every Longer Word Is Capitalised, as in American Headlines.</summary>
    Title,

    /// <summary>EVERYTHING IS CAPITALISED.</summary>
    Upper,
}
