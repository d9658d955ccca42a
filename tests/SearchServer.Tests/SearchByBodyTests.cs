using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Xunit;

namespace SearchServer.Tests;

/// <summary>POST /search takes what GET /search takes, as JSON.</summary>
public sealed class SearchByBodyTests(HttpEdgeTests.EdgeServer server) : IClassFixture<HttpEdgeTests.EdgeServer>
{
    [Theory]
    [InlineData("""{}""", "")]
    [InlineData("""{"q":"guarantees"}""", "q=guarantees")]
    [InlineData("""{"q":"guarantees","outlet":["Harbour Courier","Northern Wire"],"size":3,"page":2,"facet":["person:20","outlet"],"highlight":false}""", "q=guarantees&outlet=Harbour Courier&outlet=Northern Wire&size=3&page=2&facet=person:20&facet=outlet&highlight=false")]
    [InlineData("""{"q":"ferry","outlet":"Harbour Courier","all.person":["Ilse Marrow","Tomas Revik"],"not.place":"Halden","explain":true,"facet":"none"}""", "q=ferry&outlet=Harbour Courier&all.person=Ilse Marrow&all.person=Tomas Revik&not.place=Halden&explain=true&facet=none")]
    [InlineData("""{"q":"ferry","outlet":null,"facet":[],"sort":["-date"],"fragments":"0","match":"any"}""", "q=ferry&sort=-date&fragments=0&match=any")]
    public async Task AnswersAreThoseOfTheSameParametersInAnAddress(string body, string query)
    {
        JsonElement expected = await Json(await server.Send(new HttpRequestMessage(HttpMethod.Get, $"/search?{query}")));
        JsonElement found = await Json(await Post(body));
        Assert.All(expected.EnumerateObject().Where(member => member.Name != "tookMs"), member => Assert.Equal(member.Value.GetRawText(), found.GetProperty(member.Name).GetRawText()));
    }

    [Theory]
    [InlineData("""{"bogus":1}""", "unknown-parameter", "'bogus'")]
    [InlineData("""{"bogus":null}""", "unknown-parameter", "'bogus'")]
    [InlineData("""{"q":["a","b"]}""", "invalid-parameter", "'q': expected one value")]
    [InlineData("""{"q":"a","q":"b"}""", "invalid-parameter", "'q': expected one value")]
    [InlineData("""{"size":101}""", "invalid-parameter", "'size': expected a number from 0 to 100, found '101'")]
    [InlineData("""{"size":1.5}""", "invalid-parameter", "'size'")]
    [InlineData("""{"highlight":"maybe"}""", "invalid-parameter", "'highlight'")]
    [InlineData("""{"facet":["colour"]}""", "unknown-facet", "colour")]
    [InlineData("""{"outlet":[1]}""", "invalid-body", "'outlet': expected texts in the array, found a number")]
    [InlineData("""{"outlet":{"a":1}}""", "invalid-body", "'outlet': expected a text, a number, true, false or an array of texts, found an object")]
    [InlineData("""["a"]""", "invalid-body", "found an array")]
    [InlineData("null", "invalid-body", "found null")]
    [InlineData("", "invalid-body", "line 1 at byte 1")]
    [InlineData("{\"q\":\n  \"a\",,}", "invalid-body", "line 2 at byte 7")]
    [InlineData("""{"q":"\ud800"}""", "invalid-body", "'q': expected a text, found an escape")]
    [InlineData("""{"\udc00":"a"}""", "invalid-body", "found an escape")]
    public async Task AWrongBodyIsAProblemThatNamesWhatIsWrong(string body, string code, string named)
    {
        HttpResponseMessage answer = await Post(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        JsonElement problem = await Json(answer);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search", "text/plain", "{}", 415, "unsupported-media-type")]
    [InlineData("/search", "application/x-www-form-urlencoded", "q=a", 415, "unsupported-media-type")]
    [InlineData("/search", null, "{}", 415, "unsupported-media-type")]
    [InlineData("/search?q=a", "application/json", "{}", 400, "unknown-parameter")]
    public async Task OnlyJsonIsRead(string path, string? type, string body, int status, string code)
    {
        HttpResponseMessage answer = await Post(body, path, type);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, (await Json(answer)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task ABodyMayBeLongerThanAnAddressAndIsBounded()
    {
        string[] outlets = [.. Enumerable.Range(0, 900).Select(i => $"{i}{new string('x', 300)}"), "Harbour Courier"];
        JsonElement found = await Json(await Post(JsonSerializer.Serialize(new { q = "guarantees", outlet = outlets })));
        Assert.Equal(2, found.GetProperty("total").GetProperty("value").GetInt32());
        HttpResponseMessage refused = await Post($$"""{"q":"{{new string('x', 1 << 20)}}"}""");
        Assert.Equal((413, "body-too-large"), ((int)refused.StatusCode, (await Json(refused)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task BrowsersMayPostFromOriginsThatAreNamed()
    {
        HttpRequestMessage preflight = new(HttpMethod.Options, "/search");
        preflight.Headers.Add("Origin", HttpEdgeTests.Origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type");
        HttpResponseMessage answer = await server.Send(preflight);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal([HttpEdgeTests.Origin], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("POST", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.Contains("content-type", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What a client is made of: the members of the body are the parameters of the address, of the same types.</summary>
    [Fact]
    public async Task TheBodyIsDescribedAsTheParametersAre()
    {
        JsonElement document = await Json(await server.Send(new HttpRequestMessage(HttpMethod.Get, "/swagger/v1/swagger.json")));
        JsonElement path = document.GetProperty("paths").GetProperty("/search");
        string reference = path.GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!;
        JsonElement body = document.GetProperty("components").GetProperty("schemas").GetProperty(reference[(reference.LastIndexOf('/') + 1)..]);
        JsonElement[] parameters = [.. path.GetProperty("get").GetProperty("parameters").EnumerateArray()];
        Assert.Equal(parameters.Select(parameter => parameter.GetProperty("name").GetString()), body.GetProperty("properties").EnumerateObject().Select(member => member.Name));
        Assert.All(parameters, parameter =>
        {
            JsonElement member = body.GetProperty("properties").GetProperty(parameter.GetProperty("name").GetString()!);
            Assert.Equal(parameter.GetProperty("schema").GetProperty("type").GetString(), member.GetProperty("type").GetString());
            Assert.Equal(parameter.GetProperty("description").GetString(), member.GetProperty("description").GetString());
        });
        Assert.False(body.TryGetProperty("required", out _));
        Assert.NotEqual(0, (await Json(await Post(body.GetProperty("example").GetRawText()))).GetProperty("total").GetProperty("value").GetInt32());
    }

    private Task<HttpResponseMessage> Post(string body, string path = "/search", string? type = "application/json")
    {
        ByteArrayContent content = new(Encoding.UTF8.GetBytes(body));
        if (type is not null) content.Headers.ContentType = new MediaTypeHeaderValue(type);
        HttpRequestMessage request = new(HttpMethod.Post, path) { Content = content };

        // A body that is refused unread is not sent, so that the answer is read whatever the machine does meanwhile.
        request.Headers.ExpectContinue = true;
        return server.Send(request);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
}
