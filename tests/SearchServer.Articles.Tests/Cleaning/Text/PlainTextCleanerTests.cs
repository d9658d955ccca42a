using SearchServer.Articles.Cleaning.Text;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Text;

public sealed class PlainTextCleanerTests
{
    private static readonly SourceContext s_context = new("a.txt") { CrawlTime = new DateTimeOffset(2025, 8, 21, 12, 0, 0, TimeSpan.Zero) };

    [Theory]
    [InlineData("Posted by Ilse Marrow on August 20, 2025", "2025-08-20", "Ilse Marrow")]
    [InlineData("By Ilse Marrow and Tomas Revik, August 20, 2025", "2025-08-20", "Ilse Marrow|Tomas Revik")]
    [InlineData("By Ilse Marrow with Tomas Revik, August 20, 2025", "2025-08-20", "Ilse Marrow|Tomas Revik")]
    [InlineData("By Ilse Marrow, in Marden, and Tomas Revik | August 20, 2025", "2025-08-20", "Ilse Marrow|Tomas Revik")]
    [InlineData("Anna Holm | August 20, 2025", "2025-08-20", "Anna Holm")]
    [InlineData("August 20, 2025 9:05 am by Ilse Marrow", "2025-08-20T09:05:00Z", "Ilse Marrow")]
    [InlineData("Updated: August 22, 2025", null, "")]
    [InlineData("Last updated August 22, 2025, first published August 20, 2025", "2025-08-20", "")]
    public void ALineBelowTheTitleSaysWhoAndWhenAndNotWhenItWasUpdated(string line, string? date, string authors)
    {
        Article article = Assert.Single(PlainTextCleaner.Clean($"Ferry sails again\n\n{line}\n\nThe ferry sails again after a long winter, the harbour master said on the pier this morning.\n", new SourceContext("a.txt")));
        Assert.Equal((date, authors), (article.Date?.ToString(), string.Join('|', article.Authors)));
        Assert.StartsWith("The ferry sails", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFirstLineIsTheTitleAndTheRestTheBody()
    {
        Article article = Clean("\uFEFFA new bridge\r\n\r\nIt opened on Monday.\r\nPeople crossed it.\r\n");
        Assert.Equal("A new bridge", article.Title);
        Assert.Equal("It opened on Monday.\nPeople crossed it.", article.Body);
        Assert.Equal("a.txt", article.Source);
        Assert.Null(article.Outlet);
        Assert.Null(article.Date);
    }

    [Fact]
    public void ATextThatBeginsWithAParagraphHasNoTitle()
    {
        string paragraph = string.Join(' ', Enumerable.Repeat("The council met again on Thursday night and talked about the fish market.", 4));
        Article article = Clean(paragraph + "\nIt will meet again in May.");
        Assert.Equal("", article.Title);
        Assert.StartsWith(paragraph, article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void AScrapedPageLosesItsFurniture()
    {
        Article article = Clean("""
            Skip to main content
            Menu
            Talks on the Sarrow pass break off without a date

            Share
            Facebook
            Copy link

            By our correspondent in Orrinford
            Published 3 hours ago

            Talks on the Sarrow pass broke off on Monday without a date for the next round. Both delegations said the other had not moved.

            The pass links the Orrin valley with the coast and was closed for six weeks last winter after lorries were stoned.

            A lorry waits below the Sarrow pass. Credit: Northern Wire / handout

            READ MORE: Five things to know about the Sarrow pass

            "A guarantee that needs a machine gun is not a guarantee," said Hanne Tolk, who speaks for the villages.

            Sign up to our newsletter
            Get the day's most important stories in your inbox. By subscribing you agree to our terms.

            Related articles
            Hauliers threaten to blockade the coast road
            Comments (14)
            Leave a comment
            Your email address will not be published.
            """);
        Assert.Equal("Talks on the Sarrow pass break off without a date", article.Title);
        string[] paragraphs = article.Body.Split("\n\n");
        Assert.Equal(3, paragraphs.Length);
        Assert.StartsWith("Talks on the Sarrow pass broke off", paragraphs[0], StringComparison.Ordinal);
        Assert.EndsWith("speaks for the villages.", paragraphs[2], StringComparison.Ordinal);
        Assert.Equal(new ArticleDate(new DateTimeOffset(2025, 8, 21, 9, 0, 0, TimeSpan.Zero), IsDay: false, DateSource.Relative), article.Date);
        Assert.Empty(article.Authors);
    }

    [Fact]
    public void BylineAndDateBehindTheTitleAreFields()
    {
        Article article = Clean("""
            Marrow to stand again
            By Bea Holm and EDDA VOSS, Harbour Courier
            August 3, 2025

            Ilse Marrow will stand for a third term as mayor of Port Halden, she told party members on Sunday.
            """);
        Assert.Equal(["Bea Holm", "Edda Voss"], article.Authors);
        Assert.Equal(("2025-08-03", DateSource.Byline), (article.Date!.ToString(), article.Date.Source));
        Assert.StartsWith("Ilse Marrow will stand", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void NamedFieldsAtTheBeginningAreFields()
    {
        Article article = Clean("""
            Title: Why a guarantee is worth its paper
            URL: https://review.example/paper
            Source: Sarrow Valley Review
            Author: Kit Sander
            Published: 9 August 2025
            Category: Opinion

            A promise binds the one who makes it. A guarantee binds somebody else.
            """);
        Assert.Equal(("Why a guarantee is worth its paper", "https://review.example/paper", "Sarrow Valley Review", "Opinion"), (article.Title, article.Url, article.Outlet, article.Section));
        Assert.Equal(["Kit Sander"], article.Authors);
        Assert.Equal("2025-08-09", article.Date!.ToString());
        Assert.Equal("A promise binds the one who makes it. A guarantee binds somebody else.", article.Body);
    }

    [Theory]
    [InlineData("Source: the ministry knew about the cracks\nThe ministry knew about the cracks in the dam for a year, a person close to it said.", "Source: the ministry knew about the cracks")]
    [InlineData("Date: unknown\nA play about a woman who waits was shown in Port Halden on Friday.", "Date: unknown")]
    public void ATitleWithAColonIsATitle(string text, string title) => Assert.Equal(title, Clean(text).Title);

    [Theory]
    [InlineData("Watch: mayor reads the whole contract aloud")]
    [InlineData("Reuters/Ipsos poll: islanders want the ferry back")]
    [InlineData("Coast guard pilot is honoured by the king.")]
    public void AHeadlineThatLooksLikeALinkIsATitle(string title) => Assert.Equal(title, Clean(title + "\n\nShe read for two hours, and at the end she closed it without a word.").Title);

    [Fact]
    public void ADateFartherDownIsNotThatOfTheArticle() => Assert.Null(Clean("""
        The speech of the mayor in full

        The full text of the speech that mayor Ilse Marrow gave at the opening of the bridge is printed below; it was read by her deputy, for she had lost her voice.
        January 20, 2009
        People of Orrinford, this bridge was promised to our grandparents.
        """).Date);

    [Fact]
    public void ATitleMayGoOnInTheNextLine()
    {
        Article article = Clean("Engineers find hairline cracks in the\nOrrin dam and lower the lake\n\nThe reservoir is being drawn down by two metres.\n");
        Assert.Equal("Engineers find hairline cracks in the Orrin dam and lower the lake", article.Title);
        Assert.Equal("The reservoir is being drawn down by two metres.", article.Body);
    }

    [Fact]
    public void AStandfirstIsNoPartOfTheTitle() =>
        Assert.Equal("Dam lowered", Clean("Dam lowered\nFarmers below it ask who pays for the water\n\nThe reservoir is being drawn down by two metres.").Title);

    [Fact]
    public void LinesWrappedAtAWidthBecomeParagraphs()
    {
        Article article = Clean("""
            Observatory opens to visitors

            The observatory on Mount Sarrow opens to visitors in spring, its
            director said, and the road up will be widened before that so that
            two buses can pass. Bad weather guarantees nothing but
            tea.

            Entry is free for children.
            """);
        Assert.Equal(2, article.Body.Split("\n\n").Length);
        Assert.Contains("spring, its director said", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void ALineOfTitleAndSiteGivesTheOutlet()
    {
        Article article = Clean("""
            Coast guard pilot is honoured
            The pilot who flew through the February storm was given the country's medal for bravery on Saturday.
            Nadia Reuss said that she had been more afraid of the speech than of the flight. The hall laughed at that for a while.
            Share
            Get Harbour Courier daily in your inbox
            Coast guard pilot is honoured | Harbour Courier
            """);
        Assert.Equal("Harbour Courier", article.Outlet);
        Assert.EndsWith("for a while.", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAgencysBylineGivesTheAuthorsAndTheDatelineStays()
    {
        Article article = Clean("Ferry contract signed\nBy Tomas Revik and Per van Dale PORT HALDEN (Reuters) - The ministry signed the ferry contract on Friday.");
        Assert.Equal(["Tomas Revik", "Per van Dale"], article.Authors);
        Assert.Equal("PORT HALDEN (Reuters) - The ministry signed the ferry contract on Friday.", article.Body);
        Assert.Null(article.Outlet);
    }

    [Theory]
    [InlineData("By Friday the council must decide who pays for the water.")]
    [InlineData("By the sea, nothing is ever dry.")]
    [InlineData("By Orrinford's standards (and they are low) the pool was clean.")]
    public void ASentenceThatBeginsWithByIsNoByline(string sentence)
    {
        Article article = Clean("A title of some words\n" + sentence + "\nAnother sentence follows here.");
        Assert.StartsWith(sentence, article.Body, StringComparison.Ordinal);
        Assert.Empty(article.Authors);
    }

    [Fact]
    public void OnlyFurnitureIsNoArticle() => Assert.Empty(PlainTextCleaner.Clean("Advertisement\n\nShare this article\n", s_context));

    [Fact]
    public void ATextOfTooManyLinesIsTakenAsItIs()
    {
        Article article = Clean("Title\n" + string.Concat(Enumerable.Repeat("Advertisement\n", 60_000)));
        Assert.Equal("Title", article.Title);
        Assert.StartsWith("Advertisement\nAdvertisement", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSamplesOfTheRepositoryComeOutWhole()
    {
        string folder = Path.Combine(TestData.Repository, "index-data", "articles");
        foreach (string path in Directory.EnumerateFiles(folder, "0?-*.txt").Where(path => !Path.GetFileName(path).Contains("scraped", StringComparison.Ordinal)))
        {
            string text = File.ReadAllText(path).Trim();
            Article article = Clean(text);
            Assert.Equal(text, article.Title + "\n" + article.Body);
        }

        Assert.Equal([null, "Harbour Courier", "Northern Wire"], PlainTextCleaner.Clean(File.ReadAllText(Path.Combine(folder, "07-scraped-aggregator.txt")), s_context).Select(article => article.Outlet));
    }

    [Fact]
    public void AnyLinesGiveArticlesWhoseLinesAreTheirs()
    {
        RandomSource random = new(20250821);
        string[] pieces =
        [
            "Share", "Comments", "2 hours ago", "Harbour Courier", "- Harbour Courier", "Related Articles", "By Ilse Marrow", "Photo: Ilse Marrow", "Leave a Reply Cancel reply", "URL: https://a.example/", "Title: Nothing", "Advertisement",
            "The council met on Thursday night and talked about the fish market.", "Island mayors want written guarantees", "\"We have heard promises,\" she said.", "Harbour Courier · 3h", "More", "___", "", "(", "By", "|", "- ", "\u00A0", "…", "bur/dt/jj",
        ];
        for (int round = 0; round < 3000; round++)
        {
            string text = string.Join('\n', Enumerable.Range(0, random.Between(0, 25)).Select(_ => random.Pick<string>(pieces)));
            foreach (Article article in PlainTextCleaner.Clean(text, s_context))
            {
                Assert.False(article.Title.Length == 0 && article.Body.Length == 0);

                // Lines that an editor has wrapped are one.
                Assert.All(article.Body.Split('\n'), line => Assert.True(text.Contains(line, StringComparison.Ordinal) || text.Replace('\n', ' ').Contains(line, StringComparison.Ordinal), $"{random}: {line}\nof: {text}"));
            }
        }
    }

    private static Article Clean(string text) => Assert.Single(PlainTextCleaner.Clean(text, s_context));
}
