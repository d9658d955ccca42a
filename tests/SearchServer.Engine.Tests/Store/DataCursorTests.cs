using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Store;

/// <summary>Numbers and strings as they are written are read, and what nobody writes is refused by name.</summary>
public sealed class DataCursorTests : IDisposable
{
    private readonly MemoryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        RandomSource random = new(1);
        long[] numbers = [0, 1, 127, 128, 16383, 16384, int.MaxValue, int.MinValue, -1, long.MaxValue, long.MinValue, .. Enumerable.Range(0, 2000).Select(_ => random.AnyLong() >> random.Below(64))];
        string[] texts = ["", "a", "Zeichen: äöü€𝄞", new('x', 40_000)];
        using IndexInput input = Write(output =>
        {
            foreach (long number in numbers)
            {
                output.WriteByte((byte)number);
                output.WriteInt16((short)number);
                output.WriteInt32((int)number);
                output.WriteInt64(number);
                output.WriteVInt((int)number);
                output.WriteVLong(number & long.MaxValue);
                output.WriteZInt((int)number);
                output.WriteZLong(number);
            }

            output.WriteStrings(texts);
            output.WriteStringMap(texts.ToDictionary(text => "key " + text, text => text));
        });
        DataCursor cursor = input.Cursor();
        foreach (long number in numbers)
        {
            Assert.Equal((byte)number, cursor.ReadByte());
            Assert.Equal((short)number, cursor.ReadInt16());
            Assert.Equal((int)number, cursor.ReadInt32());
            Assert.Equal(number, cursor.ReadInt64());
            Assert.Equal((int)number, cursor.ReadVInt());
            Assert.Equal(number & long.MaxValue, cursor.ReadVLong());
            Assert.Equal((int)number, cursor.ReadZInt());
            Assert.Equal(number, cursor.ReadZLong());
        }

        Assert.Equal(texts, cursor.ReadStrings());
        Assert.Equal(texts.ToDictionary(text => "key " + text, text => text), cursor.ReadStringMap());
        Assert.Equal(0, cursor.Remaining);
    }

    [Theory]
    [InlineData("FF FF FF FF 10", "a fifth byte that goes beyond 32 bits")]
    [InlineData("80 80 80 80 80 01", "six bytes")]
    [InlineData("FF FF", "no end")]
    public void AnOverlongIntIsRefused(string bytes, string what) => Refused(bytes, what, input => input.Cursor().ReadVInt(), input => input.Cursor().ReadZInt());

    [Theory]
    [InlineData("FF FF FF FF FF FF FF FF FF 01", "ten bytes: a negative number")]
    [InlineData("80 80 80 80 80 80 80 80 80 80 01", "eleven bytes")]
    [InlineData("80 80 80", "no end")]
    public void AnOverlongOrNegativeLongIsRefused(string bytes, string what) => Refused(bytes, what, input => input.Cursor().ReadVLong());

    [Theory]
    [InlineData("FF FF FF FF FF FF FF FF FF 02", "a tenth byte that goes beyond 64 bits")]
    [InlineData("FF FF FF FF FF FF FF FF FF 7F", "a tenth byte that is full")]
    [InlineData("80 80 80 80 80 80 80 80 80 80 00", "eleven bytes")]
    public void AnOverlongZigZagLongIsRefused(string bytes, string what) => Refused(bytes, what, input => input.Cursor().ReadZLong());

    [Theory]
    [InlineData("FF FF FF FF 0F 61", "a length of -1")]
    [InlineData("FF FF FF FF 07 61", "a length of 2 GB")]
    [InlineData("02 61", "a length past the end")]
    public void AStringOfAnImpossibleLengthIsRefused(string bytes, string what) =>
        Refused(bytes, what, input => input.Cursor().ReadString(), input => input.Cursor().ReadStrings(), input => input.Cursor().ReadStringMap(), input => input.Cursor().ReadCount(minimumBytesEach: 1));

    [Fact]
    public void NothingOutsideTheFileIsRead()
    {
        RandomSource random = new(2);
        using IndexInput input = Write(output => output.WriteBytes(random.Bytes(100)));
        long[] offsets = [-1, long.MinValue, 97, 100, 101, int.MaxValue, long.MaxValue];
        foreach (long offset in offsets)
        {
            Refused(() => input.ReadInt32(offset));
            Refused(() => input.ReadInt64(offset));
            Refused(() => input.Span(offset, 4).Length);
            Refused(() => input.Slice(offset, 4).Length);
            Refused(() => input.Cursor(offset, 4).Remaining);
            if (offset == 97) continue;
            Refused(() => input.ReadByte(offset));
            if (offset != 100) Refused(() => input.Cursor(offset).Remaining);
        }

        Refused(() => input.Span(10, -1).Length);
        Refused(() => input.Slice(10, long.MaxValue).Length);
        IndexInput slice = input.Slice(20, 30);
        Refused(() => slice.ReadByte(30));
        Refused(() => slice.Slice(10, 21).Length);
        Refused(() =>
        {
            DataCursor cursor = slice.Cursor(10, 5);
            cursor.Position = 16;
            return 0;
        });
        Refused(() =>
        {
            DataCursor cursor = slice.Cursor(10, 5);
            cursor.Skip(-1);
            return 0;
        });
        Assert.Equal(input.ReadByte(25), slice.ReadByte(5));
    }

    private void Refused(string hex, string what, params Action<IndexInput>[] reads)
    {
        using IndexInput input = Write(output => output.WriteBytes(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))));
        foreach (Action<IndexInput> read in reads)
        {
            CorruptIndexException error = Assert.Throws<CorruptIndexException>(() => read(input));
            Assert.True(error.File == input.Name, what);
        }
    }

    private static void Refused(Func<long> read) => Assert.Equal("numbers", Assert.Throws<CorruptIndexException>(() => { read(); }).File);

    private IndexInput Write(Action<IndexOutput> write)
    {
        using (IndexOutput output = _directory.CreateOutput("numbers")) write(output);
        return _directory.OpenInput("numbers");
    }
}
