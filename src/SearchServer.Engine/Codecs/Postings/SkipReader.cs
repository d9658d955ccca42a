using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Postings.PostingsFormat;

namespace SearchServer.Engine.Codecs.Postings;

/// <summary>
/// Reads the skip data of one term. Each level stands at its first entry whose block ends at or after the target; the entry before tells where to begin.
/// </summary>
internal sealed class SkipReader(IndexInput input)
{
    private readonly Level[] _levels = CreateLevels();
    private bool _hasPositions;
    private bool _hasPayloads;
    private bool _hasPay;

    /// <summary>How many levels the term has; 0 where it has no skip data.</summary>
    public int LevelCount { get; private set; }

    /// <summary>The end of the last block that ends before the target: the postings go on from there.</summary>
    public ref readonly BlockEnd Last => ref _levels[0].Last;

    /// <summary>Documents up to there.</summary>
    public int LastCount => _levels[0].Read * BlockSize;

    /// <summary>Stands before the first block of a term.</summary>
    public void Reset(FieldInfo field, in TermState term)
    {
        LevelCount = 0;
        if (term.SkipOffset < 0) return;
        _hasPositions = field.HasPositions;
        _hasPayloads = field.HasPayloads;
        _hasPay = field.HasPayloads || field.HasOffsets;
        BlockEnd origin = new() { DocOffset = term.DocStart, PositionOffset = term.PositionStart, PayloadOffset = term.PayloadStart };

        // A block that no document follows has no entry.
        int entries = (term.DocFreq - 1) / BlockSize;
        LevelCount = SkipLevels(entries * BlockSize);
        DataCursor cursor = input.Cursor(term.DocStart + term.SkipOffset);
        for (int i = LevelCount - 1; i >= 0; i--)
        {
            long length = i > 0 ? cursor.ReadVLong() : cursor.Remaining;
            Level level = _levels[i];
            level.Start = cursor.Position;
            level.Cursor = cursor;
            level.Last = origin;
            level.LastChild = 0;
            level.Read = -1;
            level.Count = entries >> (3 * i);
            level.Next = origin;
            level.NextChild = 0;
            if (i > 0) cursor.Skip(length);
            Step(level, i);
        }
    }

    /// <summary>The last document that the current entry of a level covers; int.MaxValue past the last entry.</summary>
    public int UpTo(int level) => _levels[level].Next.Doc;

    /// <summary>The impacts of the current entry of a level, which has one.</summary>
    public DataCursor Impacts(int level) => input.Cursor(_levels[level].ImpactsStart, _levels[level].ImpactsLength);

    /// <summary>Counts the moves of a level, so that what was computed from its impacts can be kept until it moves.</summary>
    public int Moves(int level) => _levels[level].Moves;

    /// <summary>Moves all levels on to <paramref name="target"/>.</summary>
    public void SkipTo(int target)
    {
        for (int i = LevelCount - 1; i >= 0; i--)
        {
            Level level = _levels[i];
            if (level.Next.Doc >= target) continue;
            do Step(level, i);
            while (level.Next.Doc < target);
            if (i > 0) Descend(level, i - 1);
        }
    }

    private static Level[] CreateLevels()
    {
        Level[] levels = new Level[MaxSkipLevels];
        for (int i = 0; i < levels.Length; i++) levels[i] = new Level();
        return levels;
    }

    /// <summary>Moves the level below to the entry that the last entry of a level stands on, if it is not past it.</summary>
    private void Descend(Level from, int index)
    {
        Level level = _levels[index];
        int read = from.Read * SkipMultiplier;
        if (read <= level.Read) return;
        level.Cursor.Position = level.Start + from.LastChild;
        level.Next = from.Last;
        level.NextChild = index > 0 ? level.Cursor.ReadVLong() : 0;
        level.Read = read - 1;
        Step(level, index);
    }

    private void Step(Level level, int index)
    {
        level.Last = level.Next;
        level.LastChild = level.NextChild;
        level.Read++;
        level.Moves++;
        if (level.Read >= level.Count)
        {
            level.Next.Doc = int.MaxValue;
            return;
        }

        ref DataCursor cursor = ref level.Cursor;
        ref BlockEnd next = ref level.Next;
        int doc = next.Doc + cursor.ReadVInt();
        if (doc < next.Doc) cursor.ThrowCorrupt("skip entries of ascending documents", $"{doc} after {next.Doc}");
        next.Doc = doc;
        next.DocOffset += cursor.ReadVLong();
        if (_hasPositions)
        {
            next.PositionOffset += cursor.ReadVLong();
            next.PositionIndex = cursor.ReadVInt();
            if (_hasPayloads) next.PayloadByte = cursor.ReadVInt();
            if (_hasPay) next.PayloadOffset += cursor.ReadVLong();
        }

        level.ImpactsLength = cursor.ReadVInt();
        level.ImpactsStart = cursor.Position;
        cursor.Skip(level.ImpactsLength);
        if (index > 0) level.NextChild = cursor.ReadVLong();
    }

    private sealed class Level
    {
        /// <summary>Offset of the level's first entry.</summary>
        public long Start;
        public DataCursor Cursor;

        /// <summary>Entries of the level, and how many of them are before <see cref="Next"/>.</summary>
        public int Count;
        public int Read;
        public int Moves;
        public BlockEnd Last;
        public BlockEnd Next;

        /// <summary>Offset, in the level below, behind the entry that Last, or Next, stands on.</summary>
        public long LastChild;
        public long NextChild;
        public long ImpactsStart;
        public int ImpactsLength;
    }
}
