using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.StoredFields.StoredFieldsFormat;

namespace SearchServer.Engine.Codecs.StoredFields;

/// <summary>Writes stored fields as a document has them: number and type, then the value.</summary>
/// <param name="output">Takes the bytes.</param>
/// <param name="added">Called for each field.</param>
internal sealed class StoredFieldsSerializer(DataOutput output, Action added)
{
    public void WriteString(int field, string value)
    {
        Start(field, StoredType.String);
        output.WriteString(value);
    }

    /// <summary>Adds a string that is UTF-8 already.</summary>
    public void WriteUtf8(int field, ReadOnlySpan<byte> value)
    {
        Start(field, StoredType.String);
        output.WriteVInt(value.Length);
        output.WriteBytes(value);
    }

    public void WriteBytes(int field, ReadOnlySpan<byte> value)
    {
        Start(field, StoredType.Bytes);
        output.WriteVInt(value.Length);
        output.WriteBytes(value);
    }

    public void WriteInt(int field, int value)
    {
        Start(field, StoredType.Int);
        output.WriteZInt(value);
    }

    public void WriteLong(int field, long value)
    {
        Start(field, StoredType.Long);
        StoredNumbers.WriteLong(output, value);
    }

    public void WriteFloat(int field, float value)
    {
        Start(field, StoredType.Float);
        StoredNumbers.WriteFloat(output, value);
    }

    public void WriteDouble(int field, double value)
    {
        Start(field, StoredType.Double);
        StoredNumbers.WriteDouble(output, value);
    }

    private void Start(int field, StoredType type)
    {
        added();
        output.WriteVLong(((long)field << TypeBits) | (long)type);
    }
}
