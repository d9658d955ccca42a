using System.Collections.Concurrent;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Documents;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// What each field name means in the index, and its number, which is the same in all segments: so stored documents can be copied between them as they are.
/// Safe to share between threads.
/// </summary>
internal sealed class FieldSchema
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly HashSet<int> _numbers = [];
    private int _nextNumber;

    /// <summary>Takes in the fields of a segment that is there already.</summary>
    /// <exception cref="ArgumentException">A field was used in another way before.</exception>
    public void Add(FieldInfos fields)
    {
        foreach (FieldInfo field in fields)
        {
            Use(field.Name, new Entry(field.Number)
            {
                IndexOptions = field.IndexOptions,
                OmitNorms = field.OmitNorms,
                DocValues = field.DocValues,
                PointBytes = field.PointDimensions == 1 ? field.PointBytesPerDimension : 0,
            }, message => new ArgumentException(message));
        }
    }

    /// <summary>The number of a field that was added or used before.</summary>
    public int NumberOf(string name) => _entries[name].Number;

    /// <summary>Checks that a document's field may be used in this way, and returns its number.</summary>
    /// <exception cref="RefusedDocumentException">It was used in another way before.</exception>
    public int Use(string name, FieldType type) => Use(name, new Entry(-1)
    {
        IndexOptions = type.IndexOptions,
        OmitNorms = type.OmitNorms,
        DocValues = type.DocValues,
        PointBytes = type.PointBytes,
    }, message => new RefusedDocumentException(message));

    private int Use(string name, Entry wanted, Func<string, ArgumentException> refuse)
    {
        if (_entries.TryGetValue(name, out Entry? known) && known.Merge(name, wanted, refuse) == known) return known.Number;
        lock (_lock)
        {
            if (!_entries.TryGetValue(name, out known))
            {
                // A segment of another index may have given the number to another field.
                if (wanted.Number < 0 || _numbers.Contains(wanted.Number)) wanted = wanted with { Number = _nextNumber };
                known = wanted;
                _numbers.Add(known.Number);
                _nextNumber = Math.Max(_nextNumber, known.Number + 1);
                _entries[name] = known;
                return known.Number;
            }

            return (_entries[name] = known.Merge(name, wanted, refuse)).Number;
        }
    }

    private sealed record Entry(int Number)
    {
        public IndexOptions IndexOptions { get; init; }

        public bool OmitNorms { get; init; }

        public DocValuesType DocValues { get; init; }

        public int PointBytes { get; init; }

        /// <summary>This entry, or one that also has what it had nothing of before.</summary>
        public Entry Merge(string name, Entry other, Func<string, ArgumentException> refuse)
        {
            bool adds = false;
            if (other.IndexOptions != IndexOptions.None)
            {
                if (IndexOptions == IndexOptions.None) adds = true;
                else if (IndexOptions != other.IndexOptions) throw refuse(Conflict(name, $"indexed as {IndexOptions}", $"{other.IndexOptions}"));
                else if (OmitNorms != other.OmitNorms) throw refuse(Conflict(name, OmitNorms ? "indexed without norms" : "indexed with norms", OmitNorms ? "with" : "without"));
            }

            if (other.DocValues != DocValuesType.None)
            {
                if (DocValues == DocValuesType.None) adds = true;
                else if (DocValues != other.DocValues) throw refuse(Conflict(name, $"a column of {DocValues} values", $"{other.DocValues}"));
            }

            if (other.PointBytes != 0)
            {
                if (PointBytes == 0) adds = true;
                else if (PointBytes != other.PointBytes) throw refuse(Conflict(name, $"points of {PointBytes} bytes", $"{other.PointBytes}"));
            }

            if (!adds) return this;
            return this with
            {
                IndexOptions = IndexOptions == IndexOptions.None ? other.IndexOptions : IndexOptions,
                OmitNorms = IndexOptions == IndexOptions.None ? other.OmitNorms : OmitNorms,
                DocValues = DocValues == DocValuesType.None ? other.DocValues : DocValues,
                PointBytes = PointBytes == 0 ? other.PointBytes : PointBytes,
            };
        }

        private static string Conflict(string name, string known, string found) => $"Field {name} is {known} in this index, so it cannot be {found}.";
    }
}
