using Microsoft.Win32.SafeHandles;

namespace SearchServer.Engine.Store;

/// <summary>A folder of the file system, read through memory maps.</summary>
public sealed class MMapDirectory : IndexDirectory
{
    /// <summary>Opens a folder and creates it if it is missing.</summary>
    /// <exception cref="IOException">A file is in the way, or the machine refuses.</exception>
    public MMapDirectory(string path)
        : this(Path.GetFullPath(path), create: true) { }

    private MMapDirectory(string fullPath, bool create)
    {
        Location = fullPath;
        if (create) Create(fullPath);
        else if (!Directory.Exists(fullPath)) throw new IndexNotFoundException(fullPath, File.Exists(fullPath) ? "a file" : "nothing");
    }

    /// <inheritdoc/>
    public override string Location { get; }

    /// <summary>Opens a folder for reading; nothing is created.</summary>
    /// <exception cref="IndexNotFoundException">There is no such folder.</exception>
    public static MMapDirectory OpenExisting(string path) => new(Path.GetFullPath(path), create: false);

    /// <inheritdoc/>
    public override string[] ListAll()
    {
        string[] names = [.. Directory.EnumerateFiles(Location).Select(path => Path.GetFileName(path))];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <inheritdoc/>
    public override long FileLength(string name) => new FileInfo(PathOf(name)).Length;

    /// <inheritdoc/>
    public override void DeleteFile(string name)
    {
        string path = PathOf(name);
        if (!File.Exists(path)) throw new FileNotFoundException($"{path} is not there to delete.", path);
        File.Delete(path);
    }

    /// <inheritdoc/>
    public override IndexOutput CreateOutput(string name) => OpenFileLimit.Open(PathOf(name), path => new FileOutput(path));

    /// <inheritdoc/>
    public override IndexInput OpenInput(string name) => OpenFileLimit.Open(PathOf(name), path => new IndexInput(path, MappedMemory.Open(path)));

    /// <inheritdoc/>
    public override UnmappedInput OpenUnmapped(string name)
    {
        string path = PathOf(name);
        SafeFileHandle file = OpenFileLimit.Open(path, found => File.OpenHandle(found, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan));
        return new UnmappedInput(path, RandomAccess.GetLength(file), (offset, destination) => RandomAccess.Read(file, destination, offset), file);
    }

    /// <inheritdoc/>
    public override void Sync(IReadOnlyCollection<string> names)
    {
        foreach (string name in names)
        {
            using SafeFileHandle handle = OpenFileLimit.Open(PathOf(name), path => File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete));
            RandomAccess.FlushToDisk(handle);
        }
    }

    /// <inheritdoc/>
    public override void SyncMetadata() => FolderSync.Sync(Location);

    /// <inheritdoc/>
    public override void Rename(string from, string to) => FileRename.Rename(PathOf(from), PathOf(to));

    /// <inheritdoc/>
    public override IndexLock ObtainLock(string name) => RangeLock.Obtain(PathOf(name));

    /// <summary>Creates a folder and those above it that are missing, durably: with the name of a folder, all that is in it can be gone after a power loss.</summary>
    private static void Create(string path)
    {
        if (Directory.Exists(path)) return;
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            Directory.CreateDirectory(path);
            return;
        }

        Create(parent);
        Directory.CreateDirectory(path);
        FolderSync.Sync(parent);
    }

    /// <summary>Names come from files that may be damaged: one that leads out of the folder must not be followed.</summary>
    private string PathOf(string name) =>
        name is "" or "." or ".." || name.AsSpan().ContainsAny('/', '\\', '\0')
            ? throw new CorruptIndexException(Location, "the name of a file in it", $"'{name}'")
            : Path.Join(Location, name);
}
