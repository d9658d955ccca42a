using System.Collections.Immutable;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>What a check found.</summary>
/// <param name="Segments">How many segments were checked.</param>
/// <param name="Problems">What is damaged, a sentence each; empty if nothing is.</param>
public sealed record IntegrityReport(int Segments, ImmutableArray<string> Problems);

/// <summary>Checks an index: opens the last commit and verifies the checksum of every file of it.</summary>
public static class IndexIntegrity
{
    /// <summary>Checks the last commit. Damage is reported; what cannot be told apart from the machine's refusal is thrown.</summary>
    /// <exception cref="IndexNotFoundException">There is no index.</exception>
    public static IntegrityReport Check(IndexDirectory directory)
    {
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
        foreach (SegmentCommitInfo segment in commit.Segments) Guard(() => CheckSegment(directory, segment), problems);
        foreach (string file in Attachments.FilesOf(commit.UserData)) Guard(() => CheckFile(directory, file), problems);
        return new IntegrityReport(commit.Segments.Length, problems.ToImmutable());
    }

    private static void Guard(Action check, ImmutableArray<string>.Builder problems)
    {
        try
        {
            check();
        }
        catch (Exception e) when (e is IndexException or FileNotFoundException)
        {
            problems.Add(e.Message);
        }
    }

    private static void CheckSegment(IndexDirectory directory, SegmentCommitInfo segment)
    {
        using SegmentReader reader = new(directory, segment);
        reader.CheckIntegrity();
    }

    private static void CheckFile(IndexDirectory directory, string file)
    {
        using IndexInput input = directory.OpenInput(file);
        Codecs.CodecFooter.VerifyChecksum(input);
    }
}
