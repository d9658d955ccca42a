using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Documents;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

/// <summary>Whatever the bytes are, reading ends, touches nothing outside the files and throws nothing but the error that names the file.</summary>
public sealed class DocValuesDamageTests : IDisposable
{
    private const string Suffix = PerFieldFormat.DocValuesSuffix;
    private const string MetaFile = $"_0_{Suffix}.dvm";
    private const string DataFile = $"_0_{Suffix}.dvd";
    private readonly Random _random = TestRandom.Create();
    private readonly List<FieldInfo> _fields = [];
    private TestSegment _segment = new(0);

    public void Dispose() => _segment.Dispose();

    [Fact]
    public void FlippedMetadataIsRefused()
    {
        Write(300);
        Damage.FlipsAreRefused(_segment, MetaFile, () => Open().Dispose());
    }

    [Fact]
    public void TruncatedFilesAreRefused()
    {
        Write(70_000);
        Damage.TruncationsAreRefused(_segment, MetaFile, () => Open().Dispose());
        Damage.TruncationsAreRefused(_segment, DataFile, () => Open().Dispose());
    }

    [Theory]
    [InlineData(300)]
    [InlineData(70_000)]
    public void ForgedMetadataDoesNoHarm(int maxDoc)
    {
        Write(maxDoc);
        Damage.ForgedBytesDoNoHarm(_segment, MetaFile, ReadSome, _random, most: 5000);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(70_000)]
    public void ForgedDataDoesNoHarm(int maxDoc)
    {
        Write(maxDoc);
        Damage.ForgedBytesDoNoHarm(_segment, DataFile, ReadSome, _random, most: maxDoc == 300 ? 50_000 : 400);
    }

    [Fact]
    public void DamagedDataIsFoundByTheIntegrityCheck()
    {
        Write(300);
        byte[] original = _segment.ReadFile(DataFile);
        for (int i = 0; i < 200; i++)
        {
            byte[] damaged = [.. original];
            damaged[_random.Next(60, original.Length - 16)] ^= 4;
            _segment.ReplaceFile(DataFile, damaged);
            Assert.Throws<CorruptIndexException>(() => Checksums.Verify(_segment.Directory));
        }
    }

    /// <summary>Writes fields of all kinds and encodings.</summary>
    private void Write(int maxDoc)
    {
        _segment.Dispose();
        _segment = new TestSegment(maxDoc);
        using DocValuesWriter writer = new(_segment.Directory, "_0", _segment.Info.Id, maxDoc);
        int[] all = [.. Enumerable.Range(0, maxDoc)];
        int[] some = [.. all.Where(_ => _random.Next(maxDoc < 1000 ? 10 : 100) == 0)];
        int[] half = [.. all.Where(_ => _random.Next(2) == 0)];
        byte[][] terms = TermShapes.Create(maxDoc < 1000 ? "a block and one" : "shared prefixes", _random);
        writer.AddNumeric(Field(DocValuesType.Numeric), () => new MemoryDocValues.Numeric(all, [.. all.Select(doc => doc * 1000L)]));
        writer.AddNumeric(Field(DocValuesType.Numeric), () => new MemoryDocValues.Numeric(some, [.. some.Select(doc => doc % 20 * 1_000_003L)]));
        writer.AddNumeric(Field(DocValuesType.Numeric), () => new MemoryDocValues.Numeric(half, [.. half.Select(doc => doc % 300L)]));
        writer.AddBinary(Field(DocValuesType.Binary), () => new MemoryDocValues.Binary(some, [.. some.Select(doc => terms[doc % terms.Length])]));
        writer.AddSorted(Field(DocValuesType.Sorted), () => new MemoryDocValues.Sorted(half, [.. half.Select(doc => doc % terms.Length)], terms));
        writer.AddSortedSet(Field(DocValuesType.SortedSet), () => new MemoryDocValues.SortedSet(half, [.. half.Select(doc => new[] { doc % 7, (doc % 8) + 7 })], terms));
        writer.AddSortedSet(Field(DocValuesType.SortedSet), () => new MemoryDocValues.SortedSet(all, [.. all.Select(doc => Enumerable.Range(doc % 14, 1 + (doc % 3)).ToArray())], terms));
        writer.AddSortedNumeric(Field(DocValuesType.SortedNumeric), () => new MemoryDocValues.SortedNumeric(some, [.. some.Select(doc => new long[] { doc, doc + 1 })]));
        writer.Finish();
    }

