using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Duplicates;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>
/// An index of articles at one moment, with what searching it takes: the table of entities, the fields and languages that there are. Safe to share between threads, and valid as
/// long as its reader is open.
/// </summary>
public sealed class ArticleSnapshot
{
    private readonly FacetedSearch _faceted;
    private readonly Highlighter _highlighter;
    private readonly QueryParser _parser;
    private readonly ImmutableArray<string> _languages;

    /// <param name="reader">Shows the index.</param>
    /// <param name="entities">The table of entities, for who has it.</param>
    internal ArticleSnapshot(DirectoryReader reader, EntityTable? entities = null)
    {
        Reader = reader;
        Searcher = new IndexSearcher(reader);
        Entities = entities ?? EntityTable.Read(reader);
        _faceted = new FacetedSearch(Searcher, ArticleDocument.Facets);
        _highlighter = new Highlighter(Searcher);
        _languages = ArticleSchema.Default.LanguagesIn(reader.FieldNames);
        string[] defaults = [.. TextFields(ArticleFields.Title), .. TextFields(ArticleFields.Body), .. ArticleFields.Names.Where(reader.FieldNames.Contains)];
        _parser = new QueryParser(new QueryParserOptions(ArticleSchema.Default.QueryAnalyzer, defaults) { ResolveField = ResolveField });
    }

    /// <summary>The reader.</summary>
    public DirectoryReader Reader { get; }

    /// <summary>The searcher.</summary>
    public IndexSearcher Searcher { get; }

    /// <summary>The entities.</summary>
    public EntityTable Entities { get; }

    /// <summary>Searches articles.</summary>
    public ArticleSearchResult Search(ArticleSearchRequest request) =>
        new ArticleSearch(this, _faceted, _highlighter, _languages).Run(request, _parser.ParseLenient(request.Text));

    /// <summary>The article with an identity, or with this one within its source if only one article has it; null if there is none.</summary>
    public StoredArticle? Find(string id) => DocumentOf(id) is { } doc ? Load(doc) : null;

    /// <summary>As <see cref="Find"/>, the document's number.</summary>
    internal int? DocumentOf(string id)
    {
        TopDocs found = Searcher.Search(new TermQuery(ArticleFields.Id, id), 1);
        if (found.Hits.IsEmpty) found = Searcher.Search(new TermQuery(ArticleFields.GivenId, id), 2);
        return found.Hits is [var only] ? only.Doc : null;
    }

    /// <summary>The documents that a query finds.</summary>
    /// <exception cref="QueryParseException">It cannot be read. What <see cref="Search"/> would make of it all the same is not good enough where much hangs on it.</exception>
    internal IReadOnlyList<int> Matching(string text) => Searcher.Documents(_parser.Parse(text));

    /// <summary>Reads an article.</summary>
    internal StoredArticle Load(int doc)
    {
        StoredDocument document = Reader.Document(doc);
        string language = IndexLanguageOf(document);
        return new StoredArticle
        {
            Id = document.Text(ArticleFields.Id) ?? "",
            GivenId = document.Text(ArticleFields.GivenId),
            Scope = document.Text(ArticleFields.Scope),
            Title = document.Text(ArticleFields.TextField(ArticleFields.Title, language)) ?? "",
            Body = document.Text(ArticleFields.TextField(ArticleFields.Body, language)) ?? "",
            Outlet = _faceted.LabelsOf(doc, ArticleFields.Outlet) is [var outlet, ..] ? outlet : null,
            Date = document.Text(ArticleFields.Date),
            DateSource = document.Text(ArticleFields.DateSource),
            Persons = EntitiesOf(doc, ArticleFields.Person, EntityKind.Person),
            Places = EntitiesOf(doc, ArticleFields.Place, EntityKind.Place),
            Organisations = EntitiesOf(doc, ArticleFields.Organisation, EntityKind.Organisation),
            Entities = ArticleEntity.Read(document.Text(ArticleFields.Entities)),
            Mentioned = [.. _faceted.LabelsOf(doc, ArticleFields.Mentioned)],
            Authors = [.. document.Texts(ArticleFields.Author)],
            Section = document.Text(ArticleFields.Section),
            Language = document.Text(ArticleFields.Language),
            IndexLanguage = language,
            Url = document.Text(ArticleFields.Url),
            Source = document.Text(ArticleFields.Source),
            Group = document.Text(ArticleFields.Group),
        };
    }

    /// <summary>The language of the fields that the texts are in. It may not be that of the article: it may not have been known when the article was indexed.</summary>
    private static string IndexLanguageOf(StoredDocument document)
    {
        string prefix = ArticleFields.TextField(ArticleFields.Title, "");
        return document.Fields.Select(field => field.Name).FirstOrDefault(name => name.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..] ?? ArticleFields.UnknownLanguage;
    }

    /// <summary>Reads an article with all that the index keeps of it, to be written again.</summary>
    internal IndexedArticle LoadIndexed(int doc)
    {
        StoredArticle stored = Load(doc);
        TextSignature signature = TextSignature.Of(stored.Title, stored.Body, out ulong[] bands);
        return new IndexedArticle(stored.ToArticle(), stored.Id, Reader.Number(doc, ArticleFields.Version) ?? 1)
        {
            ContentHash = Reader.Bytes(doc, ArticleFields.ContentHash) ?? [],
            Entities = stored.Entities,
            Mentioned = stored.Mentioned,
            Group = stored.Group,
            Signature = signature,
            Bands = [.. bands],
        };
    }

    /// <summary>How many other articles have nearly the same text.</summary>
    internal int DuplicatesOf(StoredArticle article) => article.Group is { } group ? (int)Searcher.Count(new TermQuery(ArticleFields.Group, group)) - 1 : 0;

    /// <summary>The kind of entity that a field holds; null for a field of other values.</summary>
    internal static EntityKind? KindOf(string field) => field switch
    {
        ArticleFields.Person => EntityKind.Person,
        ArticleFields.Place => EntityKind.Place,
        ArticleFields.Organisation => EntityKind.Organisation,
        _ => null,
    };

    private IEnumerable<string> TextFields(string field) => _languages.Select(language => ArticleFields.TextField(field, language));

    /// <summary>What a field's name in a query stands for: texts in all languages, names, the identity. Null for a name that means nothing.</summary>
    private string[]? ResolveField(string name) => name switch
    {
        ArticleFields.Title or ArticleFields.Body => [.. TextFields(name)],
        ArticleFields.Id => [name],
        _ when ArticleFields.Names.Contains(name) => [name],
        _ => null,
    };

    private ImmutableArray<LabelledValue> EntitiesOf(int doc, string field, EntityKind kind) =>
        [.. _faceted.LabelsOf(doc, field).Select(key => new LabelledValue(key, Entities.LabelOf(kind, key)))];
}
