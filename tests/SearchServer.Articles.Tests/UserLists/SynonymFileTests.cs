using SearchServer.Articles.UserLists;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.UserLists;

public sealed class SynonymFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ferry, boat", "ferry > boat; boat > ferry")]
    [InlineData("ferry,boat,car ferry", "ferry > boat|car ferry; boat > ferry|car ferry; car ferry > ferry|boat")]
    [InlineData("  NHS ,  health \t service  ", "NHS > health service; health service > NHS")]
    [InlineData("a, b => c, d", "a => c|d; b => c|d")]
    [InlineData("a => a, b", "a => a|b")]
    [InlineData("a => b\na, c", "a > b|c; c > a")]
    [InlineData("a, b\na, b, c", "a > b|c; b > a|c; c > a|b")]
    [InlineData("# ferry, boat\n\n   \na, b\r\n", "a > b; b > a")]
    [InlineData("a\\,b, c", "a,b > c; c > a,b")]
    [InlineData("a\\=>b => c\\\\d", "a=>b => c\\d")]
    [InlineData("a\\", "")]
    [InlineData("a, b,, c,", "a > b|c; b > a|c; c > a|b")]
    [InlineData("a=b, c", "a=b > c; c > a=b")]
    public void ALineSaysWhatStandsForWhat(string text, string said) => Assert.Equal(said, Said(Load(text)));

    [Theory]
    [InlineData("one", "line 1: expected two words or more, or an arrow, found one")]
    [InlineData("a => b => c", "line 1: expected one arrow, found 2")]
    [InlineData("a =>", "line 1: expected words before and behind the arrow, found none")]
    [InlineData("=> b", "line 1: expected words before and behind the arrow, found none")]
    [InlineData(", ,", "line 1: expected words between commas, found white space")]
    [InlineData(",,", "line 1: expected words, found commas alone")]
    [InlineData("a, , b", "line 1: expected words between commas, found white space")]
    [InlineData("a, 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21", "line 1: expected at most 20 words side by side, found 21")]
    public void ALineThatIsNoneIsNamedAndTheRestCounts(string line, string message)
    {
        Synonyms synonyms = Load($"{line}\nferry, boat\n");
        Assert.EndsWith($"synonyms.txt, {message}.", Assert.Single(synonyms.Mistakes).Message, StringComparison.Ordinal);
        Assert.Equal("ferry > boat; boat > ferry", Said(synonyms));
    }

    [Fact]
    public void BytesThatAreNoTextAreNamed()
    {
        File.WriteAllBytes(_folder["synonyms.txt"], [.. "a, b\nf\u00e4hre, F"u8, 0xE4, .. "hre\n"u8]);
        Assert.EndsWith("line 2: expected UTF-8, found bytes that are none.", Assert.Single(Synonyms.Load(_folder["synonyms.txt"]).Mistakes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfManyMistakesTheFirstAreNamedAndTheOthersCounted()
    {
        Synonyms synonyms = Load(string.Join('\n', Enumerable.Range(0, 1000)));
        Assert.Equal(21, synonyms.Mistakes.Length);
        Assert.EndsWith("980 more mistakes up to here.", synonyms.Mistakes[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALineOfTooManyAlikeIsAMistakeAndAFileThatIsTooLongIsRefused()
    {
        Synonyms synonyms = Load(string.Join(',', Enumerable.Range(0, 1000)) + "\na, b");
        Assert.EndsWith("line 1: expected at most 200,000 pairs of synonyms in the file, found 999,000.", Assert.Single(synonyms.Mistakes).Message, StringComparison.Ordinal);
        Assert.Equal(2, synonyms.Count);
        File.WriteAllText(_folder["synonyms.txt"], new string('a', (4 << 20) + 1));
        Assert.Contains("expected at most 4 MB", Assert.Throws<UserListException>(() => Synonyms.Load(_folder["synonyms.txt"])).Message, StringComparison.Ordinal);
        Assert.Throws<UserListException>(() => Synonyms.Load(_folder.Path));
        Assert.Throws<FileNotFoundException>(() => Synonyms.Load(_folder["none.txt"]));
    }

    private static string Said(Synonyms synonyms) => string.Join("; ", synonyms.Entries.Select(entry => $"{entry.Text} {(entry.KeepsOwn ? ">" : "=>")} {string.Join('|', entry.Others)}"));

    private Synonyms Load(string text)
    {
        File.WriteAllText(_folder["synonyms.txt"], text);
        return Synonyms.Load(_folder["synonyms.txt"]);
    }
}
