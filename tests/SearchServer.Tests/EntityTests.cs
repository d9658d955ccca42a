using System.Net;
using System.Text.Json;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Persons, places and organisations over HTTP.</summary>
public sealed class EntityTests(EntityTests.EntityServer server) : IClassFixture<EntityTests.EntityServer>
{
    [Theory]
    [InlineData("person/ilse%20marrow")]
    [InlineData("person/Ilse%20Marrow")]
    [InlineData("person/ILSE-MARROW")]
    [InlineData("person/Ilse%2FMarrow")]
    [InlineData("person/Ilse/Marrow")]
    [InlineData("person/Marrow")]
    [InlineData("person/ilse%20m%C3%A1rrow")]
    public void AnEntityIsFoundByAnyOfItsNames(string path)
    {
        JsonElement entity = server.Get($"/entities/{path}");
        Assert.Equal(("person", "ilse marrow", "Ilse Marrow"), (Text(entity, "kind"), Text(entity, "key"), Text(entity, "label")));
        Assert.Equal([("Ilse Marrow", 17), ("Marrow", 3)], entity.GetProperty("names").EnumerateArray().Select(name => (Text(name, "name"), name.GetProperty("count").GetInt32())));
        Assert.Equal(JsonValueKind.Null, entity.GetProperty("coordinates").ValueKind);
        Assert.Equal(0, entity.GetProperty("ancestors").GetArrayLength());
    }

    [Fact]
    public void ItsNumbersAreThoseOfASearch()
    {
        foreach ((string kind, string key) in (ReadOnlySpan<(string, string)>)[("person", "ilse marrow"), ("place", "texas"), ("organisation", "halden pilots")])
        {
            JsonElement entity = server.Get($"/entities/{kind}/{Uri.EscapeDataString(key)}");
            string filter = $"{kind}={Uri.EscapeDataString(key)}";
            JsonElement search = server.Get($"/search?{filter}&facet=outlet:10&sort=-date&size=5");
            int count = search.GetProperty("total").GetProperty("value").GetInt32();
            Assert.Equal(count, entity.GetProperty("count").GetInt32());
            Assert.Equal(search.GetProperty("facets").GetProperty("outlet").GetRawText(), entity.GetProperty("outlets").GetRawText());
            Assert.Equal(Ids(search.GetProperty("hits")), Ids(entity.GetProperty("latest")));
            Assert.Equal(Text(server.Get($"/search?{filter}&facet=none&sort=date&size=1").GetProperty("hits")[0], "date"), Text(entity, "firstDay"));
            Assert.Equal(Text(entity.GetProperty("latest")[0], "date"), Text(entity, "lastDay"));
            JsonElement mentions = entity.GetProperty("mentions");
            Assert.Equal(count, mentions.GetProperty("missing").GetInt32() + mentions.GetProperty("buckets").EnumerateArray().Sum(bucket => bucket.GetProperty("count").GetInt32()));
        }
    }

    [Fact]
    public void MentionsHaveAsShortBucketsAsAreFew()
    {
        Assert.Equal("month", Text(server.Get("/entities/person/ilse marrow").GetProperty("mentions"), "interval"));
        Assert.Equal("day", Text(server.Get("/entities/organisation/halden pilots").GetProperty("mentions"), "interval"));
        Assert.Equal("year", Text(server.Get("/entities/person/otto sand").GetProperty("mentions"), "interval"));
    }

