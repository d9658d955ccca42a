using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using SearchServer.Articles.Searching;

namespace SearchServer.Export;

/// <summary>
/// A table as RFC 4180 has it, in UTF-8 with the mark in front by which Excel knows it. What a spreadsheet would take for a formula has an apostrophe in front, by which it is text. Texts are left out: a cell of Excel holds 32,767 characters.
/// </summary>
internal sealed class CsvArticleWriter : ArticleWriter
{
    private static readonly (string Name, Func<StoredArticle, string?> ValueOf)[] s_columns =
    [
        ("id", article => article.Id),
        ("title", article => article.Title),
        ("outlet", article => article.Outlet),
        ("date", article => article.Date),
        ("language", article => article.Language),
        ("section", article => article.Section),
        ("authors", article => Join(article.Authors)),
        ("persons", article => Join(article.Persons.Select(value => value.Label))),
        ("places", article => Join(article.Places.Select(value => value.Label))),
        ("organisations", article => Join(article.Organisations.Select(value => value.Label))),
        ("mentioned", article => Join(article.Mentioned)),
        ("url", article => article.Url),
    ];

    private static readonly CsvConfiguration s_format = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };
    private readonly CsvWriter _writer;

    public CsvArticleWriter(Stream stream)
    {
        _writer = new CsvWriter(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true), s_format);
        WriteRow(s_columns.Select(column => column.Name));
    }

    public override bool WithBody => false;

    public override void Write(StoredArticle article) => WriteRow(s_columns.Select(column => column.ValueOf(article)));

    public override void End() { }

    public override void Dispose() => _writer.Dispose();

    private void WriteRow(IEnumerable<string?> cells)
    {
        foreach (string? cell in cells) _writer.WriteField(cell);
        _writer.NextRecord();
        _writer.Flush();
    }

    private static string Join(IEnumerable<string> values) => string.Join("; ", values);
}
