namespace SearchServer.Articles.Reading.Walking;

/// <summary>What is done with a file of a folder.</summary>
internal enum FileVerdict
{
    /// <summary>It is read, or says something of one that is.</summary>
    Read,

    /// <summary>It is of no kind that is read, or a link that is not followed, and is counted.</summary>
    PassedOver,

    /// <summary>It is hidden, or the user does not want it.</summary>
    Ignored,
}
