using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Points;
using SearchServer.Engine.Codecs.StoredFields;
using SearchServer.Engine.Documents;

namespace SearchServer.Engine.Indexing.Integrity;

/// <summary>Reads everything in a segment and compares what is said twice. What does not agree is a <see cref="CorruptIndexException"/> that names segment and field.</summary>
internal sealed class SegmentCheck(SegmentReader reader)
{
    /// <exception cref="CorruptIndexException">Something does not agree.</exception>
    public void Run()
    {
        if (reader.LiveDocs is { } live) Expect(live.Count() == reader.NumDocs, "its live documents", reader.NumDocs, live.Count());
        foreach (FieldInfo field in reader.Fields)
        {
            if (reader.Terms(field.Name) is { } terms) new PostingsCheck(reader, terms).Run();
            if (field.HasNorms && reader.Norms(field.Name) is { } norms) CheckDocs(field, "norms", norms.Iterator(), norms.DocCount);
            CheckColumn(field);
            if (field.PointDimensions == 1 && reader.Points(field.Name) is { } points) CheckPoints(field, points);
        }

        using ChunkDecoder decoder = reader.StoredFields.CreateDecoder();
        for (int doc = 0; doc < reader.MaxDoc; doc++) reader.StoredFields.Read(doc, new ReadingVisitor(), decoder);
    }

    private void CheckColumn(FieldInfo field)
    {
        switch (field.DocValues)
        {
            case DocValuesType.Numeric when reader.NumericDocValues(field.Name) is { } values:
                CheckDocs(field, "numbers", values, reader.MaxDoc, () => _ = values.Value);
                break;
            case DocValuesType.Binary when reader.BinaryDocValues(field.Name) is { } values:
                CheckDocs(field, "bytes", values, reader.MaxDoc, () => _ = values.Value);
                break;
            case DocValuesType.SortedNumeric when reader.SortedNumericDocValues(field.Name) is { } values:
                CheckDocs(field, "numbers", values, reader.MaxDoc, () => CheckNumbers(field, values));
                break;
            case DocValuesType.Sorted when reader.SortedDocValues(field.Name) is { } values:
                CheckDictionary(field, values.ValueCount, values.LookupOrd);
                CheckDocs(field, "terms", values, reader.MaxDoc, () => CheckOrd(field, values.Ord, values.ValueCount));
                break;
            case DocValuesType.SortedSet when reader.SortedSetDocValues(field.Name) is { } values:
                CheckSets(field, values);
                break;
        }
    }

    private void CheckDocs(FieldInfo field, string what, DocValuesIterator values, int most, Action? readValue = null)
    {
        int count = 0;
        int last = -1;
        for (int doc = values.NextDoc(); doc != DocValuesIterator.NoMoreDocs; doc = values.NextDoc())
        {
            Expect(doc > last && doc < reader.MaxDoc, $"documents with {what} of field {field.Name}, ascending below {reader.MaxDoc}", last + 1, doc);
            readValue?.Invoke();
            last = doc;
            count++;
        }

        Expect(count <= most, $"documents with {what} of field {field.Name}", most, count);
    }

    private void CheckNumbers(FieldInfo field, SortedNumericDocValues values)
    {
        long last = long.MinValue;
        for (int i = values.DocValueCount; i > 0; i--)
        {
            long value = values.NextValue();
            Expect(value >= last, $"ascending numbers of field {field.Name}", last, value);
            last = value;
        }
    }

    private void CheckDictionary(FieldInfo field, long count, Func<int, byte[]> lookup)
    {
        byte[] last = [];
        for (int ord = 0; ord < count; ord++)
        {
            byte[] term = lookup(ord);
            Expect(ord == 0 || last.AsSpan().SequenceCompareTo(term) < 0, $"ascending terms in the dictionary of field {field.Name}", ord, ord);
            last = term;
        }
    }

    private void CheckDictionary(FieldInfo field, long count, SegmentDictionary.TermOf lookup) => CheckDictionary(field, count, ord => lookup(ord).ToArray());

    private void CheckOrd(FieldInfo field, long ord, long count) => Expect(ord >= 0 && ord < count, $"an ord of field {field.Name} below", count, ord);

    /// <summary>Sets of terms; where the same terms are in the inverted index, as those of facets are, they must be in the same documents.</summary>
    private void CheckSets(FieldInfo field, SortedSetDocValues values)
    {
        CheckDictionary(field, values.ValueCount, ord => values.LookupOrd(ord));
        int[] counts = new int[checked((int)values.ValueCount)];
        CheckDocs(field, "terms", values, reader.MaxDoc, () =>
        {
            long last = -1;
            for (int i = values.DocValueCount; i > 0; i--)
            {
                long ord = values.NextOrd();
                CheckOrd(field, ord, values.ValueCount);
                Expect(ord > last, $"ascending ords of field {field.Name}", last + 1, ord);
                counts[ord]++;
                last = ord;
            }
        });
        if (field.IndexOptions != IndexOptions.Docs || reader.Terms(field.Name) is not { } terms) return;
        for (int ord = 0; ord < counts.Length; ord++)
        {
            if (terms.TryGet(values.LookupOrd(ord), out Codecs.Postings.TermState state)) Expect(state.DocFreq == counts[ord], $"documents with term {ord} of field {field.Name} in postings and column", counts[ord], state.DocFreq);
        }
    }

    private void CheckPoints(FieldInfo field, PointValues points)
    {
        PointStream stream = points.Stream();
        byte[] last = points.MinPackedValue.ToArray();
        int lastDoc = -1;
        long count = 0;
        while (stream.MoveNext())
        {
            int order = last.AsSpan().SequenceCompareTo(stream.Value);
            Expect(order < 0 || (order == 0 && stream.Doc >= lastDoc) || count == 0, $"ascending points of field {field.Name}", lastDoc, stream.Doc);
            stream.Value.CopyTo(last);
            lastDoc = stream.Doc;
            count++;
        }

        Expect(count == points.Count, $"points of field {field.Name}", points.Count, count);
        Expect(count == 0 || points.MaxPackedValue.SequenceEqual(last), $"the greatest point of field {field.Name} last, after", count, count);
    }

    private void Expect(bool condition, string what, long expected, long found)
    {
        if (!condition) throw new CorruptIndexException($"segment {reader.Commit.Info.Name}", $"{what}: {expected}", $"{found}");
    }

    /// <summary>Decodes every value and keeps none.</summary>
    private sealed class ReadingVisitor : StoredFieldVisitor
    {
        public override bool Wants(FieldInfo field) => true;

        public override void OnString(FieldInfo field, ReadOnlySpan<byte> utf8) { }

        public override void OnBytes(FieldInfo field, ReadOnlySpan<byte> bytes) { }

        public override void OnInt(FieldInfo field, int value) { }

        public override void OnLong(FieldInfo field, long value) { }

        public override void OnFloat(FieldInfo field, float value) { }

        public override void OnDouble(FieldInfo field, double value) { }
    }
}
