using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Packed;

/// <summary>Writes numbers of a fixed width back to back, most significant bit first.</summary>
internal struct BitWriter(DataOutput output, int bitsPerValue)
{
    private ulong _pending;
    private int _free = 64;

    public void Write(long value)
    {
        ulong bits = (ulong)value;
        if (bitsPerValue <= _free)
        {
            _free -= bitsPerValue;
            _pending |= bits << _free;
            if (_free == 0) FlushWord();
            return;
        }

        int low = bitsPerValue - _free;
        _pending |= bits >> low;
        FlushWord();
        _free = 64 - low;
        _pending = bits << _free;
    }

    /// <summary>Writes the last bits, filled up to a whole byte with zeros.</summary>
    public void Finish()
    {
        for (int used = 64 - _free; used > 0; used -= 8)
        {
            output.WriteByte((byte)(_pending >> 56));
            _pending <<= 8;
        }

        _free = 64;
    }

    private void FlushWord()
    {
        output.WriteInt64((long)_pending);
        _pending = 0;
        _free = 64;
    }
}
