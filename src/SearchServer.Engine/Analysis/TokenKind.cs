namespace SearchServer.Engine.Analysis;

/// <summary>What a token is of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, digits, or an emoji.</summary>
    Word,

    /// <summary>Initials that had points: never a stop word.</summary>
    Acronym,

    /// <summary>Characters of Chinese, Japanese or Korean: nothing that has a stem.</summary>
    EastAsian,
}
