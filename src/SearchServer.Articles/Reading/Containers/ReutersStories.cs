using SearchServer.Articles.Reading.Detection;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>Cuts a file of the Reuters-21578 collection into its stories. It is no XML: there is no root, and its characters are not all allowed there. The tags of a story begin lines.</summary>
internal static class ReutersStories
{
    public static IEnumerable<SourceRecord> Read(SourceStream source)
    {
        ByteReader reader = new(source.Stream);
        MemoryStream story = new();
        int number = 0;
        int? start = null;
        bool any = false;
        while (reader.TryReadLine(ReadingLimits.MaxUnitBytes, out ReadOnlyMemory<byte> line, out bool isTooLong))
        {
            number++;
            if (line.Span.StartsWith("<REUTERS"u8))
            {
                if (start is { } open) yield return source.Rejected("expected the story to end with </REUTERS>, found the next", open);
                (start, any) = (number, true);
                story.SetLength(0);
            }

            if (start is not { } first) continue;
            if (isTooLong || story.Length + line.Length >= ReadingLimits.MaxUnitBytes)
            {
                yield return source.Rejected($"expected at most {ReadingLimits.MaxUnitBytes >> 20} MB a story, found more", first);
                start = null;
                continue;
            }

            story.Write(line.Span);
            story.WriteByte((byte)'\n');
            if (line.Span.IndexOf("</REUTERS>"u8) < 0) continue;
            yield return source.Part(FileFormat.Reuters, story.ToArray(), first);
            start = null;
        }

        if (start is { } last) yield return source.Rejected("expected the story to end with </REUTERS>, found the end of the file", last);
        if (!any) yield return source.Rejected("expected stories in <REUTERS>, found none");
    }
}
