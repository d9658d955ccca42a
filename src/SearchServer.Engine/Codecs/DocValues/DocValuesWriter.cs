using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Packed;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.DocValues.DocValuesFormat;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>
/// Writes the doc values of a new segment, or a generation of updates, field after field, in the end <see cref="Finish"/>.
/// A field's values come from a factory of iterators because they are passed several times; all must give the same. They may lie in memory or
/// stream from other segments: what the writer itself holds is small (a bit a term or so).
/// </summary>
internal sealed class DocValuesWriter : IDisposable
{
    private readonly IndexOutput _data;
    private readonly IndexOutput _meta;
    private readonly int _maxDoc;

    public DocValuesWriter(IndexDirectory directory, string segment, SegmentId id, int maxDoc, string suffix = PerFieldFormat.DocValuesSuffix)
    {
        _maxDoc = maxDoc;
        _data = directory.CreateOutput(IndexFileNames.Segment(segment, suffix, DataExtension));
        try
        {
            _meta = directory.CreateOutput(IndexFileNames.Segment(segment, suffix, MetaExtension));
        }
        catch
        {
            _data.Dispose();
            throw;
        }

        CodecHeader.WriteIndexHeader(_data, DataCodec, WrittenVersion, id, suffix);
        CodecHeader.WriteIndexHeader(_meta, MetaCodec, WrittenVersion, id, suffix);
    }

    public void AddNumeric(FieldInfo field, Func<NumericDocValues> values)
    {
        Start(field, EntryType.Numeric);
        new NumericValuesWriter(_meta, _data, _maxDoc).Write(() => new SingleSortedNumericDocValues(values()));
    }

    public void AddBinary(FieldInfo field, Func<BinaryDocValues> values)
    {
        Start(field, EntryType.Binary);
        new BinaryValuesWriter(_meta, _data, _maxDoc).Write(values);
    }

    public void AddSorted(FieldInfo field, Func<SortedDocValues> values)
    {
        Start(field, EntryType.Sorted);
        WriteSorted(values);
    }

    public void AddSortedSet(FieldInfo field, Func<SortedSetDocValues> source)
    {
        Start(field, EntryType.SortedSet);
        int documents = 0;
        long ords = 0;
        SortedSetDocValues values = source();
        while (values.NextDoc() != DocValuesIterator.NoMoreDocs)
        {
            documents++;
            ords += values.DocValueCount;
        }

        if (documents == ords)
        {
            _meta.WriteByte(0);
            WriteSorted(() => new OnlyTermDocValues(source()));
            return;
        }

        _meta.WriteByte(1);
        DocsWithField.Write(_meta, _data, documents, _maxDoc, source);
        WriteOrds(source, values.ValueCount, ords);
        _meta.WriteInt32(documents);
        WriteAddresses(documents, Lengths());
        WriteTerms(values.ValueCount, values.LookupOrd);

        IEnumerable<int> Lengths()
        {
            SortedSetDocValues again = source();
            while (again.NextDoc() != DocValuesIterator.NoMoreDocs) yield return again.DocValueCount;
        }
    }

    public void AddSortedNumeric(FieldInfo field, Func<SortedNumericDocValues> source)
    {
        Start(field, EntryType.SortedNumeric);
        (int documents, long count) = new NumericValuesWriter(_meta, _data, _maxDoc).Write(source);
        _meta.WriteInt32(documents);
        if (count > documents) WriteAddresses(documents, Lengths());

        IEnumerable<int> Lengths()
        {
            SortedNumericDocValues again = source();
            while (again.NextDoc() != DocValuesIterator.NoMoreDocs) yield return again.DocValueCount;
        }
    }

    /// <summary>Writes what is left and closes the files.</summary>
    public void Finish()
    {
        _meta.WriteInt32(EndOfFields);
        CodecFooter.Write(_meta);
        CodecFooter.Write(_data);
        _meta.Dispose();
        _data.Dispose();
    }

    /// <summary>Gives up what was not finished.</summary>
    public void Dispose()
    {
        _meta.Abandon();
        _data.Abandon();
    }

    private void Start(FieldInfo field, EntryType type)
    {
        _meta.WriteInt32(field.Number);
        _meta.WriteByte((byte)type);
    }

    private void WriteSorted(Func<SortedDocValues> source)
    {
        int documents = 0;
        SortedDocValues values = source();
        while (values.NextDoc() != DocValuesIterator.NoMoreDocs) documents++;
        DocsWithField.Write(_meta, _data, documents, _maxDoc, source);
        _meta.WriteInt32(documents);
        if (values.ValueCount <= 1)
        {
            _meta.WriteByte(0);
            _meta.WriteInt64(0);
            _meta.WriteInt64(0);
        }
        else
        {
            WriteOrds(() => new SingleSortedSetDocValues(source()), values.ValueCount, documents);
        }

        WriteTerms(values.ValueCount, ord => values.LookupOrd((int)ord));
    }

    private void WriteOrds(Func<SortedSetDocValues> source, long termCount, long count)
    {
        long start = _data.Position;
        int bits = DirectWriter.BitsRequired(termCount - 1);
        long written = 0;
        BitWriter packed = new(_data, bits);
        SortedSetDocValues values = source();
        while (values.NextDoc() != DocValuesIterator.NoMoreDocs)
        {
            for (int i = values.DocValueCount; i > 0; i--)
            {
                packed.Write(values.NextOrd());
                written++;
            }
        }

        if (written != count) throw new InvalidOperationException($"The source of the values has {count} once and {written} then.");
        DirectWriter.Finish(ref packed, _data);
        _meta.WriteByte((byte)bits);
        _meta.WriteInt64(start);
        _meta.WriteInt64(_data.Position - start);
    }

    private void WriteAddresses(int documents, IEnumerable<int> lengths)
    {
        long start = _data.Position;
        _meta.WriteInt64(start);
        _meta.WriteVInt(AddressShift);
        DirectMonotonicWriter addresses = new(_meta, _data, documents + 1L, AddressShift);
        long address = 0;
        addresses.Add(address);
        foreach (int length in lengths)
        {
            address += length;
            addresses.Add(address);
        }

        addresses.Finish();
        _meta.WriteInt64(_data.Position - start);
    }

    private void WriteTerms(long count, Func<long, ReadOnlySpan<byte>> lookup)
    {
        TermsDictionaryWriter terms = new(_meta, _data, count);
        for (long ord = 0; ord < count; ord++) terms.Add(lookup(ord));
        terms.Finish();
    }

    /// <summary>Sets that are all of one term, as that term.</summary>
    private sealed class OnlyTermDocValues(SortedSetDocValues values) : SortedDocValues
    {
        private int _ord;

        public override long Cost => values.Cost;

        public override int Ord => _ord;

        public override int ValueCount => checked((int)values.ValueCount);

        public override ReadOnlySpan<byte> LookupOrd(int ord) => values.LookupOrd(ord);

        protected override int Seek(int target)
        {
            int doc = values.Advance(target);
            if (doc != NoMoreDocs) _ord = (int)values.NextOrd();
            return doc;
        }
    }
}
