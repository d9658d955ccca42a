using System.Collections.Immutable;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>
/// Where in a text something stands: intervals of positions, of which none holds another ("minimal interval semantics": Clarke, Cormack and Burkowski, "An algebra for structured text search", 1995; Boldi and
/// Vigna, "Efficient optimally lazy algorithms for minimal-interval semantics", 2016). Immutable; sources that ask the same are equal. They are combined, and simplified on the way, as Lucene 8's are.
/// </summary>
public abstract record IntervalSource
{
    /// <summary>The most alternatives that a phrase, or what has a bound of gaps, may come to.</summary>
    public const int MaxAlternatives = BooleanQuery.MaxClauses;

    private protected IntervalSource() { }

    /// <summary>The fewest positions that an interval takes. Intervals of so many count most.</summary>
    public abstract int MinExtent { get; }

    /// <summary>Each occurrence of a term.</summary>
    public static IntervalSource Term(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TermIntervals(text);
    }

    /// <summary>One source after the other, without anything in between.</summary>
    /// <exception cref="ArgumentException">There is none, or there are more than <see cref="MaxAlternatives"/> ways.</exception>
    public static IntervalSource Phrase(params IEnumerable<IntervalSource> sources)
    {
        // An alternative that ends sooner would hide one that goes on as the phrase does, so each gets a phrase of its own.
        ImmutableArray<IntervalSource> parts = Checked(sources);
        return parts.Length == 1 ? parts[0] : AnyOf(Combinations(parts).Select(PhraseIntervals.Of));
    }

    /// <summary>One source after the other, with whatever in between.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static IntervalSource Ordered(params IEnumerable<IntervalSource> sources)
    {
        List<(IntervalSource Source, int Count)> runs = [];
        foreach (IntervalSource source in sources.SelectMany(source => source is OrderedIntervals inner ? (IEnumerable<IntervalSource>)inner.Sources : [source]))
        {
            if (runs.Count > 0 && runs[^1].Source == source) runs[^1] = (source, runs[^1].Count + 1);
            else runs.Add((source, 1));
        }

        ImmutableArray<IntervalSource> parts = Checked(runs.Select(run => Repeated(run.Source, run.Count)));
        return parts.Length == 1 ? parts[0] : new OrderedIntervals(parts);
    }

    /// <summary>All sources, in any order; two may stand on the same positions.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static IntervalSource Unordered(params IEnumerable<IntervalSource> sources)
    {
        ImmutableArray<IntervalSource> parts = Checked(sources.SelectMany(source => source is UnorderedIntervals inner ? (IEnumerable<IntervalSource>)inner.Sources : [source])
            .CountBy(source => source).Select(source => Repeated(source.Key, source.Value)));
        return parts.Length == 1 ? parts[0] : new UnorderedIntervals(parts);
    }

    /// <summary>Any of the sources.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static IntervalSource AnyOf(params IEnumerable<IntervalSource> sources)
    {
        ImmutableArray<IntervalSource> parts = Checked(sources.SelectMany(source => source is AnyIntervals inner ? (IEnumerable<IntervalSource>)inner.Sources : [source]).Distinct());
        return parts.Length == 1 ? parts[0] : new AnyIntervals(parts);
    }

    /// <summary>The intervals of a source in which at most so many positions are left over by its parts.</summary>
    /// <exception cref="ArgumentException">The number is negative, or there are more than <see cref="MaxAlternatives"/> ways.</exception>
    public static IntervalSource MaxGaps(int gaps, IntervalSource source)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(gaps);
        ArgumentNullException.ThrowIfNull(source);
        return AnyOf(source.Alternatives().Select(alternative => new GapsIntervals(alternative, gaps)));
    }

    /// <summary>The sources that this one is any of: itself, unless it has alternatives inside.</summary>
    internal virtual IEnumerable<IntervalSource> Alternatives() => [this];

    /// <summary>Makes what finds the intervals in a segment; null if there are none.</summary>
    /// <param name="terms">The terms of the field.</param>
    /// <param name="features">What is read of postings: positions, or offsets for who asks for places.</param>
    internal abstract IntervalMatcher? Matcher(FieldTerms terms, PostingsFeatures features);

    /// <summary>The ways to take one alternative of each source. Alternatives of one position do not hide each other and stay together.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="MaxAlternatives"/>.</exception>
    private protected static IEnumerable<ImmutableArray<IntervalSource>> Combinations(ImmutableArray<IntervalSource> sources)
    {
        List<ImmutableArray<IntervalSource>> all = [[]];
        foreach (IntervalSource source in sources)
        {
            ILookup<bool, IntervalSource> alternatives = source.Alternatives().ToLookup(alternative => alternative.MinExtent == 1);
            List<IntervalSource> choices = [.. alternatives[false]];
            if (alternatives[true].Any()) choices.Add(AnyOf(alternatives[true]));
            if ((long)all.Count * choices.Count > MaxAlternatives) throw new ArgumentException($"There are more than {MaxAlternatives} ways to take one alternative of each source.", nameof(sources));
            all = [.. all.SelectMany(some => choices.Select(choice => some.Add(choice)))];
        }

        return all;
    }

    /// <summary>A source's matcher for each source; null if one has none.</summary>
    private protected static IntervalMatcher[]? MatchersOf(ImmutableArray<IntervalSource> sources, FieldTerms terms, PostingsFeatures features)
    {
        List<IntervalMatcher> matchers = new(sources.Length);
        foreach (IntervalSource source in sources)
        {
            if (source.Matcher(terms, features) is { } matcher)
            {
                matchers.Add(matcher);
                continue;
            }

            foreach (IntervalMatcher unused in matchers) unused.Dispose();
            return null;
        }

        return [.. matchers];
    }

    private static IntervalSource Repeated(IntervalSource source, int count) => count == 1 ? source : new RepeatedIntervals(source, count);

    private static ImmutableArray<IntervalSource> Checked(IEnumerable<IntervalSource> sources)
    {
        ImmutableArray<IntervalSource> all = [.. sources];
        return all.Length > 0 ? all : throw new ArgumentException("There is nothing to combine.", nameof(sources));
    }
}
