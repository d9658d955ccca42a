using System.Globalization;
using System.Text;
using SearchServer.Articles.Reading.Detection;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>
/// Cuts a WARC file (1.0, 1.1) into the pages that were found: responses of HTTP, and resources that are HTML. Requests, metadata and repeated visits are passed over; so are, and are counted, responses that are no page.
/// </summary>
internal static class WarcRecords
{
    /// <summary>Bytes behind a damaged record in which the next is looked for. Hardly any is longer than a page may be.</summary>
    private const int MaxLost = ReadingLimits.MaxUnitBytes;

    public static IEnumerable<SourceRecord> Read(SourceStream source)
    {
        ByteReader reader = new(source.Stream);
        for (int number = 1; !reader.AtEnd; number++)
        {
            SourceRecord? record;
            string? problem = null;
            reader.Mark();
            try
            {
                record = ReadRecord(reader, source, number);
            }
            catch (SourceException e) when (e is not ExpansionException)
            {
                problem = $"record {number}: {e.Message}";
                record = source.Rejected(problem);
            }

            if (record is not null) yield return record;
            if (problem is not null && !TryFindNext(reader, number)) yield break;
        }
    }

    /// <summary>Looks for the next record behind the beginning of a damaged one, whose length may be too small or too large.</summary>
    /// <exception cref="SourceException">There is none where it is looked for.</exception>
    private static bool TryFindNext(ByteReader reader, int number)
    {
        reader.Rewind();
        long start = reader.Position;
        try
        {
            while (reader.TryReadLine(0, out _, out _) && reader.Position - start <= MaxLost)
            {
                if (reader.IsBefore("WARC/1."u8)) return true;
            }
        }
        catch (SourceException e) when (e is not ExpansionException)
        {
            // The stream ends here, and that was told with the record.
            return false;
        }

        return reader.Position - start <= MaxLost ? false : throw new SourceException($"expected another record at most {MaxLost >> 20} MB behind record {number}, found none");
    }

    /// <summary>Reads a record and what separates it from the next; null if it is none that is read.</summary>
    private static SourceRecord? ReadRecord(ByteReader reader, SourceStream source, int number)
    {
        SourceRecord? record = ReadContent(reader, source, number);
        return IsAtNext(reader) ? record : throw new SourceException("expected another record behind the length of this one, found something else");
    }

    /// <summary>Whether the next record comes, or the end. What of the stream cannot be read is none of the record before it.</summary>
    private static bool IsAtNext(ByteReader reader)
    {
        try
        {
            while (reader.IsBefore("\n"u8) || reader.IsBefore("\r\n"u8)) reader.TryReadLine(0, out _, out _);
            return reader.AtEnd || reader.IsBefore("WARC/"u8);
        }
        catch (SourceException e) when (e is not ExpansionException)
        {
            return true;
        }
    }

    /// <summary>Reads a record; null if it is none that is read.</summary>
    private static SourceRecord? ReadContent(ByteReader reader, SourceStream source, int number)
    {
        if (ReadHead(reader) is not { } fields) return null;
        if (!long.TryParse(fields["content-length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length)) throw new SourceException($"expected the length of the record, found '{fields["content-length"]}'");
        string? type = fields["content-type"];
        bool isResponse = fields["warc-type"] == "response" && (type ?? "").StartsWith("application/http", StringComparison.OrdinalIgnoreCase);
        if (!isResponse && fields["warc-type"] != "resource")
        {
            reader.Skip(length);
            return null;
        }

        byte[] start = reader.Read((int)Math.Min(length, ReadingLimits.MaxHeaderBytes));
        int headLength = 0;
        HttpHead? head = isResponse ? HttpHead.Read(start, out headLength) : HttpHead.Of(200, type);
        string? url = fields["warc-target-uri"]?.Trim('<', '>');
        length -= start.Length;
        if (head is null || (head.IsPage && length > ReadingLimits.MaxUnitBytes))
        {
            reader.Skip(length);
            return source.Rejected($"record {number}, {url}: {(head is null ? "expected an HTTP response, found something else" : $"expected a page of at most {ReadingLimits.MaxUnitBytes >> 20} MB, found more")}");
        }

        if (!head.IsPage)
        {
            source.Budget.Progress.PassOver(head.Kind);
            reader.Skip(length);
            return null;
        }

        byte[] content = [.. start.AsSpan(headLength), .. reader.Read((int)length)];
        DateTimeOffset? time = DateTimeOffset.TryParse(fields["warc-date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset date) ? date : null;
        return new SourceRecord(source.Context with { Url = url, CrawlTime = time }, FileFormat.Html) { Content = content, IsPart = true, Http = head, Sidecar = source.Sidecar };
    }

    /// <summary>Reads the head of a record; null if there is none any more.</summary>
    private static HeaderFields? ReadHead(ByteReader reader)
    {
        List<string> lines = [];
        int length = 0;
        while (reader.TryReadLine(ReadingLimits.MaxHeaderBytes, out ReadOnlyMemory<byte> bytes, out bool isTooLong))
        {
            length += bytes.Length;
            if (isTooLong || length > ReadingLimits.MaxHeaderBytes) throw new SourceException($"expected at most {ReadingLimits.MaxHeaderBytes >> 10} KB of headers, found more");
            string line = Encoding.Latin1.GetString(bytes.Span).TrimEnd('\r');
            if (line.Length > 0) lines.Add(line);
            else if (lines.Count > 0) break;
            if (lines.Count == 1 && line.Length > 0 && !line.StartsWith("WARC/", StringComparison.Ordinal)) throw new SourceException("expected a WARC record, found something else");
        }

        return lines.Count > 0 ? new HeaderFields(lines.Skip(1)) : null;
    }
}
