using System.Globalization;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Facets;

namespace SearchServer.Articles.Schema;

/// <summary>Makes documents of articles.</summary>
public static class ArticleDocument
{
    /// <summary>Titles are sorted by so many characters, more than any headline has.</summary>
    private const int MaxSortLength = 256;

    private static readonly FoldingAnalyzer s_folding = new();

    /// <summary>How the facets of articles lie in the index: a field for each dimension.</summary>
    public static readonly FacetsConfig Facets = CreateFacets();

    /// <summary>The document of an article. Its names are looked up in the table, and added where they are new.</summary>
    /// <param name="article">The article.</param>
    /// <param name="id">Its identity.</param>
    /// <param name="entities">The table.</param>
    /// <param name="version">Counts the states of the article that the index had.</param>
    public static Document Create(Article article, string id, EntityTable entities, long version)
    {
        Document document = new();
        string language = ArticleFields.IndexLanguageOf(article.Language);
        document.Add(new StringField(ArticleFields.Id, id, stored: true));
        document.Add(new NumericDocValuesField(ArticleFields.Version, version));
        document.Add(new TextField(ArticleFields.TextField(ArticleFields.Title, language), article.Title, stored: true, offsets: true));
        document.Add(new TextField(ArticleFields.TextField(ArticleFields.Body, language), article.Body, stored: true, offsets: true));
        if (article.Outlet is { } outlet)
        {
            document.Add(new TextField(ArticleFields.Outlet, outlet));
            Facets.Add(document, ArticleFields.Outlet, outlet);
        }

        AddEntities(document, ArticleFields.Person, EntityKind.Person, article.Persons, entities);
        AddEntities(document, ArticleFields.Place, EntityKind.Place, article.Places, entities);
        AddEntities(document, ArticleFields.Organisation, EntityKind.Organisation, article.Organisations, entities);
        if (article.Date is { } date) AddDate(document, date);
        AddStoredFacet(document, ArticleFields.Section, article.Section);
        AddStoredFacet(document, ArticleFields.Language, article.Language);
        AddStored(document, ArticleFields.Url, article.Url);
        AddStored(document, ArticleFields.Source, article.Source);
        foreach (string author in article.Authors) document.Add(new StoredField(ArticleFields.Author, author));
        string sortTitle = Cut(s_folding.Normalize(ArticleFields.TitleSort, article.Title), MaxSortLength);
        if (sortTitle.Length > 0) document.Add(new SortedDocValuesField(ArticleFields.TitleSort, sortTitle));
        document.Add(new BinaryDocValuesField(ArticleFields.ContentHash, ArticleId.ContentHash(article)));
        return document;
    }

    /// <summary>The beginning of a text, without half a surrogate pair at its end.</summary>
    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static FacetsConfig CreateFacets()
    {
        FacetsConfig facets = new();
        foreach (string dimension in ArticleFields.Dimensions) facets.SetIndexField(dimension, ArticleFields.FacetField(dimension));
        return facets.SetMultiValued(ArticleFields.Person).SetMultiValued(ArticleFields.Place).SetMultiValued(ArticleFields.Organisation);
    }

    private static void AddEntities(Document document, string field, EntityKind kind, IEnumerable<string> names, EntityTable entities)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (ResolvedEntity entity in entities.Resolve([.. names.Select(name => new EntityChain(kind, name, [name], 1))]))
        {
            document.Add(new TextField(field, entity.Chain.Name));
            if (keys.Add(entity.Key)) Facets.Add(document, field, entity.Key);
        }
    }

    private static void AddDate(Document document, ArticleDate date)
    {
        long milliseconds = date.Time.ToUnixTimeMilliseconds();
        document.Add(new LongPoint(ArticleFields.Date, milliseconds));
        document.Add(new NumericDocValuesField(ArticleFields.Date, milliseconds));
        document.Add(new StoredField(ArticleFields.Date, date.ToString()));
        document.Add(new StoredField(ArticleFields.DateSource, date.Source.ToString().ToLowerInvariant()));
        Facets.Add(document, ArticleFields.Date, date.Time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void AddStoredFacet(Document document, string field, string? value)
    {
        AddStored(document, field, value);
        if (!string.IsNullOrEmpty(value)) Facets.Add(document, field, value);
    }

    private static void AddStored(Document document, string field, string? value)
    {
        if (!string.IsNullOrEmpty(value)) document.Add(new StoredField(field, value));
    }
}
