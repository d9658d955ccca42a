using System.Globalization;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents with a term that is a few edits away from a word. It stands for the closest of these terms, in as many <see cref="TermQuery"/> clauses, the sum of which is the score: each is boosted by 1 - edits / characters of the shorter of the
/// two, at least 0, and all have the document frequency of the most frequent, so that a rare misspelling is not worth more than the word (as Lucene's TopTermsBlendedFreqScoringRewrite).
/// </summary>
public sealed record FuzzyQuery : Query
{
    /// <summary>How many terms it stands for at most, unless it is said.</summary>
    public const int DefaultMaxExpansions = 50;

    /// <param name="field">The field.</param>
    /// <param name="text">The word.</param>
    /// <param name="maxEdits">The most edits: 0 to 2.</param>
    /// <param name="prefixLength">So many of the word's first characters are not edited; where that is all of them, nothing is.</param>
    /// <param name="maxExpansions">For how many terms it stands at most: those with the highest boost, of these those that come first in the order of their bytes. 1 to <see cref="BooleanQuery.MaxClauses"/>.</param>
    /// <param name="transpositions">Whether the exchange of two neighbours is one edit; else it is two.</param>
    public FuzzyQuery(string field, string text, int maxEdits = LevenshteinAutomaton.MaxEdits, int prefixLength = 0, int maxExpansions = DefaultMaxExpansions, bool transpositions = true)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)maxEdits, (uint)LevenshteinAutomaton.MaxEdits, nameof(maxEdits));
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxExpansions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxExpansions, BooleanQuery.MaxClauses);
        (Field, Text, MaxEdits, PrefixLength, MaxExpansions, Transpositions) = (field, text, maxEdits, prefixLength, maxExpansions, transpositions);
    }

    /// <summary>The field.</summary>
    public string Field { get; }

    /// <summary>The word.</summary>
    public string Text { get; }

    /// <summary>The most edits.</summary>
    public int MaxEdits { get; }

    /// <summary>So many of the word's first characters are not edited.</summary>
    public int PrefixLength { get; }

    /// <summary>For how many terms it stands at most.</summary>
    public int MaxExpansions { get; }

    /// <summary>Whether the exchange of two neighbours is one edit.</summary>
    public bool Transpositions { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Field}:{Text}~{MaxEdits}");

    /// <summary>Where nothing may be edited, or the whole word is prefix, it stands for the word alone, as in Lucene; that counts the length in UTF-16 units.</summary>
    internal override Query Rewrite() => MaxEdits == 0 || PrefixLength >= Text.Length ? new TermQuery(Field, Text) : this;

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost) => Expand(searcher).CreateWeight(searcher, mode, boost);

    internal override Explanation Explain(ExplainedDocument document, float score, float boost) => Expand(document.Searcher).Explain(document, score, boost);

    /// <summary>The query of the terms that it stands for in an index.</summary>
    internal Query Expand(IndexSearcher searcher)
    {
        Expansion[] expansions = Expansions(searcher.Reader);
        if (expansions.Length == 0) return new MatchNoDocsQuery();
        TermStatistics statistics = new(expansions.Max(expansion => expansion.DocFreq), searcher.FieldStatistics(Field).DocCount);
        return BooleanQuery.AnyOf(expansions.Select(expansion => new BoostQuery(new TermQuery(expansion.Term) { Statistics = statistics }, Math.Max(0, expansion.Boost)))).Rewrite();
    }

    /// <summary>The terms that it stands for, the best first.</summary>
    private Expansion[] Expansions(DirectoryReader reader)
    {
        LevenshteinAutomaton automaton = LevenshteinAutomaton.Of(Text, MaxEdits, PrefixLength, Transpositions);
        int length = Text.EnumerateRunes().Count();
        using AcceptedTerms terms = new(reader, [Field], automaton);
        PriorityQueue<Expansion, Expansion> best = new(MaxExpansions + 1, Comparer<Expansion>.Create(Expansion.CompareWorstFirst));
        while (terms.Next())
        {
            int edits = automaton.Edits(terms.AutomatonState);
            float boost = edits == 0 ? 1 : 1 - (edits / (float)Math.Min(length, CharactersIn(terms.Term)));

            // Terms come in the order of their bytes, so that of two with one boost the later is worse.
            if (best.Count == MaxExpansions && boost <= best.Peek().Boost) continue;
            Expansion expansion = new(new Term(Field, terms.Term), boost, terms.DocFreq);
            best.Enqueue(expansion, expansion);
            if (best.Count > MaxExpansions) best.Dequeue();
        }

        return [.. best.UnorderedItems.Select(item => item.Element).OrderBy(expansion => expansion, Comparer<Expansion>.Create(static (a, b) => Expansion.CompareWorstFirst(b, a)))];
    }

    private static int CharactersIn(ReadOnlySpan<byte> utf8)
    {
        int characters = 0;
        foreach (byte b in utf8) characters += (b & 0xC0) != 0x80 ? 1 : 0;
        return characters;
    }

    /// <param name="Term">A term that is close enough.</param>
    /// <param name="Boost">What its score is multiplied by; by 0 if this is less.</param>
    /// <param name="DocFreq">In how many documents it is.</param>
    private readonly record struct Expansion(Term Term, float Boost, long DocFreq)
    {
        public static int CompareWorstFirst(Expansion a, Expansion b) => a.Boost != b.Boost ? a.Boost.CompareTo(b.Boost) : b.Term.Bytes.SequenceCompareTo(a.Term.Bytes);
    }
}
