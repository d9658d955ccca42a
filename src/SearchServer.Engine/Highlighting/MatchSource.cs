using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Highlighting;

/// <summary>Something that matched in a text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Source">Which part of the query it is of, and what that weighs.</param>
internal readonly record struct SourceMatch(int Start, int End, MatchSource Source);

/// <summary>
/// A query, or a part of one, that says whether it matches a document of a segment, and where in the text of a field. Documents ascend from call to call.
/// </summary>
internal abstract class MatchSource : IDisposable
{
    /// <summary>How much a match says about the text: rare terms say more.</summary>
    public virtual float Weight => 0;

    /// <summary>Whether it can have matches in the text at all.</summary>
    public virtual bool HasMatches => false;

    /// <summary>Whether the document matches; if so, adds what matched in the text. If not, adds nothing.</summary>
    public abstract bool Collect(int doc, List<SourceMatch> matches);

    public abstract void Dispose();

    /// <summary>Makes the sources of a query, rewritten.</summary>
    public static MatchSource Create(Query query, string field, IndexSearcher searcher, LeafContext leaf) => query switch
    {
        BoostQuery boost => Create(boost.Query, field, searcher, leaf),
        ConstantScoreQuery constant => Create(constant.Query, field, searcher, leaf),
        BoostingQuery boosting => Create(boosting.Positive, field, searcher, leaf),
        AgeDecayQuery decay => Create(decay.Query, field, searcher, leaf),
        BooleanQuery boolean => BooleanSource.Create(boolean, field, searcher, leaf),
        DisjunctionMaxQuery best => new BooleanSource([], best.Queries.Select(part => (Create(part, field, searcher, leaf), 1)), 1, []),
        CoverageQuery coverage => new BooleanSource([], coverage.Clauses.Select(clause => (Create(clause.Query, field, searcher, leaf), clause.Weight)), coverage.MinWeight, []),
        TermQuery term when term.Term.Field == field && leaf.Reader.Terms(field) is { Field.HasOffsets: true } terms => TermSource.Create(term, terms, searcher),
        PhraseQuery phrase when phrase.Field == field && leaf.Reader.Terms(field) is { Field.HasOffsets: true } terms => PhraseSource.Create(phrase, terms, searcher),
        _ => new OtherSource(query, searcher, leaf),
    };
}

/// <summary>What the caller says that matched.</summary>
internal sealed class GivenSource : MatchSource
{
    public static readonly GivenSource Instance = new();

    /// <summary>That of a rare word: quotations and names say much.</summary>
    public override float Weight => 8;

    public override bool HasMatches => true;

    public override bool Collect(int doc, List<SourceMatch> matches) => true;

    public override void Dispose() { }
}

/// <summary>A part of the query that is about something else than the text.</summary>
internal sealed class OtherSource(Query query, IndexSearcher searcher, LeafContext leaf) : MatchSource
{
    private readonly Scorer? _scorer = query.Rewrite().CreateWeight(searcher, ScoreMode.CompleteNoScores, 1).Scorer(leaf);

    public override bool Collect(int doc, List<SourceMatch> matches) => _scorer?.TryScore(doc, out _) == true;

    public override void Dispose() => _scorer?.Dispose();
}

/// <summary>The occurrences of a term.</summary>
internal sealed class TermSource(PostingsEnum? postings, float weight) : MatchSource
{
    public override float Weight => weight;

    public override bool HasMatches => true;

    public static TermSource Create(TermQuery query, FieldTerms terms, IndexSearcher searcher)
    {
        PostingsEnum? postings = terms.TryGet(query.Term.Bytes, out TermState state) ? terms.Postings(state, PostingsFeatures.Offsets) : null;
        return new TermSource(postings, (query.Statistics ?? searcher.StatisticsOf(query.Term)).Idf);
    }

    public override bool Collect(int doc, List<SourceMatch> matches)
    {
        if (postings is null) return false;
        if (postings.Doc < doc) postings.Advance(doc);
        if (postings.Doc != doc) return false;
        for (int i = postings.Freq; i > 0; i--)
        {
            postings.NextPosition();
            matches.Add(new SourceMatch(postings.StartOffset, postings.EndOffset, this));
        }

        return true;
    }

    public override void Dispose() => postings?.Dispose();
}

