using System.Net;
using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Completion over HTTP and on the command line.</summary>
public sealed class SuggestTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Fact]
    public void ANameThatIsBegunIsCompletedWithItsKind()
    {
        JsonElement answer = server.Get("/suggest?q=ILSE%20m");
        Assert.Equal("ILSE m", answer.GetProperty("query").GetString());
        JsonElement person = Assert.Single(answer.GetProperty("suggestions").EnumerateArray());
        Assert.Equal("""{"kind":"person","value":"ilse marrow","label":"Ilse Marrow","count":5,"matched":null}""", person.GetRawText());
        Assert.Equal(5, server.Get("/search?person=ilse%20marrow&size=0").GetProperty("total").GetProperty("value").GetInt32());

        Assert.Contains("outlet Harbour Courier", Names("/suggest?q=harb"));
        Assert.Contains("place Port Halden", Names("/suggest?q=hald&kind=place"));
        Assert.Equal(["phrase ferry"], Names("/suggest?q=ferr&kind=phrase&kind=outlet"));
        Assert.Contains("person Ilse Marrow", Names("/suggest?q=marow"));
        Assert.Equal(3, Names("/suggest?size=3").Length);
    }

    [Fact]
    public void FiltersLeaveWhatTheirArticlesAreAbout()
    {
        JsonElement[] all = [.. server.Get("/suggest?outlet=Northern%20Wire&size=50").GetProperty("suggestions").EnumerateArray()];
        Assert.NotEmpty(all);
        foreach (JsonElement suggestion in all.Where(suggestion => suggestion.GetProperty("kind").GetString() is not ("phrase" or "outlet")))
        {
            string filter = $"{suggestion.GetProperty("kind").GetString()}={Uri.EscapeDataString(suggestion.GetProperty("value").GetString()!)}";
            Assert.Equal(server.Get($"/search?outlet=Northern%20Wire&size=0&{filter}").GetProperty("total").GetProperty("value").GetInt32(), suggestion.GetProperty("count").GetInt32());
        }

        Assert.Empty(Names("/suggest?q=ilse&date=1950"));
    }

    [Theory]
    [InlineData("size=0", "invalid-parameter")]
    [InlineData("size=51", "invalid-parameter")]
    [InlineData("kind=animal", "invalid-parameter")]
    [InlineData("q=a&q=b", "invalid-parameter")]
    [InlineData("sort=date", "unknown-parameter")]
    [InlineData("date=yesterday", "invalid-parameter")]
    public void WhatCannotBeReadIsRefused(string query, string code) => Assert.Equal(code, server.Get($"/suggest?{query}", 400).GetProperty("code").GetString());

    [Fact]
    public void WhatIsTooLongIsRefusedAndWhatIsStrangeIsNoName()
    {
        Assert.Contains("at most 200 characters", server.Get($"/suggest?q={new string('a', 201)}", 400).GetProperty("detail").GetString(), StringComparison.Ordinal);
        foreach (string strange in (string[])[new('a', 200), string.Join('+', Enumerable.Repeat("a", 100)), "%22title%3A(", "%00", "%F0%9F%98%80", "%22%22%22"]) Assert.Equal(JsonValueKind.Array, server.Get($"/suggest?q={strange}").GetProperty("suggestions").ValueKind);
    }

    [Fact]
    public async Task WhoHasTheAnswerIsToldSo()
    {
        Assert.Equal(HttpStatusCode.NotModified, server.Again("/suggest?q=ilse", HttpMethod.Get));
        using HttpClient client = new() { BaseAddress = server.Address };
        using HttpRequestMessage head = new(HttpMethod.Head, "/suggest?q=ilse");
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(head, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public void TheCommandLineSaysTheSame()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a.jsonl"], """{"title":"The boat","persons":["Agnès Pell"],"outlet":"Northern Wire"}""");
        SearchServerProcess.Run(folder.Path, "index", "--index", "index", "a.jsonl");
        Assert.Equal("person        Agnès Pell  1\n", SearchServerProcess.Run(folder.Path, "suggest", "pell", "--index", "index").Output);
        Assert.Contains("\"value\": \"agnes pell\"", SearchServerProcess.Run(folder.Path, "suggest", "pell", "--index", "index", "--json", "--kind", "person", "--size", "1").Output, StringComparison.Ordinal);
        CommandResult wrong = SearchServerProcess.Run(folder.Path, "suggest", "pell", "--index", "index", "--kind", "animal");
        Assert.Equal((2, true), (wrong.ExitCode, wrong.Error.Contains("Option '--kind': expected person, place, organisation, outlet or phrase, found 'animal'", StringComparison.Ordinal)));
    }

    private string[] Names(string path) => [.. server.Get(path).GetProperty("suggestions").EnumerateArray().Select(suggestion => $"{suggestion.GetProperty("kind").GetString()} {suggestion.GetProperty("label").GetString()}")];
}
