using SearchServer.Articles.Reading.Detection;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>Cuts a file with a value a line into its lines. A line that is too long is passed over without being held.</summary>
internal static class JsonLines
{
    public static IEnumerable<SourceRecord> Read(SourceStream source)
    {
        ByteReader reader = new(source.Stream);
        int number = 0;
        bool any = false;
        while (reader.TryReadLine(ReadingLimits.MaxUnitBytes, out ReadOnlyMemory<byte> line, out bool isTooLong))
        {
            number++;
            if (isTooLong)
            {
                any = true;
                yield return source.Rejected($"expected at most {ReadingLimits.MaxUnitBytes >> 20} MB a line, found more", number);
                continue;
            }

            if (line.Span.IndexOfAnyExcept(" \t\r"u8) < 0) continue;
            any = true;
            yield return source.Part(FileFormat.Json, line.ToArray(), number);
        }

        if (!any) yield return source.Rejected("the file is empty");
    }
}
