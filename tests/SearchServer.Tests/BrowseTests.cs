using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Dates and places as trees, periods, articles without a value, and histograms that are divided, over HTTP.</summary>
public sealed class BrowseTests(BrowseTests.Archive archive) : IClassFixture<BrowseTests.Archive>
{
    [Fact]
    public void WhatIsFilteredByIsOpenAndMarkedAmongAllDates()
    {
        Assert.Equal("2025=3 2024=2[2024-11=1 2024-10=1*[2024-10-05=1]] 2019=1", Tree("/search?date=2024-10&facet=date", "date"));
        Assert.Equal("2025=3*[2025-03=2 2025-01=1] 2024=2[2024-11=1 2024-10=1*[2024-10-05=1]] 2019=1", Tree("/search?date=2024-10&date=2025&facet=date", "date"));
        Assert.Equal(4, Total("/search?date=2024-10&date=2025"));
        Assert.Equal("2019=1 2024=2 2025=3", Tree("/search?facet=date:9:label", "date"));
        Assert.Equal("2025=3", Tree("/search?facet=date:1:count", "date"));

        // What is chosen comes without articles, too.
        Assert.Equal("2025=3 2024=2 2019=1 2000=0[2000-02=0*]", Tree("/search?date=2000-02&facet=date", "date"));

        // The first years come, and what is chosen; of those that are open all months.
        JsonElement first = archive.Server.Get("/search?date=2019-06&facet=date:1").GetProperty("facets").GetProperty("date");
        Assert.Equal("2025=3 2019=1[2019-06=1*[2019-06-30=1]]", Values(first));
        Assert.Equal((3, 2), (first.GetProperty("totalValues").GetInt32(), first.GetProperty("otherCount").GetInt32()));
        Assert.Equal("2025=3*[2025-03=2 2025-01=1]", Tree("/search?date=2025&facet=date:1", "date"));

        // Whatever is the only one of its list is open, and a filter that is no choice of a date counts for dates, too.
        Assert.Equal("2019=1[2019-06=1[2019-06-30=1]]", Tree("/search?to=2020&facet=date", "date"));
        Assert.Equal("2025-03=2 2025-01=1", Values(archive.Server.Get("/facets/date?in=2025")));
        Assert.Equal("2025-03-09=1 2025-03-02=1", Values(archive.Server.Get("/facets/date?in=2025-03&date=2019")));
        Assert.Equal("", Values(archive.Server.Get("/facets/date?in=2025-03-09")));
    }

    [Fact]
    public void WhatIsFilteredByIsAmongTheValuesEvenIfItHasNoArticle()
    {
        Assert.Equal("2025=3 2024=2 2019=1 1990=0[1990-05=0*]", Tree("/search?date=1990-05&facet=date", "date"));
        Assert.Equal("2025=3 1990=0*", Tree("/search?date=1990&facet=date:1", "date"));
        Assert.Equal("2025=3 2024=2 2019=1[2019-06=1[2019-06-30=1 2019-06-02=0*]]", Tree("/search?date=2019-06-02&facet=date", "date"));
        Assert.Equal(3, archive.Server.Get("/search?date=1990&facet=date").GetProperty("facets").GetProperty("date").GetProperty("totalValues").GetInt32());
        Assert.Equal("1998=1 2001=1 1066-10-14=0*", Tree("/search?mentioned=1066-10-14&facet=mentioned", "mentioned"));
        Assert.Equal("Portugal=3 Atlantis=0*", Tree("/search?place=Atlantis&facet=place:1:tree", "place"));
    }

    [Fact]
    public void YearsAndMonthsThatAPeriodBeginsOrEndsInAreOpen()
    {
        Assert.Equal("2025=3[2025-03=2 2025-01=1] 2024=2[2024-11=1 2024-10=1] 2019=1", Tree("/search?date=2024-11/2025-02&facet=date", "date"));
        Assert.Equal("2025=3[2025-03=2[2025-03-09=1 2025-03-02=1] 2025-01=1] 2024=2 2019=1", Tree("/search?date=/2025-03-08&facet=date", "date"));
        Assert.Equal("2025=3 2024=2 2019=1", Tree("/search?date=2024/2025&facet=date", "date"));
        Assert.Equal("2025=3[2025-03=2[2025-03-09=1* 2025-03-02=1] 2025-01=1] 2024=2 2019=1", Tree("/search?date=20250309&facet=date", "date"));
    }

