using SearchServer.Articles.Enrichment.Names;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

public class EvenTextTests
{
    [Theory]
    [InlineData("In  [L:Paris], \u00A0[L:Texas].", "In Paris, Texas.", "Paris|Texas")]
    [InlineData("[P:Agnes \t Tillivre]\n\n \nsaid ", "Agnes Tillivre\nsaid ", "Agnes Tillivre")]
    [InlineData("  [P:Agnes]  ", " Agnes ", "Agnes")]
    [InlineData("[P:Agnes] said so.\nYes.", "Agnes said so.\nYes.", "Agnes")]
    [InlineData("", "", "")]
    public void GapsBecomeOneSpaceOrOneLineBreakAndMentionsStayWhereTheyAre(string marked, string text, string names)
    {
        MarkedText given = MarkedText.Read(marked);
        EvenText even = EvenText.Of(given.Text, given.Mentions);
        Assert.Equal(text, even.Text);
        Assert.Equal(names, string.Join('|', even.Mentions.Select(mention => even.Text.Substring(mention.Start, mention.Length))));
    }

    [Fact]
    public void AnEvenTextIsLeftAsItIs()
    {
        MarkedText given = MarkedText.Read("[P:Agnes] said so.\nYes.");
        Assert.Same(given.Text, EvenText.Of(given.Text, given.Mentions).Text);
    }
}
