namespace SearchServer.Engine;

/// <summary>Something is wrong with an index itself, as opposed to the caller (argument errors) or the machine (plain <see cref="IOException"/>).</summary>
public abstract class IndexException : IOException
{
    private protected IndexException(string file, string message, Exception? inner = null)
        : base(message, inner) => File = file;

    /// <summary>The file or folder that the error is about.</summary>
    public string File { get; }
}

/// <summary>The bytes of an index file are not what the format says: damaged, truncated, mixed up with another index.</summary>
public sealed class CorruptIndexException : IndexException
{
    /// <summary>Names the file, what the format asks for there and what was found.</summary>
    public CorruptIndexException(string file, string expected, string found, Exception? inner = null)
        : base(file, $"{file} is damaged: expected {expected}, found {found}.", inner)
    {
        Expected = expected;
        Found = found;
    }

    /// <summary>What the format asks for.</summary>
    public string Expected { get; }

    /// <summary>What the file holds.</summary>
    public string Found { get; }
}

/// <summary>The file was written by a release older than this engine reads (Lucene before 8.7's formats).</summary>
public sealed class IndexFormatTooOldException(string file, string expected, string found)
    : IndexException(file, $"{file} has a format older than this program reads: expected {expected}, found {found}. Reindex from the sources.");

/// <summary>The file was written by a release newer than this engine reads.</summary>
public sealed class IndexFormatTooNewException(string file, string expected, string found)
    : IndexException(file, $"{file} has a format newer than this program reads: expected {expected}, found {found}. Use the program that wrote it.");

/// <summary>There is no index where one was asked for.</summary>
public sealed class IndexNotFoundException(string folder, string found)
    : IndexException(folder, $"{folder} is not an index: expected a segments_N file, found {found}.");

/// <summary>Another writer, in this process or another (Java's Lucene included), holds the index's write.lock.</summary>
public sealed class LockObtainFailedException(string file, string found)
    : IndexException(file, $"{file} is locked: expected no other writer, found {found}.");

/// <summary>More documents than an index can hold, deleted ones included; nothing of what was to be added is there.</summary>
public sealed class TooManyDocumentsException(string folder, long bound, long found)
    : IndexException(folder, $"{folder} cannot take them: expected at most {bound} documents in an index, found {found}, deleted ones included. Merging takes deleted ones out; what is more than that needs an index of its own.");

/// <summary>A writer does nothing more because an earlier error left open what of the uncommitted changes there is; a rollback makes it usable again.</summary>
public sealed class WriterFailedException(string folder, Exception cause)
    : IndexException(folder, $"{folder} is not written to after an earlier error ({cause.Message}). Changes since the last commit are lost: roll back, or open a new writer.", cause);

/// <summary>Files that an index does not need any more are there still, because the machine does not let them go; whatever is in them can be read. The index is as it should be.</summary>
public sealed class FilesNotRemovedException(string folder, IReadOnlyList<string> files, Exception cause)
    : IOException($"{folder}: {string.Join(", ", files)} could not be removed ({cause.Message}), so what is in there is not gone yet.", cause)
{
    /// <summary>The names of the files.</summary>
    public IReadOnlyList<string> Files => files;
}

/// <summary>A document cannot be indexed as it is, and the message says why; nothing of it will be found. It is its caller's mistake and of nobody else's concern: the writer goes on.</summary>
public sealed class RefusedDocumentException(string message, Exception? inner = null) : ArgumentException(message, inner);

/// <summary>Somebody else wrote a document in the meantime; nothing was changed.</summary>
public sealed class VersionConflictException(string id, long? expected, long? found) : Exception(
    $"Document {id} was not replaced: expected {Describe(expected)}, found {Describe(found)}.")
{
    /// <summary>The document.</summary>
    public string Id => id;

    /// <summary>The version that the caller gave; null for no document.</summary>
    public long? Expected => expected;

    /// <summary>The version that there is; null for no document.</summary>
    public long? Found => found;

    private static string Describe(long? version) => version is { } number ? $"version {number}" : "no document";
}
