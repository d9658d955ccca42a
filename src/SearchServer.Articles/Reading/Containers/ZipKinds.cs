using System.IO.Compression;
using System.Text;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>What zip archives are that are no archives for those who have them: documents, books, programs. Their members have names of their own.</summary>
internal static class ZipKinds
{
    /// <summary>Bytes of a member that says what media type the archive is.</summary>
    private const int MaxTypeLength = 128;

    private static readonly (string Start, string Kind)[] s_office = [("word/", "a document of Microsoft Word"), ("xl/", "a workbook of Microsoft Excel"), ("ppt/", "a presentation of Microsoft PowerPoint"), ("visio/", "a drawing of Microsoft Visio")];

    private static readonly (string Name, string Kind)[] s_members =
    [
        ("META-INF/MANIFEST.MF", "a program in Java"), ("AndroidManifest.xml", "a program for Android"), ("Index/Document.iwa", "a document of Apple iWork"), ("META-INF/container.xml", "an EPUB book"), ("doc.kml", "a map (KMZ)"), ("FixedDocSeq.fdseq", "an XPS document"),
    ];

    /// <summary>What an archive is; null if it is one of files.</summary>
    public static string? Find(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is { Length: > 0 and <= MaxTypeLength, IsEncrypted: false } type) return KindOfType(Read(type));
        if (archive.GetEntry("[Content_Types].xml") is not null)
        {
            foreach ((string start, string kind) in s_office)
            {
                if (archive.Entries.Any(entry => entry.FullName.StartsWith(start, StringComparison.Ordinal))) return kind;
            }
        }

        return s_members.FirstOrDefault(member => archive.GetEntry(member.Name) is not null).Kind;
    }

    private static string? KindOfType(string type) => type switch
    {
        "application/epub+zip" => "an EPUB book",
        _ when type.StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal) => "a text of OpenDocument",
        _ when type.StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal) => "a file of OpenDocument",
        _ when type.StartsWith("application/", StringComparison.Ordinal) => $"a file of {type}",
        _ => null,
    };

    private static string Read(ZipArchiveEntry entry)
    {
        try
        {
            using Stream content = entry.Open();
            return Encoding.Latin1.GetString(UnitBytes.Read(content, "a media type", MaxTypeLength)).Trim();
        }
        catch (InvalidDataException)
        {
            // Then it says nothing.
            return "";
        }
    }
}
