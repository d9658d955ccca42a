using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>A file that was committed with the documents: see <see cref="IndexWriter.SetAttachment"/>. Its checksum was verified when it was opened.</summary>
public sealed class IndexAttachment : IDisposable
{
    private const string CodecPrefix = "attachment ";
    private const int FormatVersion = 0;

    private readonly IndexInput _input;
    private readonly long _start;

    private IndexAttachment(IndexInput input, long start)
    {
        _input = input;
        _start = start;
    }

    /// <summary>Reads the content from its start.</summary>
    public DataCursor Content => _input.Cursor(_start, _input.Length - CodecFooter.Length - _start);

    /// <summary>Opens an attachment of the commit that a reader shows; null if the commit has none of this name.</summary>
    /// <exception cref="CorruptIndexException">The file is damaged.</exception>
    public static IndexAttachment? Open(DirectoryReader reader, string name) => OpenFile(reader.Directory, reader.UserData, name);

    /// <summary>Opens an attachment of the last commit of an index, whose segments need not be readable; null if the commit has none of this name.</summary>
    /// <exception cref="IndexNotFoundException">There is no index.</exception>
    /// <exception cref="CorruptIndexException">The commit or the file is damaged.</exception>
    public static IndexAttachment? OpenLatest(IndexDirectory directory, string name) => CommitFiles.OpenLatest(directory, commit => OpenFile(directory, commit.UserData, name));

    private static IndexAttachment? OpenFile(IndexDirectory directory, IReadOnlyDictionary<string, string> userData, string name)
    {
        if (!userData.TryGetValue(Attachments.KeyOf(name), out string? file)) return null;
        using (UnmappedInput whole = directory.OpenUnmapped(file)) CodecFooter.VerifyChecksum(whole);
        IndexInput input = directory.OpenInput(file);
        try
        {
            DataCursor cursor = input.Cursor();
            CodecHeader.Check(ref cursor, CodecPrefix + name, FormatVersion, FormatVersion);
            return new IndexAttachment(input, cursor.Position);
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _input.Dispose();

    internal static void Write(IndexDirectory directory, string file, string name, Action<DataOutput> write)
    {
        using IndexOutput output = directory.CreateOutput(file);
        CodecHeader.Write(output, CodecPrefix + name, FormatVersion);
        write(output);
        CodecFooter.Write(output);
    }
}
