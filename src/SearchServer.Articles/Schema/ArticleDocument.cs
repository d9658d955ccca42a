using System.Collections.Immutable;
using System.Globalization;
using SearchServer.Articles.Entities;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Analysis.Collation;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Facets;

namespace SearchServer.Articles.Schema;

/// <summary>Makes documents of articles.</summary>
public static class ArticleDocument
{
    /// <summary>How the facets of articles lie in the index: a field for each dimension.</summary>
    public static readonly FacetsConfig Facets = CreateFacets();

    /// <summary>The document of an article.</summary>
    public static Document Create(IndexedArticle indexed, ArticleSchema schema)
    {
        ArgumentNullException.ThrowIfNull(indexed);
        ArgumentNullException.ThrowIfNull(schema);
        Article article = indexed.Article;
        Document document = new();
        string language = schema.IndexLanguageOf(article.Language);
        document.Add(new StringField(ArticleFields.Id, indexed.Id, stored: true));
        document.Add(new SortedDocValuesField(ArticleFields.Id, indexed.Id));
        if (article.GivenId is { } givenId) document.Add(new StringField(ArticleFields.GivenId, givenId, stored: true));
        if (article.Scope is { } scope) document.Add(new StringField(ArticleFields.Scope, scope, stored: true));
        document.Add(new NumericDocValuesField(ArticleFields.Version, indexed.Version));
        AddText(document, ArticleFields.Title, language, article.Title);
        AddText(document, ArticleFields.Body, language, article.Body);
        if (article.Outlet is { } given)
        {
            string outlet = UnicodeText.Compose(given);
            document.Add(new TextField(ArticleFields.Outlet, outlet));
            Facets.Add(document, ArticleFields.Outlet, outlet);
        }

        AddEntities(document, indexed.Entities);
        if (article.Date is { } date) AddDate(document, date);
        foreach (string value in indexed.Mentioned.SelectMany(WithAncestors).Distinct()) Facets.Add(document, ArticleFields.Mentioned, value);
        AddStoredFacet(document, ArticleFields.Section, article.Section is { } section ? UnicodeText.Compose(section) : null);
        AddStored(document, ArticleFields.Language, article.Language);
        if (ArticleFields.LanguageOf(article.Language) is { Length: > 0 } spoken) Facets.Add(document, ArticleFields.Language, spoken);
        if (!string.IsNullOrEmpty(article.Url)) document.Add(new StringField(ArticleFields.Url, article.Url, stored: true));
        if (article.Source is { } source) document.Add(new StringField(ArticleFields.Source, source, stored: true));
        foreach (string author in article.Authors) document.Add(new TextField(ArticleFields.Author, author, stored: true));
        if (!string.IsNullOrWhiteSpace(article.Title)) document.Add(new SortedDocValuesField(ArticleFields.TitleSort, CollationKey.Of(article.Title)));
        document.Add(new BinaryDocValuesField(ArticleFields.ContentHash, indexed.ContentHash));
        if (indexed.Group is { } group)
        {
            document.Add(new StringField(ArticleFields.Group, group, stored: true));
            document.Add(new SortedDocValuesField(ArticleFields.Group, group));
        }

        if (indexed.Signature is { } signature) document.Add(new BinaryDocValuesField(ArticleFields.Signature, signature.Bytes.ToArray()));
        foreach (ulong band in indexed.Bands) document.Add(new StringField(ArticleFields.Band, ArticleFields.BandTerm(band)));
        return document;
    }

    /// <summary>A day with its month and year: a facet of months counts the articles that speak of a day in it.</summary>
    private static IEnumerable<string> WithAncestors(string date)
    {
        for (int length = date.Length; length >= 4; length -= 3) yield return date[..length];
    }

    private static FacetsConfig CreateFacets()
    {
        FacetsConfig facets = new();
        foreach (string dimension in ArticleFields.Dimensions) facets.SetIndexField(dimension, ArticleFields.FacetField(dimension));
        return facets.SetMultiValued(ArticleFields.Person).SetMultiValued(ArticleFields.Place).SetMultiValued(ArticleFields.Organisation).SetMultiValued(ArticleFields.Mentioned);
    }

    private static void AddText(Document document, string field, string language, string text)
    {
        document.Add(new TextField(ArticleFields.TextField(field, language), text, stored: true, offsets: true));
        document.Add(new TextField(ArticleFields.WordsField(field, language), text));
    }

    private static void AddEntities(Document document, ImmutableArray<ArticleEntity> entities)
    {
        if (entities.IsEmpty) return;
        document.Add(new StoredField(ArticleFields.Entities, ArticleEntity.Write(entities)));
        foreach (IGrouping<EntityKind, ArticleEntity> kind in entities.GroupBy(entity => entity.Kind))
        {
            string field = ArticleFields.FieldOf(kind.Key);
            foreach (string name in kind.SelectMany(entity => entity.Chain.Surfaces).Distinct(StringComparer.Ordinal)) document.Add(new TextField(field, name));
            foreach (string key in kind.SelectMany(entity => entity.Ancestors.Prepend(entity.Key)).Distinct(StringComparer.Ordinal)) Facets.Add(document, field, key);
        }
    }

    private static void AddDate(Document document, ArticleDate date)
    {
        long milliseconds = date.Time.ToUnixTimeMilliseconds();
        document.Add(new IntPoint(ArticleFields.Day, date.Day.DayNumber));
        document.Add(new NumericDocValuesField(ArticleFields.Day, date.Day.DayNumber));
        if (!date.IsDay) document.Add(new NumericDocValuesField(ArticleFields.DateOffset, (long)date.Time.Offset.TotalMinutes));
        document.Add(date.IsDay ? new IntPoint(ArticleFields.WholeDay, date.Day.DayNumber) : new LongPoint(ArticleFields.Date, milliseconds));
        document.Add(new NumericDocValuesField(ArticleFields.Date, milliseconds));
        document.Add(new StoredField(ArticleFields.Date, date.ToString()));
        document.Add(new StoredField(ArticleFields.DateSource, date.Source.ToString().ToLowerInvariant()));
        Facets.Add(document, ArticleFields.Date, date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
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
