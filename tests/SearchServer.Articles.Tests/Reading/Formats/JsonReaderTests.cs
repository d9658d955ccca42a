using SearchServer.Articles.Reading;
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
    [InlineData("<p><b>Orla</b> <b>Fenn</b> <i>rows</i>.</p>", "Orla Fenn rows.")]
    [InlineData("<b>Orla</b> <b>Fenn</b> <i>rows</i>.", "Orla Fenn rows.")]
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

    [Theory]
    [InlineData("<p>Para <i>more</i></p>", "Para more")]
    [InlineData("The <em>ferry</em>\\n sails", "The ferry sails")]
    [InlineData("&lt;b&gt;Ferry&lt;/b&gt;", "Ferry")]
    [InlineData("Less < more, says <FRY.H>", "Less < more, says <FRY.H>")]
    public void ATitleLosesItsMarkup(string title, string text) => Assert.Equal(text, Assert.Single(Read($$"""{"title":"{{title}}"}""")).Title);

    [Fact]
    public void APostOfWordPressIsReadFromWhatIsRendered()
    {
        Article article = Assert.Single(Read("""
            {"id":7,"date":"2025-08-20T16:03:00","date_gmt":"2025-08-20T14:03:00","guid":{"rendered":"https://wire.example/?p=7"},"link":"https://wire.example/ferry","title":{"rendered":"Q&#038;A: the <i>ferry</i>"},
            "content":{"rendered":"<p>It sails.</p>","protected":false},"excerpt":{"rendered":"<p>Short</p>"},"author":3,"categories":[4,5],"tags":[]}
            """));
        Assert.Equal(("7", "Q&A: the ferry", "It sails.", "https://wire.example/ferry"), (article.GivenId, article.Title, article.Body, article.Url));
        Assert.Equal(("2025-08-20T16:03:00+02:00", null), (article.Date!.ToString(), article.Section));
        Assert.Empty(article.Authors);
        article = Assert.Single(Read("""{"guid":{"rendered":"https://wire.example/?p=8"},"title":{"rendered":"Dam"},"excerpt":{"rendered":"It holds."}}"""));
        Assert.Equal(("https://wire.example/?p=8", "It holds."), (article.GivenId, article.Body));
    }

    [Fact]
    public void WhatIsNoArticleInAnAnswerOfAServiceDoesNotKeepTheOthersOut()
    {
        ReadResult[] results = [.. new JsonReader(new FieldMapping()).Read("""{"articles":[{"title":"One"},null,{"title":[]},{"title":"Two"}]}""", new SourceContext("a.json"))];
        Assert.Equal(["One", null, null, "Two"], results.Select(result => result.Article?.Title));
        Assert.Equal(["expected a JSON object, found null", "expected a text as title, found a list"], results.Where(result => result.Rejection is not null).Select(result => result.Rejection!.Reason));
    }

    private static IEnumerable<Article> Read(string json) => new JsonReader(new FieldMapping()).Read(json, new SourceContext("a.json")).Select(result => result.Article!);
}
