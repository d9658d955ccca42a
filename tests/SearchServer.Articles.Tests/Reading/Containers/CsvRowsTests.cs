using System.Text;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Fields;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Containers;

public sealed class CsvRowsTests : IDisposable
{
    private const string Table = """
        id,title,text,source,published,url,authors
        1,"A lock, and its keeper","The keeper says ""never"" again.

        He means it.",Weir Gazette,2025-03-04,https://weir.example/lock,"['Edda Quill', ""Sam O'Dare""]"
        2,Second flood,The river rose twice.,Weir Gazette,2025-03-05T10:00:00+01:00,NULL,Edda Quill and Sam O'Dare
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(',', "a.csv", false)]
    [InlineData(';', "a.csv", true)]
    [InlineData('\t', "a.tsv", false)]
    [InlineData('|', "a.csv", false)]
    [InlineData(',', "export", true)]
    [InlineData('\t', "export.txt", false)]
    public void ARowIsAnArticle(char separator, string name, bool hasMark)
    {
        // The commas that separate, and not those in cells.
        string table = separator == ',' ? Table : Table.Replace(",", separator.ToString(), StringComparison.Ordinal).Replace($"lock{separator} and", "lock, and", StringComparison.Ordinal).Replace($"'{separator} \"\"", "', \"\"", StringComparison.Ordinal);
        File.WriteAllText(_folder[name], table, new UTF8Encoding(hasMark));
        ReadResult[] results = Read(name);
        Assert.All(results, result => Assert.Null(result.Rejection));
        Article first = results[0].Article!;
        Assert.Equal(("1", "A lock, and its keeper", "Weir Gazette", "https://weir.example/lock"), (first.GivenId, first.Title, first.Outlet, first.Url));
        Assert.Equal("The keeper says \"never\" again.\n\nHe means it.", first.Body.ReplaceLineEndings("\n"));
        Assert.Equal(["Edda Quill", "Sam O'Dare"], first.Authors);
        Assert.Equal(new DateTime(2025, 3, 4), first.Date!.Time.Date);
        Article second = results[1].Article!;
        Assert.Equal(("2", "Second flood", (string?)null), (second.GivenId, second.Title, second.Url));
        Assert.Equal(["Edda Quill", "Sam O'Dare"], second.Authors);
        Assert.Equal((2, 5), (results[0].Line, results[1].Line));
    }

    [Fact]
    public void ATableIsReadInContainers()
    {
        byte[] table = ReadingSamples.Bytes(Table);
        File.WriteAllBytes(_folder["a.csv.gz"], ReadingSamples.Gzip(table));
        File.WriteAllBytes(_folder["a.zip"], ReadingSamples.Zip(("in/a.csv", table), ("in/b.tsv", ReadingSamples.Bytes("title\tbody\nWeir\tA text of it\n"))));
        using (FileStream file = File.Create(_folder["a.tar"]))
        using (System.Formats.Tar.TarWriter tar = new(file)) tar.WriteEntry(new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.RegularFile, "a.csv") { DataStream = new MemoryStream(table) });
        foreach ((string name, int count) in new[] { ("a.csv.gz", 2), ("a.zip", 3), ("a.tar", 2) }) Assert.Equal(count, Read(name).Count(result => result.Article is not null));
    }

    [Fact]
    public void ARaggedRowIsRejectedWithItsLineAndTheOthersAreRead()
    {
        File.WriteAllText(_folder["a.csv"], "title,body,outlet\nOne,a text,Wire\nTwo,a text\n\nThree,a text,Wire,more\nFour,a text,Wire,,\n");
        ReadResult[] results = Read("a.csv");
        Assert.Equal(["One", null, null, "Four"], results.Select(result => result.Article?.Title));
        Assert.Equal((3, "expected 3 cells as the header has, found 2"), (results[1].Rejection!.Line!.Value, results[1].Rejection!.Reason));
        Assert.Equal((5, "expected 3 cells as the header has, found 4"), (results[2].Rejection!.Line!.Value, results[2].Rejection!.Reason));
    }

    [Theory]
    [InlineData("One,\"a text,Wire\nTwo,a text,Wire\n", new string?[] { "One", "Two" })]
    [InlineData("One,\"a text, Wire\"\nTwo,a text,Wire\n", new string?[] { null, "Two" })]
    [InlineData("One,\"a, text,Wire\nTwo,\"a text\",Wire\n", new string?[] { null, "Two" })]
    [InlineData("One,a text,Wire\nTwo,\"a text\n\nthat is cut, off", new string?[] { "One", null })]
    [InlineData("One,\"a text\n\nof, two, three\nlines\"\nTwo,a text,Wire\n", new string?[] { null, "Two" })]
    [InlineData("One,\"a text,Wire\nTwo,\"a text\",Wire\nThree,a text,Wire", new string?[] { "One", "Two", "Three" })]
    [InlineData("A 5\" disc,a text,Wire\nTwo,a text,Wire\n", new string?[] { "A 5\" disc", "Two" })]
    public void AQuoteThatIsNotClosedCostsItsLineAtMost(string rows, string?[] titles)
    {
        File.WriteAllText(_folder["a.csv"], "title,body,outlet\n" + rows);
        Assert.Equal(titles, Read("a.csv").Select(result => result.Article?.Title));
    }

    [Theory]
    [InlineData("sep=;\ntitle;body\nOne;a text\n")]
    [InlineData("Export of 4 March, by date\n\ntitle,body\nOne,a text\n")]
    [InlineData("text\n\"One, and a text\"\n")]
    [InlineData(",headline,content\n0,One,a text\n")]
    [InlineData("Unnamed: 0;Title;Full Text\n0;One;a text\n")]
    public void TheHeaderIsFound(string table)
    {
        File.WriteAllText(_folder["a.csv"], table);
        Article article = Assert.Single(Read("a.csv")).Article!;
        Assert.StartsWith("One", article.Title + article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableWithoutAHeaderIsRejectedWithWhatItHasAndTheSettingMapsIt()
    {
        File.WriteAllText(_folder["a.csv"], "kop;verhaal\nEen;een tekst\n");
        Rejection rejection = Assert.Single(Read("a.csv")).Rejection!;
        Assert.Equal("expected a header that names a title or a text, found 'kop;verhaal'; the setting Fields says what other names mean", rejection.Reason);
        FieldMapping mapping = new() { Title = ["Kop"], Body = ["verhaal"] };
        Article article = Assert.Single(ArticleFiles.Read([_folder["a.csv"]], new ReadingOptions { Fields = mapping })).Article!;
        Assert.Equal(("Een", "een tekst"), (article.Title, article.Body));
    }

    [Fact]
    public void TheEncodingOfARowIsFound()
    {
        Encoding latin = CodePagesEncodingProvider.Instance.GetEncoding("windows-1252")!;
        File.WriteAllBytes(_folder["latin.csv"], latin.GetBytes("title;body\nFähre über den Fluß;Die Fähre fährt früh.\n"));
        File.WriteAllText(_folder["wide.csv"], "title\tbody\r\nFähre über den Fluß\tDie Fähre fährt früh.\r\n", Encoding.Unicode);
        foreach (string name in (string[])["latin.csv", "wide.csv"]) Assert.Equal("Fähre über den Fluß", Assert.Single(Read(name)).Article!.Title);
    }

    [Fact]
    public void TheLanguageOfARowSaysSomethingOfItsEncoding()
    {
        File.WriteAllBytes(_folder["a.csv"], CodePagesEncodingProvider.Instance.GetEncoding("windows-1250")!.GetBytes("title,language\nPřívoz,cs\n"));
        Assert.Equal("Přívoz", Assert.Single(Read("a.csv")).Article!.Title);
    }

    [Fact]
    public void TextThatSpeaksOfATitleAndATextIsNoTable()
    {
        File.WriteAllText(_folder["a.txt"], "Title, text, date: what a form asks for\n\nThe council wants a title, a text, and a date.");
        Assert.Equal("Title, text, date: what a form asks for", Assert.Single(Read("a.txt")).Article!.Title);
    }

    [Fact]
    public void ARowThatIsTooLongIsPassedOverAndTheNextIsRead()
    {
        using (FileStream file = File.Create(_folder["a.csv"]))
        using (StreamWriter writer = new(file))
        {
            writer.Write("title,body\nOne,\"");
            for (int i = 0; i < 20_000; i++) writer.Write(new string('x', 1_000) + "\n");
            writer.Write("\"\nTwo,a text\n");
            writer.Write("Three," + new string('y', 17 << 20) + "\nFour,a text\n");
            writer.Write("Five," + new string('z', (8 << 20) - 100) + "\nSix,a text\n");
        }

        ReadResult[] results = Read("a.csv");
        Assert.Equal(["Two", "Four", "Five", "Six"], results.Where(result => result.Article is not null).Select(result => result.Article!.Title));
        Assert.Equal((2, "expected at most 8 MB a row, found more"), (results[0].Rejection!.Line!.Value, results[0].Rejection!.Reason));
    }

    [Fact]
    public void ARowWithNeitherATitleNorATextIsRejected()
    {
        File.WriteAllText(_folder["a.csv"], "title,body,outlet\n,,Wire\nOne,a text,Wire\n");
        ReadResult[] results = Read("a.csv");
        Assert.Equal(2, results[0].Rejection!.Line);
        Assert.Equal("One", results[1].Article!.Title);
    }

    private ReadResult[] Read(string name) => [.. ArticleFiles.Read([_folder[name]])];
}
