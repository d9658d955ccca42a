namespace SearchServer.Engine.Codecs.Terms;

/// <summary>The blocks of one prefix: one, or floor blocks that follow each other, of which one is loaded at a time.</summary>
internal sealed class BlockFrame(TermsBlock block, string file)
{
    private const int Labels = 256;

    private byte[] _floors = [];
    private int _floorsLength;
    private int _floorsRead;
    private bool _hasTerms;

    public TermsBlock Block => block;

    public bool IsLoaded { get; set; }

    public int PrefixLength { get; private set; }

    /// <summary>Offset of the first block with the prefix.</summary>
    public long FirstOffset { get; private set; }

    /// <summary>Whether the blocks are more than one.</summary>
    public bool HasFloors => _floorsLength > 0;

    /// <summary>Offset of the floor block that was gone to.</summary>
    public long FloorOffset { get; private set; }

    /// <summary>The least byte that its entries have after the prefix; -1 in the first, which may also hold the prefix itself.</summary>
    public int FloorLabel { get; private set; }

    /// <summary>The byte at which the next floor block begins; 256 in the last.</summary>
    public int FloorEnd => _floorsRead < _floorsLength ? _floors[_floorsRead] : Labels;

    private bool FloorHasTerms { get; set; }

    /// <summary>Takes the blocks of a prefix, known by the code of the index or else by the offset of the first.</summary>
    public void Reset(int prefixLength, long firstOffset, ReadOnlySpan<byte> code)
    {
        PrefixLength = prefixLength;
        FirstOffset = firstOffset;
        IsLoaded = false;
        _floorsLength = 0;
        _hasTerms = true;
        if (!code.IsEmpty)
        {
            long value = ReadVLong(ref code);
            FirstOffset = value >>> TermsFormat.CodeFlagBits;
            _hasTerms = (value & TermsFormat.CodeHasTerms) != 0;
            if ((value & TermsFormat.CodeIsFloor) != 0) KeepFloors(code);
        }

        GoToFirstFloor();
    }

    /// <summary>Goes to the next floor block; false after the last.</summary>
    public bool NextFloor()
    {
        if (_floorsRead == _floorsLength) return false;
        FloorLabel = _floors[_floorsRead];
        ReadOnlySpan<byte> rest = _floors.AsSpan(_floorsRead + 1, _floorsLength - _floorsRead - 1);
        long value = ReadVLong(ref rest);
        _floorsRead = _floorsLength - rest.Length;
        FloorOffset = FirstOffset + (value >>> 1);
        FloorHasTerms = (value & 1) != 0;
        return true;
    }

    /// <summary>Goes to the floor block that holds a term if any does; false if it has no terms.</summary>
    public bool ChooseFloor(ReadOnlySpan<byte> term)
    {
        GoToFirstFloor();
        if (term.Length > PrefixLength)
        {
            byte label = term[PrefixLength];
            while (FloorEnd <= label) NextFloor();
        }

        return FloorHasTerms;
    }

    private void GoToFirstFloor()
    {
        _floorsRead = 0;
        FloorOffset = FirstOffset;
        FloorLabel = -1;
        FloorHasTerms = _hasTerms;
    }

    private void KeepFloors(ReadOnlySpan<byte> code)
    {
        ReadVLong(ref code);
        if (_floors.Length < code.Length) _floors = new byte[Math.Max(32, 2 * code.Length)];
        code.CopyTo(_floors);
        _floorsLength = code.Length;
    }

    private long ReadVLong(ref ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        for (int i = 0; i < bytes.Length && i < 9; i++)
        {
            value |= (long)(bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] >= 0x80) continue;
            bytes = bytes[(i + 1)..];
            return value;
        }

        throw new CorruptIndexException(file, "a code of blocks in the index of terms", Convert.ToHexString(bytes));
    }
}