    [Theory]
    [InlineData("date=2025-02/2025-03", 2)]
    [InlineData("date=2025-02/", 2)]
    [InlineData("date=/2024-10", 2)]
    [InlineData("date=/2019&date=2025-01", 2)]
    [InlineData("not.date=2025", 4)]
    [InlineData("date=2025&not.date=2025-03-09", 2)]
    [InlineData("missing=date", 1)]
    [InlineData("missing=date&date=2019", 2)]
    [InlineData("not.missing=date", 6)]
    [InlineData("missing=outlet&missing=date", 1)]
    [InlineData("missing=outlet", 2)]
    public void PeriodsAndWhatHasNoneFilter(string filters, int expected) => Assert.Equal(expected, Total($"/search?{filters}"));

    [Fact]
    public void HowManyHaveNoneIsTheTotalAfterAskingForThem()
    {
        JsonElement outlets = archive.Server.Get("/search?missing=outlet&outlet=Quay%20Post&facet=outlet").GetProperty("facets").GetProperty("outlet");
        Assert.Equal(2, outlets.GetProperty("missing").GetInt32());
        Assert.True(outlets.GetProperty("missingSelected").GetBoolean());
        Assert.Equal("Lantern=3 Quay Post=2*", Values(outlets));
        Assert.Equal(4, Total("/search?missing=outlet&outlet=Quay%20Post"));
    }

    [Fact]
    public void PeriodsAreCountedInThePlaceOfTheDate()
    {
        JsonElement[] periods = [.. archive.Server.Get("/search?date=2019&period=2019&period=2024-11/2025-01&period=2025-01/&size=0").GetProperty("periods").EnumerateArray()];
        Assert.Equal([("2019", 1, true), ("2024-11/2025-01", 2, false), ("2025-01/", 3, false)], periods.Select(period => (period.GetProperty("period").GetString()!, period.GetProperty("count").GetInt32(), period.GetProperty("selected").GetBoolean())));
        Assert.Equal(("2024-11-01", "2025-01-31"), (periods[1].GetProperty("from").GetString(), periods[1].GetProperty("to").GetString()));
        Assert.Equal(JsonValueKind.Null, periods[2].GetProperty("to").ValueKind);
    }

    [Fact]
    public void BucketsAreDividedByTheMostFrequentValuesAmongThem()
    {
        JsonElement histogram = archive.Server.Get("/search?histogram=year&stack=outlet:1&from=2024").GetProperty("histogram");
        Assert.Equal(2, histogram.GetProperty("buckets").GetArrayLength());
        JsonElement stack = histogram.GetProperty("stack");
        Assert.Equal("outlet", stack.GetProperty("field").GetString());
        JsonElement lantern = Assert.Single(stack.GetProperty("values").EnumerateArray());
        Assert.Equal("Lantern", lantern.GetProperty("label").GetString());
        Assert.Equal([1, 2], lantern.GetProperty("counts").EnumerateArray().Select(count => count.GetInt32()));

        // They are of the articles that the histogram counts, and of no others that could be chosen.
        JsonElement chosen = Assert.Single(archive.Server.Get("/search?histogram=year&stack=outlet:1&outlet=Quay%20Post").GetProperty("histogram").GetProperty("stack").GetProperty("values").EnumerateArray());
        Assert.Equal("Quay Post", chosen.GetProperty("label").GetString());
        Assert.Equal([1, 1], chosen.GetProperty("counts").EnumerateArray().Select(count => count.GetInt32()));
        Assert.Equal(JsonValueKind.Null, archive.Server.Get("/search?histogram=year").GetProperty("histogram").GetProperty("stack").ValueKind);
    }

