using System.Buffers;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>Reads lines and blocks of a stream through a buffer; what it holds does not grow with the stream.</summary>
internal sealed class ByteReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 << 10];
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _at;
    private int _end;

    /// <summary>Whether there is nothing more.</summary>
    public bool AtEnd => _at == _end && !Fill();

    /// <summary>Reads to the end of a line.</summary>
    /// <param name="maxLength">The longest line that is kept.</param>
    /// <param name="line">The line without its end, until the next call; what was kept of one that is too long is empty.</param>
    /// <param name="isTooLong">Whether it was longer.</param>
    /// <returns>False at the end of the stream.</returns>
    public bool TryReadLine(int maxLength, out ReadOnlyMemory<byte> line, out bool isTooLong)
    {
        _line.ResetWrittenCount();
        line = default;
        isTooLong = false;
        if (AtEnd) return false;
        while (true)
        {
            int length = _buffer.AsSpan(_at, _end - _at).IndexOf((byte)'\n');
            ReadOnlyMemory<byte> part = _buffer.AsMemory(_at, length < 0 ? _end - _at : length);
            isTooLong |= _line.WrittenCount + part.Length > maxLength;
            _at += length < 0 ? part.Length : part.Length + 1;
            if (length >= 0 && _line.WrittenCount == 0)
            {
                if (!isTooLong) line = part;
                return true;
            }

            if (!isTooLong) _line.Write(part.Span);
            if (length < 0 && Fill()) continue;
            if (!isTooLong) line = _line.WrittenMemory;
            return true;
        }
    }

    /// <summary>Reads so many bytes.</summary>
    /// <exception cref="SourceException">There are fewer.</exception>
    public byte[] Read(int count)
    {
        byte[] bytes = new byte[count];
        int read = 0;
        while (read < count)
        {
            if (AtEnd) throw new SourceException($"expected {count:N0} bytes, found the end of the file after {read:N0}");
            read += ReadSome(bytes.AsSpan(read));
        }

        return bytes;
    }

    /// <summary>Reads as many bytes as there are at once: none only at the end.</summary>
    public int ReadSome(Span<byte> bytes)
    {
        if (AtEnd) return 0;
        int count = Math.Min(_end - _at, bytes.Length);
        _buffer.AsSpan(_at, count).CopyTo(bytes);
        _at += count;
        return count;
    }

    /// <summary>Passes over so many bytes.</summary>
    /// <exception cref="SourceException">There are fewer.</exception>
    public void Skip(long count)
    {
        for (long left = count; left > 0;)
        {
            if (AtEnd) throw new SourceException($"expected {count:N0} bytes, found the end of the file after {count - left:N0}");
            int part = (int)Math.Min(_end - _at, left);
            _at += part;
            left -= part;
        }
    }

    private bool Fill()
    {
        _at = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }
}
