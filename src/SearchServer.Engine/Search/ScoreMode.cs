namespace SearchServer.Engine.Search;

/// <summary>What a search wants to know of its matches.</summary>
internal enum ScoreMode
{
    /// <summary>All matches and their scores.</summary>
    Complete,

    /// <summary>All matches, no scores.</summary>
    CompleteNoScores,

    /// <summary>The best matches: those below the least competitive score may be left out.</summary>
    TopScores,
}
