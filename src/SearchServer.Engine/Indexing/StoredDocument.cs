using System.Text;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.StoredFields;

namespace SearchServer.Engine.Indexing;

/// <summary>The stored fields of a document, in the order in which they were added.</summary>
public sealed class StoredDocument
{
    private readonly List<(string Name, object Value)> _fields = [];

    /// <summary>Each field's name and value: a string, byte array, int, long, float or double.</summary>
    public IReadOnlyList<(string Name, object Value)> Fields => _fields;

    /// <summary>The first text of a field, or null.</summary>
    public string? Text(string name) => Texts(name).FirstOrDefault();

    /// <summary>All texts of a field.</summary>
    public IEnumerable<string> Texts(string name) => _fields.Where(field => field.Name == name).Select(field => field.Value).OfType<string>();

    /// <summary>The first whole number of a field, or null.</summary>
    public long? Number(string name)
    {
        foreach ((string field, object value) in _fields)
        {
            if (field != name) continue;
            if (value is long large) return large;
            if (value is int small) return small;
        }

        return null;
    }

    /// <summary>Fills documents.</summary>
    /// <param name="document">The document.</param>
    /// <param name="wanted">The fields to read; null for all.</param>
    internal sealed class Visitor(StoredDocument document, IReadOnlySet<string>? wanted) : StoredFieldVisitor
    {
        public override bool Wants(FieldInfo field) => wanted is null || wanted.Contains(field.Name);

        public override void OnString(FieldInfo field, ReadOnlySpan<byte> utf8) => document._fields.Add((field.Name, Encoding.UTF8.GetString(utf8)));

        public override void OnBytes(FieldInfo field, ReadOnlySpan<byte> bytes) => document._fields.Add((field.Name, bytes.ToArray()));

        public override void OnInt(FieldInfo field, int value) => document._fields.Add((field.Name, value));

        public override void OnLong(FieldInfo field, long value) => document._fields.Add((field.Name, value));

        public override void OnFloat(FieldInfo field, float value) => document._fields.Add((field.Name, value));

        public override void OnDouble(FieldInfo field, double value) => document._fields.Add((field.Name, value));
    }
}
