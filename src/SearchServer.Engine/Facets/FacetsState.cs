using System.Collections.Concurrent;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Facets;

/// <summary>
/// What searches that count facets share as long as a reader is open: the values of each dimension over all segments, the counts of all documents, room to count in. Made of what is asked for
/// when it is first asked for, by who asks, whatever is left of its budget: broken off it would be begun again by each, and in an index for which it takes longer than a request may never be there. Safe to share between threads.
/// </summary>
public sealed class FacetsState
{
    private readonly ConcurrentDictionary<string, Lazy<FacetField>> _fields = new(StringComparer.Ordinal);

    /// <param name="reader">The index; it stays the caller's to dispose.</param>
    /// <param name="config">How facets lie in it.</param>
    public FacetsState(DirectoryReader reader, FacetsConfig config)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(config);
        Reader = reader;
        Config = config;
    }

    /// <summary>The index.</summary>
    public DirectoryReader Reader { get; }

    /// <summary>How facets lie in it.</summary>
    public FacetsConfig Config { get; }

    /// <summary>All labels of a dimension, in the order of their bytes, those included that only deleted documents have.</summary>
    public IReadOnlyList<string> LabelsOf(string dimension)
    {
        using DirectoryReader.Hold hold = Reader.Acquire();
        return [.. FieldOf(dimension).LabelsOf(dimension)];
    }

    /// <summary>The index field of a dimension.</summary>
    internal FacetField FieldOf(string dimension) =>
        _fields.GetOrAdd(Config.IndexFieldOf(dimension), static (name, reader) => new Lazy<FacetField>(() => new FacetField(reader, name)), Reader).Value;
}
