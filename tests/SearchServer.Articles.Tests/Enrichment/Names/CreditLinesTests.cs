using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

/// <summary>Who made an article is not in it.</summary>
public class CreditLinesTests
{
    private const string Story = "“We did it,” [P:Agnes Tillivre] said on Monday in the harbour of [L:Halden], where the ships of three nations lay at anchor for the third week of the strike.";

    [Theory]
    [InlineData("By [P:Piet Carter]")]
    [InlineData("by [P:Piet Carter]")]
    [InlineData("BY [P:PIET CARTER]")]
    [InlineData("By [P:Piet Carter] and [P:Hedda Pell]")]
    [InlineData("By [P:Piet Carter], Staff Writer")]
    [InlineData("By [P:Piet Carter] | The Halden Herald")]
    [InlineData("By [P:Piet Carter] Jr.")]
    [InlineData("By [P:April Carter]")]
    [InlineData("  By [P:Piet Carter]  ")]
    [InlineData("[P:Piet Carter]")]
    [InlineData("[P:Piet Carter], Staff")]
    [InlineData("Photo: [P:Piet Carter]")]
    [InlineData("Photo by [P:Piet Carter]")]
    public void ABylineAboveTheStoryIsNoMention(string line) => Assert.Equal("Agnes Tillivre 1", MarkedText.Persons($"{line}\n{Story}"));

    [Theory]
    [InlineData("(Reporting by [P:Piet Carter]; Editing by [P:Hedda Pell])")]
    [InlineData("Reporting by [P:Piet Carter] in [L:Moscow] and [P:Jan Roe] in [L:Kyiv]; editing by [P:Hedda Pell]")]
    [InlineData("Reporting by [P:P. J. Carter] and [P:Jan Roe Jr.]; Additional reporting by [P:Hedda Pell]; Writing by [P:Ilse Marrow]")]
    [InlineData("Reporting by the Halden newsroom; editing by [P:Hedda Pell]")]
    [InlineData("Reporting by [P:Piet Carter]; additional material from wires and other agencies, editing by [P:Hedda Pell]")]
    [InlineData("Additional reporting by [P:Piet Carter].")]
    [InlineData("Editing by [P:Piet Carter] and [P:Hedda Pell].")]
    [InlineData("[P:Piet Carter] contributed to this report.")]
    [InlineData("[P:Piet Carter] and [P:Hedda Pell] contributed reporting.")]
    [InlineData("[P:Piet Carter] is a reporter in Halden.")]
    [InlineData("Contact [P:Piet Carter] at piet@herald.example.")]
    [InlineData("[P:Piet Carter] can be reached at piet@herald.example.")]
    [InlineData("[P:P. J. Carter] can be reached at (555) 0100.")]
    [InlineData("Follow [P:Piet Carter] on Twitter.")]
    [InlineData("Follow investigative reporter [P:Piet Carter] on Twitter.")]
    [InlineData("(Subscribe to the Harbour podcast with [P:Piet Carter])")]
    [InlineData("Contributing: [P:Piet Carter], The Halden (Fla.) Herald; [P:Hedda Pell]")]
    [InlineData("Written by [P:Piet Carter]")]
    [InlineData("Edited by [P:Piet Carter] and [P:Hedda Pell]")]
    public void ACreditUnderTheStoryIsNoMention(string line)
    {
        Assert.Equal("Agnes Tillivre 1", MarkedText.Persons($"{Story}\n{line}"));
        Assert.Equal("Agnes Tillivre 1", MarkedText.Persons($"{Story} {line}"));
    }

    [Theory]
    [InlineData("The harbour on Monday. (Photo by [P:Piet Carter]/AFP) ")]
    [InlineData("The harbour on Monday. (AP Photo/[P:Piet Carter]) ")]
    [InlineData("The harbour on Monday. [P:Piet Carter]/Getty Images ")]
    [InlineData("The harbour on Monday. [P:Piet Carter] / AP. ")]
    [InlineData("The harbour on Monday. (Photo: [P:Piet Carter]) ")]
    [InlineData("The harbour on Monday. Photograph: [P:Piet Carter]/The Halden Herald\n")]
    [InlineData("The harbour on Monday. Credit: [P:Piet Carter]\n")]
    [InlineData("The harbour on Monday. [P:Piet Carter]/[P:Ritzau Scanpix] ")]
    public void ACreditForAPhotographIsNoMentionAndTheStoryBehindItIs(string caption)
    {
        Assert.Equal("Agnes Tillivre 1", MarkedText.Persons(caption + Story));
        Assert.Equal("Agnes Tillivre 2", MarkedText.Persons($"{Story}\n{caption}Then [P:Tillivre] left the harbour."));
    }

