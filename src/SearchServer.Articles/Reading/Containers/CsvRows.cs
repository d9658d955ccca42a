using System.Buffers;
using SearchServer.Articles.Reading.Detection;
using SearchServer.Articles.Reading.Encodings;
using SearchServer.Articles.Reading.Fields;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>
/// Cuts a table (CSV, TSV) into its rows: a line that ends within quotes goes on in the next. It holds one row. A row that is too long, or has not as many cells as the header, is rejected and the next is read; where a quote was left
/// open, the next line is the next row.
/// </summary>
internal sealed class CsvRows
{
    private static readonly string s_tooLong = $"expected at most {ReadingLimits.MaxRowBytes >> 20} MB a row, found more";

    private readonly SourceStream _source;
    private readonly ByteReader _reader;
    private readonly ArrayBufferWriter<byte> _row = new();
    private int _line;

    private CsvRows(SourceStream source) => (_source, _reader) = (source, new ByteReader(source.Stream));

    /// <summary>Reads the rows of a table.</summary>
    /// <param name="source">The table, in an encoding of which ASCII is a part.</param>
    /// <param name="names">What fields are called.</param>
    /// <exception cref="SourceException">It has no header.</exception>
    public static IEnumerable<SourceRecord> Read(SourceStream source, FieldNames names)
    {
        PrefixedStream table = new(source.Stream, FormatDetector.PrefixLength);
        CsvRows rows = new(source with { Stream = table });
        CsvHeader header = rows.ReadHeader(table.Prefix.Span, names);
        bool any = false;
        while (!rows._reader.AtEnd)
        {
            if (rows.ReadRow(header) is not { } record) continue;
            any = true;
            yield return record;
        }

        if (!any) yield return source.Rejected("expected rows below the header, found none");
    }

    /// <summary>Finds the header, which is the line with the most known names among the first ones, and stands behind it.</summary>
    /// <param name="beginning">How the table begins: a line of any length may follow the header.</param>
    /// <param name="names">What fields are called.</param>
    private CsvHeader ReadHeader(ReadOnlySpan<byte> beginning, FieldNames names)
    {
        (CsvHeader? Header, int Line, int Known) best = default;
        string? first = null;
        for (int line = 1; line <= CsvHeader.MaxLines && !beginning.IsEmpty; line++)
        {
            int end = beginning.IndexOf((byte)'\n');
            ReadOnlySpan<byte> bytes = end < 0 ? beginning : beginning[..end];
            beginning = end < 0 ? default : beginning[(end + 1)..];
            if (IsBlank(bytes)) continue;
            string text = TextDecoder.Decode(bytes).Text;
            first ??= text;
            if (CsvHeader.Read(text, names, out int known) is { } header && known > best.Known) best = (header, line, known);
        }

        if (best.Header is null) throw new SourceException(first is null ? "the file is empty" : $"expected a header that names a title or a text, found {FieldNames.Show([first.Trim()])}; {FieldNames.Hint}", 1);
        while (_line < best.Line && ReadLine(out _, out _))
        {
        }

        return best.Header;
    }

    /// <summary>Reads a row; null if its line is blank.</summary>
    private SourceRecord? ReadRow(CsvHeader header)
    {
        _row.ResetWrittenCount();
        int start = _line + 1;
        ReadLine(out ReadOnlyMemory<byte> line, out bool isTooLong);
        if (isTooLong) return _source.Rejected(s_tooLong, start);
        if (IsBlank(line.Span)) return null;
        CsvExtent extent = new((byte)header.Separator);
        extent.Add(line.Span);
        _row.Write(line.Span);
        int firstLength = line.Length;
        _reader.Mark();
        // Then its quotes may stand for themselves.
        bool isLine = extent.Separators + 1 == header.Columns.Length;
        while (extent.IsQuoted && ReadLine(out line, out bool isLineTooLong))
        {
            extent.Add(line.Span);
            isTooLong |= isLineTooLong || _row.WrittenCount + line.Length >= ReadingLimits.MaxRowBytes;
            if (isTooLong) continue;
            _row.Write("\n"u8);
            _row.Write(line.Span);
        }

        // Of two readings of a quote in the middle of a cell, that of one line is the likelier.
        bool isLikelyLine = isLine && extent.IsMalformed && _line > start;
        if (!isTooLong && !extent.IsQuoted && !isLikelyLine && extent.Fits(header.Columns.Length)) return Row(_row.WrittenSpan.ToArray());
        // A quote may have been left open; of a cell that is cut off there are no more rows.
        bool isOpen = extent.IsMalformed || extent.IsQuoted && isLine;
        if (_line > start && isOpen && !isTooLong) ReturnBehind(start);
        if (isLine && isOpen && !isTooLong) return Row(_row.WrittenSpan[..firstLength].ToArray());
        return _source.Rejected(isTooLong ? s_tooLong : extent.IsQuoted ? "expected the end of a quoted cell, found none" : ProblemOf(header, extent.Cells), start);

        SourceRecord Row(byte[] content) => _source.Part(FileFormat.Csv, content, start) with { Header = header };
    }

    /// <summary>Why a row is rejected that has another number of cells than the header.</summary>
    public static string ProblemOf(CsvHeader header, int cells) => $"expected {header.Columns.Length:N0} cells as the header has, found {cells:N0}";

    /// <summary>Goes back behind the first line of a row, unless that is too far behind: then it goes on from here.</summary>
    private void ReturnBehind(int start)
    {
        long here = _reader.Position;
        _reader.Rewind();
        if (_reader.Position == here) return;
        _line = start;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \r"u8) < 0;

    private bool ReadLine(out ReadOnlyMemory<byte> line, out bool isTooLong)
    {
        bool isRead = _reader.TryReadLine(ReadingLimits.MaxRowBytes - 1, out line, out isTooLong);
        if (isRead) _line++;
        return isRead;
    }
}
