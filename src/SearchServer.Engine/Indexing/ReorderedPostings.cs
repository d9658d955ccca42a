using System.Runtime.InteropServices;
using SearchServer.Engine.Codecs.Postings;

namespace SearchServer.Engine.Indexing;

/// <summary>The postings of one term, gathered in the order in which documents came, to be written in their new one.</summary>
internal sealed class ReorderedPostings(DocOrder order)
{
    private readonly List<(int Doc, int Freq, int First)> _docs = [];
    private readonly List<(int Position, int Start, int End)> _occurrences = [];

    /// <summary>Adds a document by its old number. Where the field has positions, as many occurrences follow.</summary>
    public void AddDoc(int doc, int freq) => _docs.Add((order.OldToNew[doc], freq, _occurrences.Count));

    public void AddPosition(int position, int start, int end) => _occurrences.Add((position, start, end));

    /// <summary>Writes what was gathered, and forgets it.</summary>
    public void WriteTo(PostingsWriter postings, ReadOnlySpan<byte> norms)
    {
        _docs.Sort(static (a, b) => a.Doc.CompareTo(b.Doc));
        ReadOnlySpan<(int Position, int Start, int End)> occurrences = CollectionsMarshal.AsSpan(_occurrences);
        foreach ((int doc, int freq, int first) in _docs)
        {
            postings.StartDoc(doc, freq, FieldPostings.NormOf(norms, doc));
            if (!occurrences.IsEmpty)
            {
                foreach ((int position, int start, int end) in occurrences.Slice(first, freq)) postings.AddPosition(position, [], start, end);
            }

            postings.FinishDoc();
        }

        _docs.Clear();
        _occurrences.Clear();
    }
}
