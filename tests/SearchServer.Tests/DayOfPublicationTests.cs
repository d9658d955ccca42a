using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>The day of publication is the one that the publisher wrote, in filters, facets and what is shown.</summary>
public class DayOfPublicationTests(DayOfPublicationTests.Dates dates) : IClassFixture<DayOfPublicationTests.Dates>
{
    /// <summary>Of three articles: a moment of 00:30 east of UTC, the same moment by its UTC, and a day alone.</summary>
    [Theory]
    [InlineData("date=2030-06-12", "east day")]
    [InlineData("date=2030-06-11", "utc")]
    [InlineData("from=2030-06-12&to=2030-06", "east day")]
    [InlineData("from=2030&to=2030-06-11", "utc")]
    [InlineData("from=2030-06-11T20:30:00Z&to=2030-06-11T20:30:00Z", "east utc")]
    [InlineData("from=2030-06-12T00:30:00+04:00&to=2031", "east utc")]
    [InlineData("from=2030-06-12T00:00:00-10:00&to=2031", "day")]
    [InlineData("from=2030-06-12T00:00:00+13:00&to=2031", "day east utc")]
    [InlineData("from=2030-06-12T00:30:01+04:00", "")]
    [InlineData("from=2030-06-12T23:00:00-05:00&to=2031", "")]
    [InlineData("from=2030-06-13T00:00:00-05:00&to=2031", "")]
    [InlineData("from=2030&to=2030-06-12T00:00:00%2B14:00", "day")]
    [InlineData("from=2030&to=2030-06-11T20:30:00Z", "east utc")]
    [InlineData("from=2030-06-11T24:00:00Z&to=9999-12-31", "day")]
    [InlineData("from=2030-06-11T23:59:60Z", "day")]
    [InlineData("from=20300612", "day east")]
    [InlineData("from=20300611T203000Z&to=2030-06-11 20:30", "east utc")]
    [InlineData("from=2030-06-12 00:30:00 04:00&to=9999", "east utc")]
    [InlineData("from=2030&to=9999-12-31T24:00:00-14:00", "day east utc")]
    [InlineData("from=2030&to=9999-12-31T24:00:00Z", "day east utc")]
    [InlineData("from=0001-01-01T00:00:00%2B14:00&to=2030-06-11", "utc")]
    [InlineData("date=9999-12", "")]
    public void DaysAreThoseThatPublishersWroteAndMomentsTheSameEverywhere(string filters, string expected)
    {
        Assert.Equal(expected.Split(' ').Order(), TitlesOf(dates.Server.Get($"/search?{filters}")).DefaultIfEmpty("").Order());
    }

    [Fact]
    public void TheDayOfAFacetIsTheOneThatTheFilterTakesAndTheHitShows()
    {
        JsonElement answer = dates.Server.Get("/search?from=2030-01&to=2030-12&facet=date");
        JsonElement year = Assert.Single(answer.GetProperty("facets").GetProperty("date").GetProperty("values").EnumerateArray());
        JsonElement month = Assert.Single(year.GetProperty("values").EnumerateArray());
        Assert.Equal([("2030-06-12", 2), ("2030-06-11", 1)], month.GetProperty("values").EnumerateArray().Select(value => (value.GetProperty("value").GetString()!, value.GetProperty("count").GetInt32())));
        Assert.Equal(["2030-06-11T20:30:00Z", "2030-06-12", "2030-06-12T00:30:00+04:00"], answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("date").GetString()!).Order(StringComparer.Ordinal));
        string id = dates.Server.Get("/search?q=east").GetProperty("hits")[0].GetProperty("id").GetString()!;
        Assert.Equal("2030-06-12T00:30:00+04:00", dates.Server.Get($"/articles/{Uri.EscapeDataString(id)}").GetProperty("date").GetString());
    }

    private static IEnumerable<string> TitlesOf(JsonElement answer) => answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("title").GetString()!);

    public sealed class Dates : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Dates()
        {
            File.WriteAllText(
                _folder["dates.jsonl"],
                """
                {"id":"east","title":"east","date":"2030-06-12T00:30:00+04:00"}
                {"id":"utc","title":"utc","date":"2030-06-11T20:30:00Z"}
                {"id":"day","title":"day","date":"2030-06-12"}
                {"id":"none","title":"none"}

                """);
            Server = SampleServer.Over(_folder.Path);
        }

        public SampleServer Server { get; }

        public void Dispose()
        {
            Server.Dispose();
            _folder.Dispose();
        }
    }
}
