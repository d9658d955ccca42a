using System.Globalization;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Highlighting;

/// <summary>Of random queries of all classes over real articles, hits and marks are those of <see cref="MarkOracle"/>: in a field with offsets, in one without, and in a text that two fields have.</summary>
public class MarkIdentityTests
{
    public const string Stems = "stems";
    public const string Words = "words";
    public const string Title = "title";
    public const string Number = "number";

    private const int Articles = 120;

    /// <summary>Of a body so many characters, so that the oracle, which tries all ways, comes to an end.</summary>
    private const int MaxBody = 2500;
    private const int HitsOfQuery = 8;

    /// <summary>So many queries are tried; <c>SEARCHSERVER_MARK_QUERIES</c> says how many in a long run.</summary>
    private static readonly int s_queries = Environment.GetEnvironmentVariable("SEARCHSERVER_MARK_QUERIES") is { Length: > 0 } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : 250;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void MarksAreThoseOfTheOracle(int seed)
    {
        RandomSource random = new(seed);
        Analyzer analyzer = new PerFieldAnalyzer(new WordsAnalyzer(), new Dictionary<string, Analyzer> { [Stems] = new StemsAnalyzer(new EnglishLanguage()) });
        (string Title, string Body)[] texts = [.. SourceArticles.News().Skip(seed * 500).Take(Articles).Select(article => (article.Title, article.Body[..Math.Min(MaxBody, article.Body.Length)]))];
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(analyzer) { MergePolicy = null }))
        {
            for (int doc = 0; doc < texts.Length; doc++)
            {
                Document document = [new TextField(Stems, texts[doc].Body, stored: true, offsets: true), new TextField(Words, texts[doc].Body), new TextField(Title, texts[doc].Title, stored: true)];
                if (doc % 3 != 0) document.Add(new NumericDocValuesField(Number, doc));
                writer.Add(document);
                if (doc % 50 == 49) writer.Flush();
            }

            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        TokenizedDocument[] documents = [.. texts.Select((text, doc) => new TokenizedDocument(
            new Dictionary<string, TextToken[]> { [Stems] = Tokens(analyzer, Stems, text.Body), [Words] = Tokens(analyzer, Words, text.Body), [Title] = Tokens(analyzer, Title, text.Title) }, doc % 3 == 0 ? null : doc))];
        MarkOracle oracle = new(documents);
        RandomMarkQueries queries = new(random, documents, reader, analyzer);
        IndexSearcher searcher = new(reader);
        Highlighter highlighter = new(searcher) { Analyzer = analyzer };
        int marks = 0;
        for (int i = 0; i < s_queries; i++)
        {
            Query query = queries.Next();
            int[] hits = [.. searcher.Documents(query)];
            int[] shown = [.. random.Some(hits, Math.Min(hits.Length, HitsOfQuery))];
            foreach (string[] fields in (string[][])[[Stems, Words], [Stems], [Words], [Title]])
            {
                using FieldHighlighter fieldHighlighter = highlighter.Of(query, fields, shown);
                foreach (int doc in shown)
                {
                    string text = fields[0] == Title ? texts[doc].Title : texts[doc].Body;
                    List<TextSpan>? expected = oracle.Marks(query, doc, fields);
                    TextSpan[] found = [.. fieldHighlighter.Highlight(doc, text, HighlightOptions.Whole).Single().Matches];
                    Assert.True(expected is not null, $"{random}: {query} should not find {doc}: {text}");
                    Assert.True(expected.SequenceEqual(found), $"{random}: {query} in {string.Join('+', fields)} of {doc}\nexpected {Written(expected, text)}\nfound {Written(found, text)}\n{text}");
                    marks += found.Length;
                }
            }

            int other = random.Below(texts.Length);
            if (!hits.Contains(other)) Assert.True(oracle.Marks(query, other, [Stems]) is null, $"{random}: {query} should find {other}");
        }

        Assert.InRange(marks, s_queries, int.MaxValue);
    }

    private static string Written(IEnumerable<TextSpan> marks, string text) => string.Join('|', marks.Select(mark => $"{mark.Start} {text[mark.Start..mark.End]}"));

    private static TextToken[] Tokens(Analyzer analyzer, string field, string text)
    {
        TokenStream stream = analyzer.CreateStream(field);
        List<TextToken> tokens = [];
        int position = -1;
        stream.Reset(text);
        while (stream.Next())
        {
            position += stream.Token.PositionIncrement;
            tokens.Add(new TextToken(stream.Token.Term.ToString(), position, stream.Token.StartOffset, stream.Token.EndOffset));
        }

        return [.. tokens];
    }
}
