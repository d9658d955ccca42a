namespace SearchServer;

/// <summary>By what it is seen that a file has changed.</summary>
/// <param name="Written">When it was last written.</param>
/// <param name="Length">In bytes; -1 if there is no file.</param>
internal readonly record struct FileState(DateTime Written, long Length)
{
    /// <summary>The state now; of a link that of the file that it leads to, for what is mounted into a container is changed by links.</summary>
    public static FileState Of(string path)
    {
        FileInfo file = new(path);
        if (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) file = target;
        return new FileState(file.LastWriteTimeUtc, file.Exists ? file.Length : -1);
    }
}
