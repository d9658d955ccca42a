using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Documents with a term between two others in the order of their bytes, each with the boost as its score.</summary>
public sealed record TermRangeQuery : AutomatonQuery
{
    /// <param name="field">The field, which is that of both ends.</param>
    /// <param name="from">The least term; null for an open end.</param>
    /// <param name="to">The greatest term; null for an open end.</param>
    /// <param name="includesFrom">Whether the least term is in the range.</param>
    /// <param name="includesTo">Whether the greatest term is in the range.</param>
    /// <exception cref="ArgumentException">An end is a term of another field.</exception>
    public TermRangeQuery(string field, Term? from, Term? to, bool includesFrom = true, bool includesTo = true)
        : base(field)
    {
        if ((from?.Field ?? field) != field || (to?.Field ?? field) != field) throw new ArgumentException($"The ends of a range of {field} are terms of {field}.", nameof(field));
        From = from;
        To = to;
        IncludesFrom = includesFrom;
        IncludesTo = includesTo;
    }

    /// <summary>The least term; null for an open end.</summary>
    public Term? From { get; }

    /// <summary>The greatest term; null for an open end.</summary>
    public Term? To { get; }

    /// <summary>Whether the least term is in the range.</summary>
    public bool IncludesFrom { get; }

    /// <summary>Whether the greatest term is in the range.</summary>
    public bool IncludesTo { get; }

    /// <summary>The least term that is in the range.</summary>
    private byte[] First => From is not { } from ? [] : IncludesFrom ? from.Bytes.ToArray() : After(from);

    /// <summary>The least term that is past the range; null if none is.</summary>
    private byte[]? End => To is not { } to ? null : IncludesTo ? After(to) : to.Bytes.ToArray();

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:{(IncludesFrom ? '[' : '{')}{From?.Text ?? "*"} TO {To?.Text ?? "*"}{(IncludesTo ? ']' : '}')}";

    internal override Query Rewrite() => End is { } end && First.AsSpan().SequenceCompareTo(end) >= 0 ? new MatchNoDocsQuery() : this;

    private protected override ByteAutomaton RentAutomaton() => new TermRangeAutomaton(First, End);

    /// <summary>The term that comes next in the order of bytes.</summary>
    private static byte[] After(Term term) => [.. term.Bytes, 0];
}
