namespace SearchServer.Articles.Reading;

/// <summary>How far reading is. One thread counts, others may look.</summary>
internal sealed class ReadingProgress
{
    private long _bytesRead;
    private long _bytesTotal;
    private long _passedOver;

    /// <summary>Bytes of files that have been read; of a file that is read twice in parts, these twice.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>Bytes that there are, as far as the folders have been listed.</summary>
    public long BytesTotal => Interlocked.Read(ref _bytesTotal);

    /// <summary>Files of folders, members of archives and pages of crawls that are of no known kind.</summary>
    public long PassedOver => Interlocked.Read(ref _passedOver);

    public void AddRead(long bytes) => Interlocked.Add(ref _bytesRead, bytes);

    public void AddTotal(long bytes) => Interlocked.Add(ref _bytesTotal, bytes);

    public void PassOver() => Interlocked.Increment(ref _passedOver);
}
