extern alias generator;
using generator::GenerateUnicodeTables;
using SearchServer.Engine.Analysis.Collation;
using SearchServer.Engine.Analysis.Unicode;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis.Collation;

/// <summary>Keys against the standard's algorithm and against orders that readers of each language know. Unicode's own CollationTest files are not in Debian's unicode-data.</summary>
public class CollationTests
{
    private static readonly Lazy<NaiveCollation> s_naive = new(() => new NaiveCollation(new UnicodeData(TestData.Unicode)));

    [Theory]
    [InlineData("emoji \U0001F6A2", "foo daily", "Komsomolskaya Pravda")]
    [InlineData("\U0001F6A2", "A second look", "Apple", "Apples, and pears", "“Apples” are cheap", "“Bread”", "(cheese)", "¿Dónde?", "… eggs")]
    [InlineData("Fox", "Fox News", "Foxborough Post", "Foxes", "Fox-hunting")]
    [InlineData("2 ferries", "10 ferries", "10 fewer", "100 days", "2016", "2016 in pictures", "Apollo 2", "Apollo 007", "Apollo 10", "Apollo XI")]
    [InlineData("٢ a", "10 a", "١١ a")]
    [InlineData("anna", "Anna", "anna b", "Anna C")]
    [InlineData("cote", "Cote", "coté", "côte", "côté", "coten")]
    [InlineData("Affe", "Ärger", "Asche", "Straße", "strasse 2", "Strata")]
    [InlineData("Aebi", "Æbler", "Afton", "Orebro", "Ørebro", "Oslo")]
    [InlineData("lody", "lodz", "Łódź", "moc")]
    [InlineData("αθηνα", "Ἀθήνα", "βόλος", "Ζωή")]
    [InlineData("Езда", "ёлка", "ель", "ия", "йод", "Киев", "Яма")]
    [InlineData("אב", "בית", "גן")]
    [InlineData("ألف", "باب", "تاج")]
    [InlineData("अमर", "कमल", "खबर")]
    [InlineData("กา", "เก", "ขา", "เขา", "ไทย")]
    [InlineData("가나", "각", "나라", "닭", "한국")]
    [InlineData("あさ", "かき", "がき", "かく", "カン")]
    [InlineData("一", "丁", "中", "𠀀")]
    [InlineData("Zurich", "Ωμέγα", "Ярославль", "תל", "يوم", "हिंदी", "ไทย", "한국", "ん", "北京")]
    public void TextsAreInTheOrderThatReadersKnow(params string[] ascending)
    {
        string[] sorted = [.. ascending.OrderBy(CollationKey.Of, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))];
        Assert.Equal(ascending, sorted);
    }

    [Fact]
    public void EveryEntryOfTheTableIsWhatTheFileSays()
    {
        TestData.SkipUnlessUnicodeDataIsHere();
        CollationElements elements = new();
        Assert.True(s_naive.Value.Entries.Count > 34_000);
        foreach ((int[] codePoints, CollationSource.Element[] expected) in s_naive.Value.Entries)
        {
            if (codePoints.Any(codePoint => codePoint is >= 0xD800 and < 0xE000)) continue;
            string text = string.Concat(codePoints.Select(char.ConvertFromUtf32));
            Assert.Equal(expected, elements.Of(text).Select(element => new CollationSource.Element(element.Primary, element.Secondary, element.Tertiary, element.IsVariable)));
        }
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void RandomTextsAreInTheOrderOfTheStandard(int seed)
    {
        TestData.SkipUnlessUnicodeDataIsHere();
        NaiveCollation naive = s_naive.Value;
        RandomSource random = new(seed);
        int[][] contractions = [.. naive.Entries.Where(entry => entry.CodePoints.Length > 1).Select(entry => entry.CodePoints)];
        for (int i = 0; i < 30_000; i++)
        {
            string text = RandomText(random, naive, contractions);

            // Texts that share most of their characters are those whose order hangs on the lower levels.
            string other = random.OneIn(3) ? RandomText(random, naive, contractions) : Changed(text, random, naive, contractions);
            int expected = Math.Sign(naive.Compare(text, other));
            int actual = Math.Sign(CollationKey.Of(text).AsSpan().SequenceCompareTo(CollationKey.Of(other)));
            Assert.True(expected == actual, $"{random}: '{Shown(text)}' and '{Shown(other)}': expected {expected}, found {actual}");
        }
    }

    [Fact]
    public void TheGeneratorWritesTheTableThatIsInTheTree()
    {
        TestData.SkipUnlessUnicodeDataIsHere();
        UnicodeData data = new(TestData.Unicode);
        Assert.SkipUnless(data.Version == UnicodeTables.Version, $"Needs version {UnicodeTables.Version} of unicode-data, here is {data.Version}.");
        Assert.True(CollationTable.Read().AsSpan().SequenceEqual(CollationSource.Generate(data)), "Run tools/GenerateUnicodeTables.");
    }

    [Fact]
    public void KeysAreBounded()
    {
        string common = new('x', CollationKey.MaxLength);
        Assert.Equal(CollationKey.Of(common), CollationKey.Of(common + "y"));
        Assert.Equal(CollationKey.Of(common[1..]), CollationKey.Of(common[1..] + "\U0001F6A2\U0001F6A2"));
        Assert.Equal([0, 0], CollationKey.Of(""));
        foreach (string dear in (string[])["\uFDFA", "\u0F71", "e\u0301", "\u1D160", "9", "0", "\uD800"]) Assert.InRange(CollationKey.Of(string.Concat(Enumerable.Repeat(dear, 100_000))).Length, 2, 16 << 10);
    }

    private static string RandomText(RandomSource random, NaiveCollation naive, int[][] contractions) =>
        string.Concat(Enumerable.Range(0, random.Between(0, 8)).Select(_ => RandomPart(random, naive, contractions)));

    private static string Changed(string text, RandomSource random, NaiveCollation naive, int[][] contractions)
    {
        List<string> parts = [.. text.EnumerateRunes().Select(rune => rune.ToString())];
        int at = random.Between(0, parts.Count);
        if (at < parts.Count && random.OneIn(2)) parts[at] = random.OneIn(2) ? parts[at].ToUpperInvariant() : "";
        else parts.Insert(at, RandomPart(random, naive, contractions));
        return string.Concat(parts);
    }

    private static string RandomPart(RandomSource random, NaiveCollation naive, int[][] contractions) => random.Below(9) switch
    {
        0 or 1 => random.Pick("aAbBzZ019eE".ToCharArray()).ToString(),
        2 => random.Pick(" ", "  ", "\t", "\u00A0", "-", "\u2019", ",", "\U0001F6A2", "\u20E3", "\uFE0F"),
        3 => random.Pick("\u0300\u0301\u0308\u0323\u0327\u0338\u0345\u0F71\u0F72\u0F80\u0306".ToCharArray()).ToString(),
        4 => random.Pick("иИеЕйק가각กเา\u0660\uFF11\u00BD\u2460".ToCharArray()).ToString(),
        5 => string.Concat(random.Pick(contractions).Select(char.ConvertFromUtf32)),
        6 => char.ConvertFromUtf32(random.Pick(random.Pick(contractions))),
        7 => char.ConvertFromUtf32(random.Pick<int>(random.Between(0x4E00, 0x4E10), random.Between(0x3400, 0x3410), random.Between(0x17000, 0x17010), random.Between(0x18B00, 0x18B04), 0x1B170, 0xFA0E, 0x2A700, 0xE1000, 0x378)),
        _ => string.Concat(random.Pick(naive.Entries).CodePoints.Where(codePoint => codePoint is < 0xD800 or >= 0xE000).Select(char.ConvertFromUtf32)),
    };

    private static string Shown(string text) => string.Join(' ', text.EnumerateRunes().Select(rune => rune.Value.ToString("X4")));
}
