using SearchServer.Articles.Reading.Containers;
using SearchServer.Testing;

namespace SearchServer.Articles.Tests.Reading;

/// <summary>Gives bytes in pieces of any length.</summary>
internal sealed class TrickleStream(byte[] bytes, RandomSource random) : ForwardStream
{
    private int _at;

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(Math.Min(buffer.Length, bytes.Length - _at), 1 + random.Skewed(100_000));
        bytes.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}
