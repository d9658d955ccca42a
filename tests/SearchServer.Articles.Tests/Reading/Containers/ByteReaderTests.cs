using SearchServer.Articles.Reading.Containers;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Containers;

public sealed class ByteReaderTests
{
    [Fact]
    public void WhereverItIsMarkedItGoesBackToThatPlace()
    {
        RandomSource random = new(21);
        byte[] bytes = new byte[2_000_000];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)(random.OneIn(50) ? '\n' : random.Below(256));
        ByteReader reader = new(new TrickleStream(bytes, random));
        long mark = 0;
        bool isMarked = false;
        while (!reader.AtEnd)
        {
            int at = (int)reader.Position;
            int count = Math.Min(1 + random.Skewed(300_000), bytes.Length - at);
            switch (random.Below(6))
            {
                case 0:
                    reader.Mark();
                    (mark, isMarked) = (at, true);
                    break;
                case 1 when isMarked:
                    reader.Rewind();
                    // It stays where going back would be too much in all.
                    Assert.Contains(reader.Position, new[] { mark, at });
                    break;
                case 2:
                    Assert.True(reader.TryReadLine(int.MaxValue, out ReadOnlyMemory<byte> line, out _));
                    Assert.True(line.Span.SequenceEqual(bytes.AsSpan(at, line.Length)));
                    break;
                case 3:
                    Assert.True(reader.IsBefore(bytes.AsSpan(at, Math.Min(count, 100))));
                    break;
                case 4:
                    reader.Skip(count);
                    break;
                default:
                    Assert.True(reader.Read(count).AsSpan().SequenceEqual(bytes.AsSpan(at, count)));
                    break;
            }
        }

        Assert.Equal(bytes.Length, reader.Position);
    }

    [Fact]
    public void WhatIsFarBehindAMarkIsNotHeld()
    {
        using EndlessStream endless = new([], (byte)'x');
        ByteReader reader = new(endless);
        long before = GC.GetAllocatedBytesForCurrentThread();
        reader.Mark();
        reader.Skip(500 << 20);
        reader.Rewind();
        Assert.Equal(500 << 20, reader.Position);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 80 << 20);
    }
}
