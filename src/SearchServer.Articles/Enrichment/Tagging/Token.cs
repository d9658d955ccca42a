namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>A word, number or mark of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Gap">What is before it.</param>
internal record struct Token(int Start, int Length, Gap Gap)
{
    public readonly int End => Start + Length;
}

/// <summary>What separates a token from the one before.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing: the second half of a word as written.</summary>
    None,
    Space,

    /// <summary>The end of a line.</summary>
    Line,

    /// <summary>An empty line, or the beginning of the text.</summary>
    Paragraph,
}
