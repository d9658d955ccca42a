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
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"Feed","description":"All of it","items":[{"id":"1","title":"a","content_text":"t"},{"id":"2","title":"b"}]}""", "a b")]
    [InlineData("""{"status":"ok","feed":{"title":"Feed","description":"All of it"},"items":[{"title":"a","pubDate":"2025-08-20 14:03:00","link":"https://wire.example/1"}]}""", "a")]
    [InlineData("""{"description":"All of it","hits":{"hits":[{"_id":"1","_source":{"title":"a"}}]}}""", "a")]
    [InlineData("""{"title":"a","description":"Short","items":[{"name":"x","price":3}],"body":"its own"}""", "a")]
    [InlineData("""{"title":"a","description":"Short","content":[{"type":"p","text":"its own"}]}""", "a")]
    [InlineData("""{"articles":[null,{"title":"a"}]}""", "a")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"Feed","items":[{"id":"1","title":"a","content_text":"t"}]}""", "a")]
    public void ObjectsAreFoundWhereExportsHaveThem(string json, string titles) => Assert.Equal(titles.Split(' '), Values(json).Select(value => TitleOf(value.Bytes)));

    [Fact]
    public void TheLineOfAnObjectIsThatOfItsBracket() => Assert.Equal([2, 4, 6], Values("[\n{\"title\":\"a\"},\n\n{\n\"title\":\n\"b\"},{\"title\":\n\"c\"}\n]").Select(value => value.Line));

    [Theory]
    [InlineData("[{\"title\":\"a\"}", "JSON")]
    [InlineData("{\"title\":\"a\"", "JSON")]
    [InlineData("{\"title\":\"a\"}]", "JSON")]
    [InlineData("{\"articles\":[{\"title\":\"a\"}]", "JSON")]
    public void WhatIsNoJsonIsSaidSo(string json, string found) => Assert.Contains(found, Assert.Throws<SourceException>(() => Values(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("1", "a number")]
    [InlineData("[{}, {\"title\":\"no\"}]", "a list")]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    [InlineData("\"a ]\"", "a text")]
    public void WhatIsNoObjectIsSaidSoAndTheRestOfTheListRead(string odd, string found)
    {
        JsonValue[] values = [.. All($"[{{\"title\":\"a\"}},\n{odd},\n{{\"title\":\"b\"}}]")];
        Assert.Equal(["a", null, "b"], values.Select(value => value.Problem is null ? TitleOf(value.Bytes) : null));
        Assert.Equal((2, $"expected a JSON object, found {found}"), (values[1].Line, values[1].Problem));
        Assert.Equal($"expected a JSON object, found {found}", All(odd.StartsWith('[') ? $"[{odd}]" : odd)[0].Problem);
    }

    [Theory]
    [InlineData("{\"title\":[\n\"", "\\\"]}\"]}")]
    [InlineData("[{\"a\":\n\"", "\"}]")]
    [InlineData("\"\\n", "\"")]
    public void AValueOfAListThatIsTooLongIsPassedOverAndTheRestRead(string start, string end)
    {
        string tooLong = start + new string('x', 40 << 20) + end;
        MemoryStream json = new(Encoding.UTF8.GetBytes($"[{{\"title\":\"a\"}}\n,{tooLong},\n\n{{\"title\":\"b\"}}]"));
        long before = GC.GetAllocatedBytesForCurrentThread();
        JsonValues values = new(json);
        int newlines = tooLong.Count(c => c == '\n');
        Assert.True(values.TryNext(out JsonValue value) && TitleOf(value.Bytes) == "a");
        Assert.True(values.TryNext(out value));
        Assert.Equal((2, "expected at most 16 MB an object, found more"), (value.Line, value.Problem));
        Assert.True(values.TryNext(out value) && TitleOf(value.Bytes) == "b");
        Assert.Equal(4 + newlines, value.Line);
        Assert.False(values.TryNext(out value));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 48 << 20);
    }

    [Fact]
    public void WhatCameBeforeAMistakeIsGiven()
    {
        JsonValues values = new(new MemoryStream("[{\"title\":\"a\"},\n{\"title\":\"b\"},\n{\"title\" \"c\"}]"u8.ToArray()));
        Assert.True(values.TryNext(out _));
        Assert.True(values.TryNext(out _));
        Assert.Equal(3, Assert.Throws<SourceException>(() => values.TryNext(out _)).Line);
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
            Assert.True(values.TryNext(out JsonValue value));
            using JsonDocument document = JsonDocument.Parse(value.Bytes);
            Assert.Equal((bodies[i], 1, true), (document.RootElement.GetProperty("body").GetString(), value.Line, value.IsPart));
        }

        Assert.False(values.TryNext(out _));
    }

    [Fact]
    public void AnObjectThatIsTooLongIsRefusedWithoutReadingOn()
    {
        using EndlessStream endless = new("{\"title\":\""u8.ToArray(), (byte)'x');
        Assert.Contains("16 MB", Assert.Throws<SourceException>(() => new JsonValues(endless).TryNext(out _)).Message, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 0, 17 << 20);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void DeepJsonIsRefused(string piece) => Assert.Contains("JSON", Assert.Throws<SourceException>(() => Values(string.Concat(Enumerable.Repeat(piece, 100_000)))).Message, StringComparison.Ordinal);

    private static JsonValue[] Values(string json) => [.. All(json).Where(value => value.Problem is null)];

    private static List<JsonValue> All(string json)
    {
        JsonValues values = new(new MemoryStream(Encoding.UTF8.GetBytes(json)));
        List<JsonValue> found = [];
        while (values.TryNext(out JsonValue value)) found.Add(value);
        return found;
    }

    private static string? TitleOf(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement.TryGetProperty("_source", out JsonElement source) ? source : document.RootElement;
        return root.TryGetProperty("webTitle", out JsonElement title) ? title.GetString() : root.GetProperty("title").GetString();
    }
}
