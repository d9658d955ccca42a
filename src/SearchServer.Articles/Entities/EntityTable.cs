using SearchServer.Engine;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Entities;

/// <summary>
/// The entities of an index: for each key its label and variants. The table is committed with the documents, as an attachment of the index, so that keys and table never
/// disagree; what is shown can change without a document being written again.
/// <code>
/// content = VInt 1, VInt count, (Byte kind, String key, String label, Strings variants)*, in the order of kind and key
/// </code>
/// For one thread while it is changed; safe to share when it is not.
/// </summary>
public sealed class EntityTable
{
    private const string AttachmentName = "entities";
    private const int Version = 1;

    private static readonly FoldingAnalyzer s_folding = new();

    private readonly SortedDictionary<(EntityKind Kind, string Key), Entity> _entities = new(
        Comparer<(EntityKind Kind, string Key)>.Create((a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Key, b.Key)));

    /// <summary>Keys by the folded form of each label and variant.</summary>
    private readonly Dictionary<(EntityKind Kind, string Folded), string> _keys = [];

    /// <summary>Whether something was added since the table was read.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>How many entities there are.</summary>
    public int Count => _entities.Count;

    /// <summary>The table of the commit that a reader shows; empty if it has none.</summary>
    /// <exception cref="CorruptIndexException">The file is damaged.</exception>
    public static EntityTable Read(DirectoryReader reader)
    {
        EntityTable table = new();
        using IndexAttachment? attachment = IndexAttachment.Open(reader, AttachmentName);
        if (attachment is null) return table;
        DataCursor content = attachment.Content;
        int version = content.ReadVInt();
        if (version != Version) content.ThrowCorrupt($"a table of entities of version {Version}", $"{version}");
        for (int count = content.ReadCount(minimumBytesEach: 4); count > 0; count--)
        {
            EntityKind kind = (EntityKind)content.ReadByte();
            table.Set(new Entity(kind, content.ReadString(), content.ReadString(), [.. content.ReadStrings()]));
        }

        return table;
    }

    /// <summary>A name as keys have it: words in lower case without accents or punctuation.</summary>
    public static string Fold(string name)
    {
        TokenStream stream = s_folding.CreateStream("");
        stream.Reset(name);
        List<string> words = [];
        while (stream.Next()) words.Add(stream.Token.Term.ToString());
        return string.Join(' ', words);
    }

    /// <summary>The entity that a name stands for; it is added if it is new. Null for a name without a letter or digit.</summary>
    public Entity? Resolve(EntityKind kind, string name)
    {
        string folded = Fold(name);
        if (folded.Length == 0) return null;
        if (!_keys.TryGetValue((kind, folded), out string? key))
        {
            Entity added = new(kind, folded, name, []);
            Set(added);
            IsChanged = true;
            return added;
        }

        Entity known = _entities[(kind, key)];
        if (known.Label == name || known.Variants.Contains(name)) return known;
        Entity varied = known with { Variants = known.Variants.Add(name) };
        Set(varied);
        IsChanged = true;
        return varied;
    }

    /// <summary>The entity that a key, label or variant names; null if none does.</summary>
    public Entity? Find(EntityKind kind, string keyOrName) =>
        _entities.GetValueOrDefault((kind, keyOrName)) ?? (_keys.TryGetValue((kind, Fold(keyOrName)), out string? key) ? _entities[(kind, key)] : null);

    /// <summary>The name to show for a key; the key itself if it is not in the table.</summary>
    public string LabelOf(EntityKind kind, string key) => _entities.TryGetValue((kind, key), out Entity? entity) ? entity.Label : key;

    /// <summary>Puts the table into the next commit.</summary>
    /// <param name="setAttachment">Of the writer or rebuild that makes the commit.</param>
    public void WriteTo(Action<string, Action<DataOutput>> setAttachment)
    {
        ArgumentNullException.ThrowIfNull(setAttachment);
        setAttachment(AttachmentName, output =>
        {
            output.WriteVInt(Version);
            output.WriteVInt(_entities.Count);
            foreach (Entity entity in _entities.Values)
            {
                output.WriteByte((byte)entity.Kind);
                output.WriteString(entity.Key);
                output.WriteString(entity.Label);
                output.WriteStrings(entity.Variants);
            }
        });
        IsChanged = false;
    }

    private void Set(Entity entity)
    {
        _entities[(entity.Kind, entity.Key)] = entity;
        foreach (string name in entity.Variants.Add(entity.Label)) _keys[(entity.Kind, Fold(name))] = entity.Key;
    }
}
