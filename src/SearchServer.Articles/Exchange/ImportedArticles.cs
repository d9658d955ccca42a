using System.Text;
using System.Text.Json;
using SearchServer.Articles.Cleaning.Html;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Formats;
using SearchServer.LuceneNet.Indexes;

namespace SearchServer.Articles.Exchange;

/// <summary>
/// The articles that an index of Lucene.Net has stored. Its fields are read as those of JSON are; of an index that <see cref="ArticleExport"/> wrote the articles are what they were. They are taken over: articles have no source that could
/// be read again.
/// </summary>
/// <param name="reader">Reads the index.</param>
/// <param name="options">What fields and the source are called.</param>
/// <param name="isOwn">Whether <see cref="ArticleExport"/> wrote it; then identities are those of the sources that they were, unless the source is given another name.</param>
internal sealed class ImportedArticles(LuceneNetReader reader, IngestOptions options, bool isOwn)
{
    private readonly JsonReader _json = new(options.Reading.Fields);

    /// <summary>The name of the source that identities are those of: an index is one.</summary>
    private readonly string _scope = new SourceNames(options).NameOf(reader.Location) ?? reader.Location;

    /// <summary>How many documents there are.</summary>
    public int Count => reader.Documents;

    /// <summary>The documents, for one thread.</summary>
    public IEnumerable<LuceneNetRecord> Records() => reader.Read(ReadingLimits.MaxUnitBytes);

    /// <summary>Where a document is, for messages.</summary>
    public string PlaceOf(LuceneNetRecord record) => $"{reader.Location}{SourceContext.MemberSeparator}{record.Number}";

    /// <summary>The article of a document, or why there is none. Called by several threads at once.</summary>
    public ReadResult Read(LuceneNetRecord record)
    {
        string place = PlaceOf(record);
        if (record.IsCutOff) return ReadResult.Rejected(place, $"expected a document of at most {ReadingLimits.MaxUnitBytes:N0} characters, found more");
        try
        {
            Article article = isOwn ? ReadOwn(record) : _json.ReadObject(ToJson(record), new SourceContext(place)) with { Scope = _scope };
            return article.Title.Length == 0 && article.Body.Length == 0 ? ReadResult.Rejected(place, "expected a title or a body, found neither") : ReadResult.Of(ValueBounds.Without(article));
        }
        catch (Exception e) when (e is SourceException or PageException or FormatException)
        {
            return ReadResult.Rejected(place, e.Message);
        }
    }

    private Article ReadOwn(LuceneNetRecord record)
    {
        Article article = ExportedArticle.Read(record.Values);
        int names = article.Persons.Count + article.Places.Count + article.Organisations.Count + article.Authors.Count;
        if (names > 4 * ReadingLimits.MaxNames) throw new SourceException($"expected at most {4 * ReadingLimits.MaxNames:N0} names, found {names:N0}");
        return article with { Scope = options.Source ?? article.Scope };
    }

    /// <summary>The fields as an object: of several values of one name a list.</summary>
    private static string ToJson(LuceneNetRecord record)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes))
        {
            writer.WriteStartObject();
            foreach (IGrouping<string, string> field in record.Values.Where(value => !string.IsNullOrWhiteSpace(value.Value)).GroupBy(value => value.Key, value => value.Value, StringComparer.Ordinal))
            {
                string[] values = [.. field];
                writer.WritePropertyName(field.Key);
                if (values.Length > 1) writer.WriteStartArray();
                foreach (string value in values) writer.WriteStringValue(value);
                if (values.Length > 1) writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