    [Theory]
    [InlineData("By Monday, [P:Sergei Lavrov] was back in Moscow.", "Sergei Lavrov 1")]
    [InlineData("By Monday [P:Sergei Lavrov] was back in Moscow, where the ships of three nations lay at anchor for the third week of a strike that nobody had called for.", "Sergei Lavrov 1")]
    [InlineData("By [P:Sergei Lavrov]'s own account, the talks had failed.", "Sergei Lavrov 1")]
    [InlineData("The treaty was signed by [P:Sergei Lavrov].", "Sergei Lavrov 1")]
    [InlineData("Led by [P:Sergei Lavrov], the envoys left.", "Sergei Lavrov 1")]
    [InlineData("Written by [P:Agnes Tillivre] in 1957, the novel was banned at once.", "Agnes Tillivre 1")]
    [InlineData("Reporting by the Herald showed that [P:Agnes Tillivre] had known of it.", "Agnes Tillivre 1")]
    [InlineData("Contact with the ship was lost, [P:Agnes Tillivre] said.", "Agnes Tillivre 1")]
    [InlineData("Compiled by a former envoy, [P:Agnes Tillivre], the list was long.", "Agnes Tillivre 1")]
    [InlineData("The storm contributed to this. [P:Agnes Tillivre] contributed to this week's row.", "Agnes Tillivre 1")]
    [InlineData("[P:Agnes Tillivre] hoped that a deal can be reached at once.", "Agnes Tillivre 1")]
    [InlineData("He was asked for a source: [P:Agnes Tillivre] gave none.", "Agnes Tillivre 1")]
    [InlineData("The [P:Agnes Tillivre]/[P:Piet Carter] ticket won.", "Agnes Tillivre 1; Piet Carter 1")]
    public void ASentenceInProseIsNoCredit(string sentence, string persons)
    {
        Assert.Equal(persons, MarkedText.Persons(sentence));
        Assert.Equal(persons, MarkedText.Persons($"The ships lay at anchor. {sentence}"));
    }

    [Theory]
    [InlineData("Reporting by [P:Piet Carter]. The envoys left, [P:Agnes Tillivre] said.")]
    [InlineData("(Reporting by [P:Piet Carter]) The envoys left, [P:Agnes Tillivre] said.")]
    [InlineData("Photo: [P:Piet Carter]. The envoys left, [P:Agnes Tillivre] said.")]
    public void ACreditEndsWithItsSentenceOrBracket(string text) => Assert.Equal("Agnes Tillivre 1", MarkedText.Persons(text));

    [Theory]
    [InlineData("By [P:Piet Carter] MOSCOW (Reuters) - [P:Agnes Tillivre] said on Monday that the ships of three nations lay at anchor for the third week of the strike.")]
    [InlineData("By [P:Piet Carter] and [P:Hedda Pell] The ships of three nations lay at anchor for the third week of the strike, [P:Agnes Tillivre] said on Monday in Halden.")]
    [InlineData("By [P:Piet  Carter]  MOSCOW (Reuters) - [P:Agnes Tillivre] said on Monday that the ships of three nations lay at anchor for the third week of the strike.")]
    public void ABylineThatRunsIntoTheStoryIsCutOff(string text) => Assert.Equal("Agnes Tillivre 1", MarkedText.Persons(text));

    [Fact]
    public void AHeadlineIsNoByline() => Assert.Equal("Agnes Tillivre 1", MarkedText.Persons("", "By Backing [P:Agnes Tillivre], Halden Votes for Change"));

    [Fact]
    public void ALineOnHowToReachTheAuthorIsOneToItsEnd() =>
        Assert.Equal("Agnes Tillivre 2", MarkedText.Persons($"{Story}\nFollow [P:Piet Carter] on Twitter. His editor is [P:Hedda Pell].\nThen [P:Tillivre] left."));

    [Fact]
    public void WhoIsMentionedAndMadeTheArticleCountsForTheMentionsOnly() =>
        Assert.Equal("Piet Carter 1; Agnes Tillivre 1", MarkedText.Persons($"By [P:Piet Carter]\n“I was there,” [P:Piet Carter] told the court. {Story}"));
}
