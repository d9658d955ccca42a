using System.Globalization;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Points;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Codecs.StoredFields;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Testing;

/// <summary>Dumps an index as the engine reads it, in the form in which the oracle dumps it as Lucene reads it: tests/oracle/README.md, "The dump".</summary>
public static class EngineDump
{
    /// <summary>Dumps the latest commit to a file.</summary>
    public static DumpDigest Write(string directory, string output, DumpOptions? options = null)
    {
        using FileStream file = File.Create(output);
        return Write(directory, options, file);
    }

    /// <summary>The digests of the latest commit.</summary>
    public static DumpDigest Digest(string directory, DumpOptions? options = null) => Write(directory, options, null);

    /// <summary>The digests of the latest commit in a directory.</summary>
    public static DumpDigest Digest(IndexDirectory directory, DumpOptions? options = null)
    {
        using DirectoryReader reader = DirectoryReader.Open(directory);
        return Write(reader, options, null);
    }

    /// <summary>The digests of what a reader shows.</summary>
    public static DumpDigest Digest(DirectoryReader reader, DumpOptions? options = null) => Write(reader, options, null);

    private static DumpDigest Write(string directory, DumpOptions? options, Stream? output)
    {
        using MMapDirectory index = MMapDirectory.OpenExisting(directory);
        using DirectoryReader reader = DirectoryReader.Open(index);
        return Write(reader, options, output);
    }

    private static DumpDigest Write(DirectoryReader reader, DumpOptions? options, Stream? output)
    {
        using DumpWriter dump = new(options ?? DumpOptions.Default, output);
        WriteCommit(dump, reader.Commit);
        foreach (LeafContext leaf in reader.Leaves) WriteSegment(dump, leaf.Reader);
        return dump.Finish();
    }

    private static void WriteCommit(DumpWriter dump, SegmentInfos commit)
    {
        if (!dump.Start("-", "commit")) return;
        dump.Put("generation", commit.Generation);
        dump.Put("version", commit.Version);
        dump.Put("counter", commit.Counter);
        dump.Put("createdMajor", commit.CreatedMajor);
        dump.Put("luceneVersion", commit.WrittenBy.ToString());
        dump.Put("minSegmentVersion", commit.Segments.IsEmpty ? "-" : commit.Segments.Min(segment => segment.Info.Version).ToString());
        dump.Put("id", commit.Id.ToString());
        foreach (SegmentCommitInfo segment in commit.Segments) dump.Put("segment", segment.Info.Name);
        dump.Put("userData", commit.UserData);
    }

    private static void WriteSegment(DumpWriter dump, SegmentReader reader)
    {
        string name = reader.Commit.Info.Name;
        WriteInfo(dump, reader.Commit);
        WriteLive(dump, reader);
        WriteFields(dump, reader);
        FieldInfo[] fields = [.. reader.Fields.OrderBy(field => TermBytes.FromString(field.Name))];
        foreach (FieldInfo field in fields.Where(field => field.IsIndexed)) WriteTerms(dump, reader, name, field);
        foreach (FieldInfo field in fields.Where(field => field.HasNorms)) WriteNorms(dump, reader, name, field);
        foreach (FieldInfo field in fields.Where(field => field.DocValues != DocValuesType.None))
        {
            if (dump.Start(name, "dv", field.Name)) WriteColumn(dump, reader, field);
        }

        foreach (FieldInfo field in fields.Where(field => field.PointDimensions > 0)) WritePoints(dump, reader, name, field);
        WriteStored(dump, reader, name);
    }

    private static void WriteInfo(DumpWriter dump, SegmentCommitInfo commit)
    {
        SegmentInfo info = commit.Info;
        if (!dump.Start(info.Name, "info")) return;
        dump.Put("codec", SegmentInfosFormat.SegmentCodec);
        dump.Put("version", info.Version.ToString());
        dump.Put("minVersion", info.MinVersion?.ToString() ?? "-");
        dump.Put("id", info.Id.ToString());
        dump.Put("commitId", commit.Id?.ToString() ?? "-");
        dump.Put("maxDoc", info.MaxDoc);
        dump.Put("delCount", commit.DeleteCount);
        dump.Put("softDelCount", commit.SoftDeleteCount);
        dump.Put("delGen", commit.DeleteGeneration);
        dump.Put("fieldInfosGen", commit.FieldInfosGeneration);
        dump.Put("docValuesGen", commit.DocValuesGeneration);
        dump.Put("compound", info.IsCompound ? 1 : 0);
        foreach (IndexSortField sort in info.IndexSort)
        {
            string type = sort.Type.ToString().ToLowerInvariant();
            if (sort.Source == IndexSortSource.SortedNumeric) type = $"sorted_{type}";
            if (sort.Source == IndexSortSource.SortedSet) type = "sorted_set";
            string missing = sort.Missing is not { } value ? "-"
                : sort.Type == IndexSortType.String ? (value == 0 ? "last" : "first")
                : value.ToString(CultureInfo.InvariantCulture);
            dump.Put("sort", $"{DumpText.Word(sort.Field)} {type} {(sort.Descending ? "desc" : "asc")} {missing}");
        }

        dump.Put("attribute", info.Attributes);
        dump.Put("diagnostic", info.Diagnostics);
        foreach (string file in commit.Files().Order(StringComparer.Ordinal)) dump.Put("file", file);
    }

