namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>Bytes a document.</summary>
internal abstract class BinaryDocValues : DocValuesIterator
{
    /// <summary>The bytes of the current document, valid until the next call.</summary>
    public abstract ReadOnlySpan<byte> Value { get; }
}
