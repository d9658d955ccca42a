using System.Globalization;
using Lucene.Net.Index;

namespace SearchServer.LuceneNet.Indexes;

/// <summary>Takes what a document has stored as names and values.</summary>
/// <param name="maxLength">How much is taken, in UTF-16 code units; the value that exceeds it is the last.</param>
internal sealed class StoredValues(int maxLength) : StoredFieldVisitor
{
    private readonly List<KeyValuePair<string, string>> _values = [];
    private long _length;

    public IReadOnlyList<KeyValuePair<string, string>> Values => _values;

    /// <summary>Whether there is more.</summary>
    public bool IsCutOff { get; private set; }

    public override Status NeedsField(FieldInfo fieldInfo)
    {
        IsCutOff = _length > maxLength;
        return IsCutOff ? Status.STOP : Status.YES;
    }

    public override void BinaryField(FieldInfo fieldInfo, byte[] value)
    {
        // Nothing that a reader could read.
    }

    public override void StringField(FieldInfo fieldInfo, string value)
    {
        _values.Add(new KeyValuePair<string, string>(fieldInfo.Name, value));
        _length += value.Length;
    }

    public override void Int32Field(FieldInfo fieldInfo, int value) => StringField(fieldInfo, value.ToString(CultureInfo.InvariantCulture));

    public override void Int64Field(FieldInfo fieldInfo, long value) => StringField(fieldInfo, value.ToString(CultureInfo.InvariantCulture));

    public override void SingleField(FieldInfo fieldInfo, float value) => StringField(fieldInfo, value.ToString(CultureInfo.InvariantCulture));

    public override void DoubleField(FieldInfo fieldInfo, double value) => StringField(fieldInfo, value.ToString(CultureInfo.InvariantCulture));
}
