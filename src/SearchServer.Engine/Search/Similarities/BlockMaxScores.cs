using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Search.Similarities;

/// <summary>
/// Bounds on the scores of a term's documents, block by block, from the impacts in its skip data: of each level the bound of the current entry is kept until it moves on.
/// </summary>
internal sealed class BlockMaxScores
{
    private readonly SkipReader _skip;
    private readonly BM25 _similarity;
    private readonly float _perOccurrence;
    private readonly float[] _bounds = new float[PostingsFormat.MaxSkipLevels];
    private readonly int[] _moves = new int[PostingsFormat.MaxSkipLevels];

    /// <param name="postings">The postings of the term.</param>
    /// <param name="similarity">How what contains it is scored.</param>
    /// <param name="perOccurrence">What an occurrence adds to the frequency that is scored, at most.</param>
    public BlockMaxScores(PostingsEnum postings, BM25 similarity, float perOccurrence = 1)
    {
        _skip = postings.Skip;
        _similarity = similarity;
        _perOccurrence = perOccurrence;
        Array.Fill(_moves, -1);
    }

    /// <summary>Goes on to the block that holds <paramref name="target"/> and returns its last document.</summary>
    public int AdvanceShallow(int target)
    {
        if (_skip.LevelCount == 0) return Scorer.NoMoreDocs;
        _skip.SkipTo(target);
        return _skip.UpTo(0);
    }

    /// <summary>A bound on the scores from the target of <see cref="AdvanceShallow"/> to <paramref name="upTo"/>.</summary>
    public float MaxScore(int upTo)
    {
        for (int level = 0; level < _skip.LevelCount; level++)
        {
            int end = _skip.UpTo(level);
            if (end >= upTo && end != Scorer.NoMoreDocs) return Bound(level);
        }

        // Nothing is known of the last documents, which fill no block.
        return _similarity.Weight;
    }

    /// <summary>The last document of the longest run from the target of <see cref="AdvanceShallow"/> in which none scores <paramref name="min"/>; there is such a run.</summary>
    public int EndOfRunBelow(float min)
    {
        int end = _skip.UpTo(0);
        for (int level = 1; level < _skip.LevelCount && _skip.UpTo(level) != Scorer.NoMoreDocs && Bound(level) < min; level++) end = _skip.UpTo(level);
        return end;
    }

    private float Bound(int level)
    {
        if (_moves[level] == _skip.Moves(level)) return _bounds[level];
        _moves[level] = _skip.Moves(level);
        DataCursor impacts = _skip.Impacts(level);
        float max = 0;
        int freq = 0;
        long norm = 0;
        while (impacts.Remaining > 0)
        {
            int code = impacts.ReadVInt();
            freq += 1 + (code >>> 1);
            norm += 1 + ((code & 1) != 0 ? impacts.ReadZLong() : 0);
            max = Math.Max(max, _similarity.Score(freq * _perOccurrence, (byte)norm));
        }

        return _bounds[level] = max;
    }
}
