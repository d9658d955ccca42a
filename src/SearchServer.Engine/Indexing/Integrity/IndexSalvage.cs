using System.Collections.Immutable;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing.Integrity;

/// <summary>What a salvage saved.</summary>
/// <param name="Generation">The commit that was salvaged.</param>
/// <param name="Segments">Segments that are whole, and were copied.</param>
/// <param name="Documents">Live documents in them.</param>
/// <param name="LostDocuments">Live documents in segments that are damaged.</param>
/// <param name="Problems">What is damaged, a sentence each.</param>
public sealed record SalvageReport(long Generation, int Segments, long Documents, long LostDocuments, ImmutableArray<string> Problems);

/// <summary>Makes a new index out of what is whole of a damaged one, which is left as it is.</summary>
public static class IndexSalvage
{
    /// <summary>Copies every whole segment of the newest commit that can be read, and the attachments that are whole.</summary>
    /// <param name="damaged">The index.</param>
    /// <param name="target">An empty directory.</param>
    /// <exception cref="IndexNotFoundException">No commit can be read.</exception>
    /// <exception cref="IOException">The target is not empty, or the machine refuses.</exception>
    public static SalvageReport Run(IndexDirectory damaged, IndexDirectory target)
    {
        ArgumentNullException.ThrowIfNull(damaged);
        ArgumentNullException.ThrowIfNull(target);
        if (target.ListAll().Length > 0) throw new IOException($"{target.Location} is not empty: expected a new folder, found {target.ListAll()[0]}.");
        var problems = ImmutableArray.CreateBuilder<string>();
        SegmentInfos commit = FindCommit(damaged, problems);
        List<SegmentCommitInfo> whole = [];
        foreach (SegmentCommitInfo segment in commit.Segments)
        {
            if (IndexIntegrity.ProblemOf(damaged, segment) is { } problem) problems.Add(problem);
            else whole.Add(segment);
        }

        ImmutableDictionary<string, string> userData = commit.UserData;
        foreach ((string key, string file) in commit.UserData.Where(pair => Attachments.IsKey(pair.Key)))
        {
            if (IndexIntegrity.ProblemOf(damaged, file) is not { } problem) continue;
            problems.Add(problem);
            userData = userData.Remove(key);
        }

        SegmentInfos saved = commit with { Generation = 1, Id = SegmentId.NewRandom(), Segments = [.. whole], UserData = userData };
        string[] files = [.. saved.SegmentFiles(), .. Attachments.FilesOf(userData)];
        foreach (string file in files) FileCopy.Copy(damaged, target, file);
        target.Sync(files);
        CommitFiles.WritePending(target, saved);
        CommitFiles.Publish(target, saved);
        return new SalvageReport(commit.Generation, whole.Count, whole.Sum(segment => (long)segment.LiveCount), commit.Segments.Except(whole).Sum(segment => (long)segment.LiveCount), problems.ToImmutable());
    }

    /// <summary>The newest commit whose segments_N and .si files can be read.</summary>
    private static SegmentInfos FindCommit(IndexDirectory damaged, ImmutableArray<string>.Builder problems)
    {
        List<long> generations = CommitFiles.Generations(damaged);
        for (int i = generations.Count - 1; i >= 0; i--)
        {
            try
            {
                return SegmentInfosFormat.Read(damaged, generations[i]);
            }
            catch (Exception e) when (e is IndexException or FileNotFoundException)
            {
                problems.Add(e.Message);
            }
        }

        throw new IndexNotFoundException(damaged.Location, problems.Count == 0 ? "none" : $"none that can be read ({string.Join(' ', problems)})");
    }
}
