using System.Text;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Fields;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Fields;

public sealed class FieldReaderTests
{
    private static readonly DateTimeOffset s_crawl = new(2025, 8, 20, 14, 0, 0, TimeSpan.Zero);

    // What each export looks like is told by its documentation; the articles are made up.
    [Theory]
    [InlineData("""{"source":{"id":"wire","name":"Northern Wire"},"author":"Ilse Marrow","title":"A bridge","description":"Short","url":"https://wire.example/a","urlToImage":"https://wire.example/a.png","publishedAt":"2025-08-20T14:03:00Z","content":"The long text"}""")]
    [InlineData("""{"uri":"7423897","lang":"eng","isDuplicate":false,"date":"2025-08-21","time":"01:00:00","dateTimePub":"2025-08-20T14:03:00Z","dataType":"news","url":"https://wire.example/a","title":"A bridge","body":"The long text","source":{"uri":"wire.example","title":"Northern Wire"},"authors":[{"uri":"x","name":"Ilse Marrow","type":"author"}]}""")]
    [InlineData("""{"author":"Ilse Marrow","title":"A bridge","description":"The long text","url":"https://wire.example/a","source":"Northern Wire","category":"general","language":"en","published_at":"2025-08-20T14:03:00+00:00"}""")]
    [InlineData("""{"title":"A bridge","author":"Ilse Marrow","hostname":"wire.example","date":"2025-08-20T14:03:00Z","fingerprint":"x","id":null,"raw_text":"The long text of it","text":"The long text","source":"https://wire.example/a","source-hostname":"Northern Wire","sitename":"Northern Wire","excerpt":"Short"}""")]
    [InlineData("""{"title":"A bridge","authors":["Ilse Marrow"],"date_download":"2025-08-22 10:00:00","date_publish":"2025-08-20 14:03:00","description":"Short","maintext":"The long text","source_domain":"wire.example","outlet":"Northern Wire","url":"https://wire.example/a"}""")]
    [InlineData("""{"@context":"https://schema.org","@type":"NewsArticle","headline":"A bridge","articleBody":"The long text","datePublished":"2025-08-20T16:03:00+02:00","author":[{"@type":"Person","name":"Ilse Marrow"}],"publisher":{"@type":"Organization","name":"Northern Wire"},"url":"https://wire.example/a"}""")]
    [InlineData("""{"webTitle":"A bridge","webUrl":"https://wire.example/a","webPublicationDate":"2025-08-20T14:03:00Z","sectionName":"World","fields":{"byline":"Ilse Marrow","bodyText":"The long text","publication":"Northern Wire"}}""")]
    [InlineData("""{"headline":{"main":"A bridge","kicker":null},"abstract":"The long text","pub_date":"2025-08-20T14:03:00+0000","web_url":"https://wire.example/a","source":"Northern Wire","byline":{"original":"By Ilse Marrow"},"section_name":"World"}""")]
    [InlineData("""{"thread":{"site":"wire.example","site_full":"Northern Wire"},"url":"https://wire.example/a","author":"Ilse Marrow","published":"2025-08-20T14:03:00.000+00:00","title":"A bridge","text":"The long text","crawled":"2025-08-22T00:00:00Z"}""")]
    [InlineData("""{"_id":{"$oid":"5f"},"Title":"A bridge","Article Text":"The long text","Publication":"Northern Wire","publish_date":1755698580,"link":"https://wire.example/a","Author":"By ILSE MARROW"}""")]
    public void TheFieldsOfUsualExportsAreKnown(string json)
    {
        GivenFields fields = Read(json);
        Assert.Equal(("A bridge", "The long text", "Northern Wire", "https://wire.example/a"), (fields.Title, fields.Body, fields.Outlet, fields.Url));
        Assert.Equal(new DateTimeOffset(2025, 8, 20, 14, 3, 0, TimeSpan.Zero), fields.Date!.Time);
        Assert.Equal("Ilse Marrow", Assert.Single(fields.Authors), ignoreCase: true);
    }

