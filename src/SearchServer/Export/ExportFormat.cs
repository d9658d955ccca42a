using System.Text.Json;

namespace SearchServer.Export;

/// <summary>What articles are written as.</summary>
/// <param name="Name">As it is asked for.</param>
/// <param name="ContentType">What browsers are told.</param>
/// <param name="IsFeed">Whether it is for readers of news, who want the newest.</param>
/// <param name="CreateWriter">Makes what writes it.</param>
internal sealed record ExportFormat(string Name, string ContentType, bool IsFeed, Func<Stream, ExportContext, ArticleWriter> CreateWriter)
{
    /// <summary>The formats by their names.</summary>
    public static readonly IReadOnlyDictionary<string, ExportFormat> All = new ExportFormat[]
    {
        new("csv", "text/csv; charset=utf-8", IsFeed: false, (stream, _) => new CsvArticleWriter(stream)),
        new("jsonl", "application/jsonl; charset=utf-8", IsFeed: false, (stream, context) => new JsonLinesArticleWriter(stream, context)),
        new("rss", "application/rss+xml; charset=utf-8", IsFeed: true, (stream, context) => new RssArticleWriter(stream, context)),
        new("atom", "application/atom+xml; charset=utf-8", IsFeed: true, (stream, context) => new AtomArticleWriter(stream, context)),
    }.ToDictionary(format => format.Name);

    /// <summary>The header that says what the file is called: a feed is shown, others are saved.</summary>
    public string Disposition => $"{(IsFeed ? "inline" : "attachment")}; filename=\"articles.{Name}\"";
}

/// <summary>What writers need to know besides articles.</summary>
/// <param name="Query">What was searched for.</param>
/// <param name="Address">The address of the export.</param>
/// <param name="Sources">What is said of where articles come from.</param>
/// <param name="Json">How answers are written as JSON.</param>
internal sealed record ExportContext(string Query, string Address, Articles.PublicSources Sources, JsonSerializerOptions Json);

/// <summary>Writes articles one after the other. What it writes is in the stream after each call.</summary>
internal abstract class ArticleWriter : IDisposable
{
    /// <summary>Whether articles are wanted with their texts.</summary>
    public abstract bool WithBody { get; }

    /// <summary>Writes an article.</summary>
    public abstract void Write(Articles.Searching.StoredArticle article);

    /// <summary>Writes what comes behind the last one.</summary>
    public abstract void End();

    public abstract void Dispose();
}
