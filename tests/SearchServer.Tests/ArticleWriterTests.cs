using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using SearchServer.Articles;
using SearchServer.Articles.Searching;
using SearchServer.Export;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Whatever an article has, what is written of it is read back by other people's parsers.</summary>
public sealed class ArticleWriterTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly string[] s_pieces = ["=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", "'", ",", ";", "</item>", "]]>", "<![CDATA[", "&", "&#0;", "\u0000", "\u0001", "\u001b", "\uFFFE", "\uFEFF", "\uD800", "\uDC00", "😀", "é", " ", "a", "ferry"];

    [Fact]
    public void TextsAreReadBackAsTheyAre()
    {
        RandomSource random = new(31);
        for (int i = 0; i < 500; i++)
        {
            StoredArticle[] articles = [.. Enumerable.Range(0, random.Between(0, 4)).Select(_ => ArticleOf(random))];
            Assert.Equal(articles.Select(article => $"{Guarded(article.Title)}|{Guarded(article.Outlet!)}|{Guarded(string.Join("; ", article.Authors))}"), RowsOf(Written("csv", articles)).Select(row => $"{row[1]}|{row[2]}|{row[6]}"));
            Assert.Equal(articles.Select(article => $"{Scalars(article.Title)}|{Scalars(article.Body)}"), Encoding.UTF8.GetString(Written("jsonl", articles)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement).Select(line => $"{line.GetProperty("title").GetString()}|{line.GetProperty("body").GetString()}"));
            Assert.Equal(articles.Select(article => $"{OfXml(article.Title)}|{OfXml(article.Body)}|{OfXml(article.Section!)}"), DocumentOf(Written("rss", articles)).Root!.Element("channel")!.Elements("item")
                .Select(item => $"{item.Element("title")!.Value}|{item.Element("description")!.Value}|{item.Element("category")!.Value}"));
            Assert.Equal(articles.Select(article => $"{OfXml(article.Title)}|{OfXml(article.Body)}|{OfXml(article.Section!)}"), DocumentOf(Written("atom", articles)).Root!.Elements(s_atom + "entry")
                .Select(entry => $"{entry.Element(s_atom + "title")!.Value}|{entry.Element(s_atom + "summary")!.Value}|{entry.Element(s_atom + "category")!.Attribute("term")!.Value}"));
        }
    }

    [Fact]
    public void WhereAReaderCannotGoIsNoLink()
    {
        foreach (string? url in (string?[])[null, "javascript:alert(1)", "file:///etc/passwd", "/relative", "http:", "\u0000"])
        {
            StoredArticle article = ArticleOf(new RandomSource(1)) with { Url = url };
            Assert.Empty(DocumentOf(Written("rss", [article])).Descendants("item").Elements("link"));
            Assert.Empty(DocumentOf(Written("atom", [article])).Descendants(s_atom + "entry").Elements(s_atom + "link"));
        }
    }

    [Fact]
    public void AtomHasNoArticleWithoutADateAndRssHasItWithoutOne()
    {
        StoredArticle article = ArticleOf(new RandomSource(1)) with { Date = null };
        Assert.Empty(DocumentOf(Written("atom", [article])).Descendants(s_atom + "entry"));
        Assert.Empty(Assert.Single(DocumentOf(Written("rss", [article])).Descendants("item")).Elements("pubDate"));
    }

    [Fact]
    public void SummariesAreBoundedAndEndWithAWholeCharacter()
    {
        string summary = DocumentOf(Written("rss", [ArticleOf(new RandomSource(1)) with { Body = "a" + string.Concat(Enumerable.Repeat("😀", 1000)) }])).Descendants("item").Single().Element("description")!.Value;
        Assert.Equal("a" + string.Concat(Enumerable.Repeat("😀", 249)) + "…", summary);
    }

    private static byte[] Written(string format, StoredArticle[] articles)
    {
        MemoryStream stream = new();
        using ArticleWriter writer = ExportFormat.All[format].CreateWriter(stream, new ExportContext("a \u0000 b", "http://localhost/export?format=" + format, new PublicSources(new SearchServerOptions()), new JsonSerializerOptions(JsonSerializerDefaults.Web)));
        foreach (StoredArticle article in articles) writer.Write(article);
        writer.End();
        return stream.ToArray();
    }

    private static StoredArticle ArticleOf(RandomSource random)
    {
        string Text() => string.Concat(Enumerable.Range(0, random.Between(1, 12)).Select(_ => random.Pick(s_pieces)));
        return new StoredArticle { Id = Text(), Title = Text(), Body = Text(), Outlet = Text(), Section = Text(), Authors = [Text(), Text()], Date = random.Pick("2025-08-20", "2025-08-20T14:00:00+02:00"), Url = "https://wire.example/" };
    }

    private static XDocument DocumentOf(byte[] xml) => XDocument.Load(new MemoryStream(xml), LoadOptions.PreserveWhitespace);

    private static IEnumerable<string[]> RowsOf(byte[] csv)
    {
        using CsvParser parser = new(new StreamReader(new MemoryStream(csv)), CultureInfo.InvariantCulture);
        Assert.True(parser.Read());
        while (parser.Read()) yield return parser.Record!;
    }

    /// <summary>As spreadsheets are given it: no formula.</summary>
    private static string Guarded(string text) => Scalars(text) is [('=' or '+' or '-' or '@' or '\t' or '\r'), ..] guarded ? "'" + guarded : Scalars(text);

    /// <summary>Without half characters, which UTF-8 has none of.</summary>
    private static string Scalars(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Without what is no character of XML, half characters among it.</summary>
    private static string OfXml(string text)
    {
        StringBuilder valid = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) valid.Append(text, i++, 2);
            else if (text[i] is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (> '\uDFFF' and < '\uFFFE')) valid.Append(text[i]);
        }

        return valid.ToString();
    }
}
