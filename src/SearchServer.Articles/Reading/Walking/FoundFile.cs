namespace SearchServer.Articles.Reading.Walking;

/// <summary>A file or folder that was found in a folder.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Relative">Its path from the folder that was given; of a folder, with a slash at its end.</param>
internal readonly record struct FoundFile(string Path, string Relative)
{
    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder { get; init; }

    /// <summary>The rules for what is in the folder around it.</summary>
    public IgnoreRules? Rules { get; init; }

    /// <summary>Why the folder could not be listed.</summary>
    public string? Problem { get; init; }
}
