using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Entities;

/// <summary>
/// The entities of an index: for each key its label, other names and place in the world. The table is committed with the documents, as an attachment of the index, so that keys and
/// table never disagree; what is shown can change without a document being written again.
/// <para>
/// While articles are indexed, each name that an article uses as the fullest one is an entity of its own, unless it is known already whose name it is: from an earlier run, from the
/// gazetteer, from the user's corrections. At the end of a run <see cref="Consolidate"/> decides by the whole corpus which of these are one, so that the order in which articles come
/// does not matter, and says which keys have become which. What was decided once stays, in later runs and in a table that is <see cref="Seed">seeded</see> with this one.
/// </para>
/// Safe for many threads.
/// </summary>
public sealed class EntityTable
{
    private const string AttachmentName = "entities";

    /// <summary>Of so many entities the table keeps names, about a gigabyte; beyond that a new name is its own key and label.</summary>
    private const int MaxEntities = 4_000_000;

    /// <summary>Of so many persons of an article it is noted who stands beside whom.</summary>
    private const int MaxCompanions = 64;

    private readonly Lock _lock = new();
    private readonly EntityCorrections _corrections;
    private readonly Dictionary<EntityKey, EntityNode> _byKey = [];

    /// <summary>Entities by the folded names that stand for them wherever they are the fullest.</summary>
    private readonly Dictionary<EntityKey, EntityNode> _byForm = [];

    /// <summary>How many articles name both of two persons whose names are alike, which says that they are two.</summary>
    private readonly Dictionary<(EntityNode, EntityNode), int> _companions = [];

    /// <summary>Entities by all folded names, the most frequent of each; made when first asked for.</summary>
    private Dictionary<EntityKey, EntityNode>? _byAnyName;

    /// <summary>An empty table.</summary>
    /// <param name="corrections">What the user knows better; null for nothing.</param>
    public EntityTable(EntityCorrections? corrections = null) => _corrections = corrections ?? EntityCorrections.None;

