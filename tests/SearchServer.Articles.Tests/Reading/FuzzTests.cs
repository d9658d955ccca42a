using System.Globalization;
using System.Text;
using SearchServer.Articles.Enrichment;
using SearchServer.Articles.Enrichment.Outlets;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Containers;
using SearchServer.Articles.Reading.Fields;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading;

/// <summary>
/// Files of every kind with things done to them. Whatever comes of it, it is articles and rejections, each with its path, and no exception. <c>SEARCHSERVER_FUZZ_ROUNDS</c> says how many rounds are run, 1 (the default) is
/// some hundred files of each kind.
/// </summary>
public sealed class FuzzTests
{
    private const int FilesPerRound = 150;
    private const int RealFilesPerRound = 40;

    private static readonly int s_rounds = Environment.GetEnvironmentVariable("SEARCHSERVER_FUZZ_ROUNDS") is { Length: > 0 } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : 1;

    private static readonly string[] s_pieces =
    [
        "\0", "<", ">", "</", "&", "&#0;", "&amp", "<![CDATA[", "]]>", "<!--", "<?xml", "\"", "'", "{", "}", "[", "]", ",", ":", "\n", "\r\n", "\\u0000", "\\ud800", "\uFEFF", "---\n", "*", "&a", "*a", "!!", "<p>", "<br/>", "<title>",
        "</TEXT>", "<BODY>", "<REUTERS>", "</REUTERS>", "Content-Length: 99999999\r\n", "gzip", "chunked", "99999999999", "-1", "1e999", "null", "2 hours ago", "\"\"", ";", "\t", "<item>", "</item>", "[caption", "0000-00-00",
    ];

