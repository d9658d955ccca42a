extern alias generator;
using generator::GenerateUnicodeTables;
using SearchServer.Engine.Analysis.Unicode;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

public class NormalizerTests
{
    [Theory]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("\uFB03", "\uFB03")]
    [InlineData("\u1100\u1161\u11A8 \uAC00\u11A8", "\uAC01 \uAC01")]
    [InlineData("a\u0323\u0302 a\u0302\u0323", "\u1EAD \u1EAD")]
    [InlineData("\u212B \u2126", "\u00C5 \u03A9")]
    [InlineData("\u304B\u3099", "\u304C")]
    [InlineData("e\uD800\u0301\uDC00", "e\uD800\u0301\uDC00")]
    [InlineData("\u0958", "\u0915\u093C")]
    public void CanonicalFormsAreComposed(string text, string expected) => Assert.Equal(expected, new Normalizer(Normalization.C).Normalize(text).ToString());

    [Theory]
    [InlineData("o\uFB03ce \uFB01", "office fi")]
    [InlineData("\uFF26\uFF11\uFF0E", "F1.")]
    [InlineData("\uFF76\uFF9E\uFF71", "\u30AC\u30A2")]
    [InlineData("CO\u2082 \u2167", "CO2 VIII")]
    [InlineData("\uFEFB\uFDF2", "\u0644\u0627\u0627\u0644\u0644\u0647")]
    [InlineData("\u1E9B\u0323", "\u1E69")]
    public void CompatibilityFormsAreTheLettersThatTheyPresent(string text, string expected) => Assert.Equal(expected, new Normalizer(Normalization.KC).Normalize(text).ToString());

    [Theory]
    [InlineData("\u00BD \u2122 \u2026 \u00A0 m\u00B2 \u2474")]
    [InlineData("\uFDFA")]
    public void SignsFractionsAndFormsOfSeveralWordsStay(string text) => Assert.Equal(text, new Normalizer(Normalization.KC).Normalize(text).ToString());

    [Fact]
    public void RandomTextsAreWhatTheRulesMakeOfThem()
    {
        TestData.SkipUnlessUnicodeDataIsHere();
        NaiveNormalization naive = new(new UnicodeData(TestData.Unicode));
        RandomSource random = new(seed: 12);
        int[] interesting = [.. Enumerable.Range(0, 0x30000).Where(naive.IsInteresting)];
        foreach (bool compatibility in (bool[])[false, true])
        {
            Normalizer normalizer = new(compatibility ? Normalization.KC : Normalization.C);
            for (int i = 0; i < 50_000; i++)
            {
                string text = string.Concat(Enumerable.Range(0, random.Between(1, 6)).Select(_ => char.ConvertFromUtf32(random.OneIn(4) ? random.Pick("aeou\u0301\u0323\u0345\u1100\u1161\u11A8\uAC00".ToCharArray()) : random.Pick(interesting))));
                Assert.Equal(naive.Normalize(text, compatibility), normalizer.Normalize(text).ToString());
            }
        }
    }

    [Fact]
    public void EveryCharacterBecomesWhatTheRulesMakeOfIt()
    {
        TestData.SkipUnlessUnicodeDataIsHere();
        NaiveNormalization naive = new(new UnicodeData(TestData.Unicode));
        (Normalizer c, Normalizer kc) = (new(Normalization.C), new(Normalization.KC));
        for (int i = 0; i < 0x110000; i++)
        {
            if (i is >= 0xD800 and < 0xE000) continue;
            string text = "a" + char.ConvertFromUtf32(i);
            Assert.Equal(naive.Normalize(text, compatibility: false), c.Normalize(text).ToString());
            Assert.Equal(naive.Normalize(text, compatibility: true), kc.Normalize(text).ToString());
        }
    }

    [Fact]
    public void TextsThatAreNormalAreGivenBack()
    {
        foreach (string text in (string[])["plain", "caf\u00E9 \u0416 \u4EAC\u304C \uAC01", "\u0E01\u0E34\u0E48"])
        {
            Assert.True(Normalization.KC.IsSurelyNormal(text), text);
        }
    }
}
