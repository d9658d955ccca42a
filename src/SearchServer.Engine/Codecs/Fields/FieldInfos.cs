namespace SearchServer.Engine.Codecs.Fields;

/// <summary>The fields of a segment, by name and by number.</summary>
internal sealed class FieldInfos : IReadOnlyCollection<FieldInfo>
{
    private readonly Dictionary<string, FieldInfo> _byName = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, FieldInfo> _byNumber = [];

    /// <exception cref="ArgumentException">Two fields share a name or a number.</exception>
    public FieldInfos(IEnumerable<FieldInfo> fields)
    {
        foreach (FieldInfo field in fields)
        {
            _byName.Add(field.Name, field);
            _byNumber.Add(field.Number, field);
        }
    }

    public int Count => _byName.Count;

    public FieldInfo? Find(string name) => _byName.GetValueOrDefault(name);

    public FieldInfo? Find(int number) => _byNumber.GetValueOrDefault(number);

    /// <summary>In order of their numbers.</summary>
    public IEnumerator<FieldInfo> GetEnumerator() => _byNumber.Values.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
