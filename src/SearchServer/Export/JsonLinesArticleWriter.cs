using System.Text.Json;
using SearchServer.Articles;
using SearchServer.Articles.Searching;

namespace SearchServer.Export;

/// <summary>An article a line, as /articles/{id} has it, nothing marked in it.</summary>
internal sealed class JsonLinesArticleWriter(Stream stream, ExportContext context) : ArticleWriter
{
    public override bool WithBody => true;

    public override void Write(StoredArticle article)
    {
        JsonSerializer.Serialize(stream, ArticleResponse.Of(article, context.Sources), context.Json);
        stream.WriteByte((byte)'\n');
    }

    public override void End() { }

    public override void Dispose() { }
}
