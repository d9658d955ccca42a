namespace SearchServer.Articles.Reading.Containers;

/// <summary>The bytes of a member of a tar archive.</summary>
internal sealed class TarMemberStream(ByteReader reader, long length) : ForwardStream
{
    private long _left = length;

    public override int Read(Span<byte> buffer)
    {
        if (_left == 0 || buffer.IsEmpty) return 0;
        if (reader.AtEnd) throw new SourceException($"expected the whole member, found the end of the archive {_left:N0} before its end");
        int read = reader.ReadSome(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read;
        return read;
    }

    /// <summary>Passes over what was not read.</summary>
    public void SkipRest()
    {
        reader.Skip(_left);
        _left = 0;
    }
}
