using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.Terms;

/// <summary>Blocks of terms that no writer makes: each ends in the typed error, without room for what is not there.</summary>
public sealed class TermsBlockTests : IDisposable
{
    private const int MaxDoc = 1000;
    private const int MaxTotalTermFreq = 100_000;

    private static readonly FieldInfo s_field = new("body", 0) { IndexOptions = IndexOptions.DocsAndFreqs };

    private readonly MemoryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void ABlockIsReadEntryByEntry()
    {
        using IndexInput input = Open(Block(2, "abbb"u8, [2 << 1, 1, 3], stats: [4, 1, 1], meta: [20, 8, 5]));
        TermsBlock block = new(s_field, MaxDoc, MaxTotalTermFreq, input);
        block.Load(0);
        Assert.True(block.Next());
        Assert.Equal("a"u8.ToArray(), block.Suffix.ToArray());
        Assert.Equal((2, 3L, 10L), (block.State().DocFreq, block.State().TotalTermFreq, block.State().DocStart));
        Assert.True(block.Next());
        Assert.Equal("bbb"u8.ToArray(), block.Suffix.ToArray());
        Assert.Equal((1, 1L, 14L, 5), (block.State().DocFreq, block.State().TotalTermFreq, block.State().DocStart, block.State().SingletonDoc));
        Assert.False(block.Next());
    }

    [Fact]
    public void MoreEntriesThanSuffixesAreRefused() => Refused(Block(1 << 29, [], [1, 0], [1], [0]));

    [Fact]
    public void ASuffixOfNegativeLengthIsRefused() =>
        Refused(Block(2, new byte[20], [6 << 1, 9, 0xFB, 0xFF, 0xFF, 0xFF, 0x0F], [1], [0]), block =>
        {
            Assert.True(block.Next());
            block.Next();
        });

    [Fact]
    public void ASuffixPastTheOthersIsRefused() => Refused(Block(2, new byte[20], [2 << 1, 9, 12], [1], [0]), block =>
    {
        Assert.True(block.Next());
        block.Next();
    });

    [Theory]
    [InlineData("04 FF FF FF FF FF FF FF FF 7F", "a sum beyond 64 bits")]
    [InlineData("04 FF FF FF 7F", "more occurrences than the field has")]
    [InlineData("00 00", "no document")]
    [InlineData("D2 0F 00", "1001 of 1000 documents")]
    public void ImpossibleStatisticsAreRefused(string stats, string what) => Refused(Block(1, "a"u8, [1, 1], Convert.FromHexString(stats.Replace(" ", "", StringComparison.Ordinal)), [20]), StateOfFirst, what);

    [Fact]
    public void TheOnlyDocumentOfATermThatIsInTwoIsRefused() => Refused(Block(1, "a"u8, [1, 1], [4, 0], [21]), StateOfFirst);

    [Fact]
    public void ADocumentBeyondTheSegmentIsRefused() => Refused(Block(1, "a"u8, [1, 1], [2, 0], [20, 0xE8, 0x07]), StateOfFirst);

    [Fact]
    public void RoomIsMadeForNoMoreThanTheFileCouldFill()
    {
        // The suffixes are said to be LZ4 of 90 MB in 60 bytes.
        byte[] bytes = Bytes(output =>
        {
            output.WriteVInt((1 << 1) | 1);
            output.WriteVLong((90L << 20 << 3) | 4 | 2);
            output.WriteBytes(new byte[60]);
        });
        long before = GC.GetAllocatedBytesForCurrentThread();
        Refused(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void OutputsOfTheIndexAreBounded()
    {
        // Outputs are read downwards: their length, here 15,000, stands behind them.
        byte[] bytes = new byte[20_000];
        (bytes[^1], bytes[^2]) = (0x98, 0x75);
        using IndexInput input = Open(bytes);
        FstIndex index = new(input, 0);
        byte[] output = [];
        int length = index.AppendOutput(bytes.Length - 1, ref output, 0);
        Assert.Equal(15_000, length);
        Assert.Throws<CorruptIndexException>(() => index.AppendOutput(bytes.Length - 1, ref output, length));
    }

    private static void StateOfFirst(TermsBlock block)
    {
        Assert.True(block.Next());
        block.State();
    }

    /// <summary>A leaf block: entries, suffixes, lengths with their token, statistics, metadata.</summary>
    private static byte[] Block(int entries, ReadOnlySpan<byte> suffixes, byte[] lengths, byte[] stats, byte[] meta)
    {
        byte[] text = suffixes.ToArray();
        return Bytes(output =>
        {
            output.WriteVInt((entries << 1) | 1);
            output.WriteVLong((text.Length << 3) | 4);
            output.WriteBytes(text);
            output.WriteBytes(lengths);
            output.WriteVInt(stats.Length);
            output.WriteBytes(stats);
            output.WriteVInt(meta.Length);
            output.WriteBytes(meta);
        });
    }

    private static byte[] Bytes(Action<DataOutput> write)
    {
        BufferOutput output = new();
        write(output);
        return output.Written.ToArray();
    }

    private void Refused(byte[] bytes, Action<TermsBlock>? read = null, string what = "")
    {
        using IndexInput input = Open(bytes);
        CorruptIndexException error = Assert.Throws<CorruptIndexException>(() =>
        {
            TermsBlock block = new(s_field, MaxDoc, MaxTotalTermFreq, input);
            block.Load(0);
            read?.Invoke(block);
        });
        Assert.True(error.File == input.Name, what);
    }

    private IndexInput Open(byte[] bytes)
    {
        using (IndexOutput output = _directory.CreateOutput("_0.tim")) output.WriteBytes(bytes);
        return _directory.OpenInput("_0.tim");
    }
}
