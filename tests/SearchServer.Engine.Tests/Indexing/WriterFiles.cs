using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

internal static class WriterFiles
{
    /// <summary>The files that the commits in a directory consist of, in ordinal order.</summary>
    public static IEnumerable<string> Referenced(IndexDirectory directory) =>
        CommitFiles.Generations(directory).SelectMany(generation => IndexFiles.Of(SegmentInfosFormat.Read(directory, generation))).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Asserts that every file belongs to a commit.</summary>
    public static void AssertNoneIsLeftOver(IndexDirectory directory) => Assert.Equal(Referenced(directory), directory.ListAll().Where(file => file != "write.lock"));
}
