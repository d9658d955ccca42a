namespace SearchServer.Engine.Codecs.Postings;

/// <summary>What the terms dictionary knows of a term: how often it occurs and where its postings are.</summary>
internal struct TermState
{
    /// <summary>Documents that contain the term.</summary>
    public int DocFreq;

    /// <summary>Occurrences of the term; equal to <see cref="DocFreq"/> where frequencies are not indexed.</summary>
    public long TotalTermFreq;

    /// <summary>Offset of the term in .doc.</summary>
    public long DocStart;

    /// <summary>Offset of the term in .pos.</summary>
    public long PositionStart;

    /// <summary>Offset of the term in .pay.</summary>
    public long PayloadStart;

    /// <summary>Start of the skip data behind <see cref="DocStart"/>, or -1.</summary>
    public long SkipOffset;

    /// <summary>Start of the positions after the last full block behind <see cref="PositionStart"/>, or -1.</summary>
    public long LastPositionBlockOffset;

    /// <summary>The one document, where there is only one, else -1.</summary>
    public int SingletonDoc;

    /// <summary>What the first term of a block is relative to.</summary>
    public static TermState Origin => new() { SkipOffset = -1, LastPositionBlockOffset = -1, SingletonDoc = -1 };
}
