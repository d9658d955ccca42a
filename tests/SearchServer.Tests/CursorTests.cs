using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SearchServer.Search;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Going on by cursors, over HTTP.</summary>
public sealed class CursorTests(HttpEdgeTests.EdgeServer server) : IClassFixture<HttpEdgeTests.EdgeServer>
{
    [Theory]
    [InlineData("q=guarantees")]
    [InlineData("q=guarantees ferry dam&match=any&sort=-date,title")]
    [InlineData("sort=title")]
    [InlineData("sort=-title&not.outlet=Northern Wire")]
    [InlineData("q=the ferry&recency=30d&outlet=Harbour Courier&outlet=Northern Wire")]
    public async Task CursorsGoOnToTheLastHitAndEachComesOnce(string query)
    {
        JsonElement all = await Get($"/search?{query}&size=100");
        Assert.Equal(JsonValueKind.Null, all.GetProperty("cursor").ValueKind);
        List<string> given = [];
        string path = $"/search?{query}&size=2";
        for (int pages = 1; ; pages++)
        {
            JsonElement page = await Get(path);
            Assert.Equal(all.GetProperty("total").GetRawText(), page.GetProperty("total").GetRawText());
            Assert.Equal(all.GetProperty("query").GetString(), page.GetProperty("query").GetString());
            Assert.False(page.GetProperty("moved").GetBoolean());
            Assert.Equal(pages > 1, page.GetProperty("page").ValueKind == JsonValueKind.Null);
            given.AddRange(IdsOf(page));
            if (page.GetProperty("cursor").GetString() is not { } cursor) break;
            path = $"/search?cursor={cursor}&size={1 + (pages % 3)}";
        }

        Assert.True(given.Count > 2);
        Assert.Equal(IdsOf(all), given);
    }

