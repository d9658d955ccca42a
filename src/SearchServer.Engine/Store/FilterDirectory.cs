namespace SearchServer.Engine.Store;

/// <summary>A directory that passes everything on to another one: derive from it to watch or change some of it. Disposing it leaves the other open.</summary>
public abstract class FilterDirectory : IndexDirectory
{
    /// <summary>Passes on to <paramref name="inner"/>.</summary>
    protected FilterDirectory(IndexDirectory inner) => Inner = inner;

    /// <inheritdoc/>
    public override string Location => Inner.Location;

    /// <summary>The directory behind.</summary>
    protected IndexDirectory Inner { get; }

    /// <inheritdoc/>
    public override string[] ListAll() => Inner.ListAll();

    /// <inheritdoc/>
    public override long FileLength(string name) => Inner.FileLength(name);

    /// <inheritdoc/>
    public override void DeleteFile(string name) => Inner.DeleteFile(name);

    /// <inheritdoc/>
    public override IndexOutput CreateOutput(string name) => Inner.CreateOutput(name);

    /// <inheritdoc/>
    public override IndexInput OpenInput(string name) => Inner.OpenInput(name);

    /// <inheritdoc/>
    public override UnmappedInput OpenUnmapped(string name) => Inner.OpenUnmapped(name);

    /// <inheritdoc/>
    public override void Sync(IReadOnlyCollection<string> names) => Inner.Sync(names);

    /// <inheritdoc/>
    public override void SyncMetadata() => Inner.SyncMetadata();

    /// <inheritdoc/>
    public override void Rename(string from, string to) => Inner.Rename(from, to);

    /// <inheritdoc/>
    public override IndexLock ObtainLock(string name) => Inner.ObtainLock(name);
}