    private static void WriteLive(DumpWriter dump, SegmentReader reader)
    {
        if (!dump.Start(reader.Commit.Info.Name, "live")) return;
        dump.Put("live", reader.NumDocs);
        if (reader.LiveDocs is not { } live) return;
        for (int doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (!live.Get(doc)) dump.Put("deleted", doc);
        }
    }

    private static void WriteFields(DumpWriter dump, SegmentReader reader)
    {
        if (!dump.Start(reader.Commit.Info.Name, "fields")) return;
        foreach (FieldInfo field in reader.Fields)
        {
            dump.Put("field", $"{field.Number} {DumpText.Word(field.Name)}");
            dump.Put("index", field.IndexOptions switch
            {
                IndexOptions.None => "none",
                IndexOptions.Docs => "docs",
                IndexOptions.DocsAndFreqs => "freqs",
                IndexOptions.DocsAndFreqsAndPositions => "positions",
                _ => "offsets",
            });
            dump.Put("flags", $"omitNorms={Bit(field.OmitNorms)} payloads={Bit(field.HasPayloads)} vectors={Bit(field.HasTermVectors)} softDeletes={Bit(field.IsSoftDeletes)}");
            dump.Put("dv", $"{NameOf(field.DocValues)} {field.DocValuesGeneration}");
            dump.Put("points", $"{field.PointDimensions} {field.PointIndexDimensions} {field.PointBytesPerDimension}");
            dump.Put("attribute", field.Attributes);
        }
    }

    private static void WriteTerms(DumpWriter dump, SegmentReader reader, string segment, FieldInfo field)
    {
        if (!dump.Start(segment, "terms", field.Name)) return;
        if (reader.Terms(field.Name) is not { } terms)
        {
            dump.Line.Append("none");
            dump.EndLine();
            return;
        }

        dump.Put("terms", terms.TermCount);
        dump.Put("docCount", terms.DocCount);
        dump.Put("sumDocFreq", terms.SumDocFreq);
        dump.Put("sumTotalTermFreq", terms.SumTotalTermFreq);
        dump.Put("min", DumpText.Bytes(terms.FirstTerm));
        dump.Put("max", DumpText.Bytes(terms.LastTerm));
        TermsEnum all = terms.Enumerate();
        while (all.Next())
        {
            TermState state = all.State;
            dump.Line.Append(CultureInfo.InvariantCulture, $"t {state.DocFreq} {state.TotalTermFreq} ");
            DumpText.AppendBytes(dump.Line, all.Term);
            dump.EndLine();
            WritePostings(dump, terms, state);
        }
    }

    private static void WritePostings(DumpWriter dump, FieldTerms terms, in TermState state)
    {
        using PostingsEnum postings = terms.Postings(state, PostingsFeatures.Offsets | PostingsFeatures.Payloads);
        for (int doc = postings.NextDoc(); doc != PostingsEnum.NoMoreDocs; doc = postings.NextDoc())
        {
            dump.Line.Append("p ").Append(doc);
            if (terms.Field.HasFreqs) dump.Line.Append(' ').Append(postings.Freq);
            for (int i = postings.Freq; i > 0 && terms.Field.HasPositions; i--)
            {
                dump.Line.Append(' ').Append(postings.NextPosition());
                if (terms.Field.HasOffsets) dump.Line.Append(CultureInfo.InvariantCulture, $":{postings.StartOffset}-{postings.EndOffset}");
                if (postings.Payload.IsEmpty) continue;
                dump.Line.Append('/');
                DumpText.AppendHex(dump.Line, postings.Payload);
            }

            dump.EndLine();
        }
    }

    private static void WriteNorms(DumpWriter dump, SegmentReader reader, string segment, FieldInfo field)
    {
        if (!dump.Start(segment, "norms", field.Name)) return;
        if (reader.Norms(field.Name) is not { } norms) return;
        NormsIterator values = norms.Iterator();
        for (int doc = values.NextDoc(); doc != DocValuesIterator.NoMoreDocs; doc = values.NextDoc()) dump.Put("v", $"{doc} {values.Value}");
    }