/// <summary>
/// The matches of a phrase: from the first to the last word where they stand in their places; where they were moved, each word by itself, for what is between did not match. A word that is in several matches is one.
/// </summary>
internal sealed class PhraseSource(PhraseMatcher? matcher, bool isExact, float weight) : MatchSource
{
    private readonly List<(int Start, int End)> _words = [];
    private readonly HashSet<(int Start, int End)> _marked = [];

    public override float Weight => weight;

    public override bool HasMatches => true;

    public static MatchSource Create(PhraseQuery phrase, FieldTerms terms, IndexSearcher searcher)
    {
        if (phrase.Rewrite() is TermQuery term) return TermSource.Create(term, terms, searcher);
        TermState[] states = new TermState[phrase.Terms.Length];
        bool all = states.Length > 0;
        for (int i = 0; i < states.Length && all; i++) all = terms.TryGet(phrase.Terms[i].Bytes, out states[i]);
        PhraseMatcher? matcher = all ? PhraseMatcher.Create(phrase, terms, states, PostingsFeatures.Offsets) : null;
        return new PhraseSource(matcher, phrase.Slop == 0, phrase.Idf(phrase.Terms.Select(searcher.StatisticsOf)));
    }

    public override bool Collect(int doc, List<SourceMatch> matches)
    {
        if (matcher is null || !matcher.TryMoveTo(doc)) return false;
        bool found = false;
        _marked.Clear();
        matcher.Start();
        while (matcher.NextMatch())
        {
            found = true;
            _words.Clear();
            matcher.AddWords(_words);
            if (isExact) matches.Add(new SourceMatch(_words.Min(word => word.Start), _words.Max(word => word.End), this));
            else matches.AddRange(_words.Where(_marked.Add).Select(word => new SourceMatch(word.Start, word.End, this)));
        }

        return found;
    }

    public override void Dispose() => matcher?.Dispose();
}

/// <summary>Clauses: what one of them matched counts only if the document matches as a whole.</summary>
internal sealed class BooleanSource : MatchSource
{
    private readonly MatchSource[] _required;
    private readonly (MatchSource Source, int Weight)[] _optional;
    private readonly int _minWeight;
    private readonly MatchSource[] _excluded;

    /// <param name="required">What must match.</param>
    /// <param name="optional">What may match, with what it counts.</param>
    /// <param name="minWeight">What the optional clauses that match must count together.</param>
    /// <param name="excluded">What must not match.</param>
    public BooleanSource(MatchSource[] required, IEnumerable<(MatchSource Source, int Weight)> optional, int minWeight, MatchSource[] excluded)
    {
        _required = required;

        // Those with matches first: if they suffice, the others need not be asked.
        _optional = [.. optional.OrderBy(clause => clause.Source.HasMatches ? 0 : 1)];
        _minWeight = minWeight;
        _excluded = excluded;
        HasMatches = _required.Concat(_optional.Select(clause => clause.Source)).Any(source => source.HasMatches);
    }

    public static BooleanSource Create(BooleanQuery query, string field, IndexSearcher searcher, LeafContext leaf)
    {
        MatchSource[] SourcesOf(params Occur[] occurs) =>
            [.. query.Clauses.Where(clause => occurs.Contains(clause.Occur)).Select(clause => Create(clause.Query, field, searcher, leaf))];

        MatchSource[] required = SourcesOf(Occur.Must, Occur.Filter);
        int minMatch = required.Length == 0 ? Math.Max(1, query.MinShouldMatch) : query.MinShouldMatch;
        return new BooleanSource(required, SourcesOf(Occur.Should).Select(source => (source, 1)), minMatch, SourcesOf(Occur.MustNot));
    }

    public override bool HasMatches { get; }

    public override bool Collect(int doc, List<SourceMatch> matches)
    {
        int before = matches.Count;
        foreach (MatchSource source in _excluded)
        {
            bool excluded = source.Collect(doc, matches);
            matches.RemoveRange(before, matches.Count - before);
            if (excluded) return false;
        }

        bool matched = true;
        foreach (MatchSource source in _required) matched = matched && source.Collect(doc, matches);
        int reached = 0;
        foreach ((MatchSource source, int weight) in _optional)
        {
            if (!matched || (reached >= _minWeight && !source.HasMatches)) break;
            if (source.Collect(doc, matches)) reached += weight;
        }

        if (matched && reached >= _minWeight) return true;
        matches.RemoveRange(before, matches.Count - before);
        return false;
    }

    public override void Dispose()
    {
        foreach (MatchSource source in _required.Concat(_optional.Select(clause => clause.Source)).Concat(_excluded)) source.Dispose();
    }
}
