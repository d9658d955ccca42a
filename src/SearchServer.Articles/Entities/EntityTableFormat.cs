using SearchServer.Engine.Store;

namespace SearchServer.Articles.Entities;

/// <summary>
/// The files of a table of entities: see <see cref="EntityLayers"/>.
/// <code>
/// content = VInt 3, VInt rules, Int64 corrections, VInt count, entity*, in ascending order of kind and key
/// entity  = Byte kind (0 person, 1 place, 2 organisation) and flags, String key, and unless it is gone state
/// state   = String label, VInt count, String parent (empty for none), names forms, names surfaces, of a person String surname, names companions
/// flags   = 4 the label is fixed, 8 changed since it was decided which are one, 16 names were taken off since, 32 gone
/// names   = VInt count, (String name, VInt count)*, in ascending order of names
/// </code>
/// Rules is <see cref="Rules"/> of the program that wrote it, corrections the fingerprint of the user's corrections that were heeded. Surname is the key of the surname that a person is compared by; companions are keys of other persons.
/// <para>
/// Earlier versions, which are read, had VInt version, VInt count, entity*. In version 2 an entity was Byte kind, String key, String label, Byte isLabelFixed, VInt count, String parent, names forms, names surfaces; behind them stood VInt pairs,
/// (VInt entity, VInt entity, VInt count)*, the companions by numbers of entities. Version 1 had of an entity kind, key, label and the list of its other names.
/// </para>
/// </summary>
internal static class EntityTableFormat
{
    /// <summary>Counts the ways in which names were taken apart and compared: a table of other rules is decided about as a whole.</summary>
    public const int Rules = 1;

    private const int Version = 3;
    private const int FirstVersion = 1;
    private const int KindBits = 3;
    private const int FixedLabel = 4;
    private const int Pending = 8;
    private const int Reduced = 16;
    private const int Gone = 32;

    /// <summary>Reads a file; of an entity that is gone there is only the key.</summary>
    public static (bool IsCurrent, long Corrections, List<(EntityKey Key, EntityNode? Node)> Entities) Read(DataCursor content)
    {
        int version = content.ReadVInt();
        if (version is < FirstVersion or > Version) content.ThrowCorrupt($"a table of entities of version {FirstVersion} to {Version}", $"{version}");
        bool isCurrent = version == Version && content.ReadVInt() == Rules;
        long corrections = version == Version ? content.ReadInt64() : 0;
        int count = content.ReadCount(minimumBytesEach: version == Version ? 2 : 4);
        List<(EntityKey Key, EntityNode? Node)> entities = new(count);
        for (int i = 0; i < count; i++)
        {
            byte kind = content.ReadByte();
            EntityKey key = new((EntityKind)(kind & KindBits), content.ReadString());
            if (!Enum.IsDefined(key.Kind) || kind > (version == Version ? Gone + Reduced + Pending + FixedLabel + KindBits : KindBits)) content.ThrowCorrupt("a kind of entity: 0, 1 or 2", $"{kind}");
            if (i > 0 && Compare(entities[i - 1].Key, key) >= 0) content.ThrowCorrupt($"an entity behind {entities[i - 1].Key.Key}", key.Key);
            entities.Add((key, (kind & Gone) != 0 ? null : version == FirstVersion ? ReadFirst(key, ref content) : Read(key, kind, version, ref content, isCurrent)));
        }

        if (version == 2) ReadCompanions(ref content, entities);
        return (isCurrent, corrections, entities);
    }

    public static void Write(DataOutput output, long corrections, List<(EntityKey Key, EntityNode? Node)> entities)
    {
        entities.Sort((a, b) => Compare(a.Key, b.Key));
        output.WriteVInt(Version);
        output.WriteVInt(Rules);
        output.WriteInt64(corrections);
        output.WriteVInt(entities.Count);
        foreach ((EntityKey key, EntityNode? node) in entities)
        {
            int flags = node is null ? Gone : (node.IsLabelFixed ? FixedLabel : 0) + (node.IsPending ? Pending : 0) + (node.IsReduced ? Reduced : 0);
            output.WriteByte((byte)((int)key.Kind + flags));
            output.WriteString(key.Key);
            if (node is null) continue;
            output.WriteString(node.Label);
            output.WriteVInt(node.Count);
            output.WriteString(node.Parent ?? "");
            WriteNames(output, node.Forms);
            WriteNames(output, node.Surfaces);
            if (node.Kind != EntityKind.Person) continue;
            output.WriteString(node.Surname ?? node.PersonName?.SurnameKey ?? "");
            WriteNames(output, node.Companions);
            node.ForgetPersonName();
        }
    }

    private static int Compare(EntityKey a, EntityKey b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Key, b.Key);

    private static EntityNode ReadFirst(EntityKey key, ref DataCursor content)
    {
        EntityNode node = new(key.Kind, key.Key, content.ReadString()) { IsSettled = true, Count = 1 };
        node.Forms.Add(node.Label, 1);
        foreach (string variant in content.ReadStrings()) node.Forms.Add(variant, 1);
        return node;
    }

    private static EntityNode Read(EntityKey key, byte flags, int version, ref DataCursor content, bool isCurrent)
    {
        EntityNode node = new(key.Kind, key.Key, content.ReadString())
        {
            IsLabelFixed = version == Version ? (flags & FixedLabel) != 0 : content.ReadByte() != 0,
            Count = ReadNumber(ref content),
            Parent = content.ReadString() is { Length: > 0 } parent ? parent : null,
            IsSettled = true,
            IsPending = (flags & Pending) != 0,
            IsReduced = (flags & Reduced) != 0,
        };
        ReadNames(ref content, ref node.Forms, node.Label);
        ReadNames(ref content, ref node.Surfaces, node.Label);
        if (version < Version || node.Kind != EntityKind.Person) return node;
        string surname = content.ReadString();
        if (isCurrent) node.Surname = surname;
        ReadNames(ref content, ref node.Companions, "");
        return node;
    }

    private static void ReadCompanions(ref DataCursor content, List<(EntityKey Key, EntityNode? Node)> entities)
    {
        for (int pairs = content.ReadCount(minimumBytesEach: 3); pairs > 0; pairs--)
        {
            (EntityNode a, EntityNode b, int count) = (ReadNode(ref content), ReadNode(ref content), ReadNumber(ref content));
            a.Companions.Add(b.Key, count);
            b.Companions.Add(a.Key, count);
        }

        EntityNode ReadNode(ref DataCursor content)
        {
            int index = content.ReadVInt();
            if ((uint)index >= (uint)entities.Count) content.ThrowCorrupt($"the number of one of {entities.Count} entities", $"{index}");
            return entities[index].Node!;
        }
    }

    private static int ReadNumber(ref DataCursor content)
    {
        int number = content.ReadVInt();
        if (number < 0) content.ThrowCorrupt("a number of articles", $"{number}");
        return number;
    }

    /// <summary>Reads names. Most entities have one, which is the label: a million strings less.</summary>
    private static void ReadNames(ref DataCursor content, ref NameCounts names, string label)
    {
        for (int count = content.ReadCount(minimumBytesEach: 2); count > 0; count--)
        {
            string name = content.ReadString();
            names.Add(name == label ? label : name, ReadNumber(ref content));
        }
    }

    private static void WriteNames(DataOutput output, in NameCounts names)
    {
        output.WriteVInt(names.All.Length);
        foreach ((string name, int count) in names.All)
        {
            output.WriteString(name);
            output.WriteVInt(count);
        }
    }
}
