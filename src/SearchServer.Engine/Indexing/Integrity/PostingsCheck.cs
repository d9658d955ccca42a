using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Indexing.Integrity;

/// <summary>Reads all terms and postings of a field, and compares them with their statistics and with what skipping finds.</summary>
internal sealed class PostingsCheck(SegmentReader reader, FieldTerms terms)
{
    /// <summary>From term to term so many documents are skipped to, each as far again as the one before.</summary>
    private const int SkipSteps = 7;

    private readonly BitSet _docs = new(reader.MaxDoc);
    private readonly List<int> _docsOfTerm = [];

    /// <exception cref="CorruptIndexException">Something does not agree.</exception>
    public void Run()
    {
        TermsEnum enumeration = terms.Enumerate();
        long count = 0;
        long docFreqs = 0;
        long totalFreqs = 0;
        byte[] last = [];
        while (enumeration.Next())
        {
            Expect(count == 0 || last.AsSpan().SequenceCompareTo(enumeration.Term) < 0, "ascending terms, but not at term", count, count);
            last = enumeration.Term.ToArray();
            TermState state = enumeration.State;
            docFreqs += state.DocFreq;
            totalFreqs += CheckTerm(state);
            count++;
        }

        Expect(count == terms.TermCount, "terms", terms.TermCount, count);
        Expect(docFreqs == terms.SumDocFreq, "postings", terms.SumDocFreq, docFreqs);
        Expect(totalFreqs == terms.SumTotalTermFreq, "occurrences", terms.SumTotalTermFreq, totalFreqs);
        Expect(_docs.Count() == terms.DocCount, "documents with a term", terms.DocCount, _docs.Count());
        Expect(count == 0 || last.AsSpan().SequenceEqual(terms.LastTerm), "the last term last, after terms", count, count);
        CheckNorms();
    }

    private long CheckTerm(in TermState state)
    {
        _docsOfTerm.Clear();
        long total = 0;
        using (PostingsEnum postings = terms.Postings(state, PostingsFeatures.Offsets))
        {
            int last = -1;
            for (int doc = postings.NextDoc(); doc != PostingsEnum.NoMoreDocs; doc = postings.NextDoc())
            {
                Expect(doc > last && doc < reader.MaxDoc, $"documents of a term, ascending below {reader.MaxDoc}", last + 1, doc);
                last = doc;
                _docs.Set(doc);
                _docsOfTerm.Add(doc);
                total += postings.Freq;
                if (terms.Field.HasPositions) CheckPositions(postings);
            }
        }

        Expect(_docsOfTerm.Count == state.DocFreq, "documents of a term", state.DocFreq, _docsOfTerm.Count);
        if (terms.Field.HasFreqs) Expect(total == state.TotalTermFreq, "occurrences of a term", state.TotalTermFreq, total);
        if (state.DocFreq > PostingsFormat.BlockSize) CheckSkipping(state);
        return total;
    }

    private void CheckPositions(PostingsEnum postings)
    {
        Expect(postings.Freq > 0, "a frequency from", 1, postings.Freq);
        int position = 0;
        for (int i = postings.Freq; i > 0; i--)
        {
            int next = postings.NextPosition();
            Expect(next >= position, "ascending positions", position, next);
            position = next;
            if (terms.Field.HasOffsets) Expect(postings.StartOffset >= 0 && postings.EndOffset >= postings.StartOffset, "an end behind the start", postings.StartOffset, postings.EndOffset);
        }
    }

    private void CheckSkipping(in TermState state)
    {
        for (int step = 1; step <= SkipSteps; step++)
        {
            using PostingsEnum postings = terms.Postings(state, PostingsFeatures.None);
            int distance = 1 << (2 * step);
            for (int at = distance; at < _docsOfTerm.Count; at += distance)
            {
                int found = postings.Advance(_docsOfTerm[at]);
                Expect(found == _docsOfTerm[at], "the document that was skipped to", _docsOfTerm[at], found);
            }
        }
    }

    private void CheckNorms()
    {
        if (!terms.Field.HasNorms) return;
        NormValues? norms = reader.Norms(terms.Field.Name);
        Expect(norms is not null, "norms, for documents", terms.DocCount, 0);
        NormsIterator iterator = norms!.Iterator();
        for (int doc = _docs.NextSet(0); doc >= 0; doc = _docs.NextSet(doc + 1)) Expect(iterator.AdvanceExact(doc), "a norm of document", doc, -1);
    }

    private void Expect(bool condition, string what, long expected, long found)
    {
        if (!condition) throw new CorruptIndexException($"segment {reader.Commit.Info.Name}, field {terms.Field.Name}", $"{what}: {expected}", $"{found}");
    }
}
