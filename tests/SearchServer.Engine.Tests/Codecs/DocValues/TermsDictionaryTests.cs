using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

public class TermsDictionaryTests
{
    public static TheoryData<string> Shapes => TermShapes.Names;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void LookupAndFindEqualASearchOfTheSortedTerms(string shape)
    {
        Random random = TestRandom.Create();
        byte[][] terms = TermShapes.Create(shape, random);
        using MemoryDirectory directory = new();
        using IndexInput data = Write(directory, terms, out TermsDictionary dictionary);
        TermsCursor cursor = new(dictionary);
        for (int ord = 0; ord < terms.Length; ord++) Assert.Equal(terms[ord], cursor.Lookup(ord));
        for (int i = 0; i < 2000; i++)
        {
            int ord = random.Next(terms.Length);
            Assert.Equal(terms[ord], cursor.Lookup(ord));
            byte[] wanted = Neighbour(terms[random.Next(terms.Length)], random);
            int expected = Array.BinarySearch(terms, wanted, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
            Assert.Equal(expected, cursor.Find(wanted));
        }
    }

    [Fact]
    public void AnEmptyDictionaryHasNoTerm()
    {
        using MemoryDirectory directory = new();
        using IndexInput data = Write(directory, [], out TermsDictionary dictionary);
        TermsCursor cursor = new(dictionary);
        Assert.Equal(-1, cursor.Find("any"u8));
        Assert.Throws<ArgumentOutOfRangeException>(() => cursor.Lookup(0).Length);
    }

    [Fact]
    public void AnOrdOutsideTheTermsIsTheCallersMistake()
    {
        using MemoryDirectory directory = new();
        using IndexInput data = Write(directory, ["a"u8.ToArray()], out TermsDictionary dictionary);
        TermsCursor cursor = new(dictionary);
        Assert.Throws<ArgumentOutOfRangeException>(() => cursor.Lookup(-1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => cursor.Lookup(1).Length);
    }

    [Fact]
    public void TermsOutOfOrderAreRefused()
    {
        BufferOutput meta = new();
        BufferOutput data = new();
        foreach ((string first, string second) in new[] { ("b", "a"), ("b", "b"), ("ab", "a"), ("b", "") })
        {
            TermsDictionaryWriter writer = new(meta, data, 2);
            writer.Add(System.Text.Encoding.UTF8.GetBytes(first));
            Assert.Throws<ArgumentException>(() => writer.Add(System.Text.Encoding.UTF8.GetBytes(second)));
        }
    }

    private static IndexInput Write(MemoryDirectory directory, byte[][] terms, out TermsDictionary dictionary)
    {
        using (IndexOutput meta = directory.CreateOutput("meta"))
        using (IndexOutput data = directory.CreateOutput("data"))
        {
            data.WriteString("something before");
            TermsDictionaryWriter writer = new(meta, data, terms.Length);
            foreach (byte[] term in terms) writer.Add(term);
            writer.Finish();
            CodecFooter.Write(data);
        }

        using IndexInput read = directory.OpenInput("meta");
        IndexInput input = directory.OpenInput("data");
        DataCursor cursor = read.Cursor();
        dictionary = TermsDictionary.Read(ref cursor, input);
        Assert.Equal(0, cursor.Remaining);
        return input;
    }

    /// <summary>The term or something next to it.</summary>
    private static byte[] Neighbour(byte[] term, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                return term;
            case 1:
                return [.. term, (byte)random.Next(256)];
            case 2:
                return term[..random.Next(term.Length + 1)];
            default:
                if (term.Length == 0) return [0];
                byte[] other = [.. term];
                other[random.Next(other.Length)] += (byte)(random.Next(2) == 0 ? 1 : 255);
                return other;
        }
    }
}
