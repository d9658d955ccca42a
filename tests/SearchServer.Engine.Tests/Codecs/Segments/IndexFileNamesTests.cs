using SearchServer.Engine.Codecs;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.Segments;

public class IndexFileNamesTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(35, "z")]
    [InlineData(36, "10")]
    [InlineData(4738381338321616895, "zzzzzzzzzzzz")]
    public void NumbersAreInBase36(long number, string text)
    {
        Assert.Equal(text, IndexFileNames.Base36(number));
        Assert.True(IndexFileNames.TryParseBase36(text, out long parsed));
        Assert.Equal(number, parsed);
        Assert.True(IndexFileNames.IsCommit($"segments_{text}", out parsed));
        Assert.Equal(number, parsed);
        Assert.True(IndexFileNames.IsPendingCommit($"pending_segments_{text}", out _));
    }

    [Theory]
    [InlineData("segments_01")]
    [InlineData("segments_A")]
    [InlineData("segments_")]
    [InlineData("segments")]
    [InlineData("segments_1.bak")]
    [InlineData("segments_zzzzzzzzzzzzz")]
    [InlineData("pending_segments_1")]
    public void OtherNamesAreNoCommits(string name) => Assert.False(IndexFileNames.IsCommit(name, out _));

    [Theory]
    [InlineData("_0.si", true)]
    [InlineData("_1z_Lucene84_0.doc", true)]
    [InlineData("_a_3.liv", true)]
    [InlineData("_0", false)]
    [InlineData("_.si", false)]
    [InlineData("_00.si", false)]
    [InlineData("_0.x/y", false)]
    [InlineData("_0.x\\y", false)]
    [InlineData("attachment-x.y", false)]
    public void FilesOfSegmentsAreToldFromOthers(string name, bool expected) => Assert.Equal(expected, IndexFileNames.IsSegmentFile(name));
}
