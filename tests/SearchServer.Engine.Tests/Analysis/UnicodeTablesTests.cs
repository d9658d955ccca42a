extern alias generator;
using generator::GenerateUnicodeTables;
using SearchServer.Engine.Analysis.Unicode;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

public class UnicodeTablesTests
{
    [Fact]
    public void TheGeneratorWritesTheTablesThatAreInTheTree()
    {
        TestData.SkipUnlessUnicodeDataIsHere();
        UnicodeData data = new(TestData.Unicode);
        Assert.SkipUnless(data.Version == UnicodeTables.Version, $"Needs version {UnicodeTables.Version} of unicode-data, here is {data.Version}.");
        string tables = File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "src/SearchServer.Engine/Analysis/Unicode/UnicodeTables.g.cs"));
        Assert.True(tables == TableSource.Generate(data), "Run tools/GenerateUnicodeTables.");
    }

    [Fact]
    public void TheFlatTableAgreesWithTheSearchInTheRuns()
    {
        for (int c = 0; c <= char.MaxValue; c++)
            Assert.Equal(char.IsHighSurrogate((char)c) ? WordClasses.HighSurrogate : (byte)WordClasses.Of(c), WordClasses.FirstPlane[c]);
    }

    [Fact]
    public void LowerCaseKeepsTheNumberOfCodeUnits()
    {
        for (int c = 0; c < 0x110000; c++) Assert.Equal(c < 0x10000, LowerCase.Map(c) < 0x10000);
    }

    [Fact]
    public void LowerCaseOfATextIsThatOfItsCodePoints()
    {
        Assert.Equal("i\uD801 \U00010428\uDC00", LowerCase.Map("\u0130\uD801 \U00010400\uDC00"));
        Assert.Equal("", LowerCase.Map(""));
    }
}
