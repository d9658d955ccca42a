namespace SearchServer.Engine.Store;

/// <summary>
/// A lock on a file's byte range through the operating system (fcntl on Unix, LockFile on Windows), the kind that Java's Lucene
/// takes on write.lock, so that the two exclude each other; it goes when the process dies. .NET's FileShare.None is flock on Unix,
/// which fcntl locks do not see.
/// </summary>
/// <remarks>
/// fcntl locks belong to the process, and closing any descriptor of the file drops them; so the process itself remembers
/// which files it has locked, and opens such a file once. macOS: .NET does not support range locks there, so flock stands in,
/// which excludes other .NET writers but not Java's.
/// </remarks>
internal sealed class RangeLock : IndexLock
{
    /// <summary>Linux's bound on links in one path.</summary>
    private const int MaxLinks = 40;

    private static readonly HashSet<string> s_held = new(StringComparer.Ordinal);

    private readonly string _path;
    private readonly FileStream _file;
    private bool _released;

    private RangeLock(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    public static RangeLock Obtain(string path)
    {
        path = RealPath(path);
        lock (s_held)
        {
            if (!s_held.Add(path)) throw new LockObtainFailedException(path, "a writer in this process");
        }

        FileStream? file = null;
        try
        {
            file = Open(path);
            return new RangeLock(path, file);
        }
        catch
        {
            file?.Dispose();
            Forget(path);
            throw;
        }
    }

    public override void EnsureValid()
    {
        ObjectDisposedException.ThrowIf(_released, this);
        if (!File.Exists(_path)) throw new IOException($"The lock file {_path} was removed while it was held: another writer may be active.");
        if (!FileIdentity.IsSame(_file.SafeFileHandle, _path)) throw new IOException($"The lock file {_path} was replaced while it was held: another writer may be active.");
    }

    protected override void Release()
    {
        if (_released) return;
        _released = true;
        _file.Dispose();
        Forget(_path);
    }

    /// <summary>The path without symbolic links: the same lock must not be taken twice by two names. What a link leads to may have links in its folders again.</summary>
    private static string RealPath(string path, int links = 0)
    {
        if (links > MaxLinks) throw new IOException($"{path} leads through more than {MaxLinks} symbolic links.");
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full)!;
        foreach (string part in Path.GetRelativePath(real, full).Split(Path.DirectorySeparatorChar))
        {
            FileInfo item = new(Path.Join(real, part));
            real = item.LinkTarget is null ? item.FullName : RealPath(item.ResolveLinkTarget(returnFinalTarget: true)!.FullName, links + 1);
        }

        return real;
    }

    private static FileStream Open(string path)
    {
        FileShare share = OperatingSystem.IsMacOS() ? FileShare.None : FileShare.ReadWrite | FileShare.Delete;
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share, bufferSize: 0);
            if (!OperatingSystem.IsMacOS()) file.Lock(0, long.MaxValue);
            return file;
        }
        catch (IOException e) when (file is not null || OperatingSystem.IsMacOS())
        {
            file?.Dispose();
            throw new LockObtainFailedException(path, $"a writer in another process ({e.Message})");
        }
    }

    private static void Forget(string path)
    {
        lock (s_held) s_held.Remove(path);
    }
}
