using System.Collections.Immutable;
using System.Text;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>Each occurrence of a term.</summary>
internal sealed record TermIntervals(string Text) : IntervalSource
{
    public override int MinExtent => 1;

    public override string ToString() => Text;

    internal override IntervalMatcher? Matcher(FieldTerms terms, PostingsFeatures features) => terms.TryGet(Encoding.UTF8.GetBytes(Text), out TermState state) ? new TermIntervalMatcher(terms, state, features) : null;
}

/// <summary>What is combined of several sources.</summary>
internal abstract record CompoundIntervals(ImmutableArray<IntervalSource> Sources) : IntervalSource
{
    public virtual bool Equals(CompoundIntervals? other) => other is not null && EqualityContract == other.EqualityContract && Sources.SequenceEqual(other.Sources);

    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(EqualityContract);
        foreach (IntervalSource source in Sources) hash.Add(source);
        return hash.ToHashCode();
    }

    private protected string Written(string name) => $"{name}({string.Join(',', Sources)})";
}

/// <summary>One source after the other, without anything in between.</summary>
internal sealed record PhraseIntervals(ImmutableArray<IntervalSource> Sources) : CompoundIntervals(Sources)
{
    public override int MinExtent { get; } = Sources.Sum(source => source.MinExtent);

    public override string ToString() => Written("BLOCK");

    /// <summary>Takes up the parts of phrases.</summary>
    public static PhraseIntervals Of(ImmutableArray<IntervalSource> sources) =>
        new([.. sources.SelectMany(source => source is PhraseIntervals inner ? (IEnumerable<IntervalSource>)inner.Sources : [source])]);

    internal override IEnumerable<IntervalSource> Alternatives() => Combinations(Sources).Select(Of);

    internal override IntervalMatcher? Matcher(FieldTerms terms, PostingsFeatures features) => MatchersOf(Sources, terms, features) is { } parts ? new PhraseIntervalMatcher(parts) : null;
}

/// <summary>One source after the other.</summary>
internal sealed record OrderedIntervals(ImmutableArray<IntervalSource> Sources) : CompoundIntervals(Sources)
{
    public override int MinExtent { get; } = Sources.Sum(source => source.MinExtent);

    public override string ToString() => Written("ORDERED");

    internal override IEnumerable<IntervalSource> Alternatives() => Combinations(Sources).Select(combination => new OrderedIntervals(combination));

    internal override IntervalMatcher? Matcher(FieldTerms terms, PostingsFeatures features) => MatchersOf(Sources, terms, features) is { } parts ? new OrderedIntervalMatcher(parts) : null;
}

/// <summary>All sources, in any order.</summary>
internal sealed record UnorderedIntervals(ImmutableArray<IntervalSource> Sources) : CompoundIntervals(Sources)
{
    public override int MinExtent { get; } = Sources.Sum(source => source.MinExtent);

    public override string ToString() => Written("UNORDERED");

    internal override IEnumerable<IntervalSource> Alternatives() => Combinations(Sources).Select(combination => new UnorderedIntervals(combination));

    internal override IntervalMatcher? Matcher(FieldTerms terms, PostingsFeatures features) => MatchersOf(Sources, terms, features) is { } parts ? new UnorderedIntervalMatcher(parts) : null;
}

/// <summary>Any of the sources. Their order says nothing; it is that in which they are written.</summary>
internal sealed record AnyIntervals : CompoundIntervals
{
    public AnyIntervals(ImmutableArray<IntervalSource> sources)
        : base([.. sources.OrderBy(source => source.ToString(), StringComparer.Ordinal)]) => MinExtent = sources.Min(source => source.MinExtent);

    public override int MinExtent { get; }

    public override string ToString() => Written("or");

    internal override IEnumerable<IntervalSource> Alternatives() => Sources;

    internal override IntervalMatcher? Matcher(FieldTerms terms, PostingsFeatures features)
    {
        IntervalMatcher[] parts = [.. Sources.Select(source => source.Matcher(terms, features)).OfType<IntervalMatcher>()];
        return parts.Length <= 1 ? parts.SingleOrDefault() : new AnyIntervalMatcher(parts);
    }
}

/// <summary>So many intervals of a source in a row, with whatever in between. Its extent counts as that of one, as in Lucene.</summary>
internal sealed record RepeatedIntervals(IntervalSource Source, int Count) : IntervalSource
{
    public override int MinExtent => Source.MinExtent;

    public override string ToString() => $"{Source}*{Count}";

    internal override IntervalMatcher? Matcher(FieldTerms terms, PostingsFeatures features) => Source.Matcher(terms, features) is { } part ? new RepeatedIntervalMatcher(part, Count) : null;
}

/// <summary>The intervals of a source with at most so many positions left over.</summary>
internal sealed record GapsIntervals(IntervalSource Source, int Gaps) : IntervalSource
{
    public override int MinExtent => Source.MinExtent;

    public override string ToString() => $"MAXGAPS/{Gaps}({Source})";

    internal override IntervalMatcher? Matcher(FieldTerms terms, PostingsFeatures features) => Source.Matcher(terms, features) is { } part ? new GapsIntervalMatcher(part, Gaps) : null;
}