    public static TheoryData<string> Kinds => [.. Samples().Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WhateverIsDoneToAFileItIsReadOrRejected(string name)
    {
        RandomSource random = new(41);
        byte[] sample = Samples()[name];
        Assert.Contains(Read(sample, name), result => result.Article is not null);
        for (int i = 0; i < s_rounds * FilesPerRound; i++) AssertReadOrRejected(Mutate(sample, random), name, random);
    }

    /// <summary>The same with files from the field, up to the entities in them.</summary>
    [Theory]
    [InlineData("articles", "*.txt")]
    [InlineData("html", "*.html.gz")]
    public void WhateverIsDoneToARealFileItIsReadOrRejectedAndItsEntitiesAreFound(string folder, string pattern)
    {
        RandomSource random = new(43);
        string[] files = Directory.GetFiles(TestData.Require(folder), pattern);
        Array.Sort(files, StringComparer.Ordinal);
        ArticleEnricher enricher = new(defaultLanguage: null, OutletRegistry.Default);
        for (int i = 0; i < s_rounds * RealFilesPerRound; i++)
        {
            string file = random.Pick(files);
            byte[] sample = File.ReadAllBytes(file);
            if (file.EndsWith(".gz", StringComparison.Ordinal)) sample = ReadingSamples.Gunzip(sample);
            foreach (Article article in AssertReadOrRejected(Mutate(sample, random), Path.GetFileNameWithoutExtension(file), random))
            {
                EnrichedArticle enriched = enricher.Enrich(article);
                string text = Even($"{article.Title}\n{article.Body}");
                Assert.All(enriched.Found, chain => Assert.True(chain.Count > 0 && chain.Surfaces.All(surface => text.Contains(Even(surface), StringComparison.Ordinal)), $"{chain.Name} of {random}"));
            }
        }
    }

    /// <summary>How wide the gaps are in a name says nothing.</summary>
    private static string Even(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<Article> AssertReadOrRejected(byte[] file, string name, RandomSource random)
    {
        try
        {
            List<ReadResult> results = Read(file, name);
            foreach (ReadResult result in results)
            {
                Assert.True(result.Article is null != result.Rejection is null);
                Assert.StartsWith(name, result.Article?.Source ?? result.Rejection!.Path, StringComparison.Ordinal);
                if (result.Article is not { } article) continue;
                Assert.NotEqual(0, article.Title.Length + article.Body.Length);
                Assert.DoesNotContain('\0', article.Title);
                Assert.DoesNotContain('\0', article.Body);
            }

            return [.. results.Select(result => result.Article).OfType<Article>()];
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{name} of {random}: {Convert.ToBase64String(file)}", e);
        }
    }

    private static Dictionary<string, byte[]> Samples()
    {
        string page = ReadingSamples.Page("The bridge", "the bridge");
        byte[] json = ReadingSamples.Bytes("""{"id":"x1","title":"Ferry","body":"<p>It sails.</p>","source":{"name":"Northern Wire"},"date":"2025-08-20T14:03:00Z","persons":["Ilse Marrow"],"author":"By T. Revik","language":"EN","url":"https://wire.example/x1"}""");
        byte[] lines = [.. json, .. "\n"u8, .. json, .. "\n"u8];
        byte[] crawl = [.. ReadingSamples.WarcRecord("https://wire.example/1", ReadingSamples.HttpResponse(ReadingSamples.Gzip(ReadingSamples.Bytes(page)), "Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip")), .. ReadingSamples.WarcRecord("https://wire.example/2", ReadingSamples.HttpResponse(ReadingSamples.Bytes(page)))];
        Dictionary<string, byte[]> samples = new()
        {
            ["a.txt"] = ReadingSamples.Bytes("The bridge opens again\n\nBy Ilse Marrow\n20 August 2025\n\nThe bridge of Port Halden opens again on Monday, said the mayor.\n\nShare this article\n\nPeople may cross it from noon on.\n"),
            ["a.md"] = ReadingSamples.Bytes("---\ntitle: The bridge\ndate: 2025-08-20\nauthors: [Ilse Marrow, {name: T. Revik}]\n---\n# The bridge\n\nIt *opens* [again](https://wire.example/1).\n\n- One\n- Two\n"),
            ["b.md"] = ReadingSamples.Bytes("+++\ntitle = \"The bridge\"\ndate = 2025-08-20\nauthors = [\n  'Ilse Marrow'\n]\n[params]\nx = 1\n+++\nIt opens again.\n"),
            ["a.html"] = ReadingSamples.Bytes(page),
            ["a.json"] = [.. "{\"status\":\"ok\",\"articles\":["u8, .. json, .. ",\n"u8, .. json, .. "],\"total\":2}"u8],
            ["b.json"] = [.. "{\"version\":\"1.1\",\"description\":\"All of it\",\"items\":[null,"u8, .. json, .. ",\n[1],{\"title\":{\"rendered\":\"<b>Dam</b>\"},\"date\":{\"$date\":1755698580000}}]}"u8],
            ["a.jsonl"] = lines,
            ["a.rss"] = ReadingSamples.Bytes("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Northern Wire</title><item><title>Ferry</title><link>https://wire.example/1</link><description>&lt;p&gt;It sails.&lt;/p&gt;</description><content:encoded><![CDATA[<p>It sails.</p>]]></content:encoded><pubDate>Wed, 20 Aug 2025 14:03:00 GMT</pubDate></item></channel></rss>"),
            ["a.atom"] = ReadingSamples.Bytes("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Wire</title><entry><title>Ferry</title><link href=\"https://wire.example/1\"/><updated>2025-08-20</updated><content type=\"xhtml\"><div><p>It sails.</p></div></content></entry></feed>"),
            ["a.nitf"] = ReadingSamples.Bytes("<nitf><head><docdata><doc-id id-string=\"1\"/><date.issue norm=\"20250820T140300Z\"/></docdata></head><body><body.head><hedline><hl1>Ferry</hl1></hedline><byline>By <person>Bea Holm</person></byline></body.head><body.content><p>It sails.</p><nitf-table><tr><td>1</td></tr></nitf-table></body.content></body></nitf>"),
            ["a.xml"] = ReadingSamples.Bytes("<newsMessage><itemSet><newsItem guid=\"urn:1\"><itemMeta><provider literal=\"NW\"/><versionCreated>2025-08-20T14:03:00Z</versionCreated></itemMeta><contentMeta><headline>Ferry</headline><subject type=\"cpnat:person\"><name>Ilse Marrow</name></subject></contentMeta><contentSet><inlineXML><html><body><p>It sails.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"),
            ["a.sgm"] = ReadingSamples.Bytes("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\">\n<DATE>26-FEB-1987 15:01:01.79</DATE>\n<TOPICS><D>ship</D></TOPICS>\n<PLACES><D>usa</D></PLACES>\n<TEXT>&#2;\n<TITLE>FERRY &lt;FRY></TITLE>\n<DATELINE> HALDEN, Feb 26 - </DATELINE><BODY>It\nsails.\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n"),
            ["a.warc"] = crawl,
            ["a.warc.gz"] = [.. ReadingSamples.Gzip(crawl), .. ReadingSamples.Gzip(crawl)],
            ["a.csv"] = ReadingSamples.Bytes("id;title;body;source;date\nx1;Ferry;\"It sails; \"\"again\"\".\n\nSo they say.\";Northern Wire;2025-08-20\nx2;Dam;It holds.;Northern Wire;2025-08-21\n"),
            ["a.tsv.gz"] = ReadingSamples.Gzip(ReadingSamples.Bytes("title\ttext\tauthors\nFerry\tIt sails.\t['Ilse Marrow', \"T. Revik\"]\n")),
            ["b.xml"] = ReadingSamples.Bytes("<b>Warning</b>: in line 3\n<?xml version=\"1.0\"?><rss xmlns:wp=\"x\"><channel><title>Wire</title><wp:author><wp:author_login>im</wp:author_login><wp:author_display_name>Ilse Marrow</wp:author_display_name></wp:author><item><title>Ferry - Wire</title><dc:creator>im</dc:creator><content:encoded><![CDATA[[caption id=\"1\"]x[/caption]<p>It sails.</p>]]></content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_date>2025-08-20 14:03:00</wp:post_date></item><item><title>Draft</title><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item></channel></rss><script>"),
            ["c.json"] = [.. "{\"k1\":"u8, .. json, .. ",\n\"k2\":"u8, .. json, .. "}"u8],
            ["d.json"] = ReadingSamples.Bytes("{\"response\":{\"content\":{\"webTitle\":\"Ferry\",\"body\":{\"sections\":[{\"headline\":[],\"paragraphs\":[\"It sails. [+12 chars]\"]}]}}}}"),
            ["a.jsonl.gz"] = ReadingSamples.Gzip(lines),
        };
        samples["a.zip"] = ReadingSamples.Zip(("b/a.txt", samples["a.txt"]), ("a.jsonl.gz", samples["a.jsonl.gz"]), ("c.zip", ReadingSamples.Zip(("a.html", samples["a.html"]), ("a.html.meta.yaml", "outlet: Wire\n"u8.ToArray()))));
        samples["a.wacz"] = ReadingSamples.Zip(("datapackage.json", json), ("archive/a.warc.gz", samples["a.warc.gz"]));
        return samples;
    }

    private static byte[] Mutate(byte[] sample, RandomSource random)
    {
        List<byte> bytes = [.. sample];
        for (int times = 1 + random.Skewed(8); times > 0 && bytes.Count > 0; times--)
        {
            int at = random.Below(bytes.Count);
            int length = Math.Min(bytes.Count - at, 1 + random.Skewed(64));
            switch (random.Below(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Below(8));
                    break;
                case 1:
                    bytes[at] = random.Pick<byte>(0, 0xFF, 0x80, (byte)'<', (byte)'"', (byte)'\n', (byte)'9');
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(random.Pick(s_pieces)));
                    break;
                case 4:
                    bytes.InsertRange(random.Below(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 5:
                    bytes.InsertRange(at, Enumerable.Repeat(Encoding.UTF8.GetBytes(random.Pick(s_pieces)), 1 + random.Skewed(2000)).SelectMany(piece => piece));
                    break;
                default:
                    bytes.RemoveRange(at, random.OneIn(4) ? bytes.Count - at : 0);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Reads as a file is read, but from memory.</summary>
    private static List<ReadResult> Read(byte[] bytes, string name)
    {
        UnitReader units = new(ReadingOptions.Default);
        SourceStream source = new(new MemoryStream(bytes), new SourceContext(name), name, new ExpansionBudget(new ReadingProgress(), bytes.Length));
        RecordReader reader = new(new FieldMapping());
        return [.. Guarded.ReadFile(name, () => units.ReadWithSidecar(source)).SelectMany(reader.Read)];
    }
}
