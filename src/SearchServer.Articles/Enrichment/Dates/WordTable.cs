using System.Collections.Frozen;

namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>What words stand for, in whatever case.</summary>
internal sealed class WordTable<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _values;

    /// <summary>A table of lists of words that are parted by spaces. A word that two lists have stands for what the first says.</summary>
    public WordTable(params ReadOnlySpan<(T Value, string Words)> lists)
    {
        Dictionary<string, T> values = new(StringComparer.OrdinalIgnoreCase);
        foreach ((T value, string words) in lists)
        {
            foreach (string word in words.Split(' ')) values.TryAdd(word, value);
        }

        _values = values.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryFind(ReadOnlySpan<char> word, out T value) => _values.TryGetValue(word, out value!);

    public bool Contains(ReadOnlySpan<char> word) => _values.ContainsKey(word);
}
