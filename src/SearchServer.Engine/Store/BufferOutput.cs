namespace SearchServer.Engine.Store;

/// <summary>A growing buffer in memory, reused by <see cref="Clear"/>.</summary>
internal sealed class BufferOutput : DataOutput
{
    /// <summary>A buffer that grew beyond so many bytes is given back: one large content must not be paid for from then on.</summary>
    private const int KeptLength = 1 << 18;

    private readonly int _capacity;
    private readonly int _maxLength;

    /// <param name="capacity">Bytes to begin with.</param>
    public BufferOutput(int capacity = 256)
        : this(capacity, Array.MaxLength) { }

    /// <param name="capacity">Bytes to begin with.</param>
    /// <param name="maxLength">Bytes that it may hold.</param>
    internal BufferOutput(int capacity, int maxLength)
        : base(capacity)
    {
        _capacity = capacity;
        _maxLength = maxLength;
    }

    public override long Position => Buffered;

    public int Length => Buffered;

    /// <summary>Bytes of memory held.</summary>
    public int Capacity => Buffer.Length;

    /// <summary>What was written, valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => Buffer.AsSpan(0, Buffered);

    public void Clear()
    {
        Buffered = 0;
        if (Buffer.Length > Math.Max(KeptLength, _capacity)) Buffer = new byte[_capacity];
    }

    public void CopyTo(DataOutput output) => output.WriteBytes(Written);

    private protected override void MakeRoom(int wanted)
    {
        long needed = (long)Buffered + wanted;
        if (needed > _maxLength) throw new InvalidOperationException($"A buffer in memory holds at most {_maxLength} bytes, not {needed}.");
        Array.Resize(ref Buffer, (int)Math.Min(_maxLength, Math.Max(2L * Buffer.Length, needed)));
    }
}
