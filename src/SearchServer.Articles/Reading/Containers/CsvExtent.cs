namespace SearchServer.Articles.Reading.Containers;

/// <summary>Finds where a row of a table ends, line by line, and how many cells it has. It looks at quotes and separators alone.</summary>
/// <param name="separator">What stands between cells.</param>
internal struct CsvExtent(byte separator)
{
    /// <summary>Empty cells behind the last column.</summary>
    private const int MaxEmpty = 1_000;

    private int _cell;
    private int _filled;

    /// <summary>Separators, be they within quotes or not.</summary>
    public int Separators { get; private set; }

    /// <summary>Whether the row goes on in the next line: a quote is open.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>Whether a quote was closed in the middle of a cell: one before it may have been left open.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>How many cells there are.</summary>
    public readonly int Cells => _cell + 1;

    /// <summary>Whether there are as many cells as a header has, but for empty ones behind the last.</summary>
    public readonly bool Fits(int columns) => Cells >= columns && _filled <= columns && Cells <= columns + MaxEmpty;

    /// <summary>Goes through the next line.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            byte b = line[i];
            if (b == separator)
            {
                Separators++;
                if (!IsQuoted) _cell++;
                continue;
            }

            if (b is (byte)' ' or (byte)'\r' or (byte)'\t') continue;
            _filled = _cell + 1;
            if (b != '"') continue;
            IsQuoted = !IsQuoted;
            IsMalformed |= !IsQuoted && i + 1 < line.Length && line[i + 1] != separator && line[i + 1] is not ((byte)'"' or (byte)' ' or (byte)'\r');
        }
    }
}
