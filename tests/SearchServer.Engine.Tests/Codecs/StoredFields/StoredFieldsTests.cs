using System.Text;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.StoredFields;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.StoredFields;

/// <summary>Stored fields as they are written are read, in any order; damage ends in values or the typed error.</summary>
public class StoredFieldsTests
{
    private static readonly string[] s_files = ["_0.fdt", "_0.fdx", "_0.fdm"];

    private static readonly FieldInfos s_fields = new([new FieldInfo("a", 0), new FieldInfo("b", 1), new FieldInfo("far", 300)]);

    public static TheoryData<string> Shapes => ["one", "none", "many small", "as long as a chunk", "huge", "mixed"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AreReadBackInAnyOrder(string shape)
    {
        Random random = TestRandom.Create();
        object[][] documents = Documents(shape, random);
        using TestSegment segment = Write(documents);
        using StoredFieldsReader reader = Open(segment);
        Checksums.Verify(segment.Directory);
        Assert.Equal(documents.Length, reader.MaxDoc);
        for (int doc = 0; doc < documents.Length; doc++) Check(documents, reader, doc);
        for (int i = 0; i < 100; i++) Check(documents, reader, random.Next(documents.Length));
        using ChunkDecoder decoder = reader.CreateDecoder();
        for (int doc = 0; doc < documents.Length; doc++)
        {
            Collector collector = new();
            reader.Read(doc, collector, decoder);
            Assert.Equal(documents[doc], collector.Values, AreSame);
        }
    }

    [Fact]
    public void FieldsThatAreNotWantedAreSkipped()
    {
        using TestSegment segment = Write([["text", 1, "more"]]);
        using StoredFieldsReader reader = Open(segment);
        Collector collector = new(field => field.Number == 1);
        reader.Read(0, collector);
        Assert.Equal([1], collector.Values);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AnySelectionOfFieldsIsRead(string shape)
    {
        Random random = TestRandom.Create();
        object[][] documents = Documents(shape, random);
        using TestSegment segment = Write(documents);
        using StoredFieldsReader reader = Open(segment);
        for (int i = 0; i < 300; i++)
        {
            int doc = random.Next(documents.Length);
            int wanted = FieldOf(random.Next(3));
            Collector collector = new(field => field.Number == wanted);
            reader.Read(doc, collector);
            Assert.Equal(documents[doc].Where((_, at) => FieldOf(at) == wanted), collector.Values, AreSame);
        }
    }

    [Fact]
    public void BlocksThatHoldNothingWantedAreNotDecoded()
    {
        using TestSegment segment = Write([["before", Text(TestRandom.Create(), 400_000), "after"]]);
        byte[] data = segment.ReadFile("_0.fdt");
        data.AsSpan(data.Length / 2, 1000).Clear();
        segment.ReplaceFile("_0.fdt", data);
        using StoredFieldsReader reader = Open(segment);
        Collector collector = new(field => field.Number != FieldOf(1));
        reader.Read(0, collector);
        Assert.Equal(["before", "after"], collector.Values);
        Assert.Throws<CorruptIndexException>(() => reader.Read(0, new Collector()));
    }

    [Fact]
    public void ForgedBytesEndInValuesOrTheTypedError()
    {
        Random random = TestRandom.Create();
        using TestSegment segment = Write([.. Documents("mixed", random).Take(30)]);
        foreach (string file in s_files)
        {
            Damage.TruncationsAreRefused(segment, file, () => Open(segment).Dispose());
            Damage.ForgedBytesDoNoHarm(segment, file, Read, random, most: 150);
        }

        void Read()
        {
            using StoredFieldsReader reader = Open(segment);
            IndexException? first = null;
            for (int doc = 0; doc < reader.MaxDoc; doc++)
            {
                try
                {
                    reader.Read(doc, new Collector());
                }
                catch (IndexException e)
                {
                    first ??= e;
                }
            }

            if (first is not null) throw first;
        }
    }

    [Fact]
    public void ABlockLengthNearTwoGigabytesIsRefused() => Refused(length: 1000, dictionary: 10, block: int.MaxValue);

    [Fact]
    public void ADictionaryLongerThanItsSliceIsRefused() => Refused(length: 1000, dictionary: 1001, block: 1);

    [Fact]
    public void ANegativeBlockLengthIsRefused() => Refused(length: 1000, dictionary: 10, block: -1);

    [Fact]
    public void BlocksOfAByteAreRefused() => Refused(length: 1_000_000, dictionary: 0, block: 1);

    [Fact]
    public void RoomIsMadeForNoMoreThanTheChunkCouldHold()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Refused(length: int.MaxValue, dictionary: 10, block: 1 << 28);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void AnLz4LengthBeyondTwoGigabytesIsBounded()
    {
        // The length of the literals goes on for nine million bytes of 255; of it only what is wanted counts.
        byte[] bytes = new byte[9 << 20];
        Array.Fill(bytes, (byte)255);
        bytes[0] = 0xF0;
        using MemoryDirectory directory = new();
        using (IndexOutput output = directory.CreateOutput("_0.fdt")) output.WriteBytes(bytes);
        using IndexInput input = directory.OpenInput("_0.fdt");
        Assert.Equal(input.Name, Assert.Throws<CorruptIndexException>(() =>
        {
            DataCursor cursor = input.Cursor();
            Engine.Codecs.Compression.Lz4.Decompress(ref cursor, new byte[100], dictionaryLength: 0);
        }).File);
    }

    /// <summary>A chunk of one document of a field, of a length that its slice contradicts.</summary>
    private static void Refused(int length, int dictionary, int block)
    {
        using MemoryDirectory directory = new();
        using (IndexOutput output = directory.CreateOutput("_0.fdt"))
        {
            foreach (int number in new[] { 0, 1 << 1, 1, length, dictionary, block }) output.WriteVInt(number);
            output.WriteBytes(new byte[5000]);
        }

        using IndexInput input = directory.OpenInput("_0.fdt");
        using ChunkDecoder decoder = new(input, StoredFieldsFormat.ChunkSize, highCompression: false);
        Assert.Equal(input.Name, Assert.Throws<CorruptIndexException>(() => decoder.Open(0, 0, input.Length)).File);
    }

    private static object[][] Documents(string shape, Random random) => shape switch
    {
        "one" => [["text"]],
        "none" => [.. Enumerable.Repeat<object[]>([], 3000)],
        "many small" => [.. Enumerable.Range(0, 5000).Select(i => new object[] { $"doc {i}", i, (long)i << 40 })],
        "as long as a chunk" => [.. new[] { -1, 0, 1 }.Select(more => new object[] { Text(random, StoredFieldsFormat.ChunkSize + more - 4) })],
        "huge" => [[Text(random, 3_000_000), random.NextBytes(1_500_000)], ["small"], [new byte[2_000_000]]],
        _ => [.. Enumerable.Range(0, 300).Select(_ => Mixed(random))],
    };

    /// <summary>Bytes are compared as spans: one by one, as objects, megabytes of them took most of this class's time.</summary>
    private static bool AreSame(object expected, object actual) => expected is byte[] bytes ? actual is byte[] others && bytes.AsSpan().SequenceEqual(others) : expected.Equals(actual);

    private static object[] Mixed(Random random)
    {
        object[] values = new object[random.Next(12)];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = random.Next(7) switch
            {
                0 => (int)random.NextAnyInt64(),
                1 => random.NextAnyInt64(),
                2 => random.NextAnyInt64() / 86_400_000 * 86_400_000,
                3 => random.Next(3) == 0 ? random.Next(100) : BitConverter.Int32BitsToSingle(random.Next()),
                4 => random.Next(3) == 0 ? random.Next(100) / 2.0 : random.NextDouble() * random.NextAnyInt64(),
                5 => random.NextBytes(random.Next(random.Next(20) == 0 ? 5000 : 30)),
                _ => Text(random, random.Next(random.Next(20) == 0 ? 50_000 : 200)),
            };
            if (values[i] is float.NaN) values[i] = 1f;
        }

        return values;
    }

    private static string Text(Random random, int length)
    {
        StringBuilder text = new(length);
        while (text.Length < length) text.Append(random.Next(30) == 0 ? "größer " : $"word{random.Next(500)} ");
        return text.ToString(0, length);
    }

    private static TestSegment Write(object[][] documents)
    {
        TestSegment segment = new(documents.Length);
        using StoredFieldsWriter writer = new(segment.Directory, "_0", segment.Info.Id);
        foreach (object[] document in documents)
        {
            for (int i = 0; i < document.Length; i++) Write(writer, FieldOf(i), document[i]);
            writer.FinishDocument();
        }

        writer.Finish(documents.Length);
        return segment;
    }

    private static int FieldOf(int index) => (index % 3) switch { 0 => 0, 1 => 1, _ => 300 };

    private static void Write(StoredFieldsWriter writer, int field, object value)
    {
        switch (value)
        {
            case string text: writer.Fields.WriteString(field, text); break;
            case byte[] bytes: writer.Fields.WriteBytes(field, bytes); break;
            case int number: writer.Fields.WriteInt(field, number); break;
            case long number: writer.Fields.WriteLong(field, number); break;
            case float number: writer.Fields.WriteFloat(field, number); break;
            default: writer.Fields.WriteDouble(field, (double)value); break;
        }
    }

    private static StoredFieldsReader Open(TestSegment segment) => new(segment.Directory, segment.Info, s_fields);

    private static void Check(object[][] documents, StoredFieldsReader reader, int doc)
    {
        Collector collector = new();
        reader.Read(doc, collector);
        Assert.Equal(documents[doc], collector.Values, AreSame);
    }

    private sealed class Collector(Func<FieldInfo, bool>? wants = null) : StoredFieldVisitor
    {
        public List<object> Values { get; } = [];

        public override bool Wants(FieldInfo field) => wants?.Invoke(field) ?? true;

        public override void OnString(FieldInfo field, ReadOnlySpan<byte> utf8) => Values.Add(Encoding.UTF8.GetString(utf8));

        public override void OnBytes(FieldInfo field, ReadOnlySpan<byte> bytes) => Values.Add(bytes.ToArray());

        public override void OnInt(FieldInfo field, int value) => Values.Add(value);

        public override void OnLong(FieldInfo field, long value) => Values.Add(value);

        public override void OnFloat(FieldInfo field, float value) => Values.Add(value);

        public override void OnDouble(FieldInfo field, double value) => Values.Add(value);
    }
}
