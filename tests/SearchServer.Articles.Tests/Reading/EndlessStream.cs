using SearchServer.Articles.Reading.Containers;

namespace SearchServer.Articles.Tests.Reading;

/// <summary>Some bytes and then the same one for ever; counts what it gave.</summary>
internal sealed class EndlessStream(byte[] start, byte rest) : ForwardStream
{
    public long Given { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, Math.Max(0, start.Length - Given));
        if (count > 0) start.AsSpan((int)Given, count).CopyTo(buffer);
        buffer[count..].Fill(rest);
        Given += buffer.Length;
        return buffer.Length;
    }
}