    private static void WriteColumn(DumpWriter dump, SegmentReader reader, FieldInfo field)
    {
        dump.Put("type", NameOf(field.DocValues));
        switch (field.DocValues)
        {
            case DocValuesType.Numeric:
                WriteValues(dump, reader.NumericDocValues(field.Name), values => dump.Line.Append(' ').Append(values.Value));
                break;
            case DocValuesType.Binary:
                WriteValues(dump, reader.BinaryDocValues(field.Name), values => DumpText.AppendBytes(dump.Line.Append(' '), values.Value));
                break;
            case DocValuesType.Sorted when reader.SortedDocValues(field.Name) is { } sorted:
                WriteDictionary(dump, sorted.ValueCount, ord => sorted.LookupOrd((int)ord));
                WriteValues(dump, sorted, values => dump.Line.Append(' ').Append(values.Ord));
                break;
            case DocValuesType.SortedSet when reader.SortedSetDocValues(field.Name) is { } set:
                WriteDictionary(dump, set.ValueCount, set.LookupOrd);
                WriteValues(dump, set, values =>
                {
                    for (int i = values.DocValueCount; i > 0; i--) dump.Line.Append(' ').Append(values.NextOrd());
                });
                break;
            case DocValuesType.SortedNumeric:
                WriteValues(dump, reader.SortedNumericDocValues(field.Name), values =>
                {
                    for (int i = values.DocValueCount; i > 0; i--) dump.Line.Append(' ').Append(values.NextValue());
                });
                break;
        }
    }

    private static void WriteDictionary(DumpWriter dump, long count, TermOf termOf)
    {
        dump.Put("values", count);
        for (long ord = 0; ord < count; ord++)
        {
            DumpText.AppendBytes(dump.Line.Append("d "), termOf(ord));
            dump.EndLine();
        }
    }

    private static void WriteValues<T>(DumpWriter dump, T? values, Action<T> append)
        where T : DocValuesIterator
    {
        if (values is null) return;
        for (int doc = values.NextDoc(); doc != DocValuesIterator.NoMoreDocs; doc = values.NextDoc())
        {
            dump.Line.Append("v ").Append(doc);
            append(values);
            dump.EndLine();
        }
    }

    private static void WritePoints(DumpWriter dump, SegmentReader reader, string segment, FieldInfo field)
    {
        if (!dump.Start(segment, "points", field.Name)) return;
        if (reader.Points(field.Name) is not { } points)
        {
            dump.Line.Append("none");
            dump.EndLine();
            return;
        }

        dump.Put("dims", $"1 1 {points.BytesPerDimension}");
        dump.Put("size", points.Count);
        dump.Put("docCount", points.DocCount);
        dump.Put("min", Convert.ToHexStringLower(points.MinPackedValue));
        dump.Put("max", Convert.ToHexStringLower(points.MaxPackedValue));
        PointStream all = points.Stream();
        while (all.MoveNext())
        {
            DumpText.AppendHex(dump.Line.Append("v "), all.Value).Append(' ').Append(all.Doc);
            dump.EndLine();
        }
    }

    private static void WriteStored(DumpWriter dump, SegmentReader reader, string segment)
    {
        if (!dump.Start(segment, "stored")) return;
        StoredLines lines = new(dump);
        using ChunkDecoder decoder = reader.StoredFields.CreateDecoder();
        for (int doc = 0; doc < reader.MaxDoc; doc++)
        {
            dump.Put("doc", doc);
            reader.StoredFields.Read(doc, lines, decoder);
        }
    }

    private static int Bit(bool flag) => flag ? 1 : 0;

    private static string NameOf(DocValuesType type) => type switch
    {
        DocValuesType.SortedSet => "sorted_set",
        DocValuesType.SortedNumeric => "sorted_numeric",
        _ => type.ToString().ToLowerInvariant(),
    };

    private delegate ReadOnlySpan<byte> TermOf(long ord);

    private sealed class StoredLines(DumpWriter dump) : StoredFieldVisitor
    {
        public override bool Wants(FieldInfo field) => true;

        public override void OnString(FieldInfo field, ReadOnlySpan<byte> utf8) => Put(field, "string", DumpText.Bytes(utf8));

        public override void OnBytes(FieldInfo field, ReadOnlySpan<byte> bytes) => Put(field, "bytes", DumpText.Bytes(bytes));

        public override void OnInt(FieldInfo field, int value) => Put(field, "int", value.ToString(CultureInfo.InvariantCulture));

        public override void OnLong(FieldInfo field, long value) => Put(field, "long", value.ToString(CultureInfo.InvariantCulture));

        public override void OnFloat(FieldInfo field, float value) => Put(field, "float", BitConverter.SingleToUInt32Bits(value).ToString("x8", CultureInfo.InvariantCulture));

        public override void OnDouble(FieldInfo field, double value) => Put(field, "double", BitConverter.DoubleToUInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture));

        private void Put(FieldInfo field, string type, string value) => dump.Put("s", $"{DumpText.Word(field.Name)} {type} {value}");
    }
}
