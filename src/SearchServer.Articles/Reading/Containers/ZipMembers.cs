using System.IO.Compression;
using SearchServer.Articles.Reading.Detection;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>Reads the files of a zip archive, which is read from its end: one that lies in another container is put into a temporary file first.</summary>
internal static class ZipMembers
{
    public static IEnumerable<SourceRecord> Read(SourceStream source, UnitReader units)
    {
        using FileStream? spooled = source.Stream.CanSeek ? null : Spool(source.Stream);
        Stream stream = spooled ?? source.Stream;
        long directory = ZipDirectory.LengthOf(stream);
        if (directory > ReadingLimits.MaxZipDirectoryBytes) throw new SourceException($"expected a zip archive with a directory of at most {ReadingLimits.MaxZipDirectoryBytes >> 20} MB, found {directory:N0} bytes");
        using ZipArchive archive = Open(stream);
        if (ZipKinds.Find(archive) is { } kind) throw FormatDetector.NotRead(kind);
        if (CompressedLength(archive) > stream.Length) throw new SourceException("expected members that lie one behind the other, found some that overlap");
        // The crawl of a WACZ archive has all its pages; the other members are lists of them.
        bool isCrawl = archive.GetEntry("datapackage.json") is not null && archive.Entries.Any(IsOfCrawl);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            // Folders have entries of their own.
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\')) continue;
            if (isCrawl && !IsOfCrawl(entry)) continue;
            foreach (SourceRecord record in units.ReadMember(source, entry.FullName, entry.LastWriteTime, () => Open(entry, source.Budget), name => SidecarOf(archive, name, source.Budget))) yield return record;
        }
    }

    private static ZipArchive Open(Stream stream)
    {
        try
        {
            ZipArchive archive = new(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException e)
        {
            throw new SourceException($"expected a zip archive: {e.Message}");
        }
    }

    private static ExpandedStream Open(ZipArchiveEntry entry, ExpansionBudget budget)
    {
        if (entry.IsEncrypted) throw new SourceException("expected a member that is not encrypted");
        try
        {
            return new ExpandedStream(entry.Open(), budget, "a member of a zip archive", entry.Crc32);
        }
        catch (InvalidDataException e)
        {
            throw new SourceException($"expected a member of a zip archive: {e.Message}");
        }
    }

    private static bool IsOfCrawl(ZipArchiveEntry entry) => entry.FullName.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase) ||
        (entry.FullName.StartsWith("archive/", StringComparison.Ordinal) && FileNames.FormatOf(FileNames.Uncompressed(entry.Name)) == FileFormat.Warc);

    private static (Stream Content, string Path)? SidecarOf(ZipArchive archive, string name, ExpansionBudget budget) => archive.GetEntry(name) is { } entry ? (Open(entry, budget), name) : null;

    private static decimal CompressedLength(ZipArchive archive) => archive.Entries.Sum(entry => (decimal)entry.CompressedLength);

    /// <summary>Puts an archive into a temporary file that nobody else can read.</summary>
    private static FileStream Spool(Stream stream)
    {
        string path = Path.Combine(Path.GetTempPath(), "searchserver-" + Path.GetRandomFileName());
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, BufferSize = 64 << 10, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        FileStream file = new(path, options);
        try
        {
            // It has no name from here on: nobody else opens it, and nothing is left of it however the process ends. Windows sees to that itself.
            if (!OperatingSystem.IsWindows()) File.Delete(path);
            byte[] buffer = new byte[64 << 10];
            for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                if (file.Length + read > ReadingLimits.MaxSpoolBytes) throw new SourceException($"expected a zip archive in a container of at most {ReadingLimits.MaxSpoolBytes >> 30} GB, found more");
                file.Write(buffer, 0, read);
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
