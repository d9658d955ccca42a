using System.Collections.Concurrent;
using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Duplicates;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Suggesting;
using SearchServer.Articles.UserLists;
using SearchServer.Engine.Analysis;
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
    /// <summary>So many interpretations are kept: of the queries that are asked again, for another page or filter.</summary>
    private const int MaxInterpretations = 200;

    /// <summary>Those of longer texts, which take up to a megabyte, are not.</summary>
    private const int MaxKeptLength = 300;

    private readonly FacetsState _facets;
    private readonly FacetedSearch _faceted;
    private readonly HashSet<string> _allButBodies;
    private readonly ConcurrentDictionary<(string Text, MatchMode Mode, double? Share, Synonyms Synonyms), Interpretation> _interpretations;
    private readonly ConcurrentDictionary<string, FacetValueNames> _names;
    private readonly ConcurrentDictionary<string, FacetOrder> _orders;
    private readonly ConcurrentDictionary<string, FacetHierarchy> _hierarchies;

    /// <param name="reader">Shows the index.</param>
    /// <param name="entities">The table of entities, for who has it.</param>
    internal ArticleSnapshot(DirectoryReader reader, EntityTable? entities = null)
    {
        Reader = reader;
        Searcher = new IndexSearcher(reader) { TieBreaker = ArticleFields.Id };
        Entities = entities ?? EntityTable.Read(reader);
        Schema = ArticleSchema.Default;
        Highlighter = new Highlighter(Searcher) { Analyzer = Schema.Analyzer };
        Lexicon = new Lexicon(Searcher, Schema);
        _facets = new FacetsState(reader, ArticleDocument.Facets);
        _faceted = new FacetedSearch(Searcher, _facets);
        Vocabulary = new Vocabulary(_facets, _faceted, Entities, Lexicon);
        string bodies = ArticleFields.TextField(ArticleFields.Body, "");
        _allButBodies = [.. reader.FieldNames.Where(name => !name.StartsWith(bodies, StringComparison.Ordinal))];
        _interpretations = [];
        Browsed = new BrowseCache();
        _names = new ConcurrentDictionary<string, FacetValueNames>(StringComparer.Ordinal);
        _orders = new ConcurrentDictionary<string, FacetOrder>(StringComparer.Ordinal);
        _hierarchies = new ConcurrentDictionary<string, FacetHierarchy>(StringComparer.Ordinal);
    }

    private ArticleSnapshot(ArticleSnapshot other, SearchBudget budget, Synonyms synonyms)
    {
        Synonyms = synonyms;
        (Reader, Entities, Schema, Lexicon, Vocabulary, Browsed) = (other.Reader, other.Entities, other.Schema, other.Lexicon, other.Vocabulary, other.Browsed);
        (_interpretations, _names, _orders, _hierarchies, _allButBodies) = (other._interpretations, other._names, other._orders, other._hierarchies, other._allButBodies);
        Searcher = other.Searcher.Within(budget);
        Highlighter = new Highlighter(Searcher) { Analyzer = Schema.Analyzer };
        _facets = other._facets;
        _faceted = new FacetedSearch(Searcher, _facets);
    }

    /// <summary>The reader.</summary>
    public DirectoryReader Reader { get; }

    /// <summary>The searcher.</summary>
    public IndexSearcher Searcher { get; }

    /// <summary>The entities.</summary>
    public EntityTable Entities { get; }

    /// <summary>What is indexed how.</summary>
    internal ArticleSchema Schema { get; }

    /// <summary>The words of the index.</summary>
    internal Lexicon Lexicon { get; }

    /// <summary>What it can be browsed and searched by, under the beginnings of names.</summary>
    internal Vocabulary Vocabulary { get; }

    /// <summary>What searches without words found.</summary>
    internal BrowseCache Browsed { get; }

    /// <summary>What means the same, as the user says.</summary>
    internal Synonyms Synonyms { get; } = Synonyms.None;

    /// <summary>Marks what matched.</summary>
    internal Highlighter Highlighter { get; }

    /// <summary>The same snapshot for one request: whatever is asked of it, to find out what a query means, to count and to highlight, ends with the budget (<see cref="IndexSearcher.Within"/>).</summary>
    public ArticleSnapshot Within(SearchBudget budget) => new(this, budget, Synonyms);

    /// <summary>The same snapshot for who has synonyms: what queries mean goes by them.</summary>
    public ArticleSnapshot With(Synonyms synonyms) => new(this, Searcher.Budget, synonyms);

    /// <summary>Searches articles.</summary>
    public ArticleSearchResult Search(ArticleSearchRequest request)
    {
        SearchStages stages = new();
        Interpretation meaning = Interpret(request.Text, request.Match, request.After?.Share);
        stages.Ends(SearchStage.Interpret);
        return new ArticleSearch(this, _faceted, stages).Run(request, meaning);
    }

    /// <summary>The hits of a page and where they go on, as <see cref="Search"/> finds them; nothing of them is read.</summary>
    /// <param name="request">What to search for.</param>
    /// <param name="meaning">What its text means.</param>
    /// <returns>The numbers of the documents, for <see cref="Load"/>.</returns>
    public (ImmutableArray<int> Docs, ArticlePlace? Next) Page(ArticleSearchRequest request, Interpretation meaning)
    {
        ArticleSearch.Found found = new ArticleSearch(this, _faceted, new SearchStages()).Find(request with { Facets = [] }, meaning);
        return ([.. found.Page.Select(hit => hit.Doc)], found.Next);
    }

    /// <summary>Searches articles about the same as another, without it and those of nearly its text.</summary>
    /// <param name="article">An article of this snapshot.</param>
    /// <param name="request">Which of them, and how many; its text does not count.</param>
    public ArticleSearchResult SimilarTo(StoredArticle article, ArticleSearchRequest request) => SearchBy(SimilarArticles.Query(article, this), request);

    /// <summary>Searches the other articles of nearly the same text as another.</summary>
    /// <param name="article">An article of this snapshot.</param>
    /// <param name="request">Which of them, in which order; its text does not count.</param>
    public ArticleSearchResult DuplicatesOf(StoredArticle article, ArticleSearchRequest request) => SearchBy(SimilarArticles.Duplicates(article), request);

    /// <summary>Searches articles by a query that nobody typed.</summary>
    /// <param name="query">The query.</param>
    /// <param name="request">Which of them; its text does not count.</param>
    internal ArticleSearchResult SearchBy(Query query, ArticleSearchRequest request) => new ArticleSearch(this, _faceted, new SearchStages()).Run(request, Interpretation.Of(query));

    /// <summary>Searches as <see cref="Search"/> does, and counts no more than the values of one facet that have a name with words that were begun.</summary>
    /// <param name="request">What to search for. It asks for this facet alone.</param>
    /// <param name="begun">The beginnings of words, as a person types them; empty for all values.</param>
    public ArticleFacet Values(ArticleSearchRequest request, string begun)
    {
        FacetWish wish = request.Facets.Single();
        FacetSubset? among = string.IsNullOrWhiteSpace(begun) ? null : ValuesBegun(wish.Field, begun);
        return Search(request with { Facets = [wish with { Among = among }], Take = 0 }).Facets[0];
    }

    /// <summary>Completes what a person types. The first time, what is suggested is gathered from the whole index.</summary>
    public ImmutableArray<Suggestion> Suggest(SuggestionRequest request) => new Suggester(this, _faceted, _facets, new ArticleFilters(this, request.Within).All()).Suggest(request);

    /// <summary>What a query means.</summary>
    /// <param name="text">As a person types it.</param>
    /// <param name="mode">How much of its words an article must have.</param>
    /// <param name="share">The share of the demand that was chosen for it before; null to choose one.</param>
    public Interpretation Interpret(string text, MatchMode mode = MatchMode.Auto, double? share = null)
    {
        if (text.Length > MaxKeptLength) return Interpreter.Interpret(text, mode, share, this);
        if (_interpretations.TryGetValue((text, mode, share, Synonyms), out Interpretation? known)) return known;
        if (_interpretations.Count >= MaxInterpretations) _interpretations.Clear();
        return _interpretations[(text, mode, share, Synonyms)] = Interpreter.Interpret(text, mode, share, this);
    }

    /// <summary>What to show for a value of a filter: the label of what it names, or itself.</summary>
    public string LabelOf(string field, string keyOrName) => KindOf(field) is { } kind ? Entities.LabelOf(kind, ValueOf(field, keyOrName)) : ValueOf(field, keyOrName);

    /// <summary>The facet value that a person means by a key, label or variant.</summary>
    public string ValueOf(string field, string keyOrName) =>
        KindOf(field) is { } kind ? Entities.Find(kind, keyOrName)?.Key ?? keyOrName
        : field is ArticleFields.Outlet or ArticleFields.Section ? NamesOf(field).ValueOf(UnicodeText.Compose(keyOrName))
        : UnicodeText.Compose(keyOrName);

    /// <summary>The values of a facet by what people call them.</summary>
    private FacetValueNames NamesOf(string dimension) => _names.GetOrAdd(dimension, name => new FacetValueNames(_facets, name));

    /// <summary>The values of a facet in the order of their labels.</summary>
    internal FacetOrder OrderOf(string dimension) =>
        _orders.GetOrAdd(dimension, name => FacetOrder.ByLabel(_facets, name, KindOf(name) is { } kind ? key => Entities.LabelOf(kind, key) : null));

    private FacetSubset ValuesBegun(string dimension, string typed) => FacetSubset.At(_facets, dimension, Vocabulary.Begun(typed) is { } begun ? Vocabulary.Of(dimension).PlacesOf(begun) : []);

    /// <summary>Some values of a facet.</summary>
    /// <param name="dimension">The facet.</param>
    /// <param name="test">Whether a value is one of them; all are asked.</param>
    internal FacetSubset ValuesOf(string dimension, Func<string, bool> test) => FacetSubset.Where(_facets, dimension, test);

    /// <summary>Which values of a facet lie in which others.</summary>
    internal FacetHierarchy HierarchyOf(string dimension) => _hierarchies.GetOrAdd(dimension, name => new FacetHierarchy(_facets, Entities, name));

    /// <summary>The article with an identity, or with this one among those that were pushed, or within its source if only one article has it; null if there is none.</summary>
    public StoredArticle? Find(string id) => DocumentOf(id) is { } doc ? Load(doc) : null;

    /// <summary>An article with all that a query marks in it.</summary>
    /// <param name="article">An article of this snapshot.</param>
    /// <param name="meaning">What the query means in it.</param>
    /// <param name="highlight">How to highlight the text; the title is highlighted as a whole.</param>
    /// <returns>It as a hit without a score.</returns>
    public ArticleHit Mark(StoredArticle article, Interpretation meaning, HighlightOptions highlight) =>
        new ArticleHits(this, meaning, meaning.Query, new ArticleSearchRequest("") { Highlight = highlight }, new SearchStages()).Of([new ScoreDoc(DocumentOf(article.Id)!.Value, float.NaN)])[0];

    /// <summary>As <see cref="Find"/>, the document's number.</summary>
    internal int? DocumentOf(string id)
    {
        TopDocs found = Searcher.Search(new TermQuery(ArticleFields.Id, id), 1);
        if (found.Hits.IsEmpty) found = Searcher.Search(new TermQuery(ArticleFields.Id, ArticleId.OfPushed(id)), 1);
        if (found.Hits.IsEmpty) found = Searcher.Search(new TermQuery(ArticleFields.GivenId, id), 2);
        return found.Hits is [var only] ? only.Doc : null;
    }

    /// <summary>The documents that a query finds.</summary>
    /// <exception cref="QueryParseException">It cannot be read. What <see cref="Search"/> would make of it all the same is not good enough where much hangs on it.</exception>
    internal IReadOnlyList<int> Matching(string text) => Searcher.Documents(Interpreter.ReadStrictly(text, this));

    /// <summary>Reads an article.</summary>
    /// <param name="doc">The document's number.</param>
    /// <param name="withBody">Whether the text is wanted, which may be large. Otherwise it is not read, and empty.</param>
    public StoredArticle Load(int doc, bool withBody = true)
    {
        StoredDocument document = Reader.Document(doc, withBody ? null : _allButBodies);
        string language = IndexLanguageOf(document);
        return new StoredArticle
        {
            Id = document.Text(ArticleFields.Id) ?? "",
            Version = Reader.Number(doc, ArticleFields.Version) ?? 1,
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

    /// <summary>Reads the text of an article to look at, which is to be disposed.</summary>
    internal StoredText? BodyOf(int doc, StoredArticle article) => Reader.Text(doc, ArticleFields.TextField(ArticleFields.Body, article.IndexLanguage));

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
        return new IndexedArticle(stored.ToArticle(), stored.Id, stored.Version)
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
    internal int CountDuplicatesOf(StoredArticle article) => article.Group is { } group ? (int)Searcher.Count(new TermQuery(ArticleFields.Group, group)) - 1 : 0;

    /// <summary>The kind of entity that a field holds; null for a field of other values.</summary>
    internal static EntityKind? KindOf(string field) => field switch
    {
        ArticleFields.Person => EntityKind.Person,
        ArticleFields.Place => EntityKind.Place,
        ArticleFields.Organisation => EntityKind.Organisation,
        _ => null,
    };

    private ImmutableArray<LabelledValue> EntitiesOf(int doc, string field, EntityKind kind) =>
        [.. _faceted.LabelsOf(doc, field).Select(key => new LabelledValue(key, Entities.LabelOf(kind, key)))];
}
