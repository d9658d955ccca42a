using SearchServer.Articles.Reading.Containers;
using SearchServer.Articles.Reading.Detection;

namespace SearchServer.Articles.Reading.Walking;

/// <summary>
/// Lists the files of a folder and all below in the order of their paths. What it holds are the names of one folder and those around it. Hidden files and folders are left out; links to folders are not followed, for they may
/// lead in a circle.
/// </summary>
/// <param name="root">The folder; it may be a link itself.</param>
/// <param name="options">Which files are wanted.</param>
/// <param name="progress">Told what is found and passed over.</param>
internal sealed class FolderWalk(string root, ReadingOptions options, ReadingProgress progress)
{
    private static readonly EnumerationOptions s_listing = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    private readonly GlobPattern[] _include = [.. options.Include.Select(GlobPattern.Parse).OfType<GlobPattern>()];

    /// <summary>The files, and what could not be listed.</summary>
    public IEnumerable<FoundFile> Files()
    {
        Stack<IEnumerator<FoundFile>> open = new([List("", null).GetEnumerator()]);
        while (open.TryPeek(out IEnumerator<FoundFile>? folder))
        {
            if (!folder.MoveNext()) open.Pop();
            else if (folder.Current.IsFolder) open.Push(List(folder.Current.Relative, folder.Current.Rules).GetEnumerator());
            else yield return folder.Current;
        }
    }

    /// <summary>Whether a file is one of those that the walk gives, or says something of one.</summary>
    /// <param name="path">A path below the folder.</param>
    public bool Gives(string path)
    {
        string relative = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
        if (FileNames.IsHidden(relative)) return false;
        try
        {
            IgnoreRules? rules = IgnoreRules.For(null, "", root);
            for (int slash = relative.IndexOf('/'); slash >= 0; slash = relative.IndexOf('/', slash + 1))
            {
                if (rules is not null && rules.Ignores(relative[..slash], isFolder: true)) return false;
                rules = IgnoreRules.For(rules, relative[..(slash + 1)], Path.Join(root, relative[..slash]));
            }

            return !(rules?.Ignores(relative, isFolder: false) ?? false) && (IsIncluded(relative) || FileNames.IsSidecar(FileNames.Last(relative)));
        }
        catch (Exception e) when (Guarded.IsProblem(e))
        {
            // The walk leaves out a folder of which it cannot tell what is ignored.
            return false;
        }
    }

    /// <summary>What is in a folder, in the order that the paths of all files below have.</summary>
    private List<FoundFile> List(string folder, IgnoreRules? outer)
    {
        List<FoundFile> found = [];
        string path = Path.Join(root, folder);
        try
        {
            IgnoreRules? rules = IgnoreRules.For(outer, folder, path);
            foreach (FileSystemInfo entry in new DirectoryInfo(path).EnumerateFileSystemInfos("*", s_listing))
            {
                string relative = folder + entry.Name;
                bool isFolder = entry is DirectoryInfo;
                // What is found under another name, as one that is not UTF-8, is not there, and has all attributes: listing it says so.
                if (isFolder && entry.Exists && entry.Attributes.HasFlag(FileAttributes.ReparsePoint)) continue;
                if (rules is not null && rules.Ignores(relative, isFolder)) continue;
                if (isFolder) found.Add(new FoundFile(Path.Join(root, relative), relative + "/") { IsFolder = true, Rules = rules });
                else if (IsIncluded(relative))
                {
                    found.Add(new FoundFile(Path.Join(root, relative), relative));
                    CountLength((FileInfo)entry);
                }
                else if (!FileNames.IsSidecar(entry.Name))
                {
                    progress.PassOver();
                }
            }
        }
        catch (Exception e) when (Guarded.IsProblem(e))
        {
            // What is ignored is not known, or not what there is.
            return [new FoundFile(Path.TrimEndingDirectorySeparator(path), folder) { Problem = e is SourceException { Line: var line } ? new Rejection(IgnoreRules.FileName, line, e.Message).ToString() : e.Message }];
        }

        found.Sort((a, b) => string.CompareOrdinal(a.Relative, b.Relative));
        return found;
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

    /// <summary>Counts what there is to read of a file, of a link what it leads to.</summary>
    private void CountLength(FileInfo file)
    {
        try
        {
            FileSystemInfo? target = file.Attributes.HasFlag(FileAttributes.ReparsePoint) ? file.ResolveLinkTarget(returnFinalTarget: true) : file;
            if (target is FileInfo { Exists: true } found) progress.AddTotal(found.Length);
        }
        catch (IOException)
        {
            // It leads in a circle, or has gone: opening it says so.
        }
    }
}
