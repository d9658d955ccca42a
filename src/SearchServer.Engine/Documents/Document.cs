using System.Collections;

namespace SearchServer.Engine.Documents;

/// <summary>The fields of a document, in order.</summary>
public sealed class Document : IReadOnlyList<Field>
{
    private readonly List<Field> _fields = [];

    /// <inheritdoc/>
    public int Count => _fields.Count;

    /// <inheritdoc/>
    public Field this[int index] => _fields[index];

    /// <summary>Adds a field.</summary>
    public void Add(Field field) => _fields.Add(field);

    /// <inheritdoc/>
    public IEnumerator<Field> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
