using SearchServer.Engine.Analysis;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Which terms of a text are worth looking for.</summary>
public sealed record MoreLikeThisOptions
{
    /// <summary>Lucene's values.</summary>
    public static MoreLikeThisOptions Default { get; } = new();

    /// <summary>A term must be in the text so often.</summary>
    public int MinTermFreq { get; init; } = 2;

    /// <summary>A term must be in so many documents; deleted ones may be among them.</summary>
    public int MinDocFreq { get; init; } = 5;

    /// <summary>The most terms to look for: at most <see cref="BooleanQuery.MaxClauses"/>.</summary>
    public int MaxQueryTerms { get; init; } = 25;
}

/// <summary>
/// Makes a query of a text that finds texts like it: the terms that tell most about it, any of which match. A term is worth its occurrences in the text times <c>1 + ln((documents with the field + 1) / (documents with the term + 1))</c>.
/// As Lucene's MoreLikeThis, but of terms that are worth the same those that come first in the order of field and bytes are taken; Lucene takes any.
/// </summary>
public static class MoreLikeThis
{
    /// <summary>So many tokens of a text are looked at: Lucene's bound.</summary>
    public const int MaxTokens = 5000;

    /// <summary>A query of what a document has stored, which the document itself matches, too.</summary>
    /// <param name="reader">The index.</param>
    /// <param name="doc">The number of the document.</param>
    /// <param name="fields">The fields whose stored texts count.</param>
    /// <param name="analyzer">The analyzer that the fields were indexed with.</param>
    /// <param name="options">Which terms are worth looking for.</param>
    public static Query Like(DirectoryReader reader, int doc, IReadOnlyList<string> fields, Analyzer analyzer, MoreLikeThisOptions options)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(fields);
        StoredDocument document = reader.Document(doc, fields.ToHashSet(StringComparer.Ordinal));
        return Like(reader, fields.SelectMany(field => document.Texts(field).Select(text => (field, text))), analyzer, options);
    }

    /// <summary>A query of texts.</summary>
    /// <param name="reader">The index.</param>
    /// <param name="texts">Texts, each with the field in which to look for its terms.</param>
    /// <param name="analyzer">The analyzer that the fields were indexed with.</param>
    /// <param name="options">Which terms are worth looking for.</param>
    public static Query Like(DirectoryReader reader, IEnumerable<(string Field, string Text)> texts, Analyzer analyzer, MoreLikeThisOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxQueryTerms, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxQueryTerms, BooleanQuery.MaxClauses, nameof(options));
        Query[] queries = [.. Worths(reader, texts, analyzer, options).Take(options.MaxQueryTerms).Select(worth => new TermQuery(worth.Term))];
        return queries.Length == 0 ? new MatchNoDocsQuery() : BooleanQuery.AnyOf(queries);
    }

    /// <summary>All terms that are frequent enough, with what they are worth; the best first.</summary>
    internal static IEnumerable<(Term Term, float Worth)> Worths(DirectoryReader reader, IEnumerable<(string Field, string Text)> texts, Analyzer analyzer, MoreLikeThisOptions options)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(analyzer);
        Dictionary<Term, int> freqs = [];
        foreach ((string field, string text) in texts) Count(analyzer.CreateStream(field), field, text, freqs);
        IndexSearcher searcher = new(reader);
        List<(Term Term, float Worth)> worths = [];
        foreach ((Term term, int freq) in freqs)
        {
            if (freq < options.MinTermFreq) continue;
            (long docFreq, long docCount) = searcher.StatisticsOf(term);
            if (docFreq > 0 && docFreq >= options.MinDocFreq) worths.Add((term, freq * (float)(Math.Log((docCount + 1) / (double)(docFreq + 1)) + 1)));
        }

        worths.Sort(static (a, b) => a.Worth != b.Worth ? b.Worth.CompareTo(a.Worth)
            : a.Term.Field != b.Term.Field ? string.CompareOrdinal(a.Term.Field, b.Term.Field) : a.Term.Bytes.SequenceCompareTo(b.Term.Bytes));
        return worths;
    }

    private static void Count(TokenStream stream, string field, string text, Dictionary<Term, int> freqs)
    {
        stream.Reset(text);
        for (int tokens = 0; tokens < MaxTokens && stream.Next(); tokens++)
        {
            Term term = new(field, stream.Token.Term.ToString());
            freqs[term] = freqs.GetValueOrDefault(term) + 1;
        }
    }
}
