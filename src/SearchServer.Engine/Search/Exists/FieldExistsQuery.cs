using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents that have a field, each with the boost as its score: those with a value in its column, of whatever kind, or with a length in its norms, which a text has that was empty, too.
/// </summary>
/// <param name="Field">The field. One that is only indexed or stored, without column and norms, does not tell which documents have it; a search for it ends in an <see cref="InvalidOperationException"/>.</param>
public sealed record FieldExistsQuery(string Field) : Query
{
    /// <inheritdoc/>
    public override string ToString() => $"{Field}:*";

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost) => new ExistsWeight(Field, mode == ScoreMode.CompleteNoScores ? 0 : boost);

    private sealed class ExistsWeight(string field, float score) : Weight
    {
        public override Scorer? Scorer(LeafContext leaf)
        {
            if (leaf.Reader.Fields.Find(field) is not { } info) return null;
            if (info.DocValues == DocValuesType.None && !info.HasNorms) throw new InvalidOperationException($"Field {field} has neither doc values nor norms, so it cannot be asked which documents have it.");
            Scorer[] scorers = [.. Iterators(leaf.Reader, info).OfType<DocValuesIterator>().Select(docs => new DocValuesScorer(docs))];
            if (scorers.Length == 0) return null;
            return new ConstantScorer(scorers.Length == 1 ? scorers[0] : new DisjunctionScorer(scorers, ScoreMode.CompleteNoScores), score);
        }

        private IEnumerable<DocValuesIterator?> Iterators(SegmentReader reader, FieldInfo info)
        {
            yield return info.DocValues switch
            {
                DocValuesType.Numeric => reader.NumericDocValues(field),
                DocValuesType.Binary => reader.BinaryDocValues(field),
                DocValuesType.Sorted => reader.SortedDocValues(field),
                DocValuesType.SortedSet => reader.SortedSetDocValues(field),
                DocValuesType.SortedNumeric => reader.SortedNumericDocValues(field),
                _ => null,
            };
            yield return reader.Norms(field)?.Iterator();
        }
    }
}
