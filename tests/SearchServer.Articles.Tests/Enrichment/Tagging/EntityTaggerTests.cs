using System.Diagnostics;
using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Articles.Enrichment.Tagging.Training;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Tagging;

public class EntityTaggerTests
{
    private const string ExpectedVariable = "SEARCHSERVER_EXPECTED_MENTIONS";

    private const string Body = """
        LONDON (Reuters) - Harold Whitcombe, the mayor of Leeds, said on Monday that he would meet Mrs. Maria Oliveira in Brazil next week.

        “Whitcombe is a friend,” Oliveira told reporters in São Paulo. The U.S.-led talks, which the European Union supports, begin in Geneva on Friday.
        Oliveira's party, and Microsoft Corp., did not comment. Sheila van der Berg of the University of Oxford was not so sure.
        """;

    [Fact]
    public void NamesAreFoundWithTheirOffsets()
    {
        (string[] title, string[] body) = Tag("Whitcombe to Visit Brazil as Talks in Geneva Begin", Body);
        Assert.Equal(["Person Whitcombe", "Place Brazil", "Place Geneva"], title);
        Assert.Empty(((string[])["Place LONDON", "Organisation Reuters", "Person Harold Whitcombe", "Place Leeds", "Person Maria Oliveira", "Place Brazil", "Person Whitcombe", "Person Oliveira", "Place São Paulo", "Place U.S.", "Organisation European Union", "Place Geneva", "Organisation Microsoft Corp."]).Except(body));
    }

    [Fact]
    public void HeadlinesInCapitalsAreUnderstoodByTheText()
    {
        (string[] title, _) = Tag("WHITCOMBE TO VISIT BRAZIL AS TALKS IN GENEVA BEGIN", Body);
        Assert.Equal(["Person WHITCOMBE", "Place BRAZIL", "Place GENEVA"], title);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\n\t", "\0")]
    [InlineData("\uD800", "\uDFFF \uD83D")]
    [InlineData("a", "...")]
    public void ATextWithoutNamesGivesNone(string title, string body)
    {
        (string[] titleMentions, string[] bodyMentions) = Tag(title, body);
        Assert.Empty(titleMentions);
        Assert.Empty(bodyMentions);
    }

    [Fact]
    public void MentionsOfRandomTextAreInOrderAndWithinIt()
    {
        RandomSource random = new(99);
        string[] pieces = ["Pell", "London ", "the ", "of ", "\n", " ", ". ", "’s", "U.S.", "-based", "R-Ky.", "Mr. ", "IBM ", "(", "\uD83D", "é", "1996", "“", "@x", "http://a.b/c", "\u2028", "-", "Al-"];
        for (int i = 0; i < 500; i++)
        {
            string title = Text(), body = Text();
            List<EntityMention> titleMentions = [], bodyMentions = [];
            EntityTagger.Default.Tag(title, body, titleMentions, bodyMentions);
            foreach ((string text, List<EntityMention> mentions) in (ReadOnlySpan<(string, List<EntityMention>)>)[(title, titleMentions), (body, bodyMentions)])
            {
                int at = 0;
                foreach (EntityMention mention in mentions)
                {
                    Assert.True(mention.Start >= at && mention.Length > 0 && mention.End <= text.Length && mention.Margin >= 0, $"{random}: {text}");
                    at = mention.End;
                }
            }
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Below(60)).Select(_ => random.Pick<string>(pieces)));
    }

    [Fact]
    public void AnArticleLongerThanADocumentIsTaggedToItsEnd()
    {
        string body = string.Concat(Enumerable.Repeat(Body + "\n\n", 700));
        List<EntityMention> mentions = [];
        EntityTagger.Default.Tag("", body, [], mentions);
        Assert.InRange(mentions[^1].Start, body.Length - Body.Length, body.Length);
        Assert.InRange(mentions.Count, 700 * 12, 700 * 25);
    }

    [Fact]
    public void ManyThreadsFindWhatOneFinds()
    {
        RandomSource random = new(5);
        string[] sentences = Body.Split(". ");
        string[] bodies = [.. Enumerable.Range(0, 60).Select(_ => string.Join(". ", Enumerable.Range(0, 30).Select(_ => random.Pick<string>(sentences))))];
        string[][] alone = [.. bodies.Select(body => Tag("", body).Body)];
        Parallel.For(0, 240, i => Assert.Equal(alone[i % bodies.Length], Tag("", bodies[i % bodies.Length]).Body));
    }

    /// <summary>Runs the test below in a process of its own, in which .NET does without vector instructions.</summary>
    [Fact]
    public void ScoresAreTheSameWithoutVectorInstructions()
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true };
        foreach (string argument in (string[])[typeof(EntityTaggerTests).Assembly.Location, "-explicit", "only", "-method", $"*{nameof(ScoresAreAsExpected)}"]) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_EnableHWIntrinsic"] = "0";
        start.Environment[ExpectedVariable] = Scores();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0 && output.Contains("Total: 1, Errors: 0, Failed: 0, Skipped: 0", StringComparison.Ordinal), output);
    }

    [Fact(Explicit = true)]
    public void ScoresAreAsExpected()
    {
        string? expected = Environment.GetEnvironmentVariable(ExpectedVariable);
        Assert.False(System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated);
        Assert.Equal(expected, Scores());
    }

    [Fact]
    public void TheModelFitsItsSize()
    {
        using Stream resource = typeof(EntityTagger).Assembly.GetManifestResourceStream("tagger.bin")!;
        Assert.InRange(resource.Length, 1, 6 << 20);
    }

    [Theory]
    [InlineData("ner/conll2003.testa.conll.gz", 0.955, 0.95)]
    [InlineData("ner/wikigold.conll.gz", 0.82, 0.72)]
    public void NamesInTestSetsAreFound(string set, double person, double place)
    {
        string path = TestData.Require(set);
        TaggerScore score = new();
        foreach (List<List<(string Token, string Tag)>> document in ConllFile.ReadDocuments(path)) score.Add(EntityTagger.Default, document);
        Assert.True(score.F1(Labels.Person) >= person && score.F1(Labels.Place) >= place, string.Join('\n', score.Lines()));
    }

    private static string Scores()
    {
        List<EntityMention> mentions = [];
        EntityTagger.Default.Tag("", Body, mentions, mentions);
        return string.Join(';', mentions.Select(mention => $"{mention.Start}+{mention.Length} {mention.Kind} {mention.Margin:R}"));
    }

    private static (string[] Title, string[] Body) Tag(string title, string body)
    {
        List<EntityMention> titleMentions = [], bodyMentions = [];
        EntityTagger.Default.Tag(title, body, titleMentions, bodyMentions);
        return ([.. titleMentions.Select(mention => $"{mention.Kind} {title.Substring(mention.Start, mention.Length)}")], [.. bodyMentions.Select(mention => $"{mention.Kind} {body.Substring(mention.Start, mention.Length)}")]);
    }
}
