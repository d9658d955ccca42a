using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsvHelper;
using SearchServer.Tests.Api;
using SearchServer.Tests.Writing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Articles and requests whose texts mean something to a page, a spreadsheet, a feed, a log or a header: they are texts there, too.</summary>
public sealed partial class InjectionTests(InjectionTests.HostileServer server) : IClassFixture<InjectionTests.HostileServer>
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void TheHtmlOfHighlightsHasMarksAndNothingElse()
    {
        string[] texts = [.. server.Search("ferry").EnumerateArray().SelectMany(hit => (JsonElement[])[.. hit.GetProperty("highlights").GetProperty("title").EnumerateArray(), .. hit.GetProperty("highlights").GetProperty("body").EnumerateArray()]).Select(fragment => fragment.GetProperty("html").GetString()!)];
        Assert.Contains(texts, text => text.Contains("&lt;script&gt;", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("<em>", StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain(Mark().Replace(text, ""), character => character is '<' or '>' or '"' or '\''));
    }

    [Fact]
    public void ATableHasACellAValueAndNoFormula()
    {
        using CsvReader reader = new(new StringReader(server.Text("/export?format=csv&q=ferry")), CultureInfo.InvariantCulture);
        Assert.True(reader.Read() && reader.ReadHeader());
        int rows = 0;
        for (; reader.Read(); rows++)
        {
            Assert.Equal(reader.HeaderRecord!.Length, reader.Parser.Count);
            Assert.All(reader.Parser.Record!, cell => Assert.False(cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..], cell));
        }

        Assert.Equal(HostileServer.Articles, rows);
    }

    [Fact]
    public void FeedsAndLinesHaveAnItemAnArticle()
    {
        XElement channel = XDocument.Parse(server.Text("/export?format=rss&q=ferry")).Root!.Element("channel")!;
        Assert.Equal(HostileServer.Articles, channel.Elements("item").Count());
        Assert.All(channel.Elements("item"), item => Assert.All(item.Element("title")!.Nodes(), node => Assert.IsType<XText>(node, exactMatch: false)));
        XElement feed = XDocument.Parse(server.Text("/export?format=atom&q=ferry")).Root!;
        Assert.Equal(HostileServer.Articles, feed.Elements(s_atom + "entry").Count());
        Assert.Equal(HostileServer.Articles, server.Text("/export?format=jsonl&q=ferry").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line)).Count());
    }

    /// <summary>A feed has the query in its title and its own address.</summary>
    [Fact]
    public void AQueryIsTextInAFeed()
    {
        foreach (string text in RandomValues.HostileTexts)
        {
            foreach (string format in (string[])["rss", "atom"])
            {
                string query = $"/export?format={format}&q={Uri.EscapeDataString(text)}";
                Assert.All(XDocument.Parse(server.Text(query)).Descendants(), element => Assert.False(element.Name.LocalName is "script" or "img" or "b"));
            }
        }
    }

    [Fact]
    public void EventsOfAJobHaveALineOfDataEach()
    {
        string job = server.Send("POST", "/admin/reindex").Headers.Location!.OriginalString;
        string[] lines = server.Text($"{job}/events").Split('\n');
        Assert.All(lines, line => Assert.True(line is "" or "event: job" || line.StartsWith("data: {", StringComparison.Ordinal), line));
        Assert.Contains("\"state\":\"done\"", lines.Last(line => line.Length > 0), StringComparison.Ordinal);
    }

    [Fact]
    public void WhateverIsAskedTheLogHasALineARecord()
    {
        foreach (string text in RandomValues.HostileTexts)
        {
            string escaped = Uri.EscapeDataString(text);
            server.Send("GET", $"/search?q={escaped}&outlet={escaped}");
            server.Send("GET", $"/search?q=nothingofthesort {escaped}");
            if (IsName(text)) server.Send("GET", $"/articles/{escaped}?q={escaped}");
            server.Send("POST", "/search", JsonSerializer.Serialize(new { q = text }));
        }

        string last = "theverylastone";
        server.Send("GET", $"/search?q={last}");
        server.Process.WaitForLog($"Nothing was found: '{last}'");
        string[] log = server.Process.Log;
        Assert.Contains(log, line => line.Contains(@"\r\nX-Injected: 1", StringComparison.Ordinal));
        Assert.DoesNotContain(log, line => line.Any(character => char.IsControl(character) || character is '\u2028' or '\u2029' or '\u202E'));
        Assert.All(log.SkipWhile(line => !Category().IsMatch(line)).Where(line => line.Length > 0), line => Assert.True(Category().IsMatch(line) || line.StartsWith("      ", StringComparison.Ordinal), line));
    }

    [Fact]
    public void NoHeaderIsMadeOfWhatIsSent()
    {
        foreach (string text in RandomValues.HostileTexts.Where(IsName))
        {
            (HttpStatusCode status, JsonElement body, var headers) = server.Send("PUT", $"/articles/{Uri.EscapeDataString(text)}?refresh=wait", """{"title":"Heron"}""");
            Assert.False(headers.Contains("X-Injected"));
            if (status != HttpStatusCode.Created) continue;
            Assert.Matches("^/articles/[A-Za-z0-9%._~-]+$", headers.Location!.OriginalString);
            (status, JsonElement read, _) = server.Send("GET", headers.Location.OriginalString);
            Assert.True(status == HttpStatusCode.OK && read.GetProperty("id").GetString() == body.GetProperty("id").GetString(), $"{headers.Location}: {read.GetRawText()}");
        }
    }

    [Fact]
    public void ThePageThatTakesAKeyHasTheSameElementsWhereverItGoesOnTo()
    {
        int elements = server.Text("/login").Count(character => character == '<');
        foreach (string text in RandomValues.HostileTexts)
        {
            string page = server.Text($"/login?to={Uri.EscapeDataString("/" + text)}");
            Assert.Equal(elements, page.Count(character => character == '<'));
            Assert.DoesNotContain("onerror=alert(1)>", page, StringComparison.Ordinal);
        }
    }

    /// <summary>Whether a text can be a part of a path: steps are none, and with a NUL the framework refuses the path.</summary>
    private static bool IsName(string text) => text is not ("." or "..") && !text.Contains('\0', StringComparison.Ordinal);

    [GeneratedRegex("</?em>")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(trce|dbug|info|warn|fail|crit): [\w.]+\[-?\d+\]$")]
    private static partial Regex Category();

    /// <summary>A server with an article for each text that means something elsewhere, which logs every search.</summary>
    public sealed class HostileServer : WritingServer
    {
        /// <summary>An article with a NUL in it is refused.</summary>
        private static readonly string[] s_texts = [.. RandomValues.HostileTexts.Where(text => !text.Contains('\0', StringComparison.Ordinal))];

        private readonly HttpClient _client;

        /// <summary>Starts it.</summary>
        public HostileServer()
            : base("""{"SearchServer":{"SlowQueryMilliseconds":0.0001,"LogQueriesWithoutHits":true}}""")
        {
            _client = new HttpClient { BaseAddress = Process.Address };
            string lines = string.Concat(s_texts.Select((text, i) => JsonSerializer.Serialize(new
            {
                id = $"{i}{text}",
                title = $"{text} ferry {text}",
                body = $"The ferry of {text} left. {text} and the ferry {text}",
                outlet = text,
                section = text,
                date = "2025-08-20",
                authors = (string[])[text, $"Mira {text}"],
                persons = (string[])[text],
                url = $"https://wire.example/{i}?{text}",
            }) + "\n"));
            JsonElement[] answers = Push(new StringContent(lines, Encoding.UTF8, "application/x-ndjson"));
            Assert.All(answers, answer => Assert.Equal("created", answer.GetProperty("outcome").GetString()));
        }

        /// <summary>How many articles there are of a ferry.</summary>
        public static int Articles => s_texts.Length;

        /// <summary>Hits of a search.</summary>
        public JsonElement Search(string query) => Send("GET", $"/search?size=100&q={query}").Body.GetProperty("hits");

        /// <summary>An answer as text.</summary>
        public string Text(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken).Result;
    }
}
