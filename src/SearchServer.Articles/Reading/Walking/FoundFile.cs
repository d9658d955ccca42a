namespace SearchServer.Articles.Reading.Walking;

/// <summary>A file or folder that was found in a folder.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Relative">Its path from the folder that was given; of a folder, with a slash at its end.</param>
internal readonly record struct FoundFile(string Path, string Relative)
{
    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder { get; init; }

    /// <summary>Where it is, if a link led to it or to a folder around it; else null.</summary>
    public string? Real { get; init; }

    /// <summary>The rules for what is in the folder around it.</summary>
    public IgnoreRules? Rules { get; init; }

    /// <summary>Why it cannot be read, or listed.</summary>
    public string? Problem { get; init; }
}
