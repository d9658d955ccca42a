using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Indexing.Merging;

/// <summary>Writes the terms and postings of fields out of those of several segments: term by term in order, of each the documents in their new order.</summary>
internal sealed class MergedPostings(IReadOnlyList<MergeInput> inputs, TermsWriter writer, int maxDoc)
{
    private readonly MinHeap<TermSource> _terms = new();
    private readonly List<TermSource> _current = [];
    private readonly MergedDocs<PostingsCursor> _docs = new();
    private readonly BitSet _docsWithTerm = new(maxDoc);
    private byte[] _term = new byte[64];

    /// <summary>Fields come in ordinal order of their names.</summary>
    public void Add(FieldInfo field)
    {
        _terms.Clear();
        foreach (MergeInput input in inputs)
        {
            if (input.Reader.Terms(field.Name) is not { } terms) continue;
            TermSource source = new(input, terms, _terms.Count);
            if (source.Next()) _terms.Add(source);
        }

        if (_terms.Count == 0) return;
        _docsWithTerm.ClearAll();
        writer.StartField(field);
        while (_terms.Count > 0)
        {
            int length = TakeSourcesOfNextTerm();
            AddTerm(field, _term.AsSpan(0, length));
            foreach (TermSource source in _current)
            {
                if (source.Next()) _terms.Add(source);
            }
        }

        writer.FinishField(_docsWithTerm.Count());
    }

    private int TakeSourcesOfNextTerm()
    {
        ReadOnlySpan<byte> term = _terms.Top.Term;
        if (_term.Length < term.Length) _term = new byte[2 * term.Length];
        term.CopyTo(_term);
        int length = term.Length;
        _current.Clear();
        do _current.Add(_terms.RemoveTop());
        while (_terms.Count > 0 && _terms.Top.Term.SequenceEqual(_term.AsSpan(0, length)));
        return length;
    }

    private void AddTerm(FieldInfo field, ReadOnlySpan<byte> term)
    {
        _docs.Clear();
        foreach (TermSource source in _current) _docs.Add(source.OpenPostings());
        writer.Postings.StartTerm();
        long total = 0;
        for (PostingsCursor? cursor = _docs.Next(); cursor is not null; cursor = _docs.Next()) total += AddDoc(field, cursor);
        if (total > 0) writer.AddTerm(term, writer.Postings.FinishTerm(total));
        foreach (TermSource source in _current) source.ClosePostings();
    }

    /// <summary>Adds the current document of a cursor and returns how often the term occurs in it.</summary>
    private int AddDoc(FieldInfo field, PostingsCursor cursor)
    {
        PostingsEnum postings = cursor.Postings;
        PostingsWriter output = writer.Postings;
        int freq = postings.Freq;
        output.StartDoc(cursor.NewDoc, freq, (sbyte)cursor.Norms.Read(postings.Doc));
        if (field.HasPositions)
        {
            for (int i = 0; i < freq; i++)
            {
                int position = postings.NextPosition();
                output.AddPosition(position, postings.Payload, postings.StartOffset, postings.EndOffset);
            }
        }

        output.FinishDoc();
        _docsWithTerm.Set(cursor.NewDoc);
        return freq;
    }

    /// <summary>The terms that one segment has of the field.</summary>
    private sealed class TermSource(MergeInput input, FieldTerms terms, int order) : IMergeSource<TermSource>
    {
        private readonly TermsEnum _terms = terms.Enumerate();
        private readonly PostingsCursor _cursor = new(input.Map, new NormReader(input.Reader.Norms(terms.Field.Name)));

        public ReadOnlySpan<byte> Term => _terms.Term;

        public bool Next() => _terms.Next();

        public bool IsBefore(TermSource other)
        {
            int comparison = Term.SequenceCompareTo(other.Term);
            return comparison != 0 ? comparison < 0 : order < other.Order;
        }

        public PostingsCursor OpenPostings()
        {
            _cursor.Postings = terms.Postings(_terms.State, PostingsFeatures.Offsets | PostingsFeatures.Payloads);
            _cursor.Norms.Restart();
            return _cursor;
        }

        public void ClosePostings() => _cursor.Postings.Dispose();

        private int Order => order;
    }
}
