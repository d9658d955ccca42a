using System.Net;
using System.Text.Json;
using Xunit;

namespace SearchServer.Tests;

/// <summary>The values of a facet by the beginnings of their names, over HTTP.</summary>
public sealed class FacetTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Fact]
    public void AValueIsFoundByTheBeginningOfAnyWordOfItsName()
    {
        Assert.Equal(["Ilse Marrow"], Labels("/facets/person?prefix=marr"));
        Assert.Equal(["Ilse Marrow"], Labels("/facets/person?prefix=MAR%20ils"));
        Assert.Contains("Port Halden", Labels("/facets/place?prefix=h%C3%A0ld"));
        Assert.Equal(["Harbour Courier"], Labels("/facets/outlet?prefix=cour"));
        Assert.Equal(["en"], Labels("/facets/language?prefix=e"));

        // What is misspelt is not meant: a facet says what there is.
        Assert.Empty(Labels("/facets/person?prefix=marow"));
        Assert.Empty(Labels("/facets/person?prefix=..."));
    }

    [Fact]
    public void WithoutAPrefixItIsTheFacetOfASearch()
    {
        foreach (string query in (string[])["", "q=guarantees", "q=guarantees&person=ilse%20marrow&not.outlet=Northern%20Wire", "outlet=Harbour%20Courier&date=2025"])
        {
            foreach (string order in (string[])["count", "label", "significance"])
            {
                Assert.Equal(
                    server.Get($"/search?{query}&size=0&facet=person:4:{order}").GetProperty("facets").GetProperty("person").GetRawText(),
                    server.Get($"/facets/person?{query}&size=4&sort={order}").GetRawText());
            }
        }
    }

    [Fact]
    public void CountsAreTotalsAndSumsAreOfWhatBeginsSo()
    {
        foreach (string query in (string[])["", "q=harbour", "person=ilse%20marrow", "outlet=Northern%20Wire&person=tomas%20revik"])
        {
            JsonElement all = server.Get($"/facets/person?{query}&size=1000");
            JsonElement[] begun = [.. all.GetProperty("values").EnumerateArray().Where(value => value.GetProperty("label").GetString()!.Split(' ').Any(word => word.StartsWith('M')))];
            JsonElement one = server.Get($"/facets/person?{query}&prefix=m&size=1");
            Assert.Equal(begun.Length, one.GetProperty("totalValues").GetInt32());
            int shown = one.GetProperty("values").EnumerateArray().Sum(value => value.GetProperty("count").GetInt32());
            Assert.Equal(begun.Sum(value => value.GetProperty("count").GetInt32()), shown + one.GetProperty("otherCount").GetInt32());
            Assert.Equal(all.GetProperty("missing").GetInt32(), one.GetProperty("missing").GetInt32());
            foreach (JsonElement value in begun)
            {
                // In the place of the alternatives of its own field.
                string clicked = string.Join('&', query.Split('&').Where(part => !part.StartsWith("person=", StringComparison.Ordinal)).Append($"person={Uri.EscapeDataString(value.GetProperty("value").GetString()!)}"));
                Assert.Equal(value.GetProperty("count").GetInt32(), server.Get($"/search?{clicked}&size=0&facet=none").GetProperty("total").GetProperty("value").GetInt32());
            }
        }
    }

    [Fact]
    public void WhatIsChosenIsMarkedAndShownOnlyIfItBeginsSo()
    {
        JsonElement marrow = Assert.Single(server.Get("/facets/person?prefix=marrow&person=ilse%20marrow").GetProperty("values").EnumerateArray());
        Assert.True(marrow.GetProperty("selected").GetBoolean());
        Assert.DoesNotContain("Ilse Marrow", Labels("/facets/person?prefix=rev&person=ilse%20marrow"));
        Assert.Equal(["Ilse Marrow"], Labels("/facets/person?prefix=m&size=0&person=ilse%20marrow"));
    }

    [Theory]
    [InlineData("/facets/colour", 404, "unknown-facet")]
    [InlineData("/facets/date?prefix=a", 400, "invalid-parameter")]
    [InlineData("/facets/date?sort=significance", 400, "invalid-parameter")]
    [InlineData("/facets/person?in=a", 400, "invalid-parameter")]
    [InlineData("/facets/date?in=soon", 400, "invalid-parameter")]
    [InlineData("/facets/mentioned?in=2018/2019", 400, "invalid-parameter")]
    [InlineData("/facets/place?in=a&prefix=a", 400, "invalid-parameter")]
    [InlineData("/facets/person?size=1001", 400, "invalid-parameter")]
    [InlineData("/facets/person?sort=date", 400, "invalid-parameter")]
    [InlineData("/facets/person?page=2", 400, "unknown-parameter")]
    [InlineData("/facets/person?prefix=a&prefix=b", 400, "invalid-parameter")]
    public void WhatCannotBeReadIsRefused(string path, int status, string code) => Assert.Equal(code, server.Get(path, status).GetProperty("code").GetString());

    [Fact]
    public void WhoHasTheAnswerIsToldSo()
    {
        Assert.Equal(HttpStatusCode.NotModified, server.Again("/facets/person?prefix=m", HttpMethod.Head));
        Assert.Contains("at most 200 characters", server.Get($"/facets/person?prefix={new string('a', 201)}", 400).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private string[] Labels(string path) => [.. server.Get(path).GetProperty("values").EnumerateArray().Select(value => value.GetProperty("label").GetString()!)];
}
