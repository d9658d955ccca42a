using System.Text;
using SearchServer.Articles.Cleaning.Html;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Html;

/// <summary>Pages that were damaged at random: whatever comes out is text in lines, or the page is refused.</summary>
public sealed class MutatedPageTests
{
    private static readonly string[] s_pieces =
    [
        "<", ">", "</", "/>", "\"", "'", "=", "&", "&#x", "&#0;", "\0", "<!--", "-->", "<![CDATA[", "]]>", "<p>", "</p>", "<div hidden>", "</div>", "<table>", "<tr>", "<td>", "<svg>", "</svg>", "<script>", "</script>", "<template>", "<form>",
        "<title>", "</title>", "<textarea>", "<select>", "<br>", "<h1>", "</h1>", "<article>", "<nav>", "<a href=x>", "</a>", "<body>", "</body>", "<html lang=x>", "<frameset>", "<plaintext>", "<meta property=og:title content='", "<time datetime=",
        "{\"@type\":\"NewsArticle\",", "\"datePublished\":\"", "[", "]", "{", "}", "\\u", "\ud83d", "\udc00", "\u202e", "2025-08-20", "0000-00-00", "99999999999999999999", "<link rel=canonical href='http://[", "<base href='//'>", "<time>1 hour ago",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void WhateverAPageHoldsTheTextIsLines(int seed)
    {
        RandomSource random = new(seed);
        string whole = SamplePage.With(
            SamplePage.Body + "<ul><li>one</li><li><a href=/x>two</a></li></ul><figure><img><figcaption>caption</figcaption></figure><table><tr><td>cell</td></tr></table>",
            """<meta property="article:published_time" content="2025-08-20T14:03:00Z"><link rel="canonical" href="/a"><base href="https://courier.example/"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry \u00e9","author":[{"name":"Ilse Marrow"}],"articleBody":"The ferry sails."}]}</script>""",
            "<div class=comments itemscope itemtype=http://schema.org/Comment><p itemprop=author>reader</p><time datetime=2025-08-21>yesterday</time></div>");
        for (int i = 0; i < 400; i++)
        {
            string html = Mutate(whole, random);
            Check(html, random);
        }
    }

    private static void Check(string html, RandomSource random)
    {
        try
        {
            ExtractedPage page = HtmlExtractor.Extract(html, new SourceContext("page.html") { Url = random.OneIn(2) ? "https://courier.example/2025/08/20/a" : null, CrawlTime = random.OneIn(2) ? DateTimeOffset.UnixEpoch.AddYears(55) : null });
            Assert.All(page.Body.Length == 0 ? [] : page.Body.Split('\n'), line => Assert.True(line.Length > 0 && line == line.Trim(), $"'{line}' is no line"));
            Assert.DoesNotContain('\n', page.Title);
            Assert.All(page.Authors, name => Assert.Equal(name.Trim(), name));
            Assert.True(page.Url is null || Uri.TryCreate(page.Url, UriKind.Absolute, out _), page.Url);
            Assert.True(page.Date is null or { Time.Year: >= 1600 and <= 2100 }, $"{page.Date}");
        }
        catch (Exception e) when (e is not PageException)
        {
            throw new InvalidOperationException($"{random}: {e.GetType().Name} on {html}", e);
        }
    }

    private static string Mutate(string html, RandomSource random)
    {
        StringBuilder text = new(html);
        for (int edits = random.Between(1, 30); edits > 0; edits--)
        {
            int at = random.Below(text.Length + 1);
            int length = Math.Min(random.Skewed(200) + 1, text.Length - at);
            switch (random.Below(4))
            {
                case 0:
                    text.Insert(at, random.Pick(s_pieces));
                    break;
                case 1:
                    text.Remove(at, length);
                    break;
                case 2:
                    text.Insert(at, text.ToString(random.Below(text.Length - length + 1), length));
                    break;
                default:
                    for (int i = at; i < at + Math.Min(length, 5); i++) text[i] = (char)random.Below(random.OneIn(4) ? 0x10000 : 0x80);
                    break;
            }
        }

        return text.ToString();
    }
}
