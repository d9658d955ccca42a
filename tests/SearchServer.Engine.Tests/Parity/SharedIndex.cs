using SearchServer.Engine.Analysis;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>Which documents of an index are deleted.</summary>
public enum Deleted
{
    None,
    One,
    Half,
}

/// <summary>
/// An index that both the engine and Lucene search: random documents of every kind of field, in one segment or several, some of them deleted. Most have besides two texts of words that are alike, and a date.
/// </summary>
internal sealed class SharedIndex : IDisposable
{
    public const string Words = "words";
    public const string Lead = "lead";
    public const string Date = "date";
    public const int MaxDate = 1000;

    private const int Count = 1200;

    private readonly TemporaryFolder _folder = new();
    private readonly LuceneOracle _oracle;
    private readonly EngineQueries _queries;
    private readonly Analyzer _analyzer;
    private readonly MMapDirectory _directory;
    private readonly DirectoryReader _reader;

    public SharedIndex(RandomSource random, bool severalSegments, Deleted deleted)
    {
        _oracle = LuceneOracle.Require();
        string[] vocabulary = [.. Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, random.Between(1, 7)).Select(_ => random.Pick("a", "b", "c", "d", "é", "1", "中"))))];
        NeutralDocument[] documents =
        [
            .. EngineDocuments.Supported(new RandomDocuments(random, Count, new RandomDocumentOptions { UnpairedSurrogates = false }).Documents)
                .Select(document => new NeutralDocument([.. document.Fields, .. More(random, vocabulary)])),
        ];
        IEnumerable<int> gone = deleted switch
        {
            Deleted.None => [],
            Deleted.One => [random.Below(Count)],
            _ => Enumerable.Range(0, Count).Where(_ => random.OneIn(2)),
        };
        EngineDocuments engine = EngineIndex.Create(documents, _folder["index"], new EngineIndexing { FlushEvery = severalSegments ? 170 : 0, Deletes = [.. gone.Select(doc => new Term("id", $"doc-{doc}"))] });
        Material = QueryMaterial.Load(_oracle, _folder["index"], documents);
        _queries = new EngineQueries(engine.Facets);
        _analyzer = engine.Analyzer;
        _directory = MMapDirectory.OpenExisting(_folder["index"]);
        _reader = DirectoryReader.Open(_directory);
        Searcher = new IndexSearcher(_reader);
    }

    public QueryMaterial Material { get; }

    public IndexSearcher Searcher { get; }

    /// <summary>A term of any field; rather one that is in many documents than one in a few.</summary>
    public VocabularyTerm AnyTerm(RandomSource random)
    {
        IReadOnlyList<VocabularyTerm> terms = random.OneIn(2) ? Material.Terms[Words] : random.Pick<IReadOnlyList<VocabularyTerm>>([.. Material.Terms.Values]);
        return terms[random.OneIn(2) ? random.Skewed(terms.Count) : random.Below(terms.Count)];
    }

    /// <summary>Whether the last of the terms that are looked for is worth as much as the first that is not: then Lucene may take either.</summary>
    public bool IsCutWithinEquals(MoreLikeThisSpec like)
    {
        StoredDocument document = _reader.Document(like.Doc);
        float[] worths = [.. MoreLikeThis.Worths(_reader, like.Fields.SelectMany(field => document.Texts(field).Select(text => (field, text))), _analyzer, OptionsOf(like)).Select(worth => worth.Worth)];
        return worths.Length > like.MaxQueryTerms && worths[like.MaxQueryTerms - 1] == worths[like.MaxQueryTerms];
    }

    /// <summary>Compares what both find, and what both refuse; a line for each query of which they do not agree.</summary>
    public IEnumerable<string> Differences(IReadOnlyList<QuerySpec> queries)
    {
        IReadOnlyList<SearchAnswer> answers = _oracle.Search(_folder["index"], queries.Select(SearchLine.FromQuerySpec), new OracleSearching { K = SearchComparison.Hits });
        foreach ((QuerySpec spec, SearchAnswer answer) in queries.Zip(answers))
        {
            if (Difference(spec, answer) is { } difference) yield return $"{spec}\n{difference}";
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _folder.Dispose();
    }

    private static MoreLikeThisOptions OptionsOf(MoreLikeThisSpec like) => new() { MinTermFreq = like.MinTermFreq, MinDocFreq = like.MinDocFreq, MaxQueryTerms = like.MaxQueryTerms };

    private static IEnumerable<NeutralField> More(RandomSource random, string[] vocabulary)
    {
        if (!random.OneIn(10)) yield return new NeutralText(Words, Text(random, vocabulary, 40)) { Stored = true };
        if (!random.OneIn(3)) yield return new NeutralText(Lead, Text(random, vocabulary, 10)) { Stored = true };
        if (!random.OneIn(5)) yield return new NeutralNumericDocValues(Date, random.Between(0, MaxDate));
    }

    private static string Text(RandomSource random, string[] vocabulary, int maxWords) => string.Join(' ', Enumerable.Range(0, random.Between(0, maxWords)).Select(_ => vocabulary[random.Skewed(vocabulary.Length)]));

    private string? Difference(QuerySpec spec, SearchAnswer answer)
    {
        Query query;
        try
        {
            query = spec is MoreLikeThisSpec like ? MoreLikeThis.Like(_reader, like.Doc, like.Fields, _analyzer, OptionsOf(like)) : _queries.Create(spec);
        }
        catch (Exception refused) when (refused is RegexpSyntaxException or PatternTooComplexException or QueryParseException)
        {
            return answer.Error is null ? $"refused: {refused.Message}" : null;
        }

        return SearchComparison.Difference(Searcher, query, answer);
    }
}
