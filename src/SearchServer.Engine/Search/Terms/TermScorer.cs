using System.Runtime.CompilerServices;
using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Search.Similarities;

namespace SearchServer.Engine.Search;

/// <summary>The documents of a term, block by block as they are decoded, and their scores by BM25 if they are wanted.</summary>
internal sealed class TermScorer : Scorer
{
    private readonly PostingsEnum _postings;
    private readonly BM25? _similarity;
    private readonly NormReader? _norms;
    private readonly BlockMaxScores? _maxScores;
    private float _minScore;

    /// <param name="postings">The postings, which the scorer takes over.</param>
    /// <param name="similarity">How to score; null for no scores.</param>
    /// <param name="norms">The field's norms; null if it has none.</param>
    /// <param name="mode">What is wanted.</param>
    public TermScorer(PostingsEnum postings, BM25? similarity, NormValues? norms, ScoreMode mode)
    {
        _postings = postings;
        _similarity = similarity;
        if (similarity is not null) _norms = new NormReader(norms);
        if (similarity is not null && mode == ScoreMode.TopScores) _maxScores = new BlockMaxScores(postings, similarity);
        postings.NextDoc();
    }

    public override long Cost => _postings.DocFreq;

    public override int NextCandidate => _postings.Doc;

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        if (_minScore > 0) SkipBlocksBelowMin(upTo);
        if (_postings.Doc >= upTo) return false;
        ReadOnlySpan<int> docs = _postings.BlockDocs;
        int count = docs[^1] < upTo ? docs.Length : ~docs.BinarySearch(new LowerBound(upTo));
        docs[..count].CopyTo(batch.Docs);
        batch.Count = count;
        if (_similarity is null) batch.ScoreSpan.Clear();
        else ScoreBlock(docs[..count], batch.ScoreSpan);
        if (count < docs.Length) _postings.MoveWithinBlock(count);
        else _postings.NextBlockDoc();
        return true;
    }

    public override void SkipTo(int target)
    {
        if (_postings.Doc < target) _postings.Advance(target);
    }

    public override void Match(DocBatch batch, Span<bool> flags)
    {
        ReadOnlySpan<int> wanted = batch.DocSpan;
        if (wanted.IsEmpty || _postings.Doc > wanted[^1]) return;
        for (int i = 0; i < wanted.Length;)
        {
            if (_postings.Doc < wanted[i]) _postings.Advance(wanted[i]);
            if (_postings.Doc == NoMoreDocs) return;
            ReadOnlySpan<int> docs = _postings.BlockDocs;
            int at = 0;
            while (i < wanted.Length && at < docs.Length)
            {
                int difference = docs[at] - wanted[i];
                if (difference == 0)
                {
                    flags[i] = true;
                    if (_similarity is not null) batch.Scores[i] += _similarity.Score(_postings.BlockFreqs[at], _norms!.Read(wanted[i]));
                }

                at += difference <= 0 ? 1 : 0;
                i += difference >= 0 ? 1 : 0;
            }

            if (at < docs.Length) _postings.MoveWithinBlock(at);
            else if (_postings.NextBlockDoc() == NoMoreDocs) return;
        }
    }

    public override int AdvanceShallow(int target) => _maxScores?.AdvanceShallow(target) ?? NoMoreDocs;

    public override float MaxScore(int upTo) => _maxScores?.MaxScore(upTo) ?? _similarity?.Weight ?? 0;

    public override void SetMinCompetitiveScore(float min)
    {
        if (_maxScores is not null) _minScore = min;
    }

    public override void Dispose() => _postings.Dispose();

    [SkipLocalsInit]
    private void ScoreBlock(ReadOnlySpan<int> docs, Span<double> scores)
    {
        Span<byte> norms = stackalloc byte[PostingsFormat.BlockSize];
        _norms!.Read(docs, norms);
        ReadOnlySpan<int> freqs = _postings.BlockFreqs;
        ReadOnlySpan<float> inverse = _similarity!.Inverse;
        float weight = _similarity.Weight;
        for (int i = 0; i < scores.Length; i++) scores[i] = weight - (weight / (1f + (freqs[i] * inverse[norms[i]])));
    }

    private void SkipBlocksBelowMin(int upTo)
    {
        while (_postings.Doc < upTo)
        {
            int end = _maxScores!.AdvanceShallow(_postings.Doc);
            if (_maxScores.MaxScore(end) >= _minScore) return;
            end = end == NoMoreDocs ? end : _maxScores.EndOfRunBelow(_minScore);
            _postings.Advance(end == NoMoreDocs ? NoMoreDocs : end + 1);
        }
    }

    /// <summary>Compares so that a search never finds and ends at the first document that is not below the bound.</summary>
    private readonly struct LowerBound(int bound) : IComparable<int>
    {
        public int CompareTo(int other) => bound <= other ? -1 : 1;
    }
}
