namespace SearchServer.Engine.Store;

/// <summary>A growing buffer in memory, reused by <see cref="Clear"/>.</summary>
internal sealed class BufferOutput(int capacity = 256) : DataOutput(capacity)
{
    public override long Position => Buffered;

    public int Length => Buffered;

    /// <summary>What was written, valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => Buffer.AsSpan(0, Buffered);

    public void Clear() => Buffered = 0;

    public void CopyTo(DataOutput output) => output.WriteBytes(Written);

    private protected override void MakeRoom(int wanted) =>
        Array.Resize(ref Buffer, (int)Math.Min(Array.MaxLength, Math.Max(2L * Buffer.Length, (long)Buffered + wanted)));
}
