using System.Text;
using System.Text.Unicode;
using SearchServer.Articles.Cleaning.Html;
using SearchServer.Articles.Cleaning.Text;
using SearchServer.Articles.Reading.Containers;
using SearchServer.Articles.Reading.Detection;
using SearchServer.Articles.Reading.Encodings;
using SearchServer.Articles.Reading.Fields;
using SearchServer.Articles.Reading.Formats;

namespace SearchServer.Articles.Reading;

/// <summary>Makes articles of units of input. It looks at nothing but the unit, and may be used by many threads at once.</summary>
internal sealed class RecordReader
{
    private readonly JsonReader _json;
    private readonly CsvReader _csv;
    private readonly MarkdownReader _markdown;

    private readonly FieldNames _names;
    private readonly ReadingProgress? _progress;

    /// <summary>The language of what does not say its own; null if that is not known.</summary>
    public string? Language { get; init; }

    /// <param name="mapping">What fields are called.</param>
    /// <param name="progress">Told which items are passed over; null if nobody wants to know.</param>
    public RecordReader(FieldMapping mapping, ReadingProgress? progress = null)
    {
        _names = mapping.Names;
        _progress = progress;
        _json = new JsonReader(mapping);
        _csv = new CsvReader(_json);
        _markdown = new MarkdownReader(mapping);
    }

    /// <summary>The articles of a unit, and what of it is none.</summary>
    public IReadOnlyList<ReadResult> Read(SourceRecord record)
    {
        if (record.Rejection is { } rejection) return [ReadResult.Rejected(rejection)];
        string found = record.IsPart && record.Context.Url is { } url ? $"{url}: " : "";
        try
        {
            if (!record.IsPart && record.Sidecar is { IsForAll: false, Fields.Url: { } address }) record = record with { Context = record.Context with { Url = address } };
            ReadOnlyMemory<byte> content = record.Http is { } http ? HttpBody.Decode(record.Content, http) : record.Content;
            DecodedText decoded = TextDecoder.Decode(content.Span, CharsetOf(record, content.Span), LanguageOf(record, content.Span));
            if (string.IsNullOrWhiteSpace(decoded.Text)) throw new SourceException("the file is empty");
            ReadingNotes notes = new();
            List<ReadResult> results = [.. ReadText(decoded.Text, record, notes).Select(result => Finish(result, record, decoded.Damaged))];
            Say(notes, results, record);
            return results.Count > 0 ? ApplySidecar(results, record) : throw new SourceException("expected an article, found none");
        }
        catch (Exception e) when (e is SourceException or PageException)
        {
            return [ReadResult.Rejected(record.Context.Path, found + e.Message, record.Line ?? (e as SourceException)?.Line)];
        }
    }

    private IEnumerable<ReadResult> ReadText(string text, SourceRecord record, ReadingNotes notes) =>
        record.Format == FileFormat.Json ? _json.Read(text, record.Context) : ReadArticles(text, record, notes).Select(article => ReadResult.Of(article));

    private IEnumerable<Article> ReadArticles(string text, SourceRecord record, ReadingNotes notes) => record.Format switch
    {
        FileFormat.Text => PlainTextCleaner.Clean(text, record.Context),
        FileFormat.Markdown => [_markdown.Read(text, record.Context)],
        FileFormat.Html => [HtmlReader.Read(text, record.Context)],
        FileFormat.Xml => NewsXml.Read(text, notes),
        FileFormat.Csv => [_csv.Read(text, record.Header!, record.Context)],
        FileFormat.Reuters => [ReutersReader.Read(text)],
        _ => throw new ArgumentException($"Expected a unit, found {record.Format}.", nameof(record)),
    };

    private void Say(ReadingNotes notes, List<ReadResult> results, SourceRecord record)
    {
        foreach (string kind in notes.PassedOver) _progress?.PassOver(kind);
        if (notes.Note is { } note && results is [{ Article: not null } first, ..]) results[0] = first with { Note = note };
        results.AddRange(notes.Problems.Select(problem => ReadResult.Rejected(record.Context.Path, problem.Reason, problem.Line)));
    }

    /// <summary>The language that a text is probably in, if that is of use: of UTF-8 it is not.</summary>
    private string? LanguageOf(SourceRecord record, ReadOnlySpan<byte> content) =>
        Utf8.IsValid(content) ? null : record.Header?.LanguageOf(content, _names) ?? record.Sidecar?.Fields.Language ?? Language;

    /// <summary>What the server says counts more than what the page says, unless it cannot be.</summary>
    private static string? CharsetOf(SourceRecord record, ReadOnlySpan<byte> content)
    {
        string? served = record.Http?.Charset;
        if (served is not null && (CharsetLabel.ToEncoding(served) != Encoding.UTF8 || Utf8.IsValid(content))) return served;
        return (record.Format is FileFormat.Html or FileFormat.Xml ? CharsetLabel.Declared(content) : null) ?? served;
    }

    private static ReadResult Finish(ReadResult result, SourceRecord record, int damaged)
    {
        if (result.Article is not { } article) return ReadResult.Rejected(result.Rejection! with { Line = record.Line ?? result.Rejection!.Line });
        if (article.Title.Length == 0 && article.Body.Length == 0) return ReadResult.Rejected(record.Context.Path, "expected a title or a body, found neither", record.Line);
        return ReadResult.Of(article with { Source = record.Context.Path }, record.Line) with { DamagedCharacters = damaged };
    }

    /// <summary>The first article of a file is the one that a sidecar is about, unless the file has several of one kind. Stories that a page has besides its own keep what they say themselves.</summary>
    private static List<ReadResult> ApplySidecar(List<ReadResult> results, SourceRecord record)
    {
        if (record.Sidecar is not { } sidecar) return results;
        bool isEmbedding = record.Format is FileFormat.Text;
        bool isShared = record.IsPart || sidecar.IsForAll || (results.Count > 1 && !isEmbedding);
        for (int i = 0; i < results.Count; i++)
        {
            if (results[i].Article is not { } article) continue;
            if (isShared) results[i] = results[i].With(sidecar.Fields.OverShared(article));
            else if (i == 0) results[i] = results[i].With(sidecar.Fields.Over(article));
        }

        if (isShared && !record.IsPart && sidecar.ProblemForSeveral is { } problem) results.Add(ReadResult.Rejected(record.Context.Path, problem));
        return results;
    }
}
