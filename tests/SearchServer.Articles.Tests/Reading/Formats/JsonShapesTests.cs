using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Fields;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Formats;

/// <summary>JSON as the programs and services write it that keep news; what each looks like is told by its documentation, and the articles are made up.</summary>
public sealed class JsonShapesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    // feedparser: an entry, and all of them.
    [InlineData("""{"title":"A lock","title_detail":{"type":"text/plain","value":"A lock"},"links":[{"rel":"alternate","href":"https://weir.example/1"}],"link":"https://weir.example/1","summary":"Short","content":[{"type":"text/html","language":null,"value":"<p>The whole text.</p>"}],"published":"Tue, 04 Mar 2025 10:00:00 GMT"}""")]
    [InlineData("""{"bozo":0,"feed":{"title":"Weir Gazette","link":"https://weir.example/"},"entries":[{"title":"A lock","link":"https://weir.example/1","summary":"Short","content":[{"value":"The whole text."}],"published":"2025-03-04T10:00:00Z"}]}""")]
    // goose3, Readability.
    [InlineData("""{"title":"A lock","cleaned_text":"The whole text.","meta":{"description":"Short"},"publish_date":"2025-03-04T10:00:00Z","final_url":"https://weir.example/1","url":"https://weir.example/1"}""")]
    [InlineData("""{"title":"A lock","textContent":"","content":"<div><p>The whole text.</p></div>","excerpt":"Short","siteName":"Weir Gazette","publishedTime":"2025-03-04T10:00:00Z","url":"https://weir.example/1"}""")]
    [InlineData("""{"title":"A lock","textContent":"The whole text.","excerpt":"Short","siteName":"Weir Gazette","publishedTime":"2025-03-04T10:00:00Z","url":"https://weir.example/1"}""")]
    // ninjs 1 and 2.
    [InlineData("""{"uri":"https://weir.example/1","type":"text","headline":"A lock","body_text":"The whole text.","firstcreated":"2025-03-04T10:00:00Z","versioncreated":"2025-03-06T10:00:00Z","infosource":[{"name":"Weir Gazette"}]}""")]
    [InlineData("""{"uri":"https://weir.example/1","headlines":[{"role":"main","value":"A lock"}],"bodies":[{"role":"main","contentType":"text/html","value":"<p>The whole text.</p>"}],"firstCreated":"2025-03-04T10:00:00Z"}""")]
    // fundus, ANS, a Ghost post and its export, EditorJS.
    [InlineData("""{"title":"A lock","body":{"summary":[],"sections":[{"headline":[],"paragraphs":["The whole text."]}]},"publishing_date":"2025-03-04T10:00:00Z","url":"https://weir.example/1"}""")]
    [InlineData("""{"headlines":{"basic":"A lock"},"content_elements":[{"type":"text","content":"The whole text."},{"type":"image","caption":"No text","content":"no text"}],"display_date":"2025-03-04T10:00:00Z","canonical_url":"https://weir.example/1"}""")]
    [InlineData("""{"posts":[{"title":"A lock","html":"<p>The whole text.</p>","published_at":"2025-03-04T10:00:00Z","url":"https://weir.example/1","excerpt":"Short"}],"meta":{"pagination":{"page":1}}}""")]
    [InlineData("""{"db":[{"meta":{"version":"5.1"},"data":{"posts":[{"title":"A lock","html":"<p>The whole text.</p>","published_at":"2025-03-04T10:00:00Z","url":"https://weir.example/1"}]}}]}""")]
    [InlineData("""{"title":"A lock","content":{"time":1,"blocks":[{"type":"paragraph","data":{"text":"The whole text."}},{"type":"image","data":{"text":"no text"}}]},"date":"2025-03-04T10:00:00Z","url":"https://weir.example/1"}""")]
    // Diffbot, the Guardian's item and search, the data sets server of Hugging Face.
    [InlineData("""{"request":{"pageUrl":"https://weir.example/1","api":"article"},"objects":[{"type":"article","title":"A lock","text":"The whole text.","date":"Tue, 04 Mar 2025 10:00:00 GMT","pageUrl":"https://weir.example/1","siteName":"Weir Gazette"}]}""")]
    [InlineData("""{"response":{"status":"ok","total":1,"content":{"id":"world/1","webTitle":"A lock","webUrl":"https://weir.example/1","webPublicationDate":"2025-03-04T10:00:00Z","fields":{"bodyText":"The whole text.","trailText":"Short"}}}}""")]
    [InlineData("""{"response":{"status":"ok","results":[{"id":"world/1","webTitle":"A lock","webUrl":"https://weir.example/1","webPublicationDate":"2025-03-04T10:00:00Z","fields":{"bodyText":"The whole text."}}]}}""")]
    [InlineData("""{"features":[{"feature_idx":0,"name":"title","type":{"dtype":"string"}}],"rows":[{"row_idx":0,"row":{"title":"A lock","text":"The whole text.","date":"2025-03-04T10:00:00Z","url":"https://weir.example/1"},"truncated_cells":[]}]}""")]
    // Feedly and Google Reader, an object a key.
    [InlineData("""{"id":"feed/1","title":"Weir","items":[{"id":"tag:reader,1","title":"A lock","published":1741082400000,"summary":{"direction":"ltr","content":"<p>The whole text.</p>"},"alternate":[{"href":"https://weir.example/1","type":"text/html"}],"origin":{"streamId":"feed/1","title":"Weir Gazette"}}]}""")]
    [InlineData("""{"1":{"title":"A lock","text":"The whole text.","date":"2025-03-04T10:00:00Z","url":"https://weir.example/1"}}""")]
    public void TheWholeTextIsReadWithItsDateAndAddress(string json)
    {
        File.WriteAllText(_folder["a.json"], json);
        Article article = Assert.Single(ArticleFiles.Read([_folder["a.json"]])).Article!;
        Assert.Equal(("A lock", "The whole text."), (article.Title, article.Body));
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 10, 0, 0, TimeSpan.Zero), article.Date?.Time);
        Assert.Equal("https://weir.example/1", article.Url ?? article.GivenId);
        if (json.Contains("Gazette", StringComparison.Ordinal) && !json.Contains("bozo", StringComparison.Ordinal)) Assert.Equal("Weir Gazette", article.Outlet);
    }

    [Theory]
    [InlineData("""{"k1":{"title":"One","text":"a","url":"https://weir.example/1"},"k2":{"title":"Two","text":"b"},"k3":4,"k4":{"title":"Four"}}""", "One|Two|expected a JSON object, found a number|Four")]
    [InlineData("""{"articles":{"k1":{"title":"One","text":"a"},"k2":{"title":"Two","text":"b"}},"total":2}""", "One|Two")]
    [InlineData("""{"author":{"name":"Edda","url":"https://weir.example/edda","text":"x"},"title":"Alone","text":"a"}""", "Alone")]
    [InlineData("""{"document":"The text of a summary set.","summary":"Short","id":"7"}""", "The text of a summary set.")]
    [InlineData("""{"media_name":"Weir Gazette","media_url":"weir.example","title":"One","publish_date":"2025-03-04"}""", "One")]
    public void ObjectsAreFoundWhereTheyAre(string json, string titles)
    {
        File.WriteAllText(_folder["a.json"], json);
        Assert.Equal(titles.Split('|'), ArticleFiles.Read([_folder["a.json"]]).Select(result => result.Article is { } article ? article.Title.Length > 0 ? article.Title : article.Body : result.Rejection!.Reason));
    }

    [Fact]
    public void AMapOfArticlesIsReadOneByOne()
    {
        File.WriteAllText(_folder["a.json"], "{" + string.Join(",\n", Enumerable.Range(0, 3000).Select(i => $"\"k{i}\":{{\"title\":\"Story {i}\",\"text\":\"{new string('x', 8000)}\"}}")) + "}");
        SourceRecord[] records = ReadingSamples.Records(_folder["a.json"]).Records;
        Assert.Equal(3000, records.Length);
        Assert.Equal(3000, records[^1].Line);
    }

    [Fact]
    public void WhatHasNeitherATitleNorATextIsRejectedWithTheNamesThatAreThere()
    {
        File.WriteAllText(_folder["a.json"], """{"kop":"Een","verhaal":"Tekst","krant":"Weir"}""");
        Assert.Equal("expected a title or a text, found 'kop', 'verhaal', 'krant'; the setting Fields says what other names mean", Assert.Single(ArticleFiles.Read([_folder["a.json"]])).Rejection!.Reason);
    }

    [Theory]
    [InlineData("The river rose… [+4321 chars]", "The river rose…")]
    [InlineData("The river rose... [812 chars]", "The river rose...")]
    [InlineData("The river rose. (1,204 more characters)", "The river rose.")]
    [InlineData("The lock is 30 [metres]", "The lock is 30 [metres]")]
    [InlineData("ONLY AVAILABLE IN PAID PLANS", "")]
    [InlineData("[Removed]", "")]
    public void WhatAServiceWritesInThePlaceOfATextIsNone(string body, string expected)
    {
        File.WriteAllText(_folder["a.json"], $$"""{"title":"A lock","content":"{{body}}"}""");
        Assert.Equal(expected, Assert.Single(ArticleFiles.Read([_folder["a.json"]])).Article!.Body);
    }

    [Fact]
    public void AnArticleThatWasTakenOutIsRejectedWithThatReason()
    {
        File.WriteAllText(_folder["a.json"], """{"articles":[{"source":{"id":null,"name":"[Removed]"},"title":"[Removed]","description":"[Removed]","url":"https://removed.com","publishedAt":"1970-01-01T00:00:00Z","content":"[Removed]"},{"source":{"name":"[Removed]"},"title":"A lock","publishedAt":"1970-01-01T00:00:00Z"}]}""");
        ReadResult[] results = [.. ArticleFiles.Read([_folder["a.json"]])];
        Assert.Equal("expected an article, found '[Removed]': who exported it has taken it out", results[0].Rejection!.Reason);
        Assert.Equal(("A lock", null, null), (results[1].Article!.Title, results[1].Article!.Outlet, results[1].Article!.Date));
    }

    [Theory]
    [InlineData("Ferry sails again - Weir Gazette", "Weir Gazette", "Ferry sails again")]
    [InlineData("Ferry sails - again | The Weir Gazette", "weir gazette", "Ferry sails - again")]
    [InlineData("Ferry sails again – Weir-Post", "Weir-Post", "Ferry sails again")]
    [InlineData("Ferry sails again - Weir - Post", "Weir - Post", "Ferry sails again")]
    [InlineData("Weir Gazette", "Weir Gazette", "Weir Gazette")]
    [InlineData("Ferry sails again - live", "Weir Gazette", "Ferry sails again - live")]
    [InlineData("Ferry sails again - Weir Gazette", null, "Ferry sails again - Weir Gazette")]
    public void ATitleLosesTheNameOfItsOutlet(string title, string? outlet, string expected)
    {
        Assert.Equal(expected, OutletSuffix.Cut(title, outlet));
        File.WriteAllText(_folder["a.json"], $$"""{"title":"{{title}}","text":"a"{{(outlet is null ? "" : $",\"source\":{{\"name\":\"{outlet}\"}}")}}}""");
        Assert.Equal(expected, Assert.Single(ArticleFiles.Read([_folder["a.json"]])).Article!.Title);
        File.WriteAllText(_folder["a.xml"], $"<rss><channel><title>News of all</title><item><title>{title}</title>{(outlet is null ? "" : $"<source url=\"https://weir.example\">{outlet}</source>")}</item></channel></rss>");
        Assert.Equal(expected, Assert.Single(ArticleFiles.Read([_folder["a.xml"]])).Article!.Title);
    }
}
