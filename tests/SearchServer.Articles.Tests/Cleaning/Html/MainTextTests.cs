using SearchServer.Articles.Reading.Formats;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Html;

public sealed class MainTextTests
{
    [Fact]
    public void TheTextIsTheParagraphsWithoutMenusHeadlineAndFooter() => Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With()));

    [Theory]
    [InlineData("""<div id="comments"><h3>Comments</h3><p>I have been waiting for this ship all winter long, and it was about time that somebody wrote about it in the paper.</p><p>Nobody asked us on the islands whether we wanted a bigger ship, which is what we had asked for in the autumn.</p></div>""")]
    [InlineData("""<section class="related-articles"><h2>Related</h2><p><a href="/1">Harbour wall to be rebuilt in stone</a></p><p><a href="/2">Who pays for the second ship?</a></p></section>""")]
    [InlineData("""<div class="newsletter-signup"><p>Get the Harbour Courier in your inbox every morning, with the news of the harbour, the islands and the mainland.</p><form><input type="email"><button>Sign up</button></form></div>""")]
    [InlineData("""<ul class="share-buttons"><li><a href="#">Facebook</a></li><li><a href="#">Mail</a></li></ul>""")]
    [InlineData("""<div class="c-author__bio"><p>Ilse Marrow writes about ships and weather. She lives in Port Halden with two dogs and a boat that leaks.</p></div>""")]
    [InlineData("""<figure><img src="a.jpg"><figcaption>The Northern Star at the quay of Port Halden on Monday morning. Photo: Tomas Revik</figcaption></figure>""")]
    [InlineData("""<div class="article-tags"><a href="/t/1">Ferry</a> <a href="/t/2">Islands</a></div>""")]
    [InlineData("""<div style="display: none"><p>This paragraph is there for a program that shows it when somebody asks for it, and not before.</p></div>""")]
    [InlineData("""<p hidden>This paragraph is hidden in another way, and readers do not see it unless a script takes the attribute away.</p>""")]
    [InlineData("""<aside><p>In numbers: the ship has sailed the strait eleven thousand times, in thirty years, with four captains.</p></aside>""")]
    [InlineData("""<noscript><p>Please switch on scripts in your browser to see the pictures of the ship on its way through the strait.</p></noscript>""")]
    [InlineData("""<script>var text = "The harbour is closed on Sundays, except for those who know the keeper of the lighthouse.";</script>""")]
    [InlineData("""<div class="ad-slot"><span>Advertisement</span><p>Buy a boat of your own! Cheap boats, good boats, boats with and without holes, at Revik's in Orrinford.</p></div>""")]
    public void FurnitureInOrBehindTheTextIsLeftOut(string furniture)
    {
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(SamplePage.Body + furniture)));
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(after: furniture)));
        string inside = string.Concat(SamplePage.Paragraphs.Select((paragraph, i) => $"<p>{paragraph}</p>{(i == 1 ? furniture : "")}"));
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(inside)));
    }

    [Theory]
    [InlineData("<b>Orla</b> <b>Fenn</b> rowed to <a href='/x'>Skerry</a> <em>on Sunday</em>.", "Orla Fenn rowed to Skerry on Sunday.")]
    [InlineData("<span>Orla</span>\n<a href='/x'>Fenn</a>\t<strong>rowed</strong>\f<i>home</i>", "Orla Fenn rowed home")]
    [InlineData("<b><i>Orla</i> <i>Fenn</i></b> <!-- seen --> <u>rowed</u> <!-- heard --><u>home</u>", "Orla Fenn rowed home")]
    [InlineData("<b>Orla</b>&#32;<b>Fenn</b>&nbsp;<b>rowed</b>&#10;<b>home</b>", "Orla Fenn rowed home")]
    public void TheSpaceBetweenTwoElementsOfALineStays(string line, string text)
    {
        Assert.Equal(SamplePage.Text + "\n" + text, SamplePage.TextOf(SamplePage.With($"{SamplePage.Body}<p>{line}</p>")));
        Assert.Equal(text, HtmlText.Of(line));
    }

    [Theory]
    [InlineData("""<p>Read more: <a href="/1">Who pays for the second ship?</a></p>""")]
    [InlineData("""<p>Lire aussi : <a href="/1">Qui paiera le deuxième navire ?</a></p>""")]
    [InlineData("""<p><a href="/1">Who pays for the second ship?</a></p>""")]
    [InlineData("""<ul><li><a href="/1">Harbour wall to be rebuilt</a></li><li><a href="/2">Ice breaker sold to the mainland</a></li></ul>""")]
    [InlineData("""<p>25 August 2025, 14:03</p>""")]
    public void ReferencesAndDatesBetweenParagraphsAreLeftOut(string line)
    {
        string body = string.Concat(SamplePage.Paragraphs.Select((paragraph, i) => $"<p>{paragraph}</p>{(i == 2 ? line : "")}"));
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(body)));
    }

    [Fact]
    public void SubheadingsListsQuotesAndLinksInSentencesStay()
    {
        string body = $"""
            <p>{SamplePage.Paragraphs[0]}</p><h2>What the ship brings</h2><ul><li>Flour and sugar for the bakery</li><li>Forty bags of <a href="/mail">mail</a></li></ul>
            <blockquote><p>A ship is a bridge that moves, and in winter the only one we have.</p></blockquote><p>{SamplePage.Paragraphs[1]}</p>
            """;
        Assert.Equal(
            string.Join('\n', SamplePage.Paragraphs[0], "What the ship brings", "Flour and sugar for the bakery", "Forty bags of mail", "A ship is a bridge that moves, and in winter the only one we have.", SamplePage.Paragraphs[1]),
            SamplePage.TextOf(SamplePage.With(body)));
    }

    [Fact]
    public void ASentenceAmongTheLinksOfAListStays()
    {
        string links = string.Concat(Enumerable.Range(0, 20).Select(i => $"<li><a href='/{i}'>Story of ship {i}</a></li>"));
        Assert.Equal(SamplePage.Text + "\nThe harbour board has asked for a new timetable by the end of May.", SamplePage.TextOf(SamplePage.With($"{SamplePage.Body}<ul>{links}<li>The harbour board has asked for a new timetable by the end of May.</li></ul>")));
    }

    [Fact]
    public void AHeadingOverNothingButLinksGoesWithThem()
    {
        string body = SamplePage.Body + """<h3>Also in the paper</h3><p><a href="/1">Harbour wall to be rebuilt in stone</a></p><p><a href="/2">Ice breaker sold to the mainland</a></p>""";
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(body)));
    }

    [Fact]
    public void TwoLineBreaksEndAParagraph() =>
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(string.Join("<br>\n<br/>", SamplePage.Paragraphs))));

    [Fact]
    public void OneLineBreakInASentenceIsASpace()
    {
        string[] wrapped = [.. SamplePage.Paragraphs.Select(paragraph => paragraph.Replace(" the ", "<br>the ", StringComparison.Ordinal))];
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(string.Concat(wrapped.Select(paragraph => $"<p>{paragraph}</p>")))));
    }

    private const string SetOut = "Harbour news\n\nHALDEN, 1 May: The <b>ferry</b> <i>sails</i>.\nTickets:\t ten crowns\n \n\n  The  end.";

    [Theory]
    [InlineData("pre", SetOut)]
    [InlineData("listing", SetOut)]
    [InlineData("xmp", SetOut)]
    [InlineData("pre", "<span>" + SetOut + "</span>")]
    [InlineData("pre", "<code>Harbour news</code>\n\n<a>HALDEN</a>, 1 May: <b>The</b> <b>ferry</b>\tsails.<br>Tickets: ten crowns\n\n<b>The</b> end.\n")]
    [InlineData("pre", "Harbour news\r\n\r\nHALDEN, 1 May: The ferry sails.\r\nTickets: ten crowns\r\n\r\nThe end.")]
    public void WhatIsSetOutInLinesKeepsThem(string element, string content)
    {
        const string Lines = "Harbour news\nHALDEN, 1 May: The ferry sails.\nTickets: ten crowns\nThe end.";
        Assert.Equal(SamplePage.Text + "\n" + Lines, SamplePage.TextOf(SamplePage.With($"{SamplePage.Body}<{element}>{content}</{element}>")));
        Assert.Equal(Lines, HtmlText.OfEither($"<{element}>{content}</{element}>"));
    }

    [Fact]
    public void AParagraphOfLinesOfAFixedWidthIsOneParagraph()
    {
        string wrapped = System.Text.RegularExpressions.Regex.Replace(string.Join("\n\n", SamplePage.Paragraphs), "(.{50,68}) ", "$1\n");
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With($"<pre>{wrapped}</pre>")));
    }

    [Fact]
    public void AFieldOfTextIsReadIfItHoldsThePage()
    {
        Assert.Equal(SamplePage.Text, SamplePage.TextOf($"<h1>{SamplePage.Title}</h1><textarea readonly>{string.Join("\n\n", SamplePage.Paragraphs)}</textarea>"));
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(SamplePage.Body + "<textarea>Copy this ferry into your own page, with all its passengers.</textarea>")));
        Assert.Equal("It sails.", HtmlText.Of("<p>It sails.</p><textarea>Copy this.</textarea>"));
    }

    [Fact]
    public void ParagraphsThatEndWithoutATagAreParagraphs() =>
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(string.Concat(SamplePage.Paragraphs.Select(paragraph => $"<p>{paragraph}")))));

    [Fact]
    public void WordsInSeveralElementsAreOneWord()
    {
        string body = SamplePage.Body.Replace("The ferry", "<b>T</b>he <i>fer</i><span class=x>ry</span>", StringComparison.Ordinal).Replace("harbour", "har&shy;bour", StringComparison.Ordinal);
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(body)));
    }

    [Fact]
    public void AStandfirstBetweenHeadlineAndTextIsPartOfIt()
    {
        const string Standfirst = "After eleven weeks the villages have a connection to the mainland again.";
        string page = SamplePage.With().Replace("</h1>", $"</h1><p class=\"article__dek\">{Standfirst}</p><div class=\"byline\">By Ilse Marrow</div>", StringComparison.Ordinal);
        Assert.Equal($"{Standfirst}\n{SamplePage.Text}", SamplePage.TextOf(page));
    }

    [Fact]
    public void TheTextMayLieInSeveralBoxesOfOneKind()
    {
        string body = string.Join("<div class=\"ad\">Advertisement</div>", SamplePage.Paragraphs.Select(paragraph => $"<div class=\"chunk\"><p>{paragraph}</p></div>"));
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(body)));
    }

    [Fact]
    public void APageThatIsOneFormIsRead() =>
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With().Replace("<main>", "<form id=\"aspnetForm\"><main>", StringComparison.Ordinal).Replace("</main>", "</main></form>", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Tickets of <span class='company-card'>Tolm Lines</span> are sold out.")]
    [InlineData("<a class='related-link' href='/tolm'>Tolm Lines</a> sells tickets at <b><i class='share'>ten crowns</i></b> each.")]
    [InlineData("The <span class='promo'>autumn</span> <em class='ad'>timetable</em> is <mark class='newsletter'>not</mark> out yet.")]
    [InlineData("Tickets of <stock-card>Tolm Lines</stock-card>, sold at <x-price class='popup'>ten</x-price> crowns, are gone.")]
    [InlineData("It sailed, as <span class='author'>Agnès Pell</span> has told in a book, on the <time class='date'>first of May</time> of that year.")]
    public void AClassOfAFewWordsInASentenceTakesNoneAway(string sentence)
    {
        string text = System.Text.RegularExpressions.Regex.Replace(sentence, "<[^>]*>", "");
        foreach (string name in new[] { "div", "section", "td", "dd" })
        {
            string box = name switch { "td" => $"<table><tr><td>{sentence}</td></tr></table>", "dd" => $"<dl><dd>{sentence}</dd></dl>", _ => $"<{name}>{sentence}</{name}>" };
            Assert.Equal($"{SamplePage.Paragraphs[0]}\n{text}\n{SamplePage.Paragraphs[1]}", SamplePage.TextOf(SamplePage.With($"<div>{SamplePage.Paragraphs[0]}</div>{box}<div>{SamplePage.Paragraphs[1]}</div>")));
        }
    }

    [Theory]
    [InlineData("<div><span class='share'>Share this story</span> <a class='related' href='/x'>The old ferry</a></div>")]
    [InlineData("<div>| <span class='promo'>Tickets from ten crowns</span> |</div>")]
    public void ALineOfNothingButFurnitureGoes(string line) => Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(SamplePage.Body.Replace("<p>The council", line + "<p>The council", StringComparison.Ordinal))));

    [Theory]
    [InlineData("promo")]
    [InlineData("related")]
    [InlineData("share")]
    public void AClassOnEveryParagraphIsNotBelieved(string name) =>
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(SamplePage.Body.Replace("<p>", $"<p class=\"{name}\">", StringComparison.Ordinal))));

    [Theory]
    [InlineData("<article>", "</article>", "<article>", "</article>")]
    [InlineData("<article class='story'>", "</article>", "<article class='story next'>", "</article>")]
    [InlineData("<section class='post'>", "</section>", "<section class='post'>", "</section>")]
    [InlineData("<div class='post single'><div>", "</div></div>", "<div class='post'><div>", "</div></div>")]
    [InlineData("<div class='scroll-item'><article>", "</article></div>", "<div class='scroll-item'><article>", "</article></div>")]
    public void OfSeveralStoriesTheFirstIsTaken(string open, string close, string openNext, string closeNext)
    {
        string next = string.Concat(Enumerable.Range(0, 2).Select(i => $"{openNext}<h1>The bridge is closed for week {i}</h1><p>Nobody may cross the bridge at Orrinford before the engineers have looked at every one of its bolts, which takes a week.</p><p>They have counted four hundred of them so far, and found that eleven are missing, among them the largest.</p>{closeNext}"));
        string page = $"<html><head><title>{SamplePage.Title}</title></head><body>{open}<h1>{SamplePage.Title}</h1>{SamplePage.Body}{close}{next}</body></html>";
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(page));
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(page.Replace("h1>", "h2>", StringComparison.Ordinal)));
    }

    [Fact]
    public void SectionsBelowAHeadlineAreOneStory()
    {
        string sections = string.Join('\n', SamplePage.Paragraphs.Select((paragraph, i) => $"<section class='post-section'><h2>Chapter {i}</h2><p>{paragraph}</p></section>"));
        string text = string.Join('\n', SamplePage.Paragraphs.Select((paragraph, i) => $"Chapter {i}\n{paragraph}"));
        Assert.Equal(text, SamplePage.TextOf(SamplePage.With(sections)));
        Assert.Equal(text, SamplePage.TextOf(SamplePage.With(sections.Replace("h2>", "h1>", StringComparison.Ordinal))));
    }

    [Fact]
    public void CommentsThatAreLongerThanTheArticleAreStillComments()
    {
        string comments = string.Concat(Enumerable.Range(0, 40).Select(i => $"<div class=\"comment\"><p>This is what reader number {i} thinks of the ship, the harbour, the council and everybody else who reads the paper.</p></div>"));
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(after: $"<div class=\"comments\">{comments}</div>")));
    }

    [Theory]
    [InlineData("li")]
    [InlineData("div")]
    public void AListOfThingsWithHeadingsOfTheirOwnIsText(string element)
    {
        string[] things = ["mast", "rudder", "engine", "galley", "bridge"];
        string list = string.Concat(things.Select(thing => $"<{element} class=\"thing\"><h3>The {thing}</h3><p>What the yard has done to the {thing} of the ship.</p><a href=\"/{thing}\">See all the drawings of the {thing}</a></{element}>"));
        string text = SamplePage.TextOf(SamplePage.With($"{SamplePage.Body}{(element == "li" ? $"<ul>{list}</ul>" : $"<div>{list}</div>")}"));
        foreach (string thing in things) Assert.Contains($"\nThe {thing}\nWhat the yard has done to the {thing} of the ship.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AHeadingThatIsALinkStaysOverTheParagraphBesideIt()
    {
        string body = string.Concat(SamplePage.Paragraphs.Select((paragraph, i) => $"<h3><a href=\"/ships/{i}\">Ship number {(char)('A' + i)}</a></h3><p>{paragraph}</p>"));
        Assert.Equal(string.Join('\n', SamplePage.Paragraphs.Select((paragraph, i) => $"Ship number {(char)('A' + i)}\n{paragraph}")), SamplePage.TextOf(SamplePage.With(body)));
    }

    [Theory]
    [InlineData("""<h3><a href="/1">Who pays for the second ship?</a></h3>""")]
    [InlineData("""<h3><a href="/1">Who pays for the second ship?</a></h3><h3><a href="/2">Harbour wall to be rebuilt</a></h3>""")]
    [InlineData("""<div><h3><a href="/1">Who pays for the second ship?</a></h3></div>""")]
    public void AHeadingThatIsALinkGoesWhereNoParagraphStandsBesideIt(string headings) => Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(SamplePage.Body + headings)));

    [Fact]
    public void ParagraphsThatAreLinksAreTheTextOfAPageThatHasNoOther()
    {
        string[] links = ["Chart of the strait", "Table of the tides", "Log of the Northern Star"];
        string body = string.Concat(links.Select((link, i) => $"<p><a href=\"/{i}\">{link}</a></p>"));
        Assert.Equal(string.Join('\n', links), SamplePage.TextOf($"<html><body><ul><li><a href=\"/\">Home</a></li></ul><h1>{SamplePage.Title}</h1>{body}</body></html>"));
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(SamplePage.Body + body)));
    }

    [Fact]
    public void APageOfNothingButMenusHasNoText() => Assert.Equal("", SamplePage.TextOf("<html><body><ul><li><a href=\"/1\">Harbour</a></li><li><a href=\"/2\">Islands</a></li></ul><div><a href=\"/3\">Mainland</a></div></body></html>"));

    [Fact]
    public void AListOfTeasersIsRecognisedByItsForm()
    {
        string teasers = string.Concat(Enumerable.Range(0, 8).Select(i => $"<div class=\"q7\"><h3><a href=\"/{i}\">Another story of the day, number {i}</a></h3><p>What happened in it, told in a sentence or two so that people read on, as they mostly do not.</p></div>"));
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(after: $"<div class=\"q6\">{teasers}</div>")));
    }

    [Fact]
    public void ALiveBlogKeepsItsEntriesInOrderWithoutTheirTimes()
    {
        string body = string.Concat(SamplePage.Paragraphs.Select((paragraph, i) => $"<div class=\"live-entry\"><div class=\"stamp\">1{i}:05 Ilse Marrow</div><p>{paragraph}</p></div>"));
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(body)));
    }

    [Fact]
    public void AnAmpPageIsRead()
    {
        string body = $"<amp-img src=a.jpg></amp-img>{SamplePage.Body}<amp-ad type=x><p>Buy a boat!</p></amp-ad><amp-social-share type=email></amp-social-share>";
        string page = SamplePage.With(body, "<style amp-boilerplate>body{visibility:hidden}</style>").Replace("<html ", "<html amp ", StringComparison.Ordinal);
        Assert.StartsWith(SamplePage.Text, SamplePage.TextOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public void TheTextForMachinesIsTakenWhereThePageShowsNone()
    {
        string data = $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"{{SamplePage.Title}}","articleBody":"{{SamplePage.Text.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}}"}</script>""";
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With("<div id=root></div>", data)));
        string markup = $$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{SamplePage.Body.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}</script>""";
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With("<div id=root></div>", markup)));
    }

    [Fact]
    public void WhatIsInTheTextForMachinesIsTextWhateverItsClassSays()
    {
        string data = $$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{SamplePage.Text.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal)}}"}</script>""";
        string body = $"<p>{SamplePage.Paragraphs[0]}</p><p>{SamplePage.Paragraphs[1]}</p><div class=\"promo\"><p>{SamplePage.Paragraphs[2]}</p></div><p>{SamplePage.Paragraphs[3]}</p>";
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(body, data)));
        Assert.DoesNotContain(SamplePage.Paragraphs[2], SamplePage.TextOf(SamplePage.With(body)), StringComparison.Ordinal);
    }

    [Fact]
    public void ParagraphsBehindAPaywallAreText() =>
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(SamplePage.Body.Replace("<p>The council", "<p class=\"paywall\" hidden>The council", StringComparison.Ordinal))));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("<html></html>")]
    [InlineData("\0\0\0")]
    public void APageWithoutTextGivesAnEmptyArticle(string html)
    {
        Assert.Equal("", SamplePage.Extract(html).Body);
        Assert.Equal("", SamplePage.Extract(html).Title);
    }

    [Fact]
    public void TextWithoutAnyMarkupIsText() => Assert.Equal(SamplePage.Paragraphs[0], SamplePage.TextOf(SamplePage.Paragraphs[0]));

    [Fact]
    public void JapaneseTextCountsAsText()
    {
        const string First = "島へのフェリーは月曜日の朝、十二月以来初めて港を出発した。乗客は六十人だった。";
        const string Second = "島の人々は十一週間待っていた。その間、郵便と薬と新鮮な食べ物を運んだのは一隻の漁船だけだった。";
        Assert.Equal($"{First}\n{Second}", SamplePage.TextOf(SamplePage.With($"<p>{First}</p><p>{Second}</p>")));
    }
}
