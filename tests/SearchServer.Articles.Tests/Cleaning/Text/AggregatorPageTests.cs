using SearchServer.Articles.Cleaning.Text;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Text;

public sealed class AggregatorPageTests
{
    private static readonly DateTimeOffset s_crawlTime = new(2025, 8, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly SourceContext s_context = new("page.txt") { CrawlTime = s_crawlTime, Url = "https://aggregator.example/1" };

    [Fact]
    public void EmbeddedStoriesBecomeArticlesWithOutletAndTime()
    {
        Article[] articles = Clean("""
            Lighthouse keeper of Far Lanner retires after forty years
            The last keeper of the Far Lanner light handed over her keys on Monday.
            She said that she would miss the gulls, and that the gulls would not miss her.

            Try our app
            Explore what the app can do for you
            No comments yet...
            Related Articles

            Harbour Courier
            2 hours ago
            - Harbour Courier
            Ferry contract: ministry adds a relief ship
            The ministry of transport has added a second relief ship to its offer. Mayor Ilse Marrow said she would believe it when she saw the rudder.

            Northern Wire
            Yesterday
            - Northern Wire
            ‘Never again’: island council votes on storm shelters
            The council of the Lanner Islands voted for three shelters. By Tuesday night the vote was being challenged.
            """);
        Assert.Equal([null, "Harbour Courier", "Northern Wire"], articles.Select(article => article.Outlet));
        Assert.Equal("Lighthouse keeper of Far Lanner retires after forty years", articles[0].Title);
        Assert.EndsWith("would not miss her.", articles[0].Body, StringComparison.Ordinal);
        Assert.Equal("Ferry contract: ministry adds a relief ship", articles[1].Title);
        Assert.StartsWith("The ministry of transport", articles[1].Body, StringComparison.Ordinal);
        Assert.EndsWith("the rudder.", articles[1].Body, StringComparison.Ordinal);
        Assert.Equal([null, "2025-08-21T10:00:00Z", "2025-08-20"], articles.Select(article => article.Date?.ToString()));
        Assert.Equal("https://aggregator.example/1", articles[0].Url);
        Assert.Null(articles[1].Url);
    }

    [Fact]
    public void AStoryWhoseHeaderHasOnlyATimeHasNoOutlet()
    {
        Article[] articles = Clean("""
            Dam lowered by two metres
            Engineers lowered the lake behind the Orrin dam on Friday.
            Related Articles
            Sarrow Valley Review
            5 minutes ago
            - Sarrow Valley Review
            Farmers ask who pays for the water
            Farmers below the dam want to be paid for what they could not water. Solve the daily Crossword

            20 minutes ago
            Orrinford pool stays closed until May
            The pool in Orrinford will not open before May, the town said. Its roof leaks.
            """);
        Assert.Equal([null, "Sarrow Valley Review", null], articles.Select(article => article.Outlet));
        Assert.Equal("Orrinford pool stays closed until May", articles[2].Title);
        Assert.EndsWith("could not water.", articles[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void OutletAndTimeMayStandInALine()
    {
        Article[] articles = Clean("""
            News for you
            Harbour Courier · 3h
            Market square to be paved with basalt
            Port Halden will pave its market square with basalt from the quarry at Sarrow.
            Northern Wire • 45 min
            Basalt quarry to double its output
            The quarry at Sarrow will double its output next year and hire forty people.
            Sarrow Valley Review - 2 days ago
            Quarry road closed after landslide
            A landslide closed the quarry road on Tuesday. No one was hurt, the county said.
            """);
        Assert.Equal(["Harbour Courier", "Northern Wire", "Sarrow Valley Review"], articles.Where(article => article.Body.Length > 0).Select(article => article.Outlet));
        Assert.Equal("2025-08-21T09:00:00Z", articles.Single(article => article.Outlet == "Harbour Courier").Date!.ToString());
        Assert.Equal("2025-08-19", articles.Single(article => article.Outlet == "Sarrow Valley Review").Date!.ToString());
    }

    [Fact]
    public void RowsOfTitleOutletAndTimeBecomeArticles()
    {
        Article[] articles = Clean("""
            Top stories
            Chess prodigy draws with the national champion
            Harbour Courier
            1 hour ago
            She had to sit on two cushions to see across the board, and offered the draw herself.
            Observatory on Mount Sarrow opens its dome to visitors
            Sarrow Valley Review
            3 hours ago
            Ferry service to Little Lanner suspended until Sunday
            Northern Wire
            Yesterday
            """);
        Assert.Equal(["Harbour Courier", "Sarrow Valley Review", "Northern Wire"], articles.Select(article => article.Outlet));
        Assert.Equal("Observatory on Mount Sarrow opens its dome to visitors", articles[1].Title);
        Assert.StartsWith("She had to sit", articles[0].Body, StringComparison.Ordinal);
        Assert.Equal("", articles[2].Body);
    }

    [Fact]
    public void RowsOfOutletTitleAndTimeBecomeArticles()
    {
        Article[] articles = Clean("""
            Harbour Courier
            More
            Chess prodigy draws with the national champion
            1 hour ago
            By Bea Holm
            Northern Wire
            More
            Ferry service to Little Lanner suspended until Sunday
            2 hours ago
            Sarrow Valley Review
            More
            Observatory on Mount Sarrow opens its dome to visitors
            5 hours ago
            """);
        Assert.Equal(["Harbour Courier", "Northern Wire", "Sarrow Valley Review"], articles.Select(article => article.Outlet));
        Assert.Equal("Ferry service to Little Lanner suspended until Sunday", articles[1].Title);
        Assert.Equal(["Bea Holm"], articles[0].Authors);
        Assert.All(articles, article => Assert.Equal("", article.Body));
    }

    [Fact]
    public void AReportInEntriesWithTimesIsOneArticle()
    {
        string text = """
            Storm in the Lanner Islands: what happened hour by hour
            12 minutes ago
            Power is back on Little Lanner
            The last four hundred homes are connected again, the grid operator says.
            2 hours ago
            Ferries stay in harbour
            No ferry will leave before the morning, the harbour master has told passengers.
            3 hours ago
            Roof of the school torn off
            The wind has taken the roof of the school in Port Halden. The building was empty.
            """;
        Assert.Single(Clean(text));
        Assert.Contains("The building was empty.", Clean(text)[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void AnArticlesOwnOutletAndTimeDoNotSplitIt()
    {
        Article article = Assert.Single(Clean("""
            Bridge of Orrinford turns a hundred
            Harbour Courier · 2 hours ago
            The iron bridge of Orrinford is a hundred years old this summer.
            It will be celebrated with a market on both banks.
            """));
        Assert.Equal("Bridge of Orrinford turns a hundred", article.Title);
        Assert.Contains("The iron bridge", article.Body, StringComparison.Ordinal);
    }

    private static Article[] Clean(string text) => [.. PlainTextCleaner.Clean(text, s_context)];
}