    private FieldInfo Field(DocValuesType type)
    {
        FieldInfo field = new($"f{_fields.Count}", _fields.Count) { DocValues = type };
        _fields.Add(field);
        return field;
    }

    private DocValuesReader Open() => new(_segment.Directory, _segment.Info, new FieldInfos(_fields), Suffix);

    /// <summary>Reads every field in every way at some documents.</summary>
    private void ReadSome()
    {
        using DocValuesReader reader = Open();
        int[] docs = IteratorWalk.SomeDocs(_segment.Info.MaxDoc, _random, _segment.Info.MaxDoc < 1000 ? 5 : 300);
        List<Action> reads = [];
        foreach (FieldInfo field in _fields)
        {
            reads.Add(() => Read(reader, field, docs));
            reads.Add(() => ReadInBulk(reader, field, docs));
        }

        IndexException? first = null;
        foreach (Action read in reads)
        {
            try
            {
                read();
            }
            catch (IndexException e)
            {
                first ??= e;
            }
        }

        if (first is not null) throw first;
    }

    private static void Read(DocValuesReader reader, FieldInfo field, int[] docs)
    {
        switch (field.DocValues)
        {
            case DocValuesType.Numeric:
                NumericDocValues numeric = reader.GetNumeric(field)!;
                foreach (int doc in Steps(numeric, docs)) _ = numeric.Value;
                break;
            case DocValuesType.Binary:
                BinaryDocValues binary = reader.GetBinary(field)!;
                foreach (int doc in Steps(binary, docs)) _ = binary.Value.Length;
                break;
            case DocValuesType.Sorted:
                SortedDocValues sorted = reader.GetSorted(field)!;
                foreach (int doc in Steps(sorted, docs)) _ = sorted.LookupOrd(sorted.Ord).Length;
                if (sorted.ValueCount > 0) _ = sorted.LookupTerm("https://example.org/12"u8);
                break;
            case DocValuesType.SortedSet:
                SortedSetDocValues set = reader.GetSortedSet(field)!;
                foreach (int doc in Steps(set, docs))
                {
                    for (int i = Math.Min(set.DocValueCount, 100); i > 0; i--) _ = set.LookupOrd(set.NextOrd()).Length;
                }

                _ = set.LookupTerm("https://example.org/12"u8);
                break;
            default:
                SortedNumericDocValues numbers = reader.GetSortedNumeric(field)!;
                foreach (int doc in Steps(numbers, docs))
                {
                    for (int i = Math.Min(numbers.DocValueCount, 100); i > 0; i--) _ = numbers.NextValue();
                }

                break;
        }
    }

    /// <summary>Moves in all ways.</summary>
    private static IEnumerable<int> Steps(DocValuesIterator values, int[] docs)
    {
        foreach (int doc in docs)
        {
            if (doc <= values.Doc) continue;
            if (doc % 2 == 0 ? values.AdvanceExact(doc) : values.Advance(doc) != DocValuesIterator.NoMoreDocs) yield return values.Doc;
            if (values.Doc == DocValuesIterator.NoMoreDocs || values.NextDoc() == DocValuesIterator.NoMoreDocs) yield break;
            yield return values.Doc;
        }
    }

    private static void ReadInBulk(DocValuesReader reader, FieldInfo field, int[] docs)
    {
        switch (field.DocValues)
        {
            case DocValuesType.Numeric:
                reader.GetNumeric(field)!.Read(docs, new long[docs.Length], new bool[docs.Length]);
                break;
            case DocValuesType.Sorted:
                SortedDocValues sorted = reader.GetSorted(field)!;
                sorted.CountOrds(docs, [], new OrdCounts(sorted.ValueCount));
                reader.GetSorted(field)!.ReadOrds(docs, new int[docs.Length]);
                break;
            case DocValuesType.SortedSet:
                SortedSetDocValues set = reader.GetSortedSet(field)!;
                set.CountOrds(docs, [], new OrdCounts((int)set.ValueCount));
                break;
            default:
                break;
        }
    }
}