    /// <summary>Whether something was added since the table was read or written.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>How many entities there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _byKey.Count;
        }
    }

    /// <summary>The table of the commit that a reader shows; empty if it has none.</summary>
    /// <param name="reader">Shows the commit.</param>
    /// <param name="corrections">What the user knows better; null for nothing.</param>
    /// <exception cref="CorruptIndexException">The file is damaged.</exception>
    public static EntityTable Read(DirectoryReader reader, EntityCorrections? corrections = null)
    {
        EntityTable table = new(corrections);
        using IndexAttachment? attachment = IndexAttachment.Open(reader, AttachmentName);
        if (attachment is null) return table;
        (List<EntityNode> nodes, List<(int, int, int)> companions) = EntityTableFormat.Read(attachment.Content);
        foreach (EntityNode node in nodes) table.Add(node);
        foreach ((int a, int b, int count) in companions) table._companions[(nodes[a], nodes[b])] = count;
        foreach (EntityNode node in nodes) table.IndexForms(node);
        return table;
    }

    /// <summary>A table for indexing the same corpus anew: it has this one's keys and decisions, but has not seen an article. What no article names is not written.</summary>
    public EntityTable Seed(EntityCorrections? corrections = null)
    {
        EntityTable seeded = new(corrections);
        lock (_lock)
        {
            foreach (EntityNode node in _byKey.Values) seeded.Add(node.Uncounted());
            foreach (EntityNode node in seeded._byKey.Values) seeded.IndexForms(node);
        }

        return seeded;
    }

    /// <summary>A name as keys have it: words in lower case without accents or punctuation.</summary>
    public static string Fold(string name) => NameFolding.Fold(name);

    /// <summary>
    /// The entities of an article, which is counted: for each chain its entity's key and label as they are now. Chains without a letter or digit in their name have none.
    /// </summary>
    public ImmutableArray<ResolvedEntity> Resolve(IReadOnlyList<EntityChain> chains)
    {
        ArgumentNullException.ThrowIfNull(chains);
        List<EntityName> names = new(chains.Count);
        foreach (EntityChain chain in chains)
        {
            if (EntityName.Of(chain, _corrections) is { } name) names.Add(name);
        }

        List<(int, int)> alike = AlikePersons(names);
        var resolved = ImmutableArray.CreateBuilder<ResolvedEntity>(names.Count);
        lock (_lock)
        {
            HashSet<EntityNode> counted = [];
            EntityNode[] nodes = new EntityNode[names.Count];
            for (int i = 0; i < nodes.Length; i++)
            {
                EntityName name = names[i];
                EntityNode node = nodes[i] = FindOrAdd(name);
                if (counted.Add(node)) node.Count++;
                node.Forms.Add(name.Form, 1);
                foreach (string surface in name.Surfaces) node.Surfaces.Add(surface, 1);
                resolved.Add(new ResolvedEntity(name.Chain, node.Key, node.Label, node.Parent));
            }

            foreach ((int a, int b) in alike)
            {
                (EntityNode, EntityNode) pair = Pair(nodes[a], nodes[b]);
                if (pair.Item1 != pair.Item2) _companions[pair] = _companions.GetValueOrDefault(pair) + 1;
            }

            IsChanged |= nodes.Length > 0;
            _byAnyName = null;
        }

        return resolved.MoveToImmutable();
    }

    /// <summary>
    /// Decides which entities are one, by the whole corpus, and which label each has. Returns the keys that are no more, with what they have become: documents that hold one must be
    /// written again before the table is committed. A second call finds nothing more to do.
    /// </summary>
    public IReadOnlyDictionary<EntityKey, string> Consolidate()
    {
        lock (_lock)
        {
            Dictionary<EntityNode, EntityNode> merges = [];
            foreach ((EntityKey key, string target) in _corrections.Targets) Correct(key, target, merges);

            // What was merged has more articles, by which a name that was not clear before may be. Each round leaves fewer entities, so there is a last one.
            PersonMerger persons = NewPersonMerger();
            while (persons.FindFull().ToList() is { Count: > 0 } found)
            {
                foreach ((EntityNode from, EntityNode to) in found) Merge(from, to, merges);
                MoveCompanions(merges);
                persons = NewPersonMerger();
            }

            foreach ((EntityNode from, EntityNode to) in persons.FindBare().Concat(AbbreviationMerger.Find(OfKind(EntityKind.Organisation), _corrections)).ToList()) Merge(from, to, merges);
            MoveCompanions(merges);
            foreach (EntityNode node in _byKey.Values)
            {
                node.ChooseLabel();
                if (_corrections.LabelOf(node.Kind, node.Key) is { } label) (node.Label, node.IsLabelFixed) = (label, true);
                node.IsSettled = true;
            }

            foreach ((EntityKey name, string label) in _corrections.Labels)
            {
                if (_byForm.TryGetValue(name, out EntityNode? node)) (node.Label, node.IsLabelFixed) = (label, true);
            }

            IsChanged |= merges.Count > 0;
            _byAnyName = null;
            return merges.ToDictionary(merge => new EntityKey(merge.Key.Kind, merge.Key.Key), merge => EndOf(merge.Value, merges).Key);
        }
    }

    /// <summary>The entity that a key, label or other name stands for; null if none does. Of several the one that more articles name.</summary>
    public Entity? Find(EntityKind kind, string keyOrName)
    {
        ArgumentNullException.ThrowIfNull(keyOrName);
        lock (_lock)
        {
            if (_byKey.TryGetValue(new EntityKey(kind, keyOrName), out EntityNode? node)) return node.ToEntity();
            EntityKey folded = new(kind, EntityCorrections.KeyOf(kind, keyOrName));
            if (_byKey.TryGetValue(folded, out node) || _byForm.TryGetValue(folded, out node)) return node.ToEntity();
            _byAnyName ??= IndexAnyNames();
            return _byAnyName.TryGetValue(folded, out node) ? node.ToEntity() : null;
        }
    }

    /// <summary>The name to show for a key; the key itself if it is not in the table.</summary>
    public string LabelOf(EntityKind kind, string key)
    {
        lock (_lock) return _byKey.TryGetValue(new EntityKey(kind, key), out EntityNode? node) ? node.Label : key;
    }

    /// <summary>The keys of the places that a place lies in, nearest first: of a city its state or country. Empty for what lies in nothing.</summary>
    public ImmutableArray<string> AncestorsOf(EntityKind kind, string key)
    {
        var ancestors = ImmutableArray.CreateBuilder<string>();
        lock (_lock)
        {
            while (_byKey.TryGetValue(new EntityKey(kind, key), out EntityNode? node) && node.Parent is { } parent && parent != key && !ancestors.Contains(parent)) ancestors.Add(key = parent);
        }

        return ancestors.ToImmutable();
    }

    /// <summary>Puts the table into the next commit.</summary>
    /// <param name="setAttachment">Of the writer or rebuild that makes the commit.</param>
    public void WriteTo(Action<string, Action<DataOutput>> setAttachment)
    {
        ArgumentNullException.ThrowIfNull(setAttachment);
        lock (_lock)
        {
            setAttachment(AttachmentName, output => EntityTableFormat.Write(output, Written(), _companions));
            IsChanged = false;
        }
    }

    /// <summary>Persons of an article whose names are so alike that they might be taken for one.</summary>
    private static List<(int, int)> AlikePersons(List<EntityName> names)
    {
        List<(int, int)> alike = [];
        List<(int Index, PersonName Name)> persons = [];
        for (int i = 0; i < names.Count && persons.Count < MaxCompanions; i++)
        {
            if (names[i].Chain.Kind != EntityKind.Person || PersonName.Parse(names[i].Form) is not { IsBare: false } person) continue;
            foreach ((int other, PersonName known) in persons)
            {
                if (known.SurnameKey == person.SurnameKey || known.Keys[0] == person.Keys[0]) alike.Add((other, i));
            }

            persons.Add((i, person));
        }

        return alike;
    }

    private static (EntityNode, EntityNode) Pair(EntityNode a, EntityNode b) => string.CompareOrdinal(a.Key, b.Key) <= 0 ? (a, b) : (b, a);

    private static EntityNode EndOf(EntityNode node, Dictionary<EntityNode, EntityNode> merges)
    {
        while (merges.TryGetValue(node, out EntityNode? next)) node = next;
        return node;
    }

    private EntityNode FindOrAdd(EntityName name)
    {
        EntityKey key = new(name.Chain.Kind, name.Key);
        if (_byForm.TryGetValue(new EntityKey(name.Chain.Kind, name.FormKey), out EntityNode? node) || _byForm.TryGetValue(key, out node) || _byKey.TryGetValue(key, out node)) return node;
        node = new EntityNode(name.Chain.Kind, name.Key, name.Label) { IsLabelFixed = name.IsLabelFixed, Parent = name.Place?.Parent?.Key };
        if (_byKey.Count >= MaxEntities) return node;
        Add(node);
        _byForm[key] = node;
        for (Place? parent = name.Place?.Parent; parent is not null; parent = parent.Parent)
        {
            EntityKey above = new(EntityKind.Place, parent.Key);
            if (_byKey.ContainsKey(above)) break;
            Add(_byForm[above] = new EntityNode(EntityKind.Place, parent.Key, parent.Label) { IsLabelFixed = true, Parent = parent.Parent?.Key });
        }

        return node;
    }

    private PersonMerger NewPersonMerger() => new(OfKind(EntityKind.Person), _companions, _corrections, Gazetteer.Default.Persons);

    private IEnumerable<EntityNode> OfKind(EntityKind kind) => _byKey.Values.Where(node => node.Kind == kind && node.Count > 0);

    private void Add(EntityNode node) => _byKey[new EntityKey(node.Kind, node.Key)] = node;

    /// <summary>Lets the names of an entity that was read stand for it, but for those that a correction gives to another one.</summary>
    private void IndexForms(EntityNode node)
    {
        _byForm[new EntityKey(node.Kind, node.Key)] = node;

        // A place is known by its key: what Paris is meant, an article's resolver has said.
        if (node.Kind == EntityKind.Place) return;
        foreach ((string name, _) in node.Forms.All)
        {
            EntityKey form = new(node.Kind, EntityName.KeyOfForm(node.Kind, name));
            if (!_corrections.AreApart(node.Kind, form.Key, node.Key)) _byForm.TryAdd(form, node);
        }
    }

    /// <summary>Makes one entity of two. A surname that went to its bearer does not stand for the bearer in later runs: these decide anew.</summary>
    private void Merge(EntityNode from, EntityNode to, Dictionary<EntityNode, EntityNode> merges)
    {
        (from, to) = (EndOf(from, merges), EndOf(to, merges));
        if (from == to) return;

        // A well-known person whom no article names in full is new here, or waits since an earlier run.
        EntityKey target = new(to.Kind, to.Key);
        if (_byKey.TryGetValue(target, out EntityNode? waiting)) to = waiting;
        else Add(to);

        // Who is known by the name that stands there already is the one who stands there.
        if (from == to) return;
        bool standsAlone = !from.IsShort || to.IsShort;
        to.Absorb(from);
        merges[from] = to;
        _byKey.Remove(new EntityKey(from.Kind, from.Key));
        Move(from.Key);
        foreach ((string name, _) in from.Forms.All) Move(EntityName.KeyOfForm(from.Kind, name));

        void Move(string name)
        {
            EntityKey form = new(from.Kind, name);
            if (standsAlone) _byForm[form] = to;
            else if (_byForm.GetValueOrDefault(form) == from) _byForm.Remove(form);
        }
    }

    /// <summary>Lets those who stood beside an entity stand beside what it has become.</summary>
    private void MoveCompanions(Dictionary<EntityNode, EntityNode> merges)
    {
        foreach (((EntityNode a, EntityNode b), int count) in _companions.Where(pair => merges.ContainsKey(pair.Key.Item1) || merges.ContainsKey(pair.Key.Item2)).ToList())
        {
            _companions.Remove((a, b));
            (EntityNode, EntityNode) pair = Pair(EndOf(a, merges), EndOf(b, merges));
            if (pair.Item1 != pair.Item2) _companions[pair] = _companions.GetValueOrDefault(pair) + count;
        }
    }

    /// <summary>Moves what stands under a name to the entity that a user says it is.</summary>
    private void Correct(EntityKey name, string target, Dictionary<EntityNode, EntityNode> merges)
    {
        if (!_byKey.TryGetValue(name, out EntityNode? from)) return;
        EntityKey key = new(name.Kind, EntityCorrections.KeyOf(name.Kind, _corrections.TargetOf(name.Kind, name.Key) ?? target));
        if (!_byForm.TryGetValue(key, out EntityNode? to) && !_byKey.TryGetValue(key, out to)) to = _byForm[key] = new EntityNode(name.Kind, key.Key, target);
        Merge(from, to, merges);
    }

    /// <summary>The entities that articles name, and the places that these lie in.</summary>
    private List<EntityNode> Written()
    {
        HashSet<EntityNode> written = [.. _byKey.Values.Where(node => node.Count > 0)];
        foreach (EntityNode node in written.ToList())
        {
            EntityNode? above = node;
            while (above?.Parent is { } parent && _byKey.TryGetValue(new EntityKey(EntityKind.Place, parent), out above)) written.Add(above);
        }

        return [.. written];
    }

    private Dictionary<EntityKey, EntityNode> IndexAnyNames()
    {
        Dictionary<EntityKey, EntityNode> index = [];
        foreach (EntityNode node in _byKey.Values)
        {
            Add(node.Label);
            foreach ((string name, _) in node.Forms.All) Add(name);
            foreach ((string name, _) in node.Surfaces.All) Add(name);

            void Add(string name)
            {
                EntityKey key = new(node.Kind, EntityCorrections.KeyOf(node.Kind, name));
                if (!index.TryGetValue(key, out EntityNode? known) || known.Count < node.Count || known.Count == node.Count && string.CompareOrdinal(node.Key, known.Key) < 0) index[key] = node;
            }
        }

        return index;
    }
}