    [Fact]
    public void APlaceKnowsWhereItLies()
    {
        JsonElement paris = server.Get("/entities/place/paris,%20texas");
        Assert.Equal(("Paris, Texas", "US"), (Text(paris, "label"), Text(paris, "country")));
        Assert.Equal((33.66, -95.557), (paris.GetProperty("coordinates").GetProperty("latitude").GetDouble(), paris.GetProperty("coordinates").GetProperty("longitude").GetDouble()));
        Assert.Equal(["texas", "united states"], Values(paris, "ancestors"));
        Assert.Equal("United States", Text(paris.GetProperty("ancestors")[1], "label"));
        JsonElement danube = server.Get("/entities/place/danube");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (danube.GetProperty("coordinates").ValueKind, danube.GetProperty("country").ValueKind));
    }

    [Fact]
    public void WhatLiesInAPlaceAndWhatItLiesInDoNotAppearWithIt()
    {
        JsonElement texas = server.Get("/entities/place/texas");
        Assert.Equal(12, texas.GetProperty("count").GetInt32());
        Assert.Equal(["danube"], Values(texas, "places"));
        Assert.Equal(["danube"], Values(server.Get("/entities/place/paris,%20texas"), "places"));
        Assert.DoesNotContain("ilse marrow", Values(server.Get("/entities/person/ilse marrow"), "persons"));
    }

    [Fact]
    public void WhatAppearsWithItComesBySignificance()
    {
        // Everybody stands beside Otto Sand, and most of those who write of Tomas Revik write of Ilse Marrow.
        JsonElement marrow = server.Get("/entities/person/ilse marrow");
        Assert.Equal(["tomas revik", "otto sand"], Values(marrow, "persons"));
        Assert.Equal([8, 18], marrow.GetProperty("persons").EnumerateArray().Select(person => person.GetProperty("count").GetInt32()));
    }

    [Fact]
    public void TheBestArticlesSpeakTheMostOfIt()
    {
        JsonElement entity = server.Get("/entities/person/ilse marrow");
        Assert.Equal(["news:title", "news:often"], Ids(entity.GetProperty("best")).Take(2));
        Assert.Equal(5, entity.GetProperty("best").GetArrayLength());
        Assert.Equal(1, server.Get("/entities/person/dorota vance").GetProperty("best").GetArrayLength());
    }

    [Theory]
    [InlineData("q=marr", "person/ilse marrow: Ilse Marrow 20")]
    [InlineData("q=m%C3%81RROW+il", "person/ilse marrow: Ilse Marrow 20")]
    [InlineData("q=nato", "organisation/nato: NATO 3")]
    [InlineData("q=north+atlantic", "organisation/nato: NATO 3 (North Atlantic Treaty Organization)")]
    [InlineData("q=united", "place/united states: United States 12")]
    [InlineData("q=da", "place/danube: Danube 7")]
    [InlineData("q=par", "place/paris, texas: Paris, Texas 7")]
    [InlineData("q=&kind=person&size=2", "person/otto sand: Otto Sand 48", "person/ilse marrow: Ilse Marrow 20")]
    [InlineData("q=d&kind=person&kind=place", "place/danube: Danube 7", "person/dorota vance: Dorota Vance 1")]
    [InlineData("q=ilse+sand")]
    [InlineData("q=arrow")]
    [InlineData("q=%3F")]
    public void EntitiesAreFoundByTheBeginningsOfTheirNames(string query, params string[] expected) => Assert.Equal(expected, server.Get($"/entities?{query}").GetProperty("entities").EnumerateArray().Select(entity =>
        $"{Text(entity, "kind")}/{Text(entity, "key")}: {Text(entity, "label")} {entity.GetProperty("count").GetInt32()}{(Text(entity, "matched") is { } matched ? $" ({matched})" : "")}"));

    [Fact]
    public void EveryEntityThatIsFoundHasAPageOfItsCount()
    {
        JsonElement[] entities = [.. server.Get("/entities?size=100").GetProperty("entities").EnumerateArray()];
        Assert.InRange(entities.Length, 10, 100);
        Assert.Equal(entities.Select(entity => entity.GetProperty("count").GetInt32()).OrderDescending(), entities.Select(entity => entity.GetProperty("count").GetInt32()));
        Assert.All(entities, entity => Assert.Equal(entity.GetProperty("count").GetInt32(), server.Get($"/entities/{Text(entity, "kind")}/{Uri.EscapeDataString(Text(entity, "key")!)}").GetProperty("count").GetInt32()));
    }

    [Fact]
    public void AKeyThatWasMergedIntoAnotherLeadsThere()
    {
        Index("kestrel.jsonl", "Kestrel");
        Assert.Equal("kestrel", Text(server.Get("/entities/person/kestrel"), "key"));
        Index("nora.jsonl", "Nora Kestrel");
        JsonElement entity = server.Get("/entities/person/kestrel");
        Assert.Equal(("nora kestrel", 6), (Text(entity, "key"), entity.GetProperty("count").GetInt32()));

        void Index(string file, string person)
        {
            IEnumerable<string> lines = Enumerable.Range(0, 3).Select(i => JsonSerializer.Serialize(new { id = $"{file}-{i}", title = $"tide table {i}", body = $"at {i} o'clock.", persons = (string[])[person], language = "en" }) + "\n");
            CommandResult indexed = server.Index(server.Write(file, string.Concat(lines)));
            Assert.True(indexed.ExitCode == 0, indexed.Output);
        }
    }

    [Theory]
    [InlineData("/entities/person/nobody%20at%20all", 404, "entity-not-found")]
    [InlineData("/entities/place/ilse%20marrow", 404, "entity-not-found")]
    [InlineData("/entities/person/%20", 404, "entity-not-found")]
    [InlineData("/entities/ship/aurora", 404, "unknown-kind")]
    [InlineData("/entities/Person/ilse%20marrow", 404, "unknown-kind")]
    [InlineData("/entities/person/", 404, "not-found")]
    [InlineData("/entities/person/ilse%20marrow?size=3", 400, "unknown-parameter")]
    [InlineData("/entities?kind=ship", 400, "invalid-parameter")]
    [InlineData("/entities?size=0", 400, "invalid-parameter")]
    [InlineData("/entities?size=101", 400, "invalid-parameter")]
    [InlineData("/entities?name=marrow", 400, "unknown-parameter")]
    public void WhatIsNoneIsSaid(string path, int status, string code) => Assert.Equal(code, Text(server.Get(path, status), "code"));

    [Fact]
    public async Task WhoHasTheAnswerIsToldSo()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using HttpClient client = new();
        Uri address = new(server.Address, "entities/person/ilse%20marrow");
        using HttpResponseMessage first = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), cancellation);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using HttpRequestMessage again = new(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await client.SendAsync(again, cancellation);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static IEnumerable<string?> Ids(JsonElement hits) => hits.EnumerateArray().Select(hit => Text(hit, "id"));

    private static IEnumerable<string?> Values(JsonElement entity, string name) => entity.GetProperty(name).EnumerateArray().Select(value => Text(value, "value"));

    /// <summary>A server over articles about few.</summary>
    public sealed class EntityServer : SampleServer
    {
        /// <summary>Starts it.</summary>
        public EntityServer()
            : base(["--source", "news", "news.jsonl"], ("news.jsonl", string.Concat(Articles().Select(article => JsonSerializer.Serialize(article) + "\n"))))
        {
        }

        private static IEnumerable<object> Articles()
        {
            yield return Article("title", "Ilse Marrow stays", "they met at the quay and said so again, in the rain.", "2019-01-05", ["Ilse Marrow", "Otto Sand"]);
            yield return Article("often", "the quay again", "it was Ilse Marrow who came, and Ilse Marrow who left; nobody but Marrow had the keys.", "2019-02-05", ["Ilse Marrow", "Otto Sand"]);
            for (int i = 0; i < 18; i++) yield return Article($"marrow-{i}", $"the harbour in week {i}", $"of the {i} boats that left none came back dry, and in the rain she counted them.", $"20{20 + i % 4}-0{1 + i % 9}-11", [i < 3 ? "Marrow" : "Ilse Marrow", .. i < 16 ? (string[])["Otto Sand"] : [], .. i < 8 ? (string[])["Tomas Revik"] : []]);
            for (int i = 0; i < 30; i++) yield return Article($"sand-{i}", $"the dunes in year {i}", $"there were {i} of them once, and the wind has moved each.", $"{1950 + 2 * i}-03-0{1 + i % 9}", ["Otto Sand"]);
            yield return Article("revik", "the budget is late", "as it was the year before.", "2021-05-01", ["Tomas Revik"]);
            yield return Article("vance", "the dam holds", "so she said of the dam, and went home.", "2021-06-01", ["Dorota Vance"]);
            for (int i = 0; i < 12; i++) yield return Article($"paris-{i}", $"a town and its tower, part {i}", $"it is {i} metres less than the other one.", $"2022-07-0{1 + i % 9}", [], i < 7 ? ["Paris, Texas", "Danube"] : i < 10 ? ["Houston"] : ["Texas"]);
            for (int i = 0; i < 3; i++) yield return Article($"pact-{i}", $"the pact, year {i}", $"it is {i} years old.", $"2024-02-0{1 + i}", [], [], [i == 0 ? "North Atlantic Treaty Organization" : "NATO"]);
            for (int i = 0; i < 5; i++) yield return Article($"pilots-{i}", $"pilots in fog, night {i}", $"for {i} hours they saw nothing at all.", i == 4 ? null : $"2023-01-0{1 + i}", [], [], ["Halden Pilots"]);
        }

        private static object Article(string id, string title, string body, string? date, string[] persons, string[]? places = null, string[]? organisations = null) =>
            new { id, title, body, date, outlet = id.Length % 2 == 0 ? "Harbour Courier" : "Northern Wire", persons, places, organisations, language = "en" };
    }
}
