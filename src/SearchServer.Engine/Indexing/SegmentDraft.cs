using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Compound;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Codecs.StoredFields;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>The files of a segment that is being written, by a flush or a merge. Disposing it removes them unless <see cref="Keep"/> was called.</summary>
internal sealed class SegmentDraft(IndexDirectory directory, string name) : IDisposable
{
    private readonly CreatedFiles _files = new(directory);
    private bool _kept;

    public string Name => name;

    public SegmentId Id { get; } = SegmentId.NewRandom();

    /// <summary>Where the files go.</summary>
    public IndexDirectory Files => _files;

    /// <summary>Bytes of the files so far.</summary>
    public long Length => _files.Names.Sum(_files.FileLength);

    /// <summary>Writes the last file, the .si, after the others were packed into one if that is wanted. Nothing is synced.</summary>
    /// <param name="maxDoc">Documents of the segment.</param>
    /// <param name="compound">Packs the files into one.</param>
    /// <param name="diagnostics">How the segment came to be.</param>
    /// <param name="minVersion">The oldest release that contributed documents.</param>
    /// <param name="sort">The order that the documents are in; null for none.</param>
    public SegmentInfo Complete(int maxDoc, bool compound, IReadOnlyDictionary<string, string> diagnostics, LuceneVersion minVersion, IndexSort? sort)
    {
        if (compound)
        {
            string[] parts = [.. _files.Names];
            CompoundFormat.Write(_files, name, Id, parts);
            foreach (string part in parts) _files.DeleteFile(part);
        }

        SegmentInfo info = new()
        {
            Name = name,
            Id = Id,
            MaxDoc = maxDoc,
            Version = LuceneVersion.Written,
            MinVersion = minVersion,
            IsCompound = compound,
            Diagnostics = diagnostics,
            Attributes = new Dictionary<string, string> { [StoredFieldsFormat.ModeAttribute] = StoredFieldsFormat.FastMode },
            IndexSort = sort is null ? [] : [sort.ToField()],
            Files = [.. _files.Names, SegmentInfoFormat.FileName(name)],
        };
        SegmentInfoFormat.Write(_files, info);
        return info;
    }

    /// <summary>The files are somebody else's from now on.</summary>
    public void Keep() => _kept = true;

    public void Dispose()
    {
        if (!_kept) _files.DeleteAll();
        _files.Dispose();
    }
}
