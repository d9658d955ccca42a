using System.IO.Compression;
using System.Text;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Fields;
using SearchServer.Articles.Reading.Walking;

namespace SearchServer.Articles.Tests.Reading;

/// <summary>Files and units for tests of reading.</summary>
internal static class ReadingSamples
{
    /// <summary>What a tool that writes WARC files writes of a page.</summary>
    public static byte[] WarcRecord(string url, byte[] response, string type = "response", string contentType = "application/http; msgtype=response", string date = "2025-08-20T14:03:00Z")
    {
        string head = $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\nContent-Type: {contentType}\r\nContent-Length: {response.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. response, .. "\r\n\r\n"u8];
    }

    /// <summary>An HTTP response with a page.</summary>
    public static byte[] HttpResponse(byte[] body, string headers = "Content-Type: text/html; charset=utf-8", string status = "200 OK") =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\n\r\n"), .. body];

    public static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return compressed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                using Stream entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A page with an article of some sentences.</summary>
    public static string Page(string title, string about) => $"""
        <!doctype html><html lang="en"><head><title>{title} - Northern Wire</title><meta property="og:site_name" content="Northern Wire"></head>
        <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>{title}</h1>
        <p>The ministry said on Monday that {about} would be repaired before the winter, and that the islands would not have to pay for it.</p>
        <p>Mayor Ilse Marrow called the paper about {about} dull, which in her view is what papers of ministries ought to be like in August.</p>
        <p>Nobody in Port Halden expects the work to begin before the harvest is in, said the chair of the harbour board on the same evening.</p></article></body></html>
        """;

    /// <summary>All units of a file, and how far reading got.</summary>
    public static (SourceRecord[] Records, ReadingProgress Progress) Records(string path, ReadingOptions? options = null)
    {
        ArticleSource source = new([path], options ?? ReadingOptions.Default);
        return ([.. source.Records()], source.Progress);
    }

    /// <summary>The articles and rejections of a unit.</summary>
    public static IReadOnlyList<ReadResult> Read(SourceRecord record, FieldMapping? mapping = null) => new RecordReader(mapping ?? new FieldMapping()).Read(record);
}
