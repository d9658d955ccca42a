using System.Collections.Immutable;

namespace SearchServer.Engine.Search;

/// <summary>A place in an order of hits, behind which a search goes on. There need be no such document any more.</summary>
/// <param name="Values">A value for each key of the order.</param>
/// <param name="Tie">The term in <see cref="IndexSearcher.TieBreaker"/>; null for documents without one, and where there is no such column.</param>
/// <param name="Doc">The number of the document: of those that are equal otherwise, those with a greater one come behind it. It says nothing of another reader; <see cref="int.MaxValue"/> puts all of them before.</param>
public sealed record SearchAfter(ImmutableArray<SortValue> Values, ReadOnlyMemory<byte>? Tie, int Doc)
{
    /// <summary>Whether it is a place in an order: it has as many values as the order has keys, each of the type of its key.</summary>
    public bool Fits(Sort sort)
    {
        ArgumentNullException.ThrowIfNull(sort);
        return Values.Length == sort.Fields.Count && Values.Zip(sort.Fields).All(pair => pair.First.Fits(pair.Second.Type));
    }
}

/// <summary>What a document has of a key of an order: one of the three; none if it lacks the column.</summary>
/// <param name="Number">A value of <see cref="SortType.Number"/>.</param>
/// <param name="Text">A value of <see cref="SortType.Text"/>.</param>
/// <param name="Score">A value of <see cref="SortType.Score"/>.</param>
public readonly record struct SortValue(long? Number = null, ReadOnlyMemory<byte>? Text = null, float? Score = null)
{
    internal bool Fits(SortType type) => type switch
    {
        SortType.Number => Text is null && Score is null,
        SortType.Text => Number is null && Score is null,
        _ => Number is null && Text is null && Score is not null,
    };
}
