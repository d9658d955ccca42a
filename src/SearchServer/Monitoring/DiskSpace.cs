namespace SearchServer.Monitoring;

/// <summary>How much room there is left where the index lies. Without room nothing can be written; searches need none.</summary>
public sealed class DiskSpace(SearchServerOptions options)
{
    private const int BytesPerMegabyte = 1 << 20;

    /// <summary>Bytes that the process may still write on the index's disk.</summary>
    /// <exception cref="IOException">The machine does not say.</exception>
    public long FreeBytes => new DriveInfo(NearestFolder()).AvailableFreeSpace;

    /// <summary>That there is less room than the settings ask for, in a sentence; null if there is enough.</summary>
    /// <exception cref="IOException">The machine does not say how much there is.</exception>
    public string? Shortage => FreeBytes is var free && free / BytesPerMegabyte < options.MinFreeMegabytes
        ? $"The disk of the index has {free / BytesPerMegabyte:N0} MB left, less than the {options.MinFreeMegabytes:N0} MB of the setting MinFreeMegabytes. Searches are answered; make room before something is written."
        : null;

    /// <summary>The folder of the index, or, where it is not there yet, the one that it would be made in.</summary>
    private string NearestFolder()
    {
        string folder = Path.GetFullPath(options.Index);
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent) folder = parent;
        return folder;
    }
}
