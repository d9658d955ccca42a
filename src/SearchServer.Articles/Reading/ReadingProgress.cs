namespace SearchServer.Articles.Reading;

/// <summary>How far reading is. Several threads may count, others may look.</summary>
internal sealed class ReadingProgress
{
    private readonly PassedOver _passedOver = new();
    private long _bytesRead;
    private long _bytesTotal;

    /// <summary>Bytes of files that have been read; of a file that is read twice in parts, these twice.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>Bytes that there are, as far as the folders have been listed.</summary>
    public long BytesTotal => Interlocked.Read(ref _bytesTotal);

    /// <summary>Files of folders, members of archives, pages of crawls and items of exports that are of no kind that is read.</summary>
    public long PassedOver => _passedOver.Count;

    /// <summary>How many there are of each kind, most first.</summary>
    public IReadOnlyDictionary<string, long> PassedOverKinds => _passedOver.Kinds();

    public void AddRead(long bytes) => Interlocked.Add(ref _bytesRead, bytes);

    public void AddTotal(long bytes) => Interlocked.Add(ref _bytesTotal, bytes);

    /// <summary>Counts something that is not read.</summary>
    /// <param name="kind">Its extension, its media type, or what else it is.</param>
    public void PassOver(string kind) => _passedOver.Add(kind);
}
