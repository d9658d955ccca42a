using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Indexing.Merging;

/// <summary>Writes the doc values of a field out of those of several segments, passing over them as often as their writer wants.</summary>
internal sealed class MergedColumns(IReadOnlyList<MergeInput> inputs, DocValuesWriter writer)
{
    public void Add(FieldInfo field)
    {
        string name = field.Name;
        switch (field.DocValues)
        {
            case DocValuesType.Numeric:
                writer.AddNumeric(field, () => Numeric(inputs, reader => reader.NumericDocValues(name)));
                break;
            case DocValuesType.Binary:
                writer.AddBinary(field, () => new MergedBinary(Merge(inputs, reader => reader.BinaryDocValues(name))));
                break;
            case DocValuesType.SortedNumeric:
                writer.AddSortedNumeric(field, () => new MergedSortedNumeric(Merge(inputs, reader => reader.SortedNumericDocValues(name))));
                break;
            case DocValuesType.Sorted:
                AddSorted(field);
                break;
            case DocValuesType.SortedSet:
                AddSortedSet(field);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field.DocValues, "No such doc values.");
        }
    }

    /// <summary>Numbers of several segments as one column; norms are merged by it, too.</summary>
    public static NumericDocValues Numeric(IReadOnlyList<MergeInput> inputs, Func<SegmentReader, NumericDocValues?> open) => new MergedNumeric(Merge(inputs, open));

    private static MergedDocs<ValuesCursor<T>> Merge<T>(IReadOnlyList<MergeInput> inputs, Func<SegmentReader, T?> open)
        where T : DocValuesIterator
    {
        MergedDocs<ValuesCursor<T>> merged = new();
        for (int i = 0; i < inputs.Count; i++)
        {
            if (open(inputs[i].Reader) is { } values) merged.Add(new ValuesCursor<T>(values, inputs[i].Map, i));
        }

        return merged;
    }

    private void AddSorted(FieldInfo field)
    {
        SortedDocValues?[] dictionaries = [.. inputs.Select(input => input.Reader.SortedDocValues(field.Name))];
        OrdinalMap ordinals = OrdinalMap.Build([.. inputs.Select((input, i) => dictionaries[i] is { } values
            ? new SegmentDictionary(values.ValueCount, values.LookupOrd, UsedOrds(input, field.Name))
            : SegmentDictionary.Empty)]);
        writer.AddSorted(field, () => new MergedSorted(Merge(inputs, reader => reader.SortedDocValues(field.Name)), dictionaries, ordinals));
    }

    private void AddSortedSet(FieldInfo field)
    {
        SortedSetDocValues?[] dictionaries = [.. inputs.Select(input => input.Reader.SortedSetDocValues(field.Name))];
        OrdinalMap ordinals = OrdinalMap.Build([.. inputs.Select((input, i) => dictionaries[i] is { } values
            ? new SegmentDictionary(checked((int)values.ValueCount), ord => values.LookupOrd(ord), UsedOrds(input, field.Name))
            : SegmentDictionary.Empty)]);
        writer.AddSortedSet(field, () => new MergedSortedSet(Merge(inputs, reader => reader.SortedSetDocValues(field.Name)), dictionaries, ordinals));
    }

    /// <summary>The terms that live documents have, so that those that only deleted ones had do not go over; null where all documents live.</summary>
    private static BitSet? UsedOrds(MergeInput input, string field)
    {
        if (input.Reader.LiveDocs is not { } live) return null;
        if (input.Reader.SortedSetDocValues(field) is { } sets)
        {
            BitSet used = new(checked((int)sets.ValueCount));
            for (int doc = sets.NextDoc(); doc != DocValuesIterator.NoMoreDocs; doc = sets.NextDoc())
            {
                if (!live.Get(doc)) continue;
                for (int i = sets.DocValueCount; i > 0; i--) used.Set((int)sets.NextOrd());
            }

            return used;
        }

        SortedDocValues values = input.Reader.SortedDocValues(field)!;
        BitSet ords = new(values.ValueCount);
        for (int doc = values.NextDoc(); doc != DocValuesIterator.NoMoreDocs; doc = values.NextDoc())
        {
            if (live.Get(doc)) ords.Set(values.Ord);
        }

        return ords;
    }

    private sealed class MergedNumeric(MergedDocs<ValuesCursor<NumericDocValues>> docs) : NumericDocValues
    {
        private long _value;

        public override long Cost => int.MaxValue;

        public override long Value => _value;

        protected override int Seek(int target)
        {
            int doc = docs.SeekTo(target, out ValuesCursor<NumericDocValues>? cursor);
            if (cursor is not null) _value = cursor.Values.Value;
            return doc;
        }
    }

    private sealed class MergedBinary(MergedDocs<ValuesCursor<BinaryDocValues>> docs) : BinaryDocValues
    {
        private ValuesCursor<BinaryDocValues>? _cursor;

        public override long Cost => int.MaxValue;

        public override ReadOnlySpan<byte> Value => _cursor!.Values.Value;

        protected override int Seek(int target) => docs.SeekTo(target, out _cursor);
    }

    private sealed class MergedSortedNumeric(MergedDocs<ValuesCursor<SortedNumericDocValues>> docs) : SortedNumericDocValues
    {
        private ValuesCursor<SortedNumericDocValues>? _cursor;

        public override long Cost => int.MaxValue;

        public override int DocValueCount => _cursor!.Values.DocValueCount;

        public override long NextValue() => _cursor!.Values.NextValue();

        protected override int Seek(int target) => docs.SeekTo(target, out _cursor);
    }

    private sealed class MergedSorted(MergedDocs<ValuesCursor<SortedDocValues>> docs, SortedDocValues?[] dictionaries, OrdinalMap ordinals) : SortedDocValues
    {
        private int _ord;

        public override long Cost => int.MaxValue;

        public override int Ord => _ord;

        public override int ValueCount => ordinals.Count;

        public override ReadOnlySpan<byte> LookupOrd(int ord)
        {
            (int source, int local) = ordinals.First(ord);
            return dictionaries[source]!.LookupOrd(local);
        }

        protected override int Seek(int target)
        {
            int doc = docs.SeekTo(target, out ValuesCursor<SortedDocValues>? cursor);
            if (cursor is not null) _ord = ordinals.GlobalOrds(cursor.Source)[cursor.Values.Ord];
            return doc;
        }
    }

    private sealed class MergedSortedSet(MergedDocs<ValuesCursor<SortedSetDocValues>> docs, SortedSetDocValues?[] dictionaries, OrdinalMap ordinals) : SortedSetDocValues
    {
        private ValuesCursor<SortedSetDocValues>? _cursor;

        public override long Cost => int.MaxValue;

        public override int DocValueCount => _cursor!.Values.DocValueCount;

        public override long ValueCount => ordinals.Count;

        public override long NextOrd() => ordinals.GlobalOrds(_cursor!.Source)[(int)_cursor.Values.NextOrd()];

        public override ReadOnlySpan<byte> LookupOrd(long ord)
        {
            (int source, int local) = ordinals.First((int)ord);
            return dictionaries[source]!.LookupOrd(local);
        }

        protected override int Seek(int target) => docs.SeekTo(target, out _cursor);
    }
}
