using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Postings.PostingsFormat;

namespace SearchServer.Engine.Codecs.Postings;

/// <summary>Where a block of documents ends in the three files.</summary>
internal struct BlockEnd
{
    public int Doc;
    public long DocOffset;
    public long PositionOffset;
    public int PositionIndex;
    public int PayloadByte;
    public long PayloadOffset;
}

/// <summary>Collects the skip data of one term after the other.</summary>
internal sealed class SkipWriter
{
    private readonly Level[] _levels;
    private bool _hasPositions;
    private bool _hasPayloads;
    private bool _hasPay;
    private BlockEnd _origin;
    private bool _started;

    /// <param name="maxDoc">Documents of the segment, which fixes the number of levels.</param>
    public SkipWriter(int maxDoc)
    {
        _levels = new Level[SkipLevels(maxDoc)];
        for (int i = 0; i < _levels.Length; i++) _levels[i] = new Level();
    }

    public void SetField(FieldInfo field)
    {
        _hasPositions = field.HasPositions;
        _hasPayloads = field.HasPayloads;
        _hasPay = field.HasPayloads || field.HasOffsets;
    }

    /// <summary>Begins a term whose postings start at <paramref name="origin"/>. Cheap, because most terms never fill a block.</summary>
    public void StartTerm(in BlockEnd origin)
    {
        _origin = origin;
        _started = false;
    }

    /// <summary>Adds the block that ended last, of <paramref name="docCount"/> documents with those before it.</summary>
    public void AddBlock(in BlockEnd end, int docCount, ImpactAccumulator impacts)
    {
        if (!_started) Start();
        _levels[0].Impacts.AddAll(impacts);
        long child = 0;
        int entries = docCount / BlockSize;
        for (int i = 0; i < _levels.Length; i++, entries /= SkipMultiplier)
        {
            Level level = _levels[i];
            WriteEntry(level, end);
            if (i + 1 < _levels.Length) _levels[i + 1].Impacts.AddAll(level.Impacts);
            level.Impacts.Clear();
            long own = level.Buffer.Length;
            if (i > 0) level.Buffer.WriteVLong(child);
            child = own;
            if (entries % SkipMultiplier != 0) break;
        }
    }

    public void WriteTo(DataOutput output)
    {
        for (int i = _levels.Length - 1; i > 0; i--)
        {
            if (_levels[i].Buffer.Length == 0) continue;
            output.WriteVLong(_levels[i].Buffer.Length);
            _levels[i].Buffer.CopyTo(output);
        }

        _levels[0].Buffer.CopyTo(output);
    }

    private void Start()
    {
        _started = true;
        foreach (Level level in _levels)
        {
            level.Buffer.Clear();
            level.Impacts.Clear();
            level.Last = _origin;
        }
    }

    private void WriteEntry(Level level, in BlockEnd end)
    {
        BufferOutput output = level.Buffer;
        output.WriteVInt(end.Doc - level.Last.Doc);
        output.WriteVLong(end.DocOffset - level.Last.DocOffset);
        if (_hasPositions)
        {
            output.WriteVLong(end.PositionOffset - level.Last.PositionOffset);
            output.WriteVInt(end.PositionIndex);
            if (_hasPayloads) output.WriteVInt(end.PayloadByte);
            if (_hasPay) output.WriteVLong(end.PayloadOffset - level.Last.PayloadOffset);
        }

        level.Last = end;
        level.Scratch.Clear();
        level.Impacts.WriteTo(level.Scratch);
        output.WriteVInt(level.Scratch.Length);
        level.Scratch.CopyTo(output);
    }

    private sealed class Level
    {
        public readonly BufferOutput Buffer = new();
        public readonly BufferOutput Scratch = new();
        public readonly ImpactAccumulator Impacts = new();
        public BlockEnd Last;
    }
}
