using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// The inverted index of one field in memory: a table of terms, and for each a stream of its occurrences.
/// <code>
/// Occurrences with positions: VInt position delta &lt;&lt; 1 | new document [, VInt document delta, if new] [, VInt start delta, VInt length, if offsets]
/// Without:                    VInt document delta &lt;&lt; 1 | once [, VInt frequency, if not once], written when the document is complete
/// </code>
/// Positions and starts begin at 0 in each document.
/// </summary>
internal sealed class FieldPostings(FieldInfo field, SlicePool pool)
{
    private readonly BytesTable _terms = new();
    private TermEntry[] _entries = new TermEntry[64];

    public long MemoryUsed => _terms.MemoryUsed + (_entries.LongLength * TermEntry.Size);

    /// <summary>Distinct terms in the document that was added to last.</summary>
    public int UniqueInDoc { get; private set; }

    /// <summary>The largest frequency in the document that was added to last.</summary>
    public void StartDoc() => UniqueInDoc = 0;

    /// <summary>Adds an occurrence. Documents ascend, and positions and starts do not fall within one.</summary>
    /// <exception cref="RefusedDocumentException">It has more terms than fit into memory.</exception>
    public void Add(int doc, ReadOnlySpan<byte> term, int position, int start, int end)
    {
        if (pool.IsFull) throw new RefusedDocumentException($"A document has more terms than fit into memory, at position {position} of field {field.Name}.");
        int id = _terms.GetOrAdd(term);
        if (id == _entries.Length) Array.Resize(ref _entries, 2 * id);
        ref TermEntry entry = ref _entries[id];
        if (entry.DocFreq == 0)
        {
            entry.Stream = pool.NewStream();
            entry.First = entry.Stream.At;
        }

        bool isNew = entry.DocFreq == 0 || entry.Doc != doc;
        if (field.HasPositions) AddPosition(ref entry, doc, isNew, position, start, end);
        else if (isNew) AddDoc(ref entry, doc);
        else entry.Freq++;
        if (!isNew) return;
        entry.Doc = doc;
        entry.DocFreq++;
        UniqueInDoc++;
    }

    /// <summary>Writes all terms in order to <paramref name="writer"/>.</summary>
    /// <param name="writer">The writer of the segment, which stands before this field.</param>
    /// <param name="norms">The norm of each document, or empty if the field has none.</param>
    /// <param name="docCount">How many documents have a term.</param>
    /// <param name="order">The order of the documents; null if they stay as they are.</param>
    public void Flush(TermsWriter writer, ReadOnlySpan<byte> norms, int docCount, DocOrder? order)
    {
        writer.StartField(field);
        ReorderedPostings? reordered = order is null ? null : new ReorderedPostings(order);
        DocOccurrences buffer = new();
        foreach (int id in _terms.Sort())
        {
            writer.Postings.StartTerm();
            long total = field.HasPositions ? FlushPositions(_entries[id], writer.Postings, norms, buffer, reordered) : FlushDocs(_entries[id], writer.Postings, norms, reordered);
            reordered?.WriteTo(writer.Postings, norms);
            writer.AddTerm(_terms[id], writer.Postings.FinishTerm(total));
        }

        writer.FinishField(docCount);
    }

    private void AddPosition(ref TermEntry entry, int doc, bool isNew, int position, int start, int end)
    {
        if (isNew)
        {
            pool.WriteVInt(ref entry.Stream, (position << 1) | 1);
            pool.WriteVInt(ref entry.Stream, doc - entry.Doc);
            entry.Start = 0;
        }
        else
        {
            pool.WriteVInt(ref entry.Stream, (position - entry.Position) << 1);
        }

        entry.Position = position;
        if (!field.HasOffsets) return;
        pool.WriteVInt(ref entry.Stream, start - entry.Start);
        pool.WriteVInt(ref entry.Stream, end - start);
        entry.Start = start;
    }

    private void AddDoc(ref TermEntry entry, int doc)
    {
        if (entry.DocFreq > 0) WritePending(ref entry);
        entry.DocDelta = doc - entry.Doc;
        entry.Freq = 1;
    }

