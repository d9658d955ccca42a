namespace SearchServer.Articles.Reading;

/// <summary>How much of what may be in hostile or damaged files is read. What is beyond is a rejection.</summary>
internal static class ReadingLimits
{
    /// <summary>Bytes of a unit: a file, a member, a line, a page. The longest articles have a hundredth of it, the largest pages with their pictures within a third.</summary>
    public const int MaxUnitBytes = 16 << 20;

    /// <summary>Bytes of a row of a table. The library that cuts it into cells takes twice as many characters.</summary>
    public const int MaxRowBytes = 8 << 20;

    /// <summary>Containers within each other: a page in a WARC in gzip in a tar in a zip. Archives of archives go no deeper; bombs do.</summary>
    public const int MaxDepth = 5;

    /// <summary>Bytes that any file may expand to: a small file of one repeated line is no attack.</summary>
    public const long FreeExpansion = 64 << 20;

    /// <summary>Beyond that, so many bytes for each byte of the file on disk. Articles compress to a tenth, markup to a thirtieth; a bomb of one layer reaches a thousand.</summary>
    public const int MaxExpansionRatio = 200;

    /// <summary>Bytes of a zip's directory, which is held in memory: a million members with names of two hundred characters.</summary>
    public const long MaxZipDirectoryBytes = 256 << 20;

    /// <summary>Bytes of a zip within another container, which is put into a temporary file: a zip is read from its end.</summary>
    public const long MaxSpoolBytes = 4L << 30;

    /// <summary>Bytes of the headers of an HTTP response or a WARC record. Servers refuse a tenth of it.</summary>
    public const int MaxHeaderBytes = 256 << 10;

    /// <summary>Characters of the name of a member of an archive, with its folders. Systems allow as many for a path.</summary>
    public const int MaxNameLength = 4_096;

    /// <summary>Bytes of a sidecar, or of the front matter of a text.</summary>
    public const int MaxMetadataBytes = 1 << 20;

    /// <summary>Persons, places, organisations or authors that an article may come with: lists of an archive's whole register have more, articles have a hundredth.</summary>
    public const int MaxNames = 10_000;

    /// <summary>Of a JSON or YAML value, how deep lists and objects may lie in each other.</summary>
    public const int MaxValueDepth = 64;
}
