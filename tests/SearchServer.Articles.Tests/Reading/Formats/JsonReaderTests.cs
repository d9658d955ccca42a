using SearchServer.Articles.Reading.Fields;
using SearchServer.Articles.Reading.Formats;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Formats;

public sealed class JsonReaderTests
{
    [Fact]
    public void ALineThatIsAnAnswerOfAServiceHasItsArticles() =>
        Assert.Equal(["One", "Two"], Read("""{"status":"ok","articles":[{"title":"One"},{"title":"Two"}]}""").Select(article => article.Title));

    [Theory]
    [InlineData("<p>It <b>sails</b>.</p><p>Today.</p>", "It sails.\nToday.")]
    [InlineData("It sails.<br>Today.", "It sails.\nToday.")]
    [InlineData("It sails.\\n\\nIt <i>really</i> does.\\n\\nToday.", "It sails.\nIt really does.\nToday.")]
    [InlineData("It sails &amp; rows.\\nToday.", "It sails & rows.\nToday.")]
    [InlineData("Less < more, says <FRY.H>.\\n\\nToday.", "Less < more, says <FRY.H>.\n\nToday.")]
    [InlineData("First line.\\n\\n<blockquote>Second line.</blockquote>\\n\\nThird line.\\n\\nFourth.", "First line.\nSecond line.\nThird line.\nFourth.")]
    public void ABodyThatIsHtmlBecomesText(string body, string text) => Assert.Equal(text, Assert.Single(Read($$"""{"title":"Ferry","body":"{{body}}"}""")).Body);

    [Fact]
    public void AWholePageIsExtractedAndWhatIsGivenCountsMore()
    {
        string page = System.Text.Json.JsonSerializer.Serialize(ReadingSamples.Page("The bridge", "the bridge"));
        Article article = Assert.Single(Read($$"""{"url":"https://wire.example/1","html":{{page}},"title":"Given"}"""));
        Assert.Equal(("Given", "https://wire.example/1", "Northern Wire"), (article.Title, article.Url, article.Outlet));
        Assert.DoesNotContain("Sport", article.Body, StringComparison.Ordinal);
        Assert.Contains("harbour board", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEntityInATitleIsTheCharacter() => Assert.Equal("Q&A – the ferry", Assert.Single(Read("""{"title":"Q&amp;A &#8211; the ferry"}""")).Title);

    private static IEnumerable<Article> Read(string json) => new JsonReader(new FieldMapping()).Read(json, new SourceContext("a.json"));
}
