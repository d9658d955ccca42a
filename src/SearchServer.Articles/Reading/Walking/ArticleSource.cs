using SearchServer.Articles.Reading.Containers;
using SearchServer.Articles.Reading.Detection;

namespace SearchServer.Articles.Reading.Walking;

/// <summary>
/// The units of some files and folders, one after the other, for one thread: <see cref="RecordReader"/> makes articles of them on as many as there are. What it holds does not grow with the archive.
/// </summary>
/// <param name="paths">Files, whatever they are called, and folders.</param>
/// <param name="options">How to read them.</param>
internal sealed class ArticleSource(IEnumerable<string> paths, ReadingOptions options)
{
    private readonly UnitReader _units = new(options);

    /// <summary>How far it is. Other threads may look.</summary>
    public ReadingProgress Progress { get; } = new();

    /// <summary>The units, in the order of the paths. A file is the same however its path is written: what it is known by is the full one.</summary>
    public IEnumerable<SourceRecord> Records() => paths.Select(Path.GetFullPath).SelectMany(path => Directory.Exists(path) ? ReadFolder(path) : ReadGiven(path));

    private IEnumerable<SourceRecord> ReadFolder(string folder)
    {
        FolderWalk walk = new(folder, options, Progress);
        foreach (FoundFile file in walk.Files())
        {
            if (file.Problem is { } problem) yield return SourceRecord.Rejected(file.Path, problem);
            else foreach (SourceRecord record in ReadFile(file.Path, walk)) yield return record;
        }
    }

    private IEnumerable<SourceRecord> ReadGiven(string path)
    {
        // Where a sidecar changes, the file beside it is read again.
        if (FileNames.IsSidecar(path) && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && Directory.Exists(folder) &&
            Sidecar.FileBeside(Path.GetFileName(path), Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Where(FileNames.IsKnown)) is { } file)
        {
            path = Path.Join(Path.GetDirectoryName(path), file);
        }

        if (FileNames.IsDamaged(path) && !Path.Exists(path)) return [SourceRecord.Rejected(path, FileNames.DamagedProblem)];
        if (new FileInfo(path) is { Exists: true } info) Progress.AddTotal(info.Length);
        return ReadFile(path, walk: null);
    }

    private IEnumerable<SourceRecord> ReadFile(string path, FolderWalk? walk) => Guarded.ReadFile(path, () => ReadOpen(path, walk));

    private IEnumerable<SourceRecord> ReadOpen(string path, FolderWalk? walk)
    {
        using FileStream file = RegularFile.Open(path);
        ExpansionBudget budget = new(Progress, file.CanSeek ? file.Length : long.MaxValue);
        Sidecar? sidecar = Sidecar.Find(path, beside => OpenSidecar(beside, walk), options.Fields);
        DateTimeOffset? crawlTime = sidecar?.Fields.CrawlTime ?? (options.FileTimeIsCrawlTime ? File.GetLastWriteTimeUtc(file.SafeFileHandle) : null);
        SourceStream source = new(new CountedFile(file, budget), new SourceContext(path) { CrawlTime = crawlTime }, Path.GetFileName(path), budget) { Sidecar = sidecar };
        foreach (SourceRecord record in _units.ReadWithSidecar(source)) yield return record;
    }

    private static (Stream Content, string Path)? OpenSidecar(string path, FolderWalk? walk)
    {
        if (!File.Exists(path)) return null;
        return walk is not null && walk.IsLinkOut(path) ? throw new SourceException("expected a file, found a link out of the folder, which is not followed") : (RegularFile.Open(path), path);
    }
}
