using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;
using SearchServer.Engine.Tests.Codecs.DocValues;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.Norms;

public class NormsTests
{
    private static readonly FieldInfo s_field = new("text", 3) { IndexOptions = IndexOptions.DocsAndFreqs };

    public static TheoryData<string> Shapes => DocShapes.Names;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AreReadBackForEveryShapeOfDocumentsAndEveryWayToMove(string shape)
    {
        Random random = TestRandom.Create();
        (int maxDoc, int[] docs) = DocShapes.Create(shape, random);
        CheckRoundTrip(maxDoc, docs, [.. docs.Select(_ => (long)random.Next(1, 127))], random);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void AreReadBackForEveryWidth(int bytes)
    {
        Random random = TestRandom.Create();
        foreach (int oneOf in new[] { 1, 2 })
        {
            int[] docs = IteratorWalk.SomeDocs(3000, random, oneOf);
            long[] values = [.. docs.Select(_ => bytes == 0 ? 5 : random.NextInt64(long.MinValue, long.MaxValue) >> (64 - (8 * bytes)))];
            CheckRoundTrip(3000, docs, values, random);
        }
    }

    [Fact]
    public void BytesOfAFieldThatAllDocumentsHaveAreASpan()
    {
        using TestSegment segment = new(3);
        using NormsReader reader = Write(segment, [0, 1, 2], [5, -1, 7]);
        NormValues norms = reader.Get(s_field)!;
        Assert.True(norms.TryGetDense(out ReadOnlySpan<byte> bytes));
        Assert.Equal([5, 255, 7], bytes.ToArray());
        Assert.False(norms.TryGetConstant(out _));
    }

    [Fact]
    public void ANormThatAllDocumentsShareTakesNoBytes()
    {
        using TestSegment segment = new(3);
        using NormsReader reader = Write(segment, [0, 2], [9, 9]);
        NormValues norms = reader.Get(s_field)!;
        Assert.False(norms.TryGetDense(out _));
        Assert.True(norms.TryGetConstant(out long norm));
        Assert.Equal(9, norm);
        Assert.Equal(2, norms.DocCount);
    }

    [Fact]
    public void AFieldWithoutNormsIsNullAndInTheFileRefused()
    {
        using TestSegment segment = new(1);
        using NormsReader reader = Write(segment, [0], [1]);
        Assert.Null(reader.Get(new FieldInfo("other", 4)));
        FieldInfos without = new([s_field with { OmitNorms = true }]);
        Assert.Throws<CorruptIndexException>(() => new NormsReader(segment.Directory, segment.Info, without));
    }

    [Theory]
    [InlineData(GoldenIndex.Lucene870)]
    [InlineData(GoldenIndex.Lucene881)]
    [InlineData(GoldenIndex.Lucene870Compound)]
    [InlineData(GoldenIndex.Lucene881Compound)]
    public void WhatLuceneWroteIsWrittenAgainByteForByte(string index) => GoldenIndex.ForEachSegment(index, (directory, segment, fields) =>
    {
        using MemoryDirectory written = new();
        using NormsReader reader = new(directory, segment, fields);
        Checksums.Verify(directory);
        using NormsWriter writer = new(written, segment.Name, segment.Id, segment.MaxDoc);
        foreach (FieldInfo field in fields)
        {
            if (reader.Get(field) is { } norms) writer.Add(field, norms.Iterator);
        }

        writer.Finish();
        GoldenIndex.AssertSameFiles(directory, written);
    });

    [Theory]
    [InlineData(300)]
    [InlineData(70_000)]
    public void DamageIsRefusedOrDoesNoHarm(int maxDoc)
    {
        Random random = TestRandom.Create();
        using TestSegment segment = new(maxDoc);
        int[] docs = IteratorWalk.SomeDocs(maxDoc, random, 3);
        Write(segment, docs, [.. docs.Select(doc => (long)doc % 9)]).Dispose();
        Damage.FlipsAreRefused(segment, "_0.nvm", () => Open(segment).Dispose());
        Damage.TruncationsAreRefused(segment, "_0.nvm", () => Open(segment).Dispose());
        Damage.TruncationsAreRefused(segment, "_0.nvd", () => Open(segment).Dispose());
        Damage.ForgedBytesDoNoHarm(segment, "_0.nvm", ReadAll, random, most: 1000);
        Damage.ForgedBytesDoNoHarm(segment, "_0.nvd", ReadAll, random, most: 500);

        void ReadAll()
        {
            using NormsReader reader = Open(segment);
            if (reader.Get(s_field) is not { } norms) return;
            if (norms.TryGetDense(out ReadOnlySpan<byte> bytes)) Assert.Equal(maxDoc, bytes.Length);
            NormsIterator iterator = norms.Iterator();
            while (iterator.NextDoc() != DocValuesIterator.NoMoreDocs) _ = iterator.Value;
            norms.Iterator().ReadBytes(docs, new byte[docs.Length]);
        }
    }

    private static void CheckRoundTrip(int maxDoc, int[] docs, long[] values, Random random)
    {
        using TestSegment segment = new(maxDoc);
        using NormsReader reader = Write(segment, docs, values);
        NormValues norms = reader.Get(s_field)!;
        Assert.Equal(docs.Length, norms.DocCount);
        foreach (int stride in new[] { 2, 50, 100_000 })
        {
            NormsIterator read = norms.Iterator();
            IteratorWalk.Check(read, docs, maxDoc, random, stride, index => Assert.Equal(values[index], read.Value));
        }

        foreach (int oneOf in new[] { 1, 20 })
        {
            int[] wanted = IteratorWalk.SomeDocs(maxDoc, random, oneOf);
            long[] expected = new long[wanted.Length];
            new MemoryDocValues.Numeric(docs, values).Read(wanted, expected, new bool[wanted.Length]);
            byte[] bytes = new byte[wanted.Length];
            norms.Iterator().ReadBytes(wanted, bytes);
            Assert.Equal(expected.Select(norm => (byte)norm), bytes);
        }
    }

    private static NormsReader Write(TestSegment segment, int[] docs, long[] values)
    {
        using NormsWriter writer = new(segment.Directory, "_0", segment.Info.Id, segment.Info.MaxDoc);
        writer.Add(s_field, () => new MemoryDocValues.Numeric(docs, values));
        writer.Finish();
        return Open(segment);
    }

    private static NormsReader Open(TestSegment segment) => new(segment.Directory, segment.Info, new FieldInfos([s_field]));
}
