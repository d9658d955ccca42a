namespace SearchServer.Articles.Reading.Containers;

/// <summary>A stream whose beginning is read ahead, so that it can be looked at: that again, and then the rest. It does not close the rest.</summary>
internal sealed class PrefixedStream : ForwardStream
{
    private readonly Stream _rest;
    private readonly SourceException? _problem;
    private ReadOnlyMemory<byte> _unread;

    /// <param name="rest">The stream.</param>
    /// <param name="length">How many bytes are read ahead, if there are as many.</param>
    public PrefixedStream(Stream rest, int length)
    {
        _rest = rest;
        byte[] prefix = new byte[length];
        int known = 0;
        try
        {
            for (int read = -1; read != 0 && known < length; known += read) read = rest.Read(prefix, known, length - known);
        }
        catch (SourceException e) when (known > 0)
        {
            // What lies before the damage is whole. Whoever reads as far is told.
            _problem = e;
        }

        Prefix = _unread = prefix.AsMemory(0, known);
    }

    /// <summary>The beginning.</summary>
    public ReadOnlyMemory<byte> Prefix { get; }

    public override int Read(Span<byte> buffer)
    {
        if (_unread.IsEmpty) return _problem is null ? _rest.Read(buffer) : throw _problem;
        int count = Math.Min(buffer.Length, _unread.Length);
        _unread.Span[..count].CopyTo(buffer);
        _unread = _unread[count..];
        return count;
    }
}
