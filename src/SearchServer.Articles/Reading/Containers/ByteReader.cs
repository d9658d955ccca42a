using System.Buffers;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>Reads lines and blocks of a stream through a buffer; what it holds does not grow with the stream. It can go back to a place that was marked.</summary>
internal sealed class ByteReader(Stream stream)
{
    /// <summary>Bytes behind a mark that are held: as many as a unit may have, with headers.</summary>
    private const int MaxHeld = ReadingLimits.MaxUnitBytes + (4 * ReadingLimits.MaxHeaderBytes);

    /// <summary>Bytes that may be read again however little was read: the beginning of a file.</summary>
    private const int FreeRewind = 1 << 20;

    private byte[] _buffer = new byte[64 << 10];
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _at;
    private int _end;
    private int? _mark;
    private long _passed;
    private long _rewound;

    /// <summary>How many bytes of the stream come before.</summary>
    public long Position => _passed + _at;

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

    /// <summary>Whether some bytes come next.</summary>
    public bool IsBefore(ReadOnlySpan<byte> bytes)
    {
        while (_end - _at < bytes.Length)
        {
            if (!Fill()) return false;
        }

        return _buffer.AsSpan(_at).StartsWith(bytes);
    }

    /// <summary>Marks this place in the stream.</summary>
    public void Mark() => _mark = _at;

    /// <summary>Goes back to the mark, if that is not too far behind and nothing but the beginning is thereby read more than twice on average; else stays.</summary>
    public void Rewind()
    {
        if (_mark is not { } mark || _rewound + (_at - mark) > _passed + _end + FreeRewind) return;
        _rewound += _at - mark;
        _at = mark;
    }

    /// <summary>Reads more behind what is held: what was not taken yet, and what lies behind the mark.</summary>
    private bool Fill()
    {
        if (_at - _mark > MaxHeld) _mark = null;
        int start = _mark ?? _at;
        int held = _end - start;
        if (_end == _buffer.Length && held > _buffer.Length / 2)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }
        else if (_end == _buffer.Length || held == 0)
        {
            // It makes room for as much as is moved, so that nothing is moved more than once on average.
            _buffer.AsSpan(start, held).CopyTo(_buffer);
            (_at, _end, _passed) = (_at - start, held, _passed + start);
            if (_mark is not null) _mark = 0;
        }

        int read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }
}
