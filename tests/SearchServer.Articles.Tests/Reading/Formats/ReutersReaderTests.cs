using SearchServer.Articles.Reading.Formats;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Formats;

public sealed class ReutersReaderTests
{
    [Fact]
    public void AStoryIsReadWithWhatItsTagsSay()
    {
        Article article = ReutersReader.Read(Story("""
            <TEXT>&#2;
            <TITLE>FERRY OPERATOR &lt;FRY.H> TO SAIL AGAIN</TITLE>
            <AUTHOR>    By Bea Holm, Reuters</AUTHOR>
            <DATELINE>    PORT HALDEN, Feb 26 - </DATELINE><BODY>The ferry to the islands
            will sail again, its operator
            said.
                It costs two &amp; a half dlrs.
             Reuter
            &#3;</BODY></TEXT>
            """));
        Assert.Equal("FERRY OPERATOR <FRY.H> TO SAIL AGAIN", article.Title);
        Assert.Equal("PORT HALDEN, Feb 26 - The ferry to the islands will sail again, its operator said.\nIt costs two & a half dlrs.", article.Body);
        Assert.Equal(("reuters-21578/7", "Reuters", "1987-02-26T15:01:01.79Z", "ship", "en"), (article.GivenId, article.Outlet, article.Date!.ToString(), article.Section, article.Language));
        Assert.Equal(["El Salvador", "USA"], article.Places);
        Assert.Equal(["Revik"], article.Persons);
        Assert.Equal(["OPEC", "NYSE"], article.Organisations);
        Assert.Equal(["Bea Holm"], article.Authors);
    }

    [Fact]
    public void ATitleAloneIsAnArticleAndFillerIsNot()
    {
        Article article = ReutersReader.Read(Story("<TEXT TYPE=\"BRIEF\">&#2;\n******<TITLE>FERRY SAILS\n</TITLE>Blah blah blah.\n&#3;\n\n</TEXT>"));
        Assert.Equal(("FERRY SAILS", ""), (article.Title, article.Body));
    }

    [Fact]
    public void AStoryThatWasNotTakenApartKeepsItsLines() =>
        Assert.Equal(("", "FERRY FARES - FEB 26\nAdults......2.50\nChildren....1.25"), ReutersReader.Read(Story("<TEXT TYPE=\"UNPROC\">&#2;\nFERRY FARES - FEB 26\n Adults......2.50\n Children....1.25\n Reuter\n&#3;\n\n</TEXT>")) is var article ? (article.Title, article.Body) : default);

    [Theory]
    [InlineData("<DATE>31-MAR-1987 605:12:19.12</DATE>", "1987-03-31")]
    [InlineData("<DATE> 5-APR-1987 07:09:06.11</DATE>", "1987-04-05T07:09:06.11Z")]
    [InlineData("<DATE>unknown</DATE>", null)]
    public void ADayIsADateWhereItsTimeIsNone(string date, string? expected) =>
        Assert.Equal(expected, ReutersReader.Read($"<REUTERS NEWID=\"1\">{date}<TEXT><TITLE>A</TITLE></TEXT></REUTERS>").Date?.ToString());

    private static string Story(string text) => $"""
        <REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="5544" NEWID="7">
        <DATE>26-FEB-1987 15:01:01.79</DATE>
        <TOPICS><D>ship</D><D>fuel</D></TOPICS>
        <PLACES><D>el-salvador</D><D>usa</D></PLACES>
        <PEOPLE><D>revik</D></PEOPLE>
        <ORGS><D>opec</D></ORGS>
        <EXCHANGES><D>nyse</D></EXCHANGES>
        <COMPANIES></COMPANIES>
        <UNKNOWN>
        &#5;&#5;&#5;C T</UNKNOWN>
        {text}
        </REUTERS>
        """;
}
