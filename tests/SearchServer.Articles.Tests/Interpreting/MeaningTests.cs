using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.QueryParsing;
using Xunit;
using FacetFilter = SearchServer.Articles.Searching.FacetFilter;

namespace SearchServer.Articles.Tests.Interpreting;

/// <summary>What queries mean, on articles that are made for it.</summary>
public class MeaningTests
{
    [Theory]
    [InlineData("Island ferry - mayor wants guarantees")]
    [InlineData("Island ferry -- mayor wants guarantees")]
    [InlineData("Island ferry: mayor wants guarantees!")]
    [InlineData("Island ferry && mayor || guarantees")]
    [InlineData("Island ferry – mayor wants “guarantees")]
    [InlineData("+ Island ferry ! mayor")]
    public void APastedHeadlineFindsItsArticleAndDoesNotWarn(string query)
    {
        using SmallArchive archive = new(new { id = "a", title = "Island ferry - mayor wants guarantees", body = "Neutral text.", language = "en" }, new { id = "b", title = "Other", body = "Something else.", language = "en" });
        Assert.Equal("a", archive.Ids(query));
        Assert.Empty(archive.Search(new ArticleSearchRequest(query)).Meaning.Warnings);
    }

    [Theory]
    [InlineData("the AND ferry", "a")]
    [InlineData("+on +the +table", "a")]
    [InlineData("ferry AND the", "a")]
    [InlineData("contract -the", "a b")]
    [InlineData("+the +harbour", "a b")]
    public void StopWordsBindNothing(string query, string found)
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Ferry contract on the table", body = "Neutral text.", outlet = "Harbour Courier", language = "en" },
            new { id = "b", title = "Contract of a harbour", body = "Neutral text.", outlet = "The Wire", language = "en" },
            new { id = "c", title = "Nothing", body = "Neutral text.", outlet = "On the Wire", language = "en" });
        Assert.Equal(found, archive.SortedIds(query));
    }

    [Fact]
    public void StopWordsAloneAreLookedForAsTheyAreTypedAndItIsSaid()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Speech", body = "Government of the people, by the people.", outlet = "Wire", language = "en" },
            new { id = "b", title = "Nothing", body = "Plain text.", outlet = "The Wire of the By", language = "en" });
        Assert.Equal("a", archive.Ids("of the by"));
        Assert.Contains("common", Assert.Single(archive.Search(new ArticleSearchRequest("of the by")).Meaning.Warnings));
        Assert.Equal("of|the|by|the", archive.Marks("of the by", "a"));
    }

    [Fact]
    public void OneTypedWordOfSeveralTokensIsAPhrase()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Jets over the bay", body = "The F-16 flew over the bay.", language = "en" },
            new { id = "b", title = "Vitamin F", body = "Vitamin F is not a vitamin. F F F F.", language = "en" },
            new { id = "c", title = "Boats", body = "16 boats and 16 crews.", language = "en" });
        Assert.Equal("a", archive.Ids("F-16"));
        Assert.Equal("a", archive.Ids("+F-16"));
        Assert.Equal("c", archive.Ids("boats -F-16"));
        Assert.Equal("F-16", archive.Marks("F-16", "a"));
    }

    [Fact]
    public void ChineseWordsAreFoundAndMarkedAsWhole()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "港口新闻", body = "记者今天从北京报道。", language = "zh" },
            new { id = "b", title = "京都北部", body = "京都北部的新闻，北方的京剧。", language = "zh" });
        Assert.Equal("a", archive.Ids("北京"));
        Assert.Equal("b", archive.Ids("-北京"));
        Assert.Equal("北京", archive.Marks("北京", "a"));
        Assert.Equal("北京报道", archive.Marks("北京报道", "a"));
    }

    [Fact]
    public void ARunOfCharactersThatNoArticleHasIsLookedForInParts()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "港口新闻", body = "港口的渡轮昨天停航。", language = "zh" },
            new { id = "b", title = "市长", body = "市长来了。", language = "zh" });
        Assert.Equal("a", archive.Ids("港口渡轮停航"));
        Assert.Equal("", archive.Ids("+港口渡轮停航"));
        Assert.Equal("港口|渡轮|停航", archive.Marks("港口渡轮停航", "a"));
    }

    [Theory]
    [InlineData("didn't")]
    [InlineData("didn’t")]
    [InlineData("o'clock")]
    [InlineData("office")]
    [InlineData("extension")]
    [InlineData("harbour\uFEFF")]
    [InlineData("cafe")]
    [InlineData("caf\u00e9")]
    [InlineData("cafe\u0301")]
    [InlineData("strasse")]
    [InlineData("STRASSE")]
    public void TheSameWordWrittenOtherwiseIsFound(string query)
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Notes", body = "The mayor didn’t answer at nine o’clock. The o\uFB03ce of \uFB01nance. The ex\u00adten\u00adsion of the \u200eharbour\u200e opened. The cafe\u0301 on the Straße.", language = "en" },
            new { id = "b", title = "Other", body = "Nothing of it.", language = "en" });
        Assert.Equal("a", archive.Ids(query));
        Assert.NotEqual("", archive.Marks(query, "a"));
    }

    [Fact]
    public void QuotedWordsAreTheWords()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "One", body = "They chant build the wall.", language = "en" },
            new { id = "b", title = "Two", body = "They chant build that wall.", language = "en" },
            new { id = "c", title = "Three", body = "The contract of the ferry. They were building the walls.", language = "en" },
            new { id = "d", title = "Four", body = "The ferry contract.", language = "en" });
        Assert.Equal("a", archive.Ids("\"build the wall\""));
        Assert.Equal("b", archive.Ids("\"Build That Wall\""));
        Assert.Equal("d", archive.Ids("“ferry contract”"));
        Assert.Equal("build the wall", archive.Marks("\"build the wall\"", "a"));
        Assert.Equal("c d", archive.SortedIds("\"contract ferry\"~3"));
    }

    [Fact]
    public void AFieldThatThereIsNotIsTakenAsWords()
    {
        using SmallArchive archive = new(new { id = "a", title = "Ferry", body = "Neutral text.", language = "en" }, new { id = "b", title = "Other", body = "Text.", language = "en" });
        Assert.Equal("a", archive.Ids("titel:ferry"));
        Assert.Single(archive.Search(new ArticleSearchRequest("titel:ferry")).Meaning.Warnings);
    }

    [Fact]
    public void OutletsAreFilteredByWhatPeopleCallThem()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "One", body = "Text.", outlet = "The Harbour Times", language = "en" },
            new { id = "b", title = "Two", body = "Text.", outlet = "Caf\u00e9 Post", language = "en" },
            new { id = "c", title = "Three", body = "Text.", outlet = "Cafe\u0301 Post", language = "en" });
        foreach (string name in (string[])["harbour times", "The Harbour Times", "THE HARBOUR TIMES"]) Assert.Equal(1, Filtered(name).Total.Value);
        Assert.Equal(2, Filtered("cafe post").Total.Value);
        Assert.Equal(2, Filtered("harbour times").Facets[0].Values.Length);
        Assert.Single(Filtered("harbour times").Facets[0].Values, value => value.Selected);

        ArticleSearchResult Filtered(string name) => archive.Search(new ArticleSearchRequest("") { Filters = [new FacetFilter("outlet") { AnyOf = [name] }], Facets = [new FacetWish("outlet", 10)] });
    }

    [Theory]
    [InlineData("covid-19", "a b")]
    [InlineData("COVID19", "a b")]
    [InlineData("health care", "c d e")]
    [InlineData("healthcare", "c d e")]
    [InlineData("co-operation", "f g")]
    [InlineData("cooperation", "f g")]
    [InlineData("G.O.P.", "h i")]
    [InlineData("gop", "h i")]
    public void JoinedApartAndHyphenatedFormsFindEachOther(string query, string found)
    {
        using SmallArchive archive = new(
            new { id = "a", title = "One", body = "A test for COVID-19.", language = "en" },
            new { id = "b", title = "Two", body = "A test for COVID19.", language = "en" },
            new { id = "c", title = "Three", body = "The price of health care.", language = "en" },
            new { id = "d", title = "Four", body = "The price of healthcare.", language = "en" },
            new { id = "e", title = "Five", body = "The price of health-care.", language = "en" },
            new { id = "f", title = "Six", body = "Signs of co-operation.", language = "en" },
            new { id = "g", title = "Seven", body = "Signs of cooperation.", language = "en" },
            new { id = "h", title = "Eight", body = "The G.O.P. met.", language = "en" },
            new { id = "i", title = "Nine", body = "The GOP met.", language = "en" });
        Assert.Equal(found, archive.SortedIds(query));
    }

    [Fact]
    public void AWordThatNoArticleHasIsCorrectedAndSaid()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Guarantees", body = "The mayor wants guarantees.", language = "en" },
            new { id = "b", title = "Other", body = "Nothing of it, says the mayor.", language = "en" });
        Assert.Equal("a", archive.Ids("guarentees mayor"));
        InterpretedWord word = archive.Search(new ArticleSearchRequest("guarentees mayor")).Meaning.Words[0];
        Assert.Equal(("guarentees", "guarantees"), (word.Text, word.CorrectedTo));
    }

    [Fact]
    public void ARareWordLikeAFrequentOneIsOnlySuggested()
    {
        using SmallArchive archive = new(
            [new { id = "rare", title = "Rare", body = "Judge Kavanagh spoke.", language = "en" }, .. Enumerable.Range(0, 60).Select(i => new { id = $"k{i}", title = "Many", body = "Judge Kavanaugh spoke.", language = "en" })]);
        Assert.Equal("rare", archive.Ids("kavanagh"));
        Assert.Equal("kavanaugh", archive.Search(new ArticleSearchRequest("kavanagh")).Meaning.DidYouMean);
    }

    [Fact]
    public void SeveralWordsAreSuggestedInOneText()
    {
        const string Text = "judge kavanagh on obamcare today";
        AskedPart Part(string word) => new(new WordSyntax(Text.IndexOf(word, StringComparison.Ordinal), Text.IndexOf(word, StringComparison.Ordinal) + word.Length, word), word, ArticleFields.DefaultSearched);
        Assert.Equal("judge kavanaugh on obamacare today", Spelling.Replace(Text, [(Part("kavanagh"), "kavanaugh"), (Part("obamcare"), "obamacare")]));
    }

    [Theory]
    [InlineData("kavana*")]
    [InlineData("kav?nagh")]
    [InlineData("kavanag*")]
    public void WhatIsTypedWithWildcardsIsNotMisspelt(string query)
    {
        using SmallArchive archive = new(
            [new { id = "rare", title = "Rare", body = "Judge Kavanagh spoke, and Kavanag.", language = "en" }, .. Enumerable.Range(0, 60).Select(i => new { id = $"k{i}", title = "Many", body = "Judge Kavanaugh spoke.", language = "en" })]);
        Interpretation meaning = archive.Search(new ArticleSearchRequest(query)).Meaning;
        Assert.Null(meaning.DidYouMean);
        Assert.All(meaning.Words, word => Assert.Null(word.CorrectedTo));
        Assert.NotNull(archive.Search(new ArticleSearchRequest("who is kavanagh?")).Meaning.DidYouMean);
    }

    [Theory]
    [InlineData("Beyonce")]
    [InlineData("beyoncé")]
    [InlineData("BEYONCE\u0301")]
    public void AWordWithItsAccentOrWithoutIsTheWordAndNoOtherIsSuggested(string query)
    {
        using SmallArchive archive = new(
            [
                new { id = "a", title = "Song", body = "Beyoncé sang.", language = "en" },
                new { id = "b", title = "Song", body = "Beyonce sang again.", language = "en" },
                .. Enumerable.Range(0, 60).Select(i => new { id = $"k{i}", title = "Many", body = "It lies beyond the harbour.", language = "en" }),
            ]);
        Assert.Equal("a b", archive.SortedIds(query));
        Assert.Null(archive.Search(new ArticleSearchRequest(query)).Meaning.DidYouMean);
    }

    [Theory]
    [InlineData("zorvan kelter halden brom", true)]
    [InlineData("zorvan kelter halden brom tillivre marrow", true)]
    [InlineData("zorvan kelter halden brom tillivre marrow pell", false)]
    public void SoManyPairsMayBeNearInWhateverManyLanguages(string query, bool isPreferred)
    {
        using SmallArchive archive = new([.. ((string[])["en", "de", "fr"]).Select(language => new { id = language, title = "Zorvan", body = "Zorvan Kelter Halden Brom Tillivre Marrow Pell.", language })]);
        Interpretation meaning = archive.Search(new ArticleSearchRequest(query)).Meaning;
        Assert.Equal(isPreferred, meaning.Query != meaning.Marked);
    }

    [Fact]
    public void AWordThatIsTypedTwiceIsMissingOnce()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "One", body = "The ferry contract.", language = "en" },
            new { id = "b", title = "Two", body = "The island.", language = "en" });
        ArticleSearchResult result = archive.Search(new ArticleSearchRequest("ferry contract Island island") { Match = MatchMode.Any });
        Assert.Equal(["Island"], result.Hits.Single(hit => hit.Article.GivenId == "a").MissingWords);
        Assert.Equal(["ferry", "contract"], result.Hits.Single(hit => hit.Article.GivenId == "b").MissingWords);
    }

    [Fact]
    public void AnIdIsAWordThatOneArticleHas()
    {
        using SmallArchive archive = new(new { id = "Case-4711", title = "One", body = "The ferry.", language = "en" });
        InterpretedWord Only(string query) => Assert.Single(archive.Search(new ArticleSearchRequest(query)).Meaning.Words);
        Assert.Equal((WordRole.Word, 1L), (Only("id:Case-4711").Role, Only("id:Case-4711").Articles));
        Assert.Equal((WordRole.Unknown, 0L), (Only("id:case-4711").Role, Only("id:case-4711").Articles));
        Assert.Equal("Case-4711", archive.Ids("id:Case-4711"));
    }

    [Theory]
    [InlineData("the")]
    [InlineData("the of")]
    [InlineData("of -bac")]
    public void AStopWordOfNearlyAllArticlesIsOneThoughOthersCiteIt(string query)
    {
        using SmallArchive archive = new(
            [.. Enumerable.Range(0, 30).Select(i => new { id = $"e{i}", title = "Ferry", body = "The ferry sails to the end of the island.", language = "en" }), new { id = "f", title = "Presse", body = "Le journal The Guardian of London parle du pont.", language = "fr" }]);
        ArticleSearchResult result = archive.Search(new ArticleSearchRequest(query));
        Assert.Equal(31, result.Total.Value);
        Assert.Contains("so common", Assert.Single(result.Meaning.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void AStopWordOfHalfTheArticlesIsAWordInTheOthers()
    {
        using SmallArchive archive = new(
            [.. Enumerable.Range(0, 5).Select(i => new { id = $"d{i}", title = "Besuch", body = "Das war am Montag in Berlin.", language = "de" }), .. Enumerable.Range(0, 5).Select(i => new { id = $"e{i}", title = "War", body = "The war ended.", language = "en" })]);
        Assert.Equal("e0 e1 e2 e3 e4", archive.SortedIds("war"));
    }

    [Fact]
    public void AWordCountsOnceAndNamesDoNotOutweighTheText()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Owner of a paper in Las Vegas", body = "It is sold.", places = new[] { "Las Vegas" }, outlet = "Las Vegas Review", language = "en" },
            new { id = "b", title = "Las Vegas shooting", body = "The shooting in Las Vegas was the worst.", language = "en" },
            new { id = "c", title = "Shooting stars", body = "They fall.", language = "en" });
        Assert.StartsWith("b", archive.Ids("Las Vegas shooting"));
    }

    [Fact]
    public void ArticlesHaveAllWordsWhereEnoughDoAndTheAnswerSaysSo()
    {
        using SmallArchive archive = new([.. Enumerable.Range(0, 40).Select(i => new { id = $"n{i}", title = "Note", body = i < 15 ? "The climate will change." : i % 2 == 0 ? "The climate." : "A change.", language = "en" })]);
        ArticleSearchResult result = archive.Search(new ArticleSearchRequest("climate change"));
        Assert.Equal(15, result.Total.Value);
        Assert.Equal((1.0, 15L), (result.Meaning.Demand!.Share, result.Meaning.Demand.WithAllWords));
        Assert.Equal(40, archive.Search(new ArticleSearchRequest("climate change") { Match = MatchMode.Any }).Total.Value);
    }

    [Fact]
    public void WhereTooFewHaveAllWordsOthersAreShownWithTheWordsThatTheyLack()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "One", body = "The ferry contract.", language = "en" },
            new { id = "b", title = "Two", body = "The island.", language = "en" },
            new { id = "c", title = "Three", body = "Something else.", language = "en" });
        ArticleSearchResult result = archive.Search(new ArticleSearchRequest("ferry contract island"));
        Assert.Equal(["a"], result.Hits.Select(hit => hit.Article.GivenId));
        Assert.Equal(["island"], result.Hits[0].MissingWords);
        Assert.Equal(0, result.Meaning.Demand!.WithAllWords);
        Assert.InRange(result.Meaning.Demand.Share, 0.1, 0.8);
        Assert.Equal(0, archive.Search(new ArticleSearchRequest("ferry contract island") { Match = MatchMode.All }).Total.Value);
    }

    [Theory]
    [InlineData("the ferry (contract island)", "a")]
    [InlineData("ferry (contract) (island)", "a")]
    [InlineData("ferry (contract AND island)", "a c")]
    [InlineData("+ferry (contract island)", "a c")]
    public void ParenthesesWithoutOperatorsAreAWritersAndGroupNothing(string query, string found)
    {
        using SmallArchive archive = new(
            new { id = "a", title = "One", body = "The ferry contract.", language = "en" },
            new { id = "b", title = "Two", body = "An island.", language = "en" },
            new { id = "c", title = "Three", body = "A ferry.", language = "en" });
        Assert.Equal(found, archive.SortedIds(query));
    }

    [Fact]
    public void AQuotationInAPastedTextIsOneOfItsWords()
    {
        string text = string.Join(' ', "alder birch cedar elm fir hazel larch maple oak pine poplar rowan spruce willow yew ash beech cherry chestnut cypress ebony hawthorn holly juniper laurel linden mahogany olive palm plane sycamore teak".Split(' '));
        using SmallArchive archive = new(new { id = "a", title = "Trees", body = text, language = "en" }, new { id = "b", title = "Words", body = "A single tree.", language = "en" });
        Assert.Equal("a", archive.Ids($"{text} said \"not a single tree\""));
        Assert.Equal("", archive.Ids("alder birch \"not a single tree\""));
    }

    [Fact]
    public void TheDemandIsTheSameUnderFiltersOrderAndPage()
    {
        using SmallArchive archive = new([.. Enumerable.Range(0, 30).Select(i => new { id = $"n{i}", title = "Note", body = i < 15 ? "The climate will change." : "The climate.", outlet = i % 15 < 3 ? "Wire" : "Courier", language = "en" })]);
        ArticleSearchRequest request = new("climate change") { Facets = [new FacetWish("outlet", 10)] };
        int wire = archive.Search(request).Facets[0].Values.Single(value => value.Value == "Wire").Count;
        Assert.Equal(3, wire);
        ArticleSearchResult filtered = archive.Search(request with { Filters = [new FacetFilter("outlet") { AnyOf = ["Wire"] }], Sort = [ArticleSort.Title], Skip = 1 });
        Assert.Equal(wire, filtered.Total.Value);
    }

    [Fact]
    public void AFewArticlesInAnotherLanguageStandFirstForAQueryInTheirs()
    {
        using SmallArchive archive = new(
        [
            .. Enumerable.Range(0, 200).Select(i => new { id = $"en{i}", title = "Die casting", body = "A tool shop in a land of hats. They die.", language = "en" }),
            new { id = "de", title = "Die Wahl im Land", body = "Die Wähler haben gewählt, und die Wahlen waren frei.", language = "de" },
        ]);
        Assert.Equal("de", archive.Ids("die Wahl").Split(' ')[0]);
        Assert.Equal("de", archive.Ids("Wahl im Land").Split(' ')[0]);
    }

    [Fact]
    public void AnEntityIsFoundAndMarkedUnderItsOtherNames()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "One", body = "Foreign Minister Sergey Lavrov said in Moscow on Monday that the talks would go on. Mr Lavrov spoke for an hour.", language = "en" },
            new { id = "b", title = "Two", body = "Sergei Lavrov, the foreign minister, told reporters in London that he had read the letter.", language = "en" },
            new { id = "c", title = "Three", body = "Nobody spoke.", language = "en" });
        Assert.Equal("a b", archive.SortedIds("sergei lavrov"));
        Assert.Contains("Sergey Lavrov", archive.Marks("sergei lavrov", "a"));
        Assert.Equal("Sergei Lavrov", Assert.Single(archive.Search(new ArticleSearchRequest("sergei lavrov")).Meaning.Names).Text, ignoreCase: true);
    }

    [Fact]
    public void AYearInWordsPrefersArticlesOfThatTime()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Ferry accident", body = "The ferry ran aground.", date = "2014-06-03", language = "en" },
            new { id = "b", title = "Ferry accident", body = "The ferry ran aground.", date = "2019-01-05", language = "en" },
            new { id = "c", title = "Ferry accident", body = "The ferry ran aground.", date = "2016-01-05", language = "en" });
        Assert.Equal("b", archive.Ids("ferry accident january 2019").Split(' ')[0]);
        Assert.Equal("a", archive.Ids("ferry accident 2014").Split(' ')[0]);
        Assert.Equal((new DateOnly(2019, 1, 1), new DateOnly(2019, 1, 31)), archive.Search(new ArticleSearchRequest("ferry january 2019")).Meaning.Periods.Select(period => (period.First, period.Last)).Single());
    }

    [Theory]
    [InlineData("ferry AND harbour", "a")]
    [InlineData("+ferry harbour", "a b")]
    [InlineData("ferry OR harbour", "a b c")]
    [InlineData("ferry -harbour", "b")]
    [InlineData("ferry NOT harbour", "b")]
    [InlineData("(ferry OR harbour) -boat", "a b")]
    [InlineData("title:ferry", "b")]
    [InlineData("-ferry", "c d")]
    [InlineData("", "a b c d")]
    [InlineData("*:*", "a b c d")]
    [InlineData("+xyzzy ferry", "")]
    public void OperatorsMeanWhatTheyMeanInLucene(string query, string found)
    {
        using SmallArchive archive = new(
            new { id = "a", title = "One", body = "The ferry in the harbour.", language = "en" },
            new { id = "b", title = "Ferry", body = "It sails.", language = "en" },
            new { id = "c", title = "Three", body = "The harbour has a boat.", language = "en" },
            new { id = "d", title = "Four", body = "Nothing.", language = "en" });
        Assert.Equal(found, archive.SortedIds(query));
    }

    [Fact]
    public void AMatchThroughANameIsMarkedInTheText()
    {
        using SmallArchive archive = new(new { id = "a", title = "Visit", body = "The visitor Władysław Kowalski came.", persons = new[] { "Władysław Kowalski" }, language = "en" });
        Assert.Equal("Władysław", archive.Marks("wladyslaw", "a"));
    }
}
