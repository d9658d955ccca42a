using System.Collections.Immutable;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Documents with any of some terms of a field, each with the boost as its score: a filter of as many values as somebody may choose.</summary>
public sealed record TermInSetQuery : MultiTermQuery
{
    /// <param name="field">The field, which is that of all the terms.</param>
    /// <param name="terms">The terms, in any order; what is there twice counts once.</param>
    /// <exception cref="ArgumentException">A term is of another field, or there are more than <see cref="MultiTermQuery.MaxTerms"/>.</exception>
    public TermInSetQuery(string field, IEnumerable<Term> terms)
        : base(field)
    {
        // In the order of the dictionary, so that the same blocks are met again soon.
        Terms = [.. terms.Distinct().Order(Comparer<Term>.Create(static (a, b) => a.Bytes.SequenceCompareTo(b.Bytes)))];
        if (Terms.Any(term => term.Field != field)) throw new ArgumentException($"The terms of a set of {field} are terms of {field}.", nameof(terms));
        if (Terms.Length > MaxTerms) throw new ArgumentException($"A query stands for at most {MaxTerms} terms, this one has {Terms.Length}.", nameof(terms));
    }

    /// <summary>The terms, each once, in the order of their bytes.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <inheritdoc/>
    public bool Equals(TermInSetQuery? other) => other is not null && Field == other.Field && Terms.SequenceEqual(other.Terms);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Field);
        foreach (Term term in Terms) hash.Add(term);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:({string.Join(' ', Terms.Select(term => term.Text))})";

    internal override Query Rewrite() => Terms.Length switch
    {
        0 => new MatchNoDocsQuery(),
        1 => new ConstantScoreQuery(new TermQuery(Terms[0])),
        _ => this,
    };

    private protected override void Find(FieldTerms terms, FoundTerms found)
    {
        foreach (Term term in Terms)
        {
            if (terms.TryGet(term.Bytes, out TermState state)) found.Add(state);
        }
    }
}
