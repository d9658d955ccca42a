using System.IO.Compression;
using System.Text;
using SearchServer.Articles.Reading.Detection;
using SearchServer.Articles.Reading.Encodings;
using SearchServer.Articles.Reading.Walking;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>Reads the units of a stream, whatever it is, through all containers, one after the other. What it holds is one unit.</summary>
internal sealed class UnitReader(ReadingOptions options)
{
    /// <summary>Characters that are shown of a name that is too long.</summary>
    private const int ShownNameLength = 64;

    private const string WholeXml = ": feeds and exports in XML are read as a whole, and larger ones must be exported in parts, as by year";

    /// <summary>Reads the units of a stream.</summary>
    /// <exception cref="SourceException">It cannot be read, or not on from here.</exception>
    public IEnumerable<SourceRecord> Read(SourceStream source)
    {
        PrefixedStream prefixed = new(source.Stream, FormatDetector.PrefixLength);
        FileFormat format = FormatDetector.Detect(prefixed.Prefix.Span, source.Name);
        // A zip is read from its end.
        if (format == FileFormat.Zip && source.Stream.CanSeek) source.Stream.Position = 0;
        else source = source with { Stream = prefixed };
        bool isContainer = format is FileFormat.Gzip or FileFormat.Zip or FileFormat.Tar;
        if (isContainer && source.Depth == ReadingLimits.MaxDepth) throw new SourceException($"expected at most {ReadingLimits.MaxDepth} containers within each other, found more");
        return format switch
        {
            FileFormat.Gzip => ReadGzip(source),
            FileFormat.Zip => ZipMembers.Read(source, this),
            FileFormat.Tar => TarMembers.Read(source, this),
            FileFormat.Warc => WarcRecords.Read(source),
            FileFormat.JsonLines => JsonLines.Read(ToUtf8(source, prefixed.Prefix.Span)),
            FileFormat.Csv => CsvRows.Read(ToUtf8(source, prefixed.Prefix.Span), options.Fields.Names),
            FileFormat.Json => JsonValues.Read(ToUtf8(source, prefixed.Prefix.Span)),
            FileFormat.Reuters => ReutersStories.Read(ToUtf8(source, prefixed.Prefix.Span)),
            _ => ReadWhole(source, format),
        };
    }

    /// <summary>Reads the units of a member of a container, if its name says that it may have articles.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">The member's name in it.</param>
    /// <param name="time">When it was changed; null if that is not known.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="sidecar">Finds another member, with its content, by its name; null if the container cannot.</param>
    public IEnumerable<SourceRecord> ReadMember(SourceStream container, string name, DateTimeOffset? time, Func<Stream> open, Func<string, (Stream Content, string Path)?>? sidecar)
    {
        string path = $"{container.Context.Path}{SourceContext.MemberSeparator}{name}";
        if (name.Length > ReadingLimits.MaxNameLength) return [SourceRecord.Rejected(path[..^(name.Length - ShownNameLength)] + "…", $"expected the name of a member of at most {ReadingLimits.MaxNameLength:N0} characters, found {name.Length:N0}")];
        if (name.Split('/', '\\').Contains("..")) return [SourceRecord.Rejected(path, "expected a name within the archive, found one that leads out of it")];
        string last = FileNames.Last(name);
        if (!FileNames.IsKnown(last) || FileNames.IsHidden(name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name))
        {
            if (!FileNames.IsSidecar(last)) container.Budget.Progress.PassOver(FileNames.KindOf(last));
            return [];
        }

        return Guarded.ReadMember(path, ReadOpen);

        IEnumerable<SourceRecord> ReadOpen()
        {
            Sidecar? beside = sidecar is null ? null : Sidecar.Find(name, sidecar, options.Fields);
            using Stream content = open();
            SourceContext context = new(path) { CrawlTime = beside?.Fields.CrawlTime ?? (options.FileTimeIsCrawlTime ? time : null) };
            SourceStream member = new(content, context, last, container.Budget) { Depth = container.Depth + 1, Sidecar = beside ?? container.Sidecar?.ForAll() };
            foreach (SourceRecord record in ReadWithSidecar(member)) yield return record;
        }
    }

    /// <summary>Reads the units of a stream, and rejects a sidecar that says of several articles what can be true of one.</summary>
    public IEnumerable<SourceRecord> ReadWithSidecar(SourceStream source)
    {
        bool isSeveral = false;
        foreach (SourceRecord record in Read(source))
        {
            isSeveral |= record.IsPart || record.Context.Path != source.Context.Path;
            yield return record;
        }

        if (isSeveral && source.Sidecar is { } sidecar && sidecar.ProblemForSeveral is { } problem) yield return source.Rejected(problem);
    }

    private IEnumerable<SourceRecord> ReadGzip(SourceStream source)
    {
        using ExpandedStream content = new(new GZipStream(source.Stream, CompressionMode.Decompress, leaveOpen: true), source.Budget, "a gzip file");
        foreach (SourceRecord record in Read(source with { Stream = content, Name = FileNames.Uncompressed(source.Name), Depth = source.Depth + 1 })) yield return record;
    }

    private static IEnumerable<SourceRecord> ReadWhole(SourceStream source, FileFormat format)
    {
        yield return new SourceRecord(source.Context, format) { Content = UnitBytes.Read(source.Stream, "a file", hint: format == FileFormat.Xml ? WholeXml : ""), Sidecar = source.Sidecar };
    }

    /// <summary>What is cut into parts byte by byte is UTF-8, or else in an encoding of which ASCII is a part: others say so in a mark at the beginning.</summary>
    private static SourceStream ToUtf8(SourceStream source, ReadOnlySpan<byte> prefix)
    {
        if (ByteOrderMark.Detect(prefix, out int length) is not { } encoding) return source;
        source.Stream.ReadExactly(new byte[length]);
        return encoding == Encoding.UTF8 ? source : source with { Stream = Encoding.CreateTranscodingStream(source.Stream, encoding, Encoding.UTF8, leaveOpen: true) };
    }
}
