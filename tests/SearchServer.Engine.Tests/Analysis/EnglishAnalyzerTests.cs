using SearchServer.Engine.Analysis;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

public class EnglishAnalyzerTests
{
    private static readonly EnglishAnalyzer s_analyzer = new();

    [Fact]
    public void StopWordsLeaveHolesInThePositions() =>
        Assert.Equal(["cat [4,7) +2", "hat [15,18) +3", "end 18 +0"], Lines("The cat in the hat"));

    [Fact]
    public void TrailingStopWordsAreCountedAtTheEnd()
    {
        Assert.Equal(["cat [0,3) +1", "end 11 +2"], Lines("cat and the"));
        Assert.Equal(["end 10 +3"], Lines("To be, or…"));
        Assert.Equal(["end 0 +0"], Lines(""));
    }

    [Fact]
    public void ThereAre33StopWords()
    {
        string words = "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with";
        Assert.Equal(33, words.Split(' ').Length);
        Assert.Empty(TokenDigest.Terms(s_analyzer, words + " " + words.ToUpperInvariant()));
        Assert.Equal(["i", "we", "he", "she", "from", "ha", "have"], TokenDigest.Terms(s_analyzer, "I we he she from has have"));
    }

    [Theory]
    [InlineData("Reuters's", "reuter")]
    [InlineData("president's presidentʼs", "presid presidentʼ")]
    [InlineData("REUTERS’S", "reuter")]
    [InlineData("dog＇s", "dog")]
    [InlineData("dogs'", "dog")]
    [InlineData("it's", "")]
    [InlineData("'s s's", "s s")]
    public void PossessivesAreTakenOffBeforeAnythingElse(string text, string terms) =>
        Assert.Equal(terms.Split(' ', StringSplitOptions.RemoveEmptyEntries), TokenDigest.Terms(s_analyzer, text));

    [Theory]
    [InlineData("caresses ponies ties caress cats", "caress poni ti caress cat")]
    [InlineData("feed agreed plastered bled motoring sing", "feed agre plaster bled motor sing")]
    [InlineData("conflated troubled sized hopping tanned falling hissing fizzed failing filing", "conflat troubl size hop tan fall hiss fizz fail file")]
    [InlineData("happy sky", "happi sky")]
    [InlineData("relational conditional rational valenci hesitanci digitizer conformabli radicalli", "relat condit ration valenc hesit digit conform radic")]
    [InlineData("vietnamization predication operator feudalism decisiveness hopefulness callousness", "vietnam predic oper feudal decis hope callous")]
    [InlineData("triplicate formative formalize electriciti electrical hopeful goodness", "triplic form formal electr electr hope good")]
    [InlineData("revival allowance inference airliner gyroscopic adjustable defensible irritant", "reviv allow infer airlin gyroscop adjust defens irrit")]
    [InlineData("replacement adjustment dependent adoption communism activate bowdlerize", "replac adjust depend adopt commun activ bowdler")]
    [InlineData("probate rate cease controll roll guarantees geology apology", "probat rate ceas control roll guarante geologi apolog")]
    public void WordsAreReducedToPortersStems(string text, string stems) => Assert.Equal(stems.Split(' '), TokenDigest.Terms(s_analyzer, text));

    [Fact]
    public void NormalizingNeitherStemsNorStops() => Assert.Equal("the cats", s_analyzer.Normalize("body", "The Cats"));

    private static List<string> Lines(string text) => TokenDigest.Lines(s_analyzer.CreateStream("body"), text);
}
