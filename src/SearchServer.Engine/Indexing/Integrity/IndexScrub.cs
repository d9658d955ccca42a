using System.Collections.Immutable;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Indexing.Merging;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing.Integrity;

/// <summary>A file of an index that is not as it was written, or cannot be read.</summary>
/// <param name="File">The file.</param>
/// <param name="Problem">What is wrong with it, a sentence that names it.</param>
public sealed record FileDamage(string File, string Problem);

/// <summary>Verifies checksums in the background, no faster than a budget allows, so that damage is found while there is still a backup without it.</summary>
public static class IndexScrub
{
    /// <summary>Verifies the checksum of every file of the commit that a reader shows. A file that the machine does not read is damaged as well, as far as one can tell.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="bytesPerSecond">How much is read a second; 0 for no bound.</param>
    /// <param name="cancellation">Calls it off.</param>
    /// <returns>What is damaged.</returns>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public static ImmutableArray<FileDamage> Run(DirectoryReader reader, long bytesPerSecond, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reader);
        using DirectoryReader.Hold hold = reader.Acquire();
        Throttle throttle = new(bytesPerSecond);
        var problems = ImmutableArray.CreateBuilder<FileDamage>();
        foreach (string file in IndexFiles.Of(reader.Commit).Where(file => file != reader.Commit.FileName))
        {
            try
            {
                using UnmappedInput input = reader.Directory.OpenUnmapped(file);
                CodecFooter.VerifyChecksum(input, length => throttle.Take(length, cancellation));
            }
            catch (FileNotFoundException) when (!IsNeeded(reader.Directory, file))
            {
                // Merged away meanwhile: what took its place is scrubbed next time.
            }
            catch (Exception e) when (e is IndexException or FileNotFoundException)
            {
                problems.Add(new FileDamage(file, e.Message));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add(new FileDamage(file, $"{file} cannot be read: {e.Message}"));
            }
        }

        return problems.ToImmutable();
    }

    /// <summary>Whether the last commit has a file, as it may have if it cannot be read.</summary>
    private static bool IsNeeded(IndexDirectory directory, string file)
    {
        try
        {
            return IndexFiles.Of(CommitFiles.ReadLatest(directory)).Contains(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
