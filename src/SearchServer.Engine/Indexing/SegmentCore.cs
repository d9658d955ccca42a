using SearchServer.Engine.Codecs.Compound;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Points;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Codecs.StoredFields;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// The open files of a segment, which never change. Counted: readers of different commits share them, and the last to let go closes them.
/// </summary>
internal sealed class SegmentCore
{
    private readonly List<IDisposable> _open = [];
    private readonly Dictionary<string, TermsReader> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldTerms> _fieldTerms = new(StringComparer.Ordinal);
    private readonly (string File, long Length)[] _lengths;
    private int _references = 1;

    public SegmentCore(IndexDirectory directory, SegmentInfo info)
    {
        Info = info;
        _lengths = [.. info.Files.Select(file => (file, directory.FileLength(file)))];
        try
        {
            IndexDirectory files = info.IsCompound ? Keep(new CompoundDirectory(directory, info)) : directory;
            Fields = FieldInfosFormat.Read(files, info.Name, info.Id, "");
            StoredFields = Keep(new StoredFieldsReader(files, info, Fields));
            if (Fields.Any(field => field.HasNorms)) Norms = Keep(new NormsReader(files, info, Fields));
            if (Fields.Any(field => field.PointDimensions > 0)) Points = Keep(new PointsReader(files, info, Fields));
            OpenTerms(files);
            DocValues = new SegmentDocValues(files, info, Fields.Where(field => field.DocValuesGeneration < 0), _open);
        }
        catch
        {
            Close();
            throw;
        }
    }

    public SegmentInfo Info { get; }

    public FieldInfos Fields { get; }

    public StoredFieldsReader StoredFields { get; }

    public NormsReader? Norms { get; }

    public PointsReader? Points { get; }

    /// <summary>The doc values that the segment was written with.</summary>
    public SegmentDocValues DocValues { get; }

    public IEnumerable<TermsReader> AllTerms => _terms.Values;

    /// <summary>Bytes of all files.</summary>
    public long Length => _lengths.Sum(file => file.Length);

    /// <summary>
    /// Compares the files' lengths with those they had when they were opened. One that is gone is fine, for it stays with who has it open; reading in one that was cut off ends the process, where it is
    /// mapped into memory.
    /// </summary>
    /// <exception cref="CorruptIndexException">A file has another length.</exception>
    public void CheckLengths(IndexDirectory directory)
    {
        foreach ((string file, long length) in _lengths)
        {
            long found;
            try
            {
                found = directory.FileLength(file);
            }
            catch (FileNotFoundException)
            {
                continue;
            }

            if (found != length) throw new CorruptIndexException(Path.Join(directory.Location, file), $"a length of {length} bytes, which it had when it was opened", $"{found}");
        }
    }

    /// <summary>The terms of a field, or null if it has none here.</summary>
    public FieldTerms? Terms(string field) => _fieldTerms.GetValueOrDefault(field);

    public void AddReference()
    {
        int references = Interlocked.Increment(ref _references);
        ObjectDisposedException.ThrowIf(references <= 1, this);
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0) Close();
    }

    private void OpenTerms(IndexDirectory files)
    {
        foreach (string? suffix in Fields.Where(field => field.IsIndexed).Select(field => PerFieldFormat.PostingsSuffixOf(field, FieldInfosFormat.FileName(Info.Name, ""))).Distinct())
        {
            if (suffix is null) continue;
            TermsReader terms = Keep(new TermsReader(files, Info, Fields, suffix));
            _terms.Add(suffix, terms);
            foreach (FieldTerms field in terms.Fields) _fieldTerms[field.Field.Name] = field;
        }
    }

    private T Keep<T>(T opened)
        where T : IDisposable
    {
        _open.Add(opened);
        return opened;
    }

    private void Close()
    {
        for (int i = _open.Count - 1; i >= 0; i--) _open[i].Dispose();
        _open.Clear();
    }
}
