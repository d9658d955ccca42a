namespace SearchServer.Articles.Reading;

/// <summary>Counts what is not read by its kind: its extension, its media type, or what else it is. May be used by several threads.</summary>
public sealed class PassedOver
{
    /// <summary>What a link is that leads out of the folder that it was found in.</summary>
    public const string OutsideLink = "links out of the folder";

    /// <summary>Kinds that are counted one by one: names of files can have any extension.</summary>
    private const int MaxKinds = 200;

    /// <summary>What others are.</summary>
    private const string Others = "others";

    private readonly object _monitor = new();
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>How much there is of all kinds.</summary>
    public long Count
    {
        get
        {
            lock (_monitor) return _counts.Values.Sum();
        }
    }

    /// <summary>How much there is of each kind, most first.</summary>
    public IReadOnlyDictionary<string, long> Kinds()
    {
        lock (_monitor) return new OrderedDictionary<string, long>(_counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal));
    }

    /// <summary>Counts one of a kind.</summary>
    public void Add(string kind)
    {
        lock (_monitor)
        {
            if (!_counts.ContainsKey(kind) && _counts.Count >= MaxKinds) kind = Others;
            _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        }
    }

    /// <summary>Kinds with their counts, as in <c>.docx 3, .png 1</c>.</summary>
    public static string Describe(IReadOnlyDictionary<string, long> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return string.Join(", ", kinds.Select(pair => $"{pair.Key} {pair.Value:N0}"));
    }
}
