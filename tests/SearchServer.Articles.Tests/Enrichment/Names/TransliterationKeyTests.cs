using SearchServer.Articles.Enrichment.Names;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

public class TransliterationKeyTests
{
    [Theory]
    [InlineData("zelensky", "zelenskyy")]
    [InlineData("zelensky", "zelenskiy")]
    [InlineData("sergei", "sergey")]
    [InlineData("khrushchev", "hruschev")]
    [InlineData("davidoff", "davidov")]
    [InlineData("schauble", "schaeuble")]
    [InlineData("yeltsin", "eltsin")]
    [InlineData("gaddafi", "ghadafi")]
    [InlineData("mohammed", "mohamed")]
    [InlineData("youssef", "yusef")]
    public void WaysToWriteAWordAreOneKey(string a, string b) => Assert.Equal(TransliterationKey.Of(a), TransliterationKey.Of(b));

    [Theory]
    [InlineData("harrison", "garrison")]
    [InlineData("marrow", "barrow")]
    [InlineData("pell", "bell")]
    [InlineData("i", "j")]
    [InlineData("v", "w")]
    public void OtherWordsAreOtherKeys(string a, string b) => Assert.NotEqual(TransliterationKey.Of(a), TransliterationKey.Of(b));

    [Fact]
    public void AnyWordHasAKeyThatIsNoLonger()
    {
        RandomSource random = new(32);
        for (int i = 0; i < 2_000; i++)
        {
            string word = NameFolding.Fold(AnyText.Of(random, random.Below(100))).Replace(" ", "", StringComparison.Ordinal);
            Assert.InRange(TransliterationKey.Of(word).Length, word.Length > 0 ? 1 : 0, word.Length);
        }
    }
}
