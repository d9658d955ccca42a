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
    /// <summary>Checks the last commit. Damage is reported; what cannot be told apart from the machine's refusal is thrown. Others may write meanwhile.</summary>
    /// <exception cref="IndexNotFoundException">There is no index.</exception>
    public static IntegrityReport Check(IndexDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        SegmentInfos commit;
        List<Part> parts;
        try
        {
            // All at once, before anything is read: what is open stays, though commits to come remove it.
            (commit, parts) = CommitFiles.OpenLatest(directory, found => (found, Open(directory, found)));
        }
        catch (IndexException e) when (e is not IndexNotFoundException)
        {
            return new IntegrityReport(0, [e.Message]);
        }

        try
        {
            // A part whose files went while others were read is not damaged if another commit took the place of this one.
            (Part Part, string? Problem)[] checkedParts = [.. parts.Select(part => (part, part.Problem()))];
            bool isReplaced = CommitFiles.Generations(directory).LastOrDefault() != commit.Generation;
            return new IntegrityReport(parts.Count(part => part.IsSegment), [.. checkedParts.Where(part => !isReplaced || part.Part.Missing is null).Select(part => part.Problem).OfType<string>()]);
        }
        finally
        {
            foreach (Part part in parts) part.Dispose();
        }
    }

    /// <summary>What is wrong with a segment, in a sentence, for what is behind damage cannot be told; null if nothing is.</summary>
    internal static string? ProblemOf(IndexDirectory directory, SegmentCommitInfo segment)
    {
        using Part part = Open(directory, segment);
        return part.Problem();
    }

    /// <summary>What is wrong with an attachment; null if nothing is.</summary>
    internal static string? ProblemOf(IndexDirectory directory, string attachment)
    {
        using Part part = Open(directory, attachment);
        return part.Problem();
    }

    private static List<Part> Open(IndexDirectory directory, SegmentInfos commit)
    {
        List<Part> parts = [];
        foreach (SegmentCommitInfo segment in commit.Segments) parts.Add(Open(directory, segment));
        foreach (string file in Attachments.FilesOf(commit.UserData)) parts.Add(Open(directory, file));
        if (parts.Find(part => part.Missing is not null)?.Missing is not { } missing || CommitFiles.Generations(directory).LastOrDefault() == commit.Generation) return parts;

        // It is not damage: another commit took the place of this one just now.
        foreach (Part part in parts) part.Dispose();
        throw missing;
    }

    private static Part Open(IndexDirectory directory, SegmentCommitInfo segment)
    {
        return new Part(isSegment: true, () =>
        {
            SegmentReader reader = new(directory, segment);
            return (reader, () =>
            {
                SegmentFile.VerifyChecksums(directory, segment);
                new SegmentCheck(reader).Run();
            }
            );
        });
    }

    private static Part Open(IndexDirectory directory, string attachment)
    {
        return new Part(isSegment: false, () =>
        {
            UnmappedInput input = directory.OpenUnmapped(attachment);
            return (input, () => CodecFooter.VerifyChecksum(input));
        });
    }

    /// <summary>A part of a commit, open if it can be.</summary>
    private sealed class Part : IDisposable
    {
        private readonly IDisposable? _open;
        private readonly Action? _check;
        private readonly string? _problem;

        public Part(bool isSegment, Func<(IDisposable Open, Action Check)> open)
        {
            IsSegment = isSegment;
            try
            {
                (_open, _check) = open();
            }
            catch (FileNotFoundException e)
            {
                Missing = e;
                _problem = e.Message;
            }
            catch (IndexException e)
            {
                _problem = e.Message;
            }
        }

        public bool IsSegment { get; }

        /// <summary>Why it cannot be opened or verified, if that is that a file is not there.</summary>
        public FileNotFoundException? Missing { get; private set; }

        public string? Problem()
        {
            try
            {
                _check?.Invoke();
                return _problem;
            }
            catch (FileNotFoundException e)
            {
                Missing = e;
                return e.Message;
            }
            catch (IndexException e)
            {
                return e.Message;
            }
        }

        public void Dispose() => _open?.Dispose();
    }
}
