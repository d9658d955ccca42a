using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace SearchServer.LuceneNet.Indexes;

/// <summary>What a document of a foreign index has stored.</summary>
/// <param name="Number">Its number in the index.</param>
/// <param name="Values">The names and values of its fields, in their order; several of one name if it has them. Numbers are text, bytes are left out.</param>
/// <param name="IsCutOff">Whether it has more, which was not read.</param>
public sealed record LuceneNetRecord(int Number, IReadOnlyList<KeyValuePair<string, string>> Values, bool IsCutOff);

/// <summary>Reads what an index has stored that Lucene.Net 4.8 can open: its own, and those of Lucene 3.0 to 4.8. For one thread.</summary>
public sealed class LuceneNetReader : IDisposable
{
    private readonly NIOFSDirectory _directory;
    private readonly DirectoryReader _reader;

    private LuceneNetReader(NIOFSDirectory directory, DirectoryReader reader)
    {
        _directory = directory;
        _reader = reader;
    }

    /// <summary>The folder, with its full path.</summary>
    public string Location => _directory.Directory.FullName;

    /// <summary>How many documents there are, deleted ones aside.</summary>
    public int Documents => _reader.NumDocs;

    /// <summary>What the last commit says of the index as a whole.</summary>
    public IDictionary<string, string> UserData => _reader.IndexCommit.UserData;

    /// <summary>Opens the last commit of an index, and compares what is stored with its checksums, which indexes have since 4.8.</summary>
    /// <exception cref="Engine.IndexException">There is no index, a file is damaged, or it is older or newer than what is read.</exception>
    public static LuceneNetReader Open(string path)
    {
        path = Path.GetFullPath(path);
        if (!System.IO.Directory.Exists(path)) throw new Engine.IndexNotFoundException(path, File.Exists(path) ? "a file" : "nothing");
        NewerFormat.Refuse(path);

        // Read by calls, so that a file that is cut off meanwhile is an error and not the end of the process, as it would be when mapped.
        NIOFSDirectory directory = new(path);
        return IndexErrors.Named(path, () =>
        {
            DirectoryReader? reader = null;
            try
            {
                reader = DirectoryReader.Open(directory);
                foreach (AtomicReaderContext leaf in reader.Leaves) ((SegmentReader)leaf.AtomicReader).FieldsReader.CheckIntegrity();
                return new LuceneNetReader(directory, reader);
            }
            catch
            {
                reader?.Dispose();
                directory.Dispose();
                throw;
            }
        });
    }

    /// <summary>Reads the documents, in their order.</summary>
    /// <param name="maxLength">How much of a document is read, in UTF-16 code units; the value that exceeds it is the last.</param>
    /// <exception cref="Engine.CorruptIndexException">A document cannot be read.</exception>
    public IEnumerable<LuceneNetRecord> Read(int maxLength)
    {
        IBits? live = MultiFields.GetLiveDocs(_reader);
        for (int doc = 0; doc < _reader.MaxDoc; doc++)
        {
            if (live?.Get(doc) == false) continue;
            int number = doc;
            StoredValues values = new(maxLength);
            IndexErrors.Named(Location, () =>
            {
                _reader.Document(number, values);
                return values;
            });
            yield return new LuceneNetRecord(doc, values.Values, values.IsCutOff);
        }
    }

    /// <summary>Closes the index.</summary>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }
}
