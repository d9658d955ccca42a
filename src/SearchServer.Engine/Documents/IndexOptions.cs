namespace SearchServer.Engine.Documents;

/// <summary>What the postings of a field hold. The numbers are the file format's.</summary>
public enum IndexOptions
{
    /// <summary>Not in the inverted index.</summary>
    None = 0,

    /// <summary>Which documents.</summary>
    Docs = 1,

    /// <summary>And how often.</summary>
    DocsAndFreqs = 2,

    /// <summary>And at which positions.</summary>
    DocsAndFreqsAndPositions = 3,

    /// <summary>And at which offsets into the text.</summary>
    DocsAndFreqsAndPositionsAndOffsets = 4,
}
