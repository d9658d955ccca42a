using SearchServer.Engine.Store;

namespace SearchServer.Articles.Entities;

/// <summary>
/// The file of a table of entities.
/// <code>
/// content   = VInt 2, VInt count, entity*, in ascending order of kind and key, VInt pairs, companions*
/// entity    = Byte kind (0 person, 1 place, 2 organisation), String key, String label, Byte isLabelFixed, VInt count, String parent (empty for none), names forms, names surfaces
/// names     = VInt count, (String name, VInt count)*, in ascending order of names
/// companions = VInt entity, VInt entity, VInt count: two persons of alike names, by their numbers in this file, and how many articles name both
/// </code>
/// Version 1, which is still read, had of an entity kind, key, label and the list of its other names.
/// </summary>
internal static class EntityTableFormat
{
    private const int Version = 2;
    private const int FirstVersion = 1;

    public static (List<EntityNode> Nodes, List<(int A, int B, int Count)> Companions) Read(DataCursor content)
    {
        int version = content.ReadVInt();
        if (version is < FirstVersion or > Version) content.ThrowCorrupt($"a table of entities of version {FirstVersion} or {Version}", $"{version}");
        int count = content.ReadCount(minimumBytesEach: 4);
        List<EntityNode> nodes = new(count);
        for (int i = 0; i < count; i++)
        {
            EntityNode node = version == FirstVersion ? ReadFirst(ref content) : ReadNode(ref content);
            if (i > 0 && Compare(nodes[i - 1], node) >= 0) content.ThrowCorrupt($"an entity behind {nodes[i - 1].Key}", node.Key);
            nodes.Add(node);
        }

        List<(int, int, int)> companions = [];
        if (version == FirstVersion) return (nodes, companions);
        for (int pairs = content.ReadCount(minimumBytesEach: 3); pairs > 0; pairs--) companions.Add((ReadIndex(ref content, count), ReadIndex(ref content, count), ReadNumber(ref content)));
        return (nodes, companions);
    }

    public static void Write(DataOutput output, List<EntityNode> nodes, IEnumerable<KeyValuePair<(EntityNode A, EntityNode B), int>> companions)
    {
        nodes.Sort(Compare);
        Dictionary<EntityNode, int> numbers = new(nodes.Count);
        output.WriteVInt(Version);
        output.WriteVInt(nodes.Count);
        foreach (EntityNode node in nodes)
        {
            numbers[node] = numbers.Count;
            output.WriteByte((byte)node.Kind);
            output.WriteString(node.Key);
            output.WriteString(node.Label);
            output.WriteByte(node.IsLabelFixed ? (byte)1 : (byte)0);
            output.WriteVInt(node.Count);
            output.WriteString(node.Parent ?? "");
            WriteNames(output, node.Forms);
            WriteNames(output, node.Surfaces);
        }

        (int A, int B, int Count)[] pairs =
        [
            .. companions.Where(pair => numbers.ContainsKey(pair.Key.A) && numbers.ContainsKey(pair.Key.B)).Select(pair => (numbers[pair.Key.A], numbers[pair.Key.B], pair.Value)).Order(),
        ];
        output.WriteVInt(pairs.Length);
        foreach ((int a, int b, int count) in pairs)
        {
            output.WriteVInt(a);
            output.WriteVInt(b);
            output.WriteVInt(count);
        }
    }

    private static int Compare(EntityNode a, EntityNode b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Key, b.Key);

    private static EntityNode ReadFirst(ref DataCursor content)
    {
        EntityNode node = new(ReadKind(ref content), content.ReadString(), content.ReadString()) { IsSettled = true, Count = 1 };
        node.Forms.Add(node.Label, 1);
        foreach (string variant in content.ReadStrings()) node.Forms.Add(variant, 1);
        return node;
    }

    private static EntityNode ReadNode(ref DataCursor content)
    {
        EntityNode node = new(ReadKind(ref content), content.ReadString(), content.ReadString())
        {
            IsLabelFixed = content.ReadByte() != 0,
            Count = ReadNumber(ref content),
            Parent = content.ReadString() is { Length: > 0 } parent ? parent : null,
            IsSettled = true,
        };
        ReadNames(ref content, node.Forms);
        ReadNames(ref content, node.Surfaces);
        return node;
    }

    private static EntityKind ReadKind(ref DataCursor content)
    {
        byte kind = content.ReadByte();
        if (kind > (byte)EntityKind.Organisation) content.ThrowCorrupt("a kind of entity: 0, 1 or 2", $"{kind}");
        return (EntityKind)kind;
    }

    private static int ReadNumber(ref DataCursor content)
    {
        int number = content.ReadVInt();
        if (number < 0) content.ThrowCorrupt("a number of articles", $"{number}");
        return number;
    }

    private static int ReadIndex(ref DataCursor content, int count)
    {
        int index = content.ReadVInt();
        if ((uint)index >= (uint)count) content.ThrowCorrupt($"the number of one of {count} entities", $"{index}");
        return index;
    }

    private static void ReadNames(ref DataCursor content, NameCounts names)
    {
        for (int count = content.ReadCount(minimumBytesEach: 2); count > 0; count--) names.Add(content.ReadString(), ReadNumber(ref content));
    }

    private static void WriteNames(DataOutput output, NameCounts names)
    {
        output.WriteVInt(names.All.Length);
        foreach ((string name, int count) in names.All)
        {
            output.WriteString(name);
            output.WriteVInt(count);
        }
    }
}
