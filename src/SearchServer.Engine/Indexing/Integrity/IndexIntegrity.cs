using System.Collections.Immutable;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing.Integrity;

/// <summary>What a check found.</summary>
/// <param name="Segments">How many segments were checked.</param>
/// <param name="Problems">What is damaged, a sentence each; empty if nothing is.</param>
public sealed record IntegrityReport(int Segments, ImmutableArray<string> Problems);

/// <summary>
/// Checks an index: opens the last commit, verifies the checksum of every file of it, reads everything in it, and compares what is said twice: terms with their statistics and
/// skip data, facets with the terms to filter by, points and columns with the documents that have them.
/// </summary>
public static class IndexIntegrity
{
    /// <summary>Checks the last commit. Damage is reported; what cannot be told apart from the machine's refusal is thrown.</summary>
    /// <exception cref="IndexNotFoundException">There is no index.</exception>
    public static IntegrityReport Check(IndexDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        SegmentInfos commit;
        try
        {
            commit = CommitFiles.ReadLatest(directory);
        }
        catch (IndexException e) when (e is not IndexNotFoundException)
        {
            return new IntegrityReport(0, [e.Message]);
        }

        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (SegmentCommitInfo segment in commit.Segments) problems.AddRange(ProblemsOf(directory, segment));
        foreach (string file in Attachments.FilesOf(commit.UserData)) problems.AddRange(ProblemsOf(directory, file));
        return new IntegrityReport(commit.Segments.Length, problems.ToImmutable());
    }

    /// <summary>What is wrong with a segment; at most one sentence, for what is behind damage cannot be told.</summary>
    internal static IEnumerable<string> ProblemsOf(IndexDirectory directory, SegmentCommitInfo segment) => Guard(() =>
    {
        using SegmentReader reader = new(directory, segment);
        reader.CheckIntegrity();
        new SegmentCheck(reader).Run();
    });

    /// <summary>What is wrong with an attachment.</summary>
    internal static IEnumerable<string> ProblemsOf(IndexDirectory directory, string attachment) => Guard(() =>
    {
        using IndexInput input = directory.OpenInput(attachment);
        CodecFooter.VerifyChecksum(input);
    });

    private static IEnumerable<string> Guard(Action check)
    {
        try
        {
            check();
            return [];
        }
        catch (Exception e) when (e is IndexException or FileNotFoundException)
        {
            return [e.Message];
        }
    }
}
