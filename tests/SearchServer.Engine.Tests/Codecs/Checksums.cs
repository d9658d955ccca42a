using SearchServer.Engine.Codecs;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Tests.Codecs;

internal static class Checksums
{
    /// <summary>Verifies the checksum of every file of segments in a directory.</summary>
    public static void Verify(IndexDirectory directory)
    {
        foreach (string file in directory.ListAll().Where(IndexFileNames.IsSegmentFile))
        {
            using UnmappedInput input = directory.OpenUnmapped(file);
            CodecFooter.VerifyChecksum(input);
        }
    }
}