    [Fact]
    public void CharacterNumberZeroIsTheReplacementCharacter() => Assert.Equal("Fer\uFFFDry & Co", Read("""{"title":"Fer&#0;ry &amp; Co"}""").Title);

    [Fact]
    public void ThereIsABoundOnGivenNames()
    {
        static string Persons(int count) => $$"""{"persons":[{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"Ilse Marrow {i}\""))}}]}""";
        Assert.Equal(10_000, Read(Persons(10_000)).Persons.Count);
        SourceException e = Assert.Throws<SourceException>(() => Read(Persons(10_001)));
        Assert.Contains("at most 10,000 names as persons", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOfAMappingComeFirst()
    {
        FieldMapping mapping = new() { Title = ["kop"], Body = ["inhoud.tekst"], Outlet = ["krant"] };
        GivenFields fields = Read("""{"title":"not this","kop":"A bridge","text":"nor this","inhoud":{"tekst":"The long text"},"Krant":"Northern Wire"}""", mapping);
        Assert.Equal(("A bridge", "The long text", "Northern Wire"), (fields.Title, fields.Body, fields.Outlet));
    }

    [Theory]
    [InlineData("""{"date":"2 hours ago","crawled_at":"2025-08-20T14:00:00Z"}""", "2025-08-20T12:00:00Z", DateSource.Relative)]
    [InlineData("""{"date":"Wed, 20 Aug 2025 14:03:00 GMT"}""", "2025-08-20T14:03:00Z", DateSource.Given)]
    [InlineData("""{"seendate":"20250820T140300Z"}""", "2025-08-20T14:03:00Z", DateSource.Given)]
    [InlineData("""{"date":"20250820"}""", "2025-08-20", DateSource.Given)]
    [InlineData("""{"date":1755698580000}""", "2025-08-20T14:03:00Z", DateSource.Given)]
    [InlineData("""{"published":"N/A","date":"2025-08-20"}""", "2025-08-20", DateSource.Given)]
    [InlineData("""{"date":"03/04/2022"}""", null, DateSource.Given)]
    [InlineData("""{"date":""}""", null, DateSource.Given)]
    [InlineData("""{"date":"0000-00-00 00:00:00"}""", null, DateSource.Given)]
    [InlineData("""{"published":true,"date":"2025-08-20"}""", "2025-08-20", DateSource.Given)]
    [InlineData("""{"published":"some day","date":"2025-08-20"}""", "2025-08-20", DateSource.Given)]
    [InlineData("""{"date":"Wed, 20 Aug 2025 23:03:00 Europe/Port_Halden"}""", "2025-08-20", DateSource.Given)]
    [InlineData("""{"date":"Wed, 20 Aug 2025 23:03:00 Nowhere/Halden"}""", "2025-08-20", DateSource.Given)]
    [InlineData("""{"date":"2025-08-20 23:03:00 Asia/Tokyo"}""", "2025-08-20T23:03:00+09:00", DateSource.Given)]
    [InlineData("""{"date":{"$date":"2025-08-20T14:03:00Z"}}""", "2025-08-20T14:03:00Z", DateSource.Given)]
    [InlineData("""{"date":{"$date":1755698580000}}""", "2025-08-20T14:03:00Z", DateSource.Given)]
    [InlineData("""{"date":{"$date":{"$numberLong":"1755698580000"}}}""", "2025-08-20T14:03:00Z", DateSource.Given)]
    public void DatesAreReadAsTheyAreWritten(string json, string? date, DateSource source)
    {
        ArticleDate? read = Read(json).Date;
        Assert.Equal(date, read?.ToString());
        if (read is not null) Assert.Equal(source, read.Source);
    }

    [Theory]
    [InlineData("\"2025-08\"")]
    [InlineData("\"2025\"")]
    [InlineData("2025")]
    [InlineData("20251399")]
    [InlineData("\"August 2025\"")]
    [InlineData("\"2 hours ago\"")]
    [InlineData("\"0001-01-01T00:00:00\"")]
    [InlineData("\"2025-W34-3\"")]
    [InlineData("\"soon\"")]
    [InlineData("-1")]
    [InlineData("-20250820")]
    [InlineData("\"-62135596800\"")]
    [InlineData("1e999")]
    [InlineData("true")]
    [InlineData("[2025,8,20]")]
    [InlineData("{\"year\":2025}")]
    [InlineData("{\"$date\":{\"$numberLong\":\"-62135596800000\"}}")]
    public void ADateThatIsNotKnownIsMissingAndTheRestIsRead(string date)
    {
        GivenFields fields = FieldReader.Read($$"""{"title":"A bridge","date":{{date}}}""", new FieldMapping(), crawlTime: null);
        Assert.Equal(("A bridge", null), (fields.Title, fields.Date));
    }

    [Fact]
    public void WhatIsLongerAgoThanThereWereYearsIsNoDate() => Assert.Null(Read($$"""{"date":"{{string.Concat(Enumerable.Repeat("99999d ", 11))}}ago"}""").Date);

    [Theory]
    [InlineData("EN", "en")]
    [InlineData("English", "en")]
    [InlineData("eng", "en")]
    [InlineData("ger", "de")]
    [InlineData("pt_BR", "pt-br")]
    [InlineData("zh-Hans-CN", "zh-hans-cn")]
    [InlineData("xx", "xx")]
    [InlineData("some words", null)]
    public void LanguagesBecomeCodes(string given, string? code) => Assert.Equal(code, Read($$"""{"language":"{{given}}"}""").Language);

    [Theory]
    [InlineData("""{"first_name":"Edda","last_name":"Quill"}""")]
    [InlineData("""[{"givenName":"Edda","familyName":"Quill"}]""")]
    [InlineData("""{"id":4,"firstname":"Edda","surname":"Quill","name":null}""")]
    [InlineData("""{"name":{"first":"Edda","last":"Quill"}}""")]
    [InlineData("""{"title":"Reporter","first_name":"Edda","last_name":"Quill"}""")]
    [InlineData("""{"type":"staff","display_name":"Edda Quill"}""")]
    [InlineData("""[{"displayName":"Edda Quill","title":"Reporter"}]""")]
    public void ANameInPartsIsOneName(string author) => Assert.Equal(["Edda Quill"], Read($$"""{"title":"A","author":{{author}}}""").Authors);

    [Theory]
    [InlineData("By Ilse Marrow", "Ilse Marrow")]
    [InlineData("Ilse Marrow and Tomas Revik", "Ilse Marrow|Tomas Revik")]
    [InlineData("Ilse Marrow, Tomas Revik & Per Aldane", "Ilse Marrow|Tomas Revik|Per Aldane")]
    [InlineData("Ilse Marrow; Tomas Revik", "Ilse Marrow|Tomas Revik")]
    [InlineData("T. Revik", "T. Revik")]
    [InlineData("['Per Holm']", "Per Holm")]
    [InlineData("['Per Holm', \\\"Sam O'Dare\\\"]", "Per Holm|Sam O'Dare")]
    [InlineData("[\\\"Per Holm\\\",\\\"Bea Holm\\\"]", "Per Holm|Bea Holm")]
    [InlineData("Vik, Thomas; Holm, Anna", "Thomas Vik|Anna Holm")]
    public void AuthorsInOneTextAreTakenApart(string text, string names) => Assert.Equal(names.Split('|'), Read($$"""{"author":"{{text}}"}""").Authors);

    [Fact]
    public void TheOutletAndTheDeskAreNoAuthorsBesideOne()
    {
        Assert.Equal(["Per Holm"], Read("""{"source":{"name":"Quay Notes"},"author":"Per Holm | Quay Notes"}""").Authors);
        Assert.Equal(["Per Holm"], Read("""{"source":{"name":"The Quay Notes"},"author":["Quay Notes","Web Desk","Per Holm"]}""").Authors);
        Assert.Equal(["Quay Notes"], Read("""{"source":{"name":"Quay Notes"},"author":"Quay Notes"}""").Authors);
    }

    [Theory]
    [InlineData("2024-03-05T00:30:00", "2024-03-04T23:30:00", "2024-03-05T00:30:00+01:00")]
    [InlineData("2024-03-04T20:00:00", "2024-03-05T01:30:00", "2024-03-04T20:00:00-05:30")]
    [InlineData("2024-03-05T01:00:00", "2024-03-05T01:00:00", "2024-03-05T01:00:00Z")]
    [InlineData("2024-03-01T00:30:00", "2024-03-04T23:30:00", "2024-03-01T00:30:00Z")]
    [InlineData("0000-00-00T00:00:00", "2024-03-04T23:30:00", "2024-03-04T23:30:00Z")]
    [InlineData("2024-03-05T00:30:00", "0000-00-00T00:00:00", "2024-03-05T00:30:00Z")]
    public void WordPressTellsTheClockOfItsSite(string date, string utc, string right) => Assert.Equal(right, Read($$"""{"date":"{{date}}","date_gmt":"{{utc}}"}""").Date!.ToString());

    [Fact]
    public void ListsOfNamesAreTakenAsTheyAreAndSemicolonsSeparate()
    {
        GivenFields fields = Read("""{"persons":["Ilse Marrow",{"name":"Tomas Revik"},null,"Ilse Marrow"],"locations":"Port Halden;Far Lanner","orgs":[],"organizations":["Ferry Union"],"categories":["World","Islands"]}""");
        Assert.Equal(["Ilse Marrow", "Tomas Revik"], fields.Persons);
        Assert.Equal(["Port Halden", "Far Lanner"], fields.Places);
        Assert.Equal(["Ferry Union"], fields.Organisations);
        Assert.Equal("World", fields.Section);
    }

    [Theory]
    [InlineData("""{"title":"a\u0000b"}""", "binary")]
    [InlineData("""{"body":{"x":1}}""", "expected a text as body, found an object")]
    [InlineData("""{"id":false}""", "expected a text as id, found false")]
    [InlineData("""{"title":"\ud800"}""", "Unicode")]
    [InlineData("""{"title":"a" """, "JSON")]
    public void WhatCannotBeReadIsNamed(string json, string reason) => Assert.Contains(reason, Assert.Throws<SourceException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void YamlIsReadAsJsonIs()
    {
        GivenFields fields = FieldReader.ReadYaml(Encoding.UTF8.GetBytes("# comment\ntitle: 'A bridge: the end'\nauthors:\n  - Ilse Marrow\n  - name: Tomas Revik\nsource: {name: Northern Wire}\ndate: 2025-08-20\nsection: ~\ndraft: false\n"), new FieldMapping(), crawlTime: null);
        Assert.Equal(("A bridge: the end", "Northern Wire", "2025-08-20", null), (fields.Title, fields.Outlet, fields.Date!.ToString(), fields.Section));
        Assert.Equal(["Ilse Marrow", "Tomas Revik"], fields.Authors);
    }

    [Theory]
    [InlineData("a: &x [1,2]\nb: *x\n", "*x")]
    [InlineData("[", "YAML")]
    [InlineData("a: [b: c\n- {d: e}]\n", "YAML")]
    [InlineData("a: \"unclosed", "YAML")]
    [InlineData("? [a, b]\n: c\n", "name of a field")]
    [InlineData("just words", "a text")]
    [InlineData("", "JSON")]
    [InlineData("title: \"\\uD800\"", "")]
    public void YamlThatCannotBeReadIsNamed(string yaml, string reason) => Assert.Contains(reason, Assert.Throws<SourceException>(() => FieldReader.ReadYaml(Encoding.UTF8.GetBytes(yaml), new FieldMapping(), crawlTime: null)).Message, StringComparison.Ordinal);

    [Fact]
    public void YamlIsReadToADepth() => Assert.Contains("deep", Assert.Throws<SourceException>(() => YamlValue.ToJson(new string('[', 100_000))).Message, StringComparison.Ordinal);

    private static GivenFields Read(string json, FieldMapping? mapping = null) => FieldReader.Read(json, mapping ?? new FieldMapping(), json.Contains("crawl", StringComparison.Ordinal) ? null : s_crawl);
}
