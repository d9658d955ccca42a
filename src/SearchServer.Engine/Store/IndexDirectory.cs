namespace SearchServer.Engine.Store;

/// <summary>
/// A flat folder of write-once files, which is all an index needs: create, read, sync, rename, delete, lock.
/// A missing file is a <see cref="FileNotFoundException"/>; whatever else the machine refuses is an <see cref="IOException"/>
/// or <see cref="UnauthorizedAccessException"/> that passes through unchanged.
/// </summary>
public abstract class IndexDirectory : IDisposable
{
    /// <summary>Where the directory is, for messages.</summary>
    public abstract string Location { get; }

    /// <summary>All file names, in ordinal order.</summary>
    public abstract string[] ListAll();

    /// <summary>The length of a file in bytes.</summary>
    public abstract long FileLength(string name);

    /// <summary>Removes a file. Readers that have it open keep it.</summary>
    public abstract void DeleteFile(string name);

    /// <summary>Creates a file that must not exist yet. It may be read once the output is disposed.</summary>
    public abstract IndexOutput CreateOutput(string name);

    /// <summary>Opens a file for reading. Dispose the result; slices of it share its lifetime.</summary>
    public abstract IndexInput OpenInput(string name);

    /// <summary>Opens a file to verify or copy it: by read calls, where <see cref="OpenInput"/> maps it into memory. Dispose the result.</summary>
    public virtual UnmappedInput OpenUnmapped(string name)
    {
        IndexInput input = OpenInput(name);
        return new UnmappedInput(input.Name, input.Length, Read, input);

        int Read(long offset, Span<byte> destination)
        {
            int count = (int)Math.Min(destination.Length, input.Length - offset);
            input.Span(offset, count).CopyTo(destination);
            return count;
        }
    }

    /// <summary>Returns once the named files' contents would survive a power loss.</summary>
    public abstract void Sync(IReadOnlyCollection<string> names);

    /// <summary>Returns once creations, renames and deletions of names would survive a power loss.</summary>
    public abstract void SyncMetadata();

    /// <summary>Renames a file atomically. The new name must not exist.</summary>
    public abstract void Rename(string from, string to);

    /// <summary>Takes a lock that no other process or object can hold at the same time.</summary>
    /// <exception cref="LockObtainFailedException">Somebody holds it.</exception>
    public abstract IndexLock ObtainLock(string name);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the directory itself holds; open inputs and outputs are their owners' to dispose.</summary>
    protected virtual void Dispose(bool disposing) { }
}

/// <summary>A lock that is held until it is disposed.</summary>
public abstract class IndexLock : IDisposable
{
    /// <summary>Throws an <see cref="IOException"/> if the lock is no longer held, for instance because its file was removed.</summary>
    public abstract void EnsureValid();

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the lock back. Called once or more.</summary>
    protected abstract void Release();
}
