using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace SearchServer.LuceneNet.Indexes;

/// <summary>
/// Writes an index in the format of Lucene.Net 4.8. Texts are words in lower case, stop words among them, as <see cref="StandardAnalyzer"/> gives them without a stop list: whoever searches the index takes the same. What is not committed
/// is not there.
/// </summary>
public sealed class LuceneNetWriter : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly NIOFSDirectory _directory;
    private readonly IndexWriter _writer;

    /// <summary>Begins an index.</summary>
    /// <param name="path">A folder that is empty or not there.</param>
    /// <exception cref="IOException">The folder is not empty.</exception>
    public LuceneNetWriter(string path)
    {
        path = Path.GetFullPath(path);
        if (System.IO.Directory.Exists(path) && System.IO.Directory.EnumerateFileSystemEntries(path).FirstOrDefault() is { } other) throw new IOException($"{path} is not empty: expected a new folder, found {Path.GetFileName(other)}.");
        System.IO.Directory.CreateDirectory(path);

        // Nobody else knows of the folder, and a lock file would stay in it.
        _directory = new NIOFSDirectory(path, NoLockFactory.GetNoLockFactory());
        _writer = new IndexWriter(_directory, new IndexWriterConfig(Version, new StandardAnalyzer(Version, CharArraySet.Empty)) { OpenMode = OpenMode.CREATE });
    }

    /// <summary>Adds a document.</summary>
    public void Add(LuceneNetDocument document) => _writer.AddDocument(document.Document);

    /// <summary>Makes what was added durable.</summary>
    /// <param name="userData">What is said of the index as a whole.</param>
    public void Commit(IEnumerable<KeyValuePair<string, string>> userData)
    {
        _writer.SetCommitData(new Dictionary<string, string>(userData));
        _writer.Commit();
    }

    /// <summary>Takes back what is not committed, and closes the index.</summary>
    public void Dispose()
    {
        _writer.Rollback();
        _directory.Dispose();
    }
}
