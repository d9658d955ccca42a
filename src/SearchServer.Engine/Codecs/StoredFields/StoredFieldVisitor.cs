using SearchServer.Engine.Codecs.Fields;

namespace SearchServer.Engine.Codecs.StoredFields;

/// <summary>Receives the stored fields of a document, in the order in which they were added.</summary>
internal abstract class StoredFieldVisitor
{
    /// <summary>Whether the value of the next field is wanted; one that is not is skipped.</summary>
    public abstract bool Wants(FieldInfo field);

    /// <summary>A string's UTF-8 bytes, valid during the call.</summary>
    public abstract void OnString(FieldInfo field, ReadOnlySpan<byte> utf8);

    /// <summary>Bytes, valid during the call.</summary>
    public abstract void OnBytes(FieldInfo field, ReadOnlySpan<byte> bytes);

    public abstract void OnInt(FieldInfo field, int value);

    public abstract void OnLong(FieldInfo field, long value);

    public abstract void OnFloat(FieldInfo field, float value);

    public abstract void OnDouble(FieldInfo field, double value);
}
