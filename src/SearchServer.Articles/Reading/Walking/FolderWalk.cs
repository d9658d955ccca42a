using SearchServer.Articles.Reading.Containers;
using SearchServer.Articles.Reading.Detection;

namespace SearchServer.Articles.Reading.Walking;

/// <summary>
/// Lists the files of a folder and all below in the order of their paths. What it holds are the names of one folder and those around it. Hidden files and folders are left out. What a link leads to is read once: under its own
/// name if the walk comes to that, and if it lies outside of the folder, only if the options say so.
/// </summary>
/// <param name="root">The folder; it may be a link itself.</param>
/// <param name="options">Which files are wanted.</param>
/// <param name="progress">Told what is found and passed over.</param>
internal sealed class FolderWalk(string root, ReadingOptions options, ReadingProgress progress)
{
    private static readonly EnumerationOptions s_listing = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    private readonly GlobPattern[] _include = [.. options.Include.Select(GlobPattern.Parse).OfType<GlobPattern>()];

    /// <summary>Where the folder is; null if its links lead in a circle.</summary>
    private readonly Lazy<string?> _real = new(() => RealPath.Of(root));

    /// <summary>What links led to so far, and folders and files below.</summary>
    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);

    /// <summary>The files, and what could not be listed.</summary>
    public IEnumerable<FoundFile> Files()
    {
        Stack<IEnumerator<FoundFile>> open = new([List(new FoundFile(root, "")).GetEnumerator()]);
        while (open.TryPeek(out IEnumerator<FoundFile>? folder))
        {
            if (!folder.MoveNext()) open.Pop();
            else if (folder.Current.IsFolder) open.Push(List(folder.Current).GetEnumerator());
            else yield return folder.Current;
        }
    }

    /// <summary>What the walk does with a file.</summary>
    /// <param name="path">A path below the folder.</param>
    public FileVerdict VerdictOf(string path)
    {
        try
        {
            return IsLinkOut(path) ? FileVerdict.PassedOver : VerdictOfName(Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'));
        }
        catch (Exception e) when (Guarded.IsProblem(e))
        {
            // The walk leaves out a folder of which it cannot tell what is ignored.
            return FileVerdict.Ignored;
        }
    }

    /// <summary>Whether a path is a link out of the folder, which is not followed, or lies below one.</summary>
    public bool IsLinkOut(string path) => !options.FollowLinks && RealPath.Of(path) is { } real && !IsWithin(real);

    private FileVerdict VerdictOfName(string relative)
    {
        if (FileNames.IsHidden(relative)) return FileVerdict.Ignored;
        IgnoreRules? rules = IgnoreRules.For(null, "", root);
        for (int slash = relative.IndexOf('/'); slash >= 0; slash = relative.IndexOf('/', slash + 1))
        {
            if (rules is not null && rules.Ignores(relative[..slash], isFolder: true)) return FileVerdict.Ignored;
            rules = IgnoreRules.For(rules, relative[..(slash + 1)], Path.Join(root, relative[..slash]));
        }

        if (rules?.Ignores(relative, isFolder: false) ?? false) return FileVerdict.Ignored;
        return IsIncluded(relative) || FileNames.IsSidecar(FileNames.Last(relative)) ? FileVerdict.Read : FileVerdict.PassedOver;
    }

    /// <summary>What is in a folder, in the order that the paths of all files below have.</summary>
    private List<FoundFile> List(FoundFile folder)
    {
        List<FoundFile> found = [];
        string path = Path.Join(root, folder.Relative);
        try
        {
            IgnoreRules? rules = IgnoreRules.For(folder.Rules, folder.Relative, path);
            // Of links that lead to the same the first counts.
            foreach (FileSystemInfo entry in new DirectoryInfo(path).EnumerateFileSystemInfos("*", s_listing).OrderBy(SortedName, StringComparer.Ordinal))
            {
                bool isFolder = entry is DirectoryInfo;
                FoundFile file = new(Path.Join(root, folder.Relative + entry.Name), folder.Relative + SortedName(entry)) { IsFolder = isFolder, Rules = rules, Real = folder.Real is null ? null : Path.Join(folder.Real, entry.Name) };
                if (rules is not null && rules.Ignores(folder.Relative + entry.Name, isFolder)) continue;
                if (Follow(ref file, entry)) found.Add(file);
            }

            return found;
        }
        catch (Exception e) when (Guarded.IsProblem(e))
        {
            // What is ignored is not known, or not what there is.
            return [new FoundFile(Path.TrimEndingDirectorySeparator(path), folder.Relative) { Problem = e is SourceException { Line: var line } ? new Rejection(IgnoreRules.FileName, line, e.Message).ToString() : e.Message }];
        }
    }

    /// <summary>A name by which the paths of all files below are in order.</summary>
    private static string SortedName(FileSystemInfo entry) => entry is DirectoryInfo ? entry.Name + "/" : entry.Name;

    /// <summary>Whether a file or folder is to be read, be it a link or not; what is passed over is counted.</summary>
    private bool Follow(ref FoundFile file, FileSystemInfo entry)
    {
        if (!file.IsFolder && !IsIncluded(file.Relative))
        {
            if (!FileNames.IsSidecar(entry.Name)) progress.PassOver(FileNames.KindOf(entry.Name));
            return false;
        }

        if (FileNames.IsDamaged(entry.Name) && !entry.Exists)
        {
            file = file with { IsFolder = false, Problem = FileNames.DamagedProblem };
            return true;
        }

        if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            string? target = RealPath.Of(file.Path);
            if (target is not null && Path.Exists(target))
            {
                bool isWithin = IsWithin(target);
                if (!isWithin && !options.FollowLinks)
                {
                    progress.PassOver(PassedOver.OutsideLink);
                    return false;
                }

                if (isWithin && IsReached(target, file.IsFolder)) return false;
                file = file with { Real = target };
            }
            else if (file.IsFolder)
            {
                return false;
            }
        }

        // Below a link the same may be come to on several ways.
        if (file.Real is { } real && !_linked.Add(real)) return false;
        if (!file.IsFolder && new FileInfo(file.Real ?? file.Path) is { Exists: true } info) progress.AddTotal(info.Length);
        return true;
    }

    private bool IsWithin(string real) => _real.Value is { } folder && RealPath.IsWithin(real, folder);

    /// <summary>Whether the walk comes to a file or folder in the folder under its own name.</summary>
    private bool IsReached(string real, bool isFolder)
    {
        string relative = Path.GetRelativePath(_real.Value!, real).Replace(Path.DirectorySeparatorChar, '/');
        return relative == "." || (isFolder ? VerdictOfName(relative + "/any") != FileVerdict.Ignored : VerdictOfName(relative) == FileVerdict.Read);
    }

    private bool IsIncluded(string relative)
    {
        if (_include.Length == 0) return FileNames.IsKnown(FileNames.Last(relative));
        bool isIncluded = _include[0].IsNegated && FileNames.IsKnown(FileNames.Last(relative));
        foreach (GlobPattern pattern in _include)
        {
            if (pattern.MatchesWithin(relative)) isIncluded = !pattern.IsNegated;
        }

        return isIncluded;
    }
}
