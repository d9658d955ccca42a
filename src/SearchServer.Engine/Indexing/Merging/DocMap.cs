using System.Numerics;
using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Indexing.Merging;

/// <summary>The numbers that the documents of a segment get in the segment that it is merged into. Takes half a bit a document, or four bytes where a sort mixes segments.</summary>
internal sealed class DocMap
{
    private const int BitsPerWord = 64;

    private readonly int _first;
    private readonly BitSet? _live;

    /// <summary>Live documents before each word of <see cref="_live"/>.</summary>
    private readonly int[] _ranks = [];
    private readonly int[]? _newDocs;

    private DocMap(int first, int count, BitSet? live)
    {
        _first = first;
        _live = live;
        LiveCount = count;
        if (live is null) return;
        _ranks = new int[live.Words.Length];
        int rank = 0;
        for (int i = 0; i < _ranks.Length; i++)
        {
            _ranks[i] = rank;
            rank += BitOperations.PopCount(live.Words[i]);
        }

        LiveCount = rank;
    }

    private DocMap(int[] newDocs, int liveCount)
    {
        _newDocs = newDocs;
        LiveCount = liveCount;
    }

    /// <summary>How many documents go over.</summary>
    public int LiveCount { get; }

    /// <summary>The new number of a document, -1 for one that is deleted.</summary>
    public int this[int doc]
    {
        get
        {
            if (_newDocs is not null) return _newDocs[doc];
            if (_live is null) return _first + doc;
            if (!_live.Get(doc)) return -1;
            int word = doc / BitsPerWord;
            return _first + _ranks[word] + BitOperations.PopCount(_live.Words[word] & ((1UL << doc) - 1));
        }
    }

    /// <summary>The live documents one after the other.</summary>
    /// <param name="maxDoc">Documents of the segment.</param>
    /// <param name="live">Those that are not deleted; null if none is.</param>
    /// <param name="first">The number of the first.</param>
    public static DocMap Append(int maxDoc, BitSet? live, int first) => new(first, maxDoc, live);

    /// <summary>Numbers as given, ascending but for -1, of which there are <paramref name="liveCount"/> others.</summary>
    public static DocMap Of(int[] newDocs, int liveCount) => new(newDocs, liveCount);
}
