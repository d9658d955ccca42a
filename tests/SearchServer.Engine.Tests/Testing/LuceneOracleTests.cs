using System.Security.Cryptography;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Testing;

public class LuceneOracleTests
{
    public static TheoryData<string> GoldenIndexes => [.. TestData.GoldenIndexes];

    [Fact]
    public void SpeaksForLucene8()
    {
        OracleVersion version = LuceneOracle.Require().Version();
        Assert.StartsWith("8.", version.Lucene, StringComparison.Ordinal);
        Assert.Equal("Lucene87", version.Codec);
    }

    [Fact]
    public void RefusesABadRequestAndAnswersTheNext()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        OracleException refusal = Assert.Throws<OracleException>(() => oracle.Send("no-such-command"));
        Assert.Contains("no command no-such-command", refusal.Message, StringComparison.Ordinal);
        refusal = Assert.Throws<OracleException>(() => oracle.Check("no-such-folder"));
        Assert.Contains("no folder no-such-folder", refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("8.", oracle.Version().Lucene, StringComparison.Ordinal);
    }

    [Fact]
    public void GivesUpAfterTheTimeoutAndStartsAgain()
    {
        LuceneOracle.Require();
        (OracleInstallation? installation, _) = OracleInstallation.Find();
        using OracleProcess process = new(installation!);
        OracleException refusal = Assert.Throws<OracleException>(() => process.Send("version", [], TimeSpan.Zero));
        Assert.Contains("did not answer \"version\"", refusal.Message, StringComparison.Ordinal);
        Assert.True(process.Send("version", [], TimeSpan.FromMinutes(1)).TryGetProperty("lucene", out _));
    }

    [Theory]
    [MemberData(nameof(GoldenIndexes))]
    public void ChecksAndDumpsTheGoldenIndexes(string name)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        string directory = TestData.Require(name);
        CheckReport report = oracle.AssertClean(directory);
        Assert.InRange(report.NumDocs, 200, 295);

        using TemporaryFolder folder = new();
        oracle.Dump(directory, folder["dump"]);
        DumpDigest digest = oracle.Digest(directory);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder["dump"]))), digest.Sha256);
        Assert.Equal(File.ReadLines(folder["dump"]).LongCount(), digest.Lines);
        IEnumerable<string> titles = File.ReadLines(folder["dump"]).Where(line => line.StartsWith('#')).Select(line => line[2..]);
        Assert.Equal(titles, digest.Parts.Select(part => part.Title));
        Assert.Equal(digest.Lines, digest.Parts.Sum(part => part.Lines));
    }

    [Fact]
    public void TellsADamagedIndexFromASoundOne()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        using TemporaryFolder folder = new();
        oracle.Index([new NeutralDocument([new NeutralStored("text", "some text that is stored")])], folder["index"]);
        oracle.AssertClean(folder["index"]);

        string file = Assert.Single(Directory.GetFiles(folder["index"], "*.fdt"));
        byte[] bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
        CheckReport report = oracle.Check(folder["index"]);
        Assert.False(report.Clean);
        Assert.Contains("checksum", report.Output, StringComparison.Ordinal);

        Directory.CreateDirectory(folder["empty"]);
        OracleException refusal = Assert.Throws<OracleException>(() => oracle.Check(folder["empty"]));
        Assert.Contains("IndexNotFoundException", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BothLucenesHoldTheSameArticlesInTheGoldenIndexes()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        DumpOptions content = new() { Parts = DumpOptions.ContentParts };
        foreach (string shape in (string[])["segments", "compound"])
        {
            DumpDigest older = oracle.Digest(TestData.Require($"golden/lucene-8.7.0-wikinews-{shape}"), content);
            DumpDigest newer = oracle.Digest(TestData.Require($"golden/lucene-8.8.1-wikinews-{shape}"), content);
            Assert.Empty(older.DifferencesFrom(newer));
        }
    }

    [Fact]
    public void KeepsUnpairedSurrogatesInTokens()
    {
        const string Text = "a\uD800 \uDC00b \U0001F600";
        AnalyzedText analyzed = Assert.Single(LuceneOracle.Require().Analyze("whitespace", [Text]));
        Assert.Equal(["a\uD800", "\uDC00b", "\U0001F600"], analyzed.Tokens.Select(token => token.Term));
        Assert.Equal(Text.Length, analyzed.EndOffset);
    }

    [Fact]
    public void AnalyzesWithAnalyzersMadeOfParts()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        AnalyzedText english = Assert.Single(oracle.Analyze("english", ["The foxes"]));
        Assert.Equal(new AnalyzedToken("fox", 2, 4, 9, "<ALPHANUM>"), Assert.Single(english.Tokens));
        const string Parts = """{"tokenizer":"standard","filters":["lowercase","asciiFolding",{"name":"stop","ignoreCase":true}]}""";
        AnalyzedText folded = Assert.Single(oracle.Analyze(Parts, ["The Élysée"]));
        Assert.Equal("elysee", Assert.Single(folded.Tokens).Term);
        DumpDigest digest = oracle.AnalyzeDigest("english", ["The foxes", ""]);
        Assert.Equal([3L, 2L], digest.Parts.Select(part => part.Lines));
    }

    [Fact]
    public void ParsesTheClassicLanguage()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        ParsedQuery parsed = oracle.Parse(new ParsedSpec("+fox* \"Quick foxes\"~2") { DefaultField = "body", Analyzer = "english" });
        Assert.Equal("+body:fox* body:\"quick fox\"~2", parsed.Query);
        Assert.Throws<OracleException>(() => oracle.Parse(new ParsedSpec("a AND") { DefaultField = "body" }));
    }
}