    [Fact]
    public void PlacesLieInOneAnother()
    {
        // Lisbon and Porto are in Portugal, Lyon in France.
        Assert.Equal("Portugal=3 France=1", Tree("/search?facet=place:5:tree", "place"));
        Assert.Equal("Portugal=3[Lisbon=2* Porto=1] France=1", Tree("/search?place=lisbon&facet=place:5:tree", "place"));
        Assert.Equal("Lisbon=2 Porto=1", Values(archive.Server.Get("/facets/place?in=portugal")));
        Assert.Equal("", Values(archive.Server.Get("/facets/place?in=nowhere")));
        Assert.Equal(3, Total("/search?place=portugal"));

        // What is chosen comes in the list that it lies in, and what it lies in above it, wherever they would stand.
        Assert.Equal("Portugal=3*[Lisbon=2] France=1[Lyon=1*]", Tree("/search?place=lyon&place=portugal&facet=place:1:tree", "place"));
    }

    [Fact]
    public void DatesThatTextsSpeakOfAreATree()
    {
        Assert.Equal("1998=1 2001=1", Tree("/search?facet=mentioned", "mentioned"));
        Assert.Equal("1998=1[1998-05=1*[1998-05-04=1]] 2001=1", Tree("/search?mentioned=1998-05&facet=mentioned", "mentioned"));
        Assert.Equal("1998-05=1", Values(archive.Server.Get("/facets/mentioned?in=1998")));
    }

    [Theory]
    [InlineData("date=2025-13", "date")]
    [InlineData("date=2025/2026/2027", "date")]
    [InlineData("date=/", "date")]
    [InlineData("not.date=soon", "not.date")]
    [InlineData("missing=colour", "missing")]
    [InlineData("period=2025-03-01T10:00:00Z", "period")]
    [InlineData("facet=outlet:5:tree", "facet")]
    [InlineData("facet=date:5:significance", "facet")]
    [InlineData("stack=outlet", "stack")]
    [InlineData("histogram=year&stack=date", "stack")]
    [InlineData("histogram=year&stack=outlet:21", "stack")]
    public void WhatCannotBeReadIsRefusedByItsName(string query, string named)
    {
        JsonElement problem = archive.Server.Get($"/search?{query}", 400);
        Assert.Equal("invalid-parameter", problem.GetProperty("code").GetString());
        Assert.StartsWith($"Parameter '{named}'", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private int Total(string path) => archive.Server.Get(path).GetProperty("total").GetProperty("value").GetInt32();

    private string Tree(string path, string field) => Values(archive.Server.Get(path).GetProperty("facets").GetProperty(field));

    private static string Values(JsonElement facet) => string.Join(' ', facet.GetProperty("values").EnumerateArray().Select(value =>
        $"{value.GetProperty("label").GetString()}={value.GetProperty("count").GetInt32()}{(value.GetProperty("selected").GetBoolean() ? "*" : "")}{(value.TryGetProperty("values", out JsonElement parts) && parts.GetArrayLength() > 0 ? $"[{Values(value)}]" : "")}"));

    public sealed class Archive : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Archive()
        {
            File.WriteAllText(
                _folder["articles.jsonl"],
                """
                {"id":"a","title":"Ferries in Lisbon","text":"The ferries of Lisbon run again. The quay was built on 4 May 1998.","date":"2025-03-09","outlet":"Lantern","places":["Lisbon"]}
                {"id":"b","title":"Trams in Lisbon","text":"The trams of Lisbon are old.","date":"2025-03-02","outlet":"Lantern","places":["Lisbon"]}
                {"id":"c","title":"Cellars of Porto","text":"Porto has cellars by the river.","date":"2025-01-20","outlet":"Quay Post","places":["Porto"]}
                {"id":"d","title":"Weavers of Lyon","text":"The weavers of Lyon strike, as in 2001.","date":"2024-11-11","outlet":"Quay Post","places":["Lyon"]}
                {"id":"e","title":"A bridge","text":"A bridge was closed.","date":"2024-10-05","outlet":"Lantern"}
                {"id":"f","title":"A lighthouse","text":"A lighthouse was opened.","date":"2019-06-30"}
                {"id":"g","title":"A mill","text":"A mill grinds.","outlet":""}
                """);
            Server = SampleServer.Over(_folder["articles.jsonl"]);
        }

        internal SampleServer Server { get; }

        public void Dispose()
        {
            Server.Dispose();
            _folder.Dispose();
        }
    }
}