    [Fact]
    public async Task WhatIsShownMayBeSaidBesideACursorAndWhatIsAskedForMayNot()
    {
        string cursor = await CursorOf("q=guarantees&outlet=Harbour Courier&outlet=Northern Wire&size=1");
        JsonElement page = await Get($"/search?cursor={cursor}&size=2&facet=outlet:1&highlight=false&explain=true");
        Assert.Equal((2, "outlet"), (page.GetProperty("hits").GetArrayLength(), Assert.Single(page.GetProperty("facets").EnumerateObject()).Name));
        Assert.Equal(JsonValueKind.Null, page.GetProperty("hits")[0].GetProperty("highlights").ValueKind);
        JsonElement posted = JsonDocument.Parse(await (await server.Send(new HttpRequestMessage(HttpMethod.Post, "/search") { Content = JsonContent.Create(new { cursor, size = 2 }) })).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(IdsOf(page), IdsOf(posted));
        foreach (string beside in (string[])["q=guarantees", "sort=title", "page=2", "outlet=Harbour Courier", "match=any"])
        {
            JsonElement problem = await Get($"/search?cursor={cursor}&{beside}", HttpStatusCode.BadRequest);
            Assert.Equal("invalid-parameter", problem.GetProperty("code").GetString());
            Assert.Contains($"'{beside.Split('=')[0]}'", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ACursorOfAnotherProcessOverAnotherStateIsGoneOnFromAndSaysSo()
    {
        using HttpEdgeTests.EdgeServer own = new();
        string cursor = await CursorOf("q=guarantees&sort=-date&size=3");
        string[] rest = [.. IdsOf(await Get($"/search?cursor={cursor}&size=100"))];
        JsonElement moved = JsonDocument.Parse(await (await own.Send(new HttpRequestMessage(HttpMethod.Get, $"/search?cursor={cursor}&size=100"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.True(moved.GetProperty("moved").GetBoolean());
        Assert.Equal(rest.Select(WithoutSource), IdsOf(moved).Select(WithoutSource));
    }

    [Fact]
    public async Task WhatIsNotWholeIsRefused()
    {
        string cursor = await CursorOf("q=guarantees&sort=title&size=1");
        string[] damaged = [.. Enumerable.Range(0, cursor.Length).Where(i => i % 7 == 0).Select(i => $"{cursor[..i]}{(cursor[i] == 'A' ? 'B' : 'A')}{cursor[(i + 1)..]}"), cursor[..^4], cursor[4..], "AQ", "A", "!", "%20", new string('A', 1000)];
        foreach (string other in damaged) Assert.Equal("invalid-cursor", (await Get($"/search?cursor={other}", HttpStatusCode.BadRequest)).GetProperty("code").GetString());
    }

    /// <summary>Whoever makes a cursor with the right checksum gets what anybody gets who asks for the same.</summary>
    [Fact]
    public async Task WhatIsMadeUpIsReadAsStrictlyAsWhatIsAsked()
    {
        byte[] id = Encoding.UTF8.GetBytes("x");
        Dictionary<string, string[]> none = [];
        Dictionary<string, string[]> byDate = new() { ["sort"] = ["date"] };
        (Cursor Cursor, string? Code)[] made =
        [
            (new Cursor(none, [new Cursor.Key(Score: 0.5f)], id, "c"), null),
            (new Cursor(none, [new Cursor.Key(Score: float.PositiveInfinity)], id, "c"), null),
            (new Cursor(none, [new Cursor.Key(Score: float.NaN)], id, "c"), null),
            (new Cursor(byDate, [new Cursor.Key(Number: long.MinValue)], [0xFF, 0xFE], "c"), null),
            (new Cursor(new Dictionary<string, string[]> { ["sort"] = ["-title"] }, [new Cursor.Key(Text: [0xFF])], id, "c"), null),
            (new Cursor(byDate, [default], id, "c"), null),
            (new Cursor(none, [], id, "c"), "invalid-cursor"),
            (new Cursor(none, [new Cursor.Key(Number: 1)], id, "c"), "invalid-cursor"),
            (new Cursor(none, [default], id, "c"), "invalid-cursor"),
            (new Cursor(byDate, [new Cursor.Key(Number: 1), new Cursor.Key(Number: 1)], id, "c"), "invalid-cursor"),
            (new Cursor(byDate, [new Cursor.Key(Number: 1)], id, "c", Share: -1), "invalid-cursor"),
            (new Cursor(byDate, [new Cursor.Key(Number: 1)], id, "c", Now: DateTimeOffset.UnixEpoch), "invalid-cursor"),
            (new Cursor(new Dictionary<string, string[]> { ["recency"] = ["30d"] }, [new Cursor.Key(Score: 1)], id, "c"), "invalid-cursor"),
            (new Cursor(new Dictionary<string, string[]> { ["sort"] = null! }, [default], id, "c"), "invalid-cursor"),
            (new Cursor(new Dictionary<string, string[]> { ["sort"] = [null!] }, [default], id, "c"), "invalid-cursor"),
            (new Cursor(none, [new Cursor.Key(Score: 1)], null!, "c"), "invalid-cursor"),
            (new Cursor(new Dictionary<string, string[]> { ["bogus"] = ["x"] }, [new Cursor.Key(Score: 1)], id, "c"), "unknown-parameter"),
            (new Cursor(new Dictionary<string, string[]> { ["size"] = ["1000000"] }, [new Cursor.Key(Score: 1)], id, "c"), "unknown-parameter"),
            (new Cursor(new Dictionary<string, string[]> { ["q"] = ["a", "b"] }, [new Cursor.Key(Score: 1)], id, "c"), "invalid-parameter"),
            (new Cursor(new Dictionary<string, string[]> { ["q"] = [new string('a', 10_001)] }, [new Cursor.Key(Score: 1)], id, "c"), "invalid-parameter"),
        ];
        foreach ((Cursor cursor, string? code) in made)
        {
            JsonElement answer = await Get($"/search?cursor={cursor}", code is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
            Assert.Equal(code, answer.TryGetProperty("code", out JsonElement found) ? found.GetString() : null);
        }
    }

    private async Task<string> CursorOf(string query) => (await Get($"/search?{query}")).GetProperty("cursor").GetString()!;

    private async Task<JsonElement> Get(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        HttpResponseMessage answer = await server.Send(new HttpRequestMessage(HttpMethod.Get, path));
        string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == status, $"{path}: {answer.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    private static IEnumerable<string> IdsOf(JsonElement answer) => answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!);

    /// <summary>An identity without the name of the source, which has the folder in it that a server was made in.</summary>
    private static string WithoutSource(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