    private void WritePending(ref TermEntry entry)
    {
        pool.WriteVInt(ref entry.Stream, (entry.DocDelta << 1) | (entry.Freq == 1 ? 1 : 0));
        if (entry.Freq != 1) pool.WriteVInt(ref entry.Stream, entry.Freq);
    }

    private long FlushDocs(TermEntry entry, PostingsWriter postings, ReadOnlySpan<byte> norms, ReorderedPostings? reordered)
    {
        WritePending(ref entry);
        SlicePool.SliceReader reader = pool.Read(entry.First);
        long total = 0;
        int doc = 0;
        for (int i = 0; i < entry.DocFreq; i++)
        {
            int code = reader.ReadVInt();
            doc += code >>> 1;
            int freq = (code & 1) != 0 ? 1 : reader.ReadVInt();
            total += field.HasFreqs ? freq : 1;
            if (reordered is not null)
            {
                reordered.AddDoc(doc, freq);
                continue;
            }

            postings.StartDoc(doc, freq, NormOf(norms, doc));
            postings.FinishDoc();
        }

        return total;
    }

    private long FlushPositions(in TermEntry entry, PostingsWriter postings, ReadOnlySpan<byte> norms, DocOccurrences buffer, ReorderedPostings? reordered)
    {
        SlicePool.SliceReader reader = pool.Read(entry.First);
        int end = entry.Stream.At;
        long total = 0;
        int doc = 0;
        buffer.Clear();
        while (!reader.IsAt(end))
        {
            int code = reader.ReadVInt();
            if ((code & 1) != 0)
            {
                int delta = reader.ReadVInt();
                total += buffer.WriteTo(postings, doc, norms, reordered);
                doc += delta;
            }

            int startDelta = field.HasOffsets ? reader.ReadVInt() : 0;
            int length = field.HasOffsets ? reader.ReadVInt() : 0;
            buffer.Add(code >>> 1, startDelta, length);
        }

        return total + buffer.WriteTo(postings, doc, norms, reordered);
    }

    /// <summary>The norm of a document; 1 where the field has none.</summary>
    public static long NormOf(ReadOnlySpan<byte> norms, int doc) => norms.IsEmpty ? 1 : (sbyte)norms[doc];

    /// <summary>The occurrences of one term in one document, gathered because their number comes before them.</summary>
    private sealed class DocOccurrences
    {
        private int[] _positions = new int[64];
        private int[] _starts = new int[64];
        private int[] _ends = new int[64];
        private int _count;

        public void Clear() => _count = 0;

        public void Add(int positionDelta, int startDelta, int length)
        {
            if (_count == _positions.Length)
            {
                Array.Resize(ref _positions, 2 * _count);
                Array.Resize(ref _starts, 2 * _count);
                Array.Resize(ref _ends, 2 * _count);
            }

            _positions[_count] = (_count == 0 ? 0 : _positions[_count - 1]) + positionDelta;
            _starts[_count] = (_count == 0 ? 0 : _starts[_count - 1]) + startDelta;
            _ends[_count] = _starts[_count] + length;
            _count++;
        }

        /// <summary>Writes what was gathered, if anything, and returns how many there were.</summary>
        public int WriteTo(PostingsWriter postings, int doc, ReadOnlySpan<byte> norms, ReorderedPostings? reordered)
        {
            int count = _count;
            if (count == 0) return 0;
            _count = 0;
            if (reordered is not null)
            {
                reordered.AddDoc(doc, count);
                for (int i = 0; i < count; i++) reordered.AddPosition(_positions[i], _starts[i], _ends[i]);
                return count;
            }

            postings.StartDoc(doc, count, NormOf(norms, doc));
            for (int i = 0; i < count; i++) postings.AddPosition(_positions[i], [], _starts[i], _ends[i]);
            postings.FinishDoc();
            return count;
        }
    }

    /// <summary>What is known of a term while documents are added.</summary>
    private struct TermEntry
    {
        public const int Size = 48;

        public SlicePool.SliceStream Stream;
        public int First;
        public int DocFreq;

        /// <summary>The last document, and what the stream last had in it.</summary>
        public int Doc;
        public int Position;
        public int Start;

        /// <summary>Without positions: the last document's delta and frequency, which are not in the stream yet.</summary>
        public int DocDelta;
        public int Freq;
    }
}
