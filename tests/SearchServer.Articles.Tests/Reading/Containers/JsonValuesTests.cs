using System.Text;
using System.Text.Json;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Containers;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Containers;

public sealed class JsonValuesTests
{
    [Theory]
    [InlineData("""{"title":"a"}""", "a")]
    [InlineData("""[{"title":"a"},{"title":"b"},]""", "a b")]
    [InlineData("""{"status":"ok","totalResults":2,"articles":[{"title":"a","source":{"id":null}},{"title":"b"}],"x":[1,{"y":2}]}""", "a b")]
    [InlineData("""{"articles":{"page":1,"results":[{"title":"a"},{"title":"b"}],"pages":7}}{"title":"c"}""", "a b c")]
    [InlineData("""{"hits":{"total":2,"hits":[{"_source":{"title":"a"}},{"_source":{"title":"b"}}]}}""", "a b")]
    [InlineData("""{"response":{"status":"ok","results":[{"webTitle":"a"}]}}""", "a")]
    [InlineData("""{"title":"a"} {"title":"b"}""" + "\n\n" + """{"title":"c"}""", "a b c")]
    [InlineData("""{"title":"a","text":"its own","data":[{"title":"not"}]}""", "a")]
    [InlineData("""{"title":"a","items":["x","y"],"documents":[]}""", "a")]
    [InlineData("""[{"title":"a"}][{"title":"b"}]""", "a b")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"Feed","items":[{"id":"1","title":"a","content_text":"t"}]}""", "a")]
    public void ObjectsAreFoundWhereExportsHaveThem(string json, string titles) => Assert.Equal(titles.Split(' '), Values(json).Select(value => TitleOf(value.Bytes)));

    [Fact]
    public void TheLineOfAnObjectIsThatOfItsBracket() => Assert.Equal([2, 4, 6], Values("[\n{\"title\":\"a\"},\n\n{\n\"title\":\n\"b\"},{\"title\":\n\"c\"}\n]").Select(value => value.Line));

    [Theory]
    [InlineData("[1]", "a number")]
    [InlineData("[[{}]]", "a list")]
    [InlineData("null", "null")]
    [InlineData("\"a\"", "a text")]
    [InlineData("[{\"title\":\"a\"}", "JSON")]
    [InlineData("{\"title\":\"a\"", "JSON")]
    [InlineData("{\"title\":\"a\"}]", "JSON")]
    [InlineData("{\"articles\":[{\"title\":\"a\"}]", "JSON")]
    public void WhatIsNoObjectIsSaidSo(string json, string found) => Assert.Contains(found, Assert.Throws<SourceException>(() => Values(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void WhatCameBeforeAMistakeIsGiven()
    {
        JsonValues values = new(new MemoryStream("[{\"title\":\"a\"},\n{\"title\":\"b\"},\n{\"title\" \"c\"}]"u8.ToArray()));
        Assert.True(values.TryNext(out _, out _, out _));
        Assert.True(values.TryNext(out _, out _, out _));
        Assert.Equal(3, Assert.Throws<SourceException>(() => values.TryNext(out _, out _, out _)).Line);
    }

    [Fact]
    public void LongListsOfObjectsOfAllLengthsComeThroughSmallReads()
    {
        RandomSource random = new(5);
        string[] bodies = [.. Enumerable.Range(0, 300).Select(_ => new string('x', random.Skewed(300_000)))];
        string json = JsonSerializer.Serialize(new { meta = new { pages = new[] { 1, 2 } }, data = bodies.Select((body, i) => new { title = i.ToString(System.Globalization.CultureInfo.InvariantCulture), body }) });
        JsonValues values = new(new TrickleStream(Encoding.UTF8.GetBytes(json), random));
        for (int i = 0; i < bodies.Length; i++)
        {
            Assert.True(values.TryNext(out byte[] bytes, out int line, out bool isPart));
            using JsonDocument document = JsonDocument.Parse(bytes);
            Assert.Equal((bodies[i], 1, true), (document.RootElement.GetProperty("body").GetString(), line, isPart));
        }

        Assert.False(values.TryNext(out _, out _, out _));
    }

    [Fact]
    public void AnObjectThatIsTooLongIsRefusedWithoutReadingOn()
    {
        using EndlessStream endless = new("[{\"title\":\""u8.ToArray(), (byte)'x');
        Assert.Contains("16 MB", Assert.Throws<SourceException>(() => new JsonValues(endless).TryNext(out _, out _, out _)).Message, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 0, 17 << 20);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void DeepJsonIsRefused(string piece) => Assert.Contains("JSON", Assert.Throws<SourceException>(() => Values(string.Concat(Enumerable.Repeat(piece, 100_000)))).Message, StringComparison.Ordinal);

    private static List<(byte[] Bytes, int Line)> Values(string json)
    {
        JsonValues values = new(new MemoryStream(Encoding.UTF8.GetBytes(json)));
        List<(byte[], int)> found = [];
        while (values.TryNext(out byte[] bytes, out int line, out _)) found.Add((bytes, line));
        return found;
    }

    private static string? TitleOf(byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement.TryGetProperty("_source", out JsonElement source) ? source : document.RootElement;
        return root.TryGetProperty("webTitle", out JsonElement title) ? title.GetString() : root.GetProperty("title").GetString();
    }
}
