using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Formats;
using SearchServer.Articles.Reading.Walking;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Formats;

public sealed class WordPressItemTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OnlyPublishedPostsAreArticlesAndTheOthersAreCounted()
    {
        File.WriteAllText(_folder["export.xml"], $"""
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Weir Gazette</title><link>https://weir.example</link>
            <wp:author><wp:author_login><![CDATA[equill]]></wp:author_login><wp:author_display_name><![CDATA[Edda Quill]]></wp:author_display_name></wp:author>
            {Item("Published", "publish", "post")}{Item("Draft", "draft", "post")}{Item("Pending", "pending", "post")}{Item("Private", "private", "post")}{Item("Future", "future", "post")}{Item("Trash", "trash", "post")}
            {Item("Page", "publish", "page")}{Item("Picture", "inherit", "attachment")}{Item("Menu", "publish", "nav_menu_item")}{Item("Block", "publish", "wp_block")}{Item("Locked", "publish", "post", "secret")}{Item("Other", "publish", "story")}
            </channel></rss>
            """);
        ArticleSource source = new([_folder["export.xml"]], ReadingOptions.Default);
        RecordReader reader = new(ReadingOptions.Default.Fields, source.Progress);
        ReadResult[] results = [.. source.Records().SelectMany(reader.Read)];
        Assert.Equal(["Published", "Page", "Other"], results.Select(result => result.Article?.Title));
        Article first = results[0].Article!;
        Assert.Equal(("The lock holds.\nSo does the weir.", "Rivers", "Edda Quill"), (first.Body, first.Section, Assert.Single(first.Authors)));
        Assert.Equal(new DateTimeOffset(2025, 3, 5, 0, 30, 0, TimeSpan.FromHours(2)), first.Date!.Time);
        Assert.Equal(
            [("WordPress attachment", 1), ("WordPress draft", 1), ("WordPress future", 1), ("WordPress nav_menu_item", 1), ("WordPress pending", 1), ("WordPress private", 1), ("WordPress protected", 1), ("WordPress trash", 1), ("WordPress wp_block", 1)],
            source.Progress.PassedOverKinds.Select(pair => (pair.Key, (int)pair.Value)));
    }

    [Theory]
    [InlineData("a [caption id=\"1\" width=\"2\"]<img> A caption[/caption] b", "a  b")]
    [InlineData("[gallery ids=\"1,2\"]a", "a")]
    [InlineData("a [embed]https://weir.example/v[/embed]", "a ")]
    [InlineData("[gallery]a[caption]b[/caption]c[caption]d", "acd")]
    [InlineData("a [captioned] b [caption", "a [captioned] b [caption")]
    [InlineData("[video src=\"a\"]a[video]b[/video]", "a")]
    public void PicturesAndPlayersAreLeftOut(string html, string expected) => Assert.Equal(expected, WordPressItem.WithoutShortcodes(html));

    private static string Item(string title, string status, string type, string password = "") => $"""
        <item><title>{title}</title><link>https://weir.example/{title}</link><pubDate>Tue, 04 Mar 2025 22:30:00 +0000</pubDate><dc:creator><![CDATA[equill]]></dc:creator>
        <content:encoded><![CDATA[<!-- wp:paragraph --><p>The lock holds.</p><!-- /wp:paragraph -->[caption id="x"]<img src="a.jpg"> The lock[/caption]<p>So does the weir.</p>]]></content:encoded>
        <wp:post_id>1</wp:post_id><wp:post_date><![CDATA[2025-03-05 00:30:00]]></wp:post_date><wp:post_date_gmt><![CDATA[2025-03-04 22:30:00]]></wp:post_date_gmt>
        <wp:status><![CDATA[{status}]]></wp:status><wp:post_type><![CDATA[{type}]]></wp:post_type><wp:post_password><![CDATA[{password}]]></wp:post_password>
        <category domain="post_tag" nicename="lock"><![CDATA[lock]]></category><category domain="category" nicename="rivers"><![CDATA[Rivers]]></category></item>
        """;
}
