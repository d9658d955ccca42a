using System.Collections.Immutable;
using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Indexing;

/// <summary>What is in an index.</summary>
/// <param name="Generation">The number of the commit.</param>
/// <param name="NumDocs">Documents that are not deleted.</param>
/// <param name="DeletedDocs">Deleted documents that still take room.</param>
/// <param name="Bytes">The length of all files of the commit, but for those beside its segments that are gone since another one took its place.</param>
/// <param name="Segments">Its segments.</param>
/// <param name="Fields">Its indexed fields, by name.</param>
public sealed record IndexStatistics(
    long Generation, int NumDocs, int DeletedDocs, long Bytes, ImmutableArray<SegmentStatistics> Segments, ImmutableArray<FieldStatistic> Fields)
{
    /// <summary>The statistics of what a reader shows.</summary>
    public static IndexStatistics Of(DirectoryReader reader)
    {
        using DirectoryReader.Hold hold = reader.Acquire();
        ImmutableArray<SegmentStatistics> segments =
        [
            .. reader.Leaves.Select(leaf => new SegmentStatistics(
                leaf.Reader.Commit.Info.Name, leaf.Reader.NumDocs, leaf.Reader.MaxDoc - leaf.Reader.NumDocs, leaf.Reader.Commit.Info.IsCompound,
                leaf.Reader.Core.Length + leaf.Reader.Commit.Files().Except(leaf.Reader.Commit.Info.Files).Sum(LengthOf))),
        ];
        var fields = reader.Leaves.SelectMany(leaf => leaf.Reader.Core.AllTerms).SelectMany(terms => terms.Fields).GroupBy(terms => terms.Field.Name)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(FieldStatistic.Of);
        long other = IndexFiles.Of(reader.Commit).Except(reader.Commit.SegmentFiles()).Sum(LengthOf);
        return new IndexStatistics(reader.Generation, reader.NumDocs, reader.MaxDoc - reader.NumDocs, segments.Sum(segment => segment.Bytes) + other, segments, [.. fields]);

        // What a commit has besides its segments is not held open by who reads it, and goes when another commit takes its place.
        long LengthOf(string file)
        {
            try
            {
                return reader.Directory.FileLength(file);
            }
            catch (FileNotFoundException)
            {
                return 0;
            }
        }
    }
}

/// <summary>What is in a segment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NumDocs">Documents that are not deleted.</param>
/// <param name="DeletedDocs">Deleted documents.</param>
/// <param name="IsCompound">Whether its files are packed into one.</param>
/// <param name="Bytes">The length of its files.</param>
public sealed record SegmentStatistics(string Name, int NumDocs, int DeletedDocs, bool IsCompound, long Bytes);

/// <summary>What an indexed field has.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Terms">Distinct terms, added up over the segments.</param>
/// <param name="Documents">Documents that have the field.</param>
/// <param name="Occurrences">Occurrences of terms.</param>
public sealed record FieldStatistic(string Name, long Terms, long Documents, long Occurrences)
{
    internal static FieldStatistic Of(IGrouping<string, FieldTerms> field) =>
        new(field.Key, field.Sum(terms => terms.TermCount), field.Sum(terms => terms.DocCount), field.Sum(terms => terms.SumTotalTermFreq));
}
