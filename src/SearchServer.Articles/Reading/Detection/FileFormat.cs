namespace SearchServer.Articles.Reading.Detection;

/// <summary>What a stream of bytes is.</summary>
internal enum FileFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown, with or without front matter.</summary>
    Markdown,

    /// <summary>A page, or a piece of one.</summary>
    Html,

    /// <summary>XML: a feed, NITF, NewsML-G2.</summary>
    Xml,

    /// <summary>A JSON value, or several one behind the other.</summary>
    Json,

    /// <summary>A JSON value a line.</summary>
    JsonLines,

    /// <summary>A table with an article a row, its cells separated by commas, semicolons, tabs or bars.</summary>
    Csv,

    /// <summary>Stories of the Reuters-21578 collection.</summary>
    Reuters,

    /// <summary>Records of a crawl.</summary>
    Warc,

    /// <summary>Something compressed.</summary>
    Gzip,

    /// <summary>An archive.</summary>
    Zip,

    /// <summary>An archive.</summary>
    Tar,
}
