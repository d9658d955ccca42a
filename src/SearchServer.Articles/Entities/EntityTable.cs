using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Schema;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Entities;

/// <summary>
/// The entities of an index: for each key its label, other names and place in the world. The table is committed with the documents, as attachments of the index (<see cref="EntityLayers"/>), so that keys and
/// table never disagree; what is shown can change without a document being written again.
/// <para>
/// While articles are indexed, each name that an article uses as the fullest one is an entity of its own, unless it is known already whose name it is: from an earlier run, from the
/// gazetteer, from the user's corrections. At the end of a run <see cref="Consolidate()"/> decides by the whole corpus which of these are one, so that the order in which articles come
/// does not matter, and says which keys have become which. What was decided once stays, in later runs and in a table that is <see cref="Seed">seeded</see> with this one. It looks at those again whom a change may concern
/// (<see cref="EntityBlocks"/>), so that who holds a table between runs pays for what is new.
/// </para>
/// <para>It counts the articles that the index has: of one that is replaced or taken out, the names are <see cref="Remove">taken off</see>, and what no article names any more is not in it.</para>
/// Safe for many threads.
/// </summary>
public sealed class EntityTable
{
    /// <summary>Of so many entities the table keeps names, about two gigabytes; beyond that a new name is its own key and label.</summary>
    private const int MaxEntities = 4_000_000;

    /// <summary>Stands for corrections that were heeded by other rules than these.</summary>
    private const long OtherRules = long.MinValue;

    private readonly Lock _lock = new();
    private readonly EntityCorrections _corrections;
    private readonly EntityNodes _nodes;
    private EntityLayers _layers = new();

    /// <summary>Who might be one; made before anything is changed.</summary>
    private EntityBlocks? _blocks;

    /// <summary>What was changed since last it was decided which entities are one, and is in no block.</summary>
    private readonly HashSet<EntityNode> _changed = [];

    /// <summary>The fingerprint of the corrections that were heeded when last it was decided which entities are one.</summary>
    private long _heeded;

    /// <summary>Whether there are entities that no article of this run names, which are not written.</summary>
    private bool _isSeeded;

    /// <summary>Entities by all folded names, the most frequent of each; made when first asked for.</summary>
    private Dictionary<EntityKey, EntityNode>? _byAnyName;

    /// <summary>An empty table.</summary>
    /// <param name="corrections">What the user knows better; null for nothing.</param>
    public EntityTable(EntityCorrections? corrections = null)
        : this(corrections, new EntityNodes())
    {
    }

    private EntityTable(EntityCorrections? corrections, EntityNodes nodes)
    {
        (_corrections, _nodes) = (corrections ?? EntityCorrections.None, nodes);
        _heeded = _corrections.Fingerprint();
    }

    /// <summary>Whether all must be looked at again: it was decided by other rules or corrections.</summary>
    private bool IsAllDue => _heeded != _corrections.Fingerprint();

    /// <summary>Whether something was changed since the table was read or written.</summary>
    public bool IsChanged
    {
        get
        {
            lock (_lock) return _layers.IsChanged;
        }
    }

    /// <summary>How many entities there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _nodes.Count;
        }
    }

    /// <summary>The table of the commit that a reader shows; empty if it has none.</summary>
    /// <param name="reader">Shows the commit.</param>
    /// <param name="corrections">What the user knows better; null for nothing.</param>
    /// <param name="earlier">The table of an earlier commit, which is only read and so was never changed: what has not changed since is taken from there. Null for none.</param>
    /// <exception cref="CorruptIndexException">A file is damaged.</exception>
    public static EntityTable Read(DirectoryReader reader, EntityCorrections? corrections = null, EntityTable? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        EntityTable? table = null;
        long heeded = 0;
        bool isCurrent = true;
        (EntityLayers layers, bool goesOn) = EntityLayers.Read(reader, earlier?._layers, Apply);
        table ??= new EntityTable(corrections, goesOn ? new EntityNodes(earlier!._nodes) : new EntityNodes());
        table._layers = layers;
        if (!goesOn)
        {
            foreach (EntityNode node in table._nodes.All) table._nodes.NameForms(node, table._corrections);
        }

        if (table.Count > 0) table._heeded = isCurrent ? heeded : OtherRules;
        return table;

        void Apply(bool goesOn, bool isOfNow, long fingerprint, List<(EntityKey Key, EntityNode? Node)> entities)
        {
            table ??= new EntityTable(corrections, goesOn ? new EntityNodes(earlier!._nodes) : new EntityNodes());
            table._nodes.EnsureCapacity(entities.Count);
            isCurrent &= isOfNow;
            heeded = fingerprint;
            foreach ((EntityKey key, EntityNode? node) in entities)
            {
                if (node is null) table._nodes.Remove(key);
                else table._nodes.Put(node);
                if (goesOn && node is not null) table._nodes.NameForms(node, table._corrections);
            }
        }
    }

    /// <summary>A table for indexing the same corpus anew: it has this one's keys and decisions, but has not seen an article. What no article names is not written.</summary>
    public EntityTable Seed(EntityCorrections? corrections = null)
    {
        EntityTable seeded = new(corrections) { _isSeeded = true };
        lock (_lock)
        {
            foreach (EntityNode node in _nodes.All) seeded._nodes.Put(node.Uncounted());
            foreach (EntityNode node in seeded._nodes.All) seeded._nodes.NameForms(node, seeded._corrections);
        }

        return seeded;
    }

    /// <summary>Whether this is the table of the commit that a reader shows, as it stands there, and heeds these corrections: then it need not be read again.</summary>
    public bool IsOf(DirectoryReader reader, EntityCorrections corrections)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(corrections);
        lock (_lock) return !IsAllDue && _layers.Are(reader) && corrections.Fingerprint() == _corrections.Fingerprint();
    }

    /// <summary>A name as keys have it: words in lower case without accents or punctuation.</summary>
    public static string Fold(string name) => NameFolding.Fold(name);

    /// <summary>
    /// The entities of an article, which is counted: for each chain its entity's key and label as they are now. Chains without a letter or digit in their name have none, and neither have those whose name is longer than any is.
    /// </summary>
    public ImmutableArray<ResolvedEntity> Resolve(IReadOnlyList<EntityChain> chains)
    {
        ArgumentNullException.ThrowIfNull(chains);
        List<EntityName> names = NamesOf(chains);
        List<(int, int)> alike = AlikePersons.Among(names);
        var resolved = ImmutableArray.CreateBuilder<ResolvedEntity>(names.Count);
        lock (_lock)
        {
            HashSet<EntityNode> counted = [];
            EntityNode[] nodes = new EntityNode[names.Count];
            for (int i = 0; i < nodes.Length; i++)
            {
                EntityNode node = nodes[i] = CountName(names[i], counted);
                resolved.Add(new ResolvedEntity(names[i].Chain, node.Key, node.Label, node.Parent));
            }

            foreach ((int a, int b) in alike) AddCompanions(nodes[a], nodes[b], 1);
        }

        return resolved.MoveToImmutable();
    }

    /// <summary>
    /// Takes off what an article has added, which the index does not have any more: its names, unless other articles have them, are not in what is written from now on.
    /// </summary>
    /// <param name="article">The entities of the article, as the index has them stored.</param>
    public void Remove(IReadOnlyList<ArticleEntity> article)
    {
        ArgumentNullException.ThrowIfNull(article);
        lock (_lock)
        {
            HashSet<EntityNode> counted = [];
            List<(EntityName Name, EntityNode? Node)> named = [];
            foreach (ArticleEntity entity in article)
            {
                if (EntityName.Of(entity.Chain, _corrections) is not { } name) continue;
                EntityNode? node = _nodes.WithKey(new EntityKey(entity.Kind, entity.Key));
                named.Add((name, node));
                if (node is null) continue;
                Change(node);
                node.IsReduced = true;
                if (counted.Add(node)) node.Count--;
                node.TakeOff(name);
                _nodes.Unname(new EntityKey(node.Kind, name.FormKey), node);
                _nodes.NameForms(node, _corrections);
            }

            foreach ((int a, int b) in AlikePersons.Among(named.ConvertAll(item => item.Name))) AddCompanions(named[a].Node, named[b].Node, -1);
        }
    }

    /// <summary>
    /// Decides which entities are one, by the whole corpus, and which label each has. Returns the keys that are no more, with what they have become, or null where each article says for itself, because no article has the name
    /// any more that the key was made of: documents that hold one must be written again (<see cref="Renamed"/>) before the table is committed, and then it must be asked again. A second call finds nothing more to do.
    /// </summary>
    public IReadOnlyDictionary<EntityKey, string?> Consolidate() => Consolidate(whole: false);

    /// <summary>As <see cref="Consolidate()"/>.</summary>
    /// <param name="whole">Whether all entities are compared, in one block. What comes out is the same.</param>
    internal IReadOnlyDictionary<EntityKey, string?> Consolidate(bool whole)
    {
        lock (_lock)
        {
            EntityConsolidation consolidation = new(_nodes, Blocks(), _corrections, Change, Drop);
            IReadOnlyDictionary<EntityKey, string?> moved = consolidation.Run(_changed, _isSeeded, IsAllDue, whole);
            if (IsAllDue) _layers.MakeWritingDue();
            (_heeded, _isSeeded, _byAnyName) = (_corrections.Fingerprint(), false, null);
            return moved;
        }
    }

    /// <summary>The entities of an article after some keys are no more. Whoever was counted for it under two keys that have become one is counted once.</summary>
    /// <param name="article">The article's entities.</param>
    /// <param name="moved">What <see cref="Consolidate()"/> returned.</param>
    public ImmutableArray<ArticleEntity> Renamed(IReadOnlyList<ArticleEntity> article, IReadOnlyDictionary<EntityKey, string?> moved)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(moved);
        lock (_lock)
        {
            // Whom the article is counted for already, by the key that it was counted under.
            Dictionary<EntityNode, HashSet<string>> counted = [];
            foreach (ArticleEntity entity in article)
            {
                if (NewKey(entity) is not { } key || _nodes.WithKey(new EntityKey(entity.Kind, key)) is not { } node) continue;
                if (!counted.TryGetValue(node, out HashSet<string>? keys)) counted[node] = keys = [];
                keys.Add(entity.Key);
            }

            foreach ((EntityNode node, HashSet<string> keys) in counted.Where(pair => pair.Value.Count > 1))
            {
                Change(node);
                node.Count -= keys.Count - 1;
            }

            HashSet<EntityNode> named = [.. counted.Keys];
            List<(EntityName Name, EntityNode? Node, bool IsNew)> all = [];
            var renamed = ImmutableArray.CreateBuilder<ArticleEntity>(article.Count);
            foreach (ArticleEntity entity in article)
            {
                string? key = NewKey(entity);
                EntityName? name = EntityName.Of(entity.Chain, _corrections);
                EntityNode? node = key is not null ? _nodes.WithKey(new EntityKey(entity.Kind, key)) : name is not null ? CountName(name, named) : null;
                if (name is not null) all.Add((name, node, key is null));
                key ??= node?.Key ?? entity.Key;
                renamed.Add(entity with { Key = key, Ancestors = AncestorsOf(entity.Kind, key) });
            }

            foreach ((int a, int b) in AlikePersons.Among(all.ConvertAll(item => item.Name)))
            {
                if (all[a].IsNew || all[b].IsNew) AddCompanions(all[a].Node, all[b].Node, 1);
            }

            return renamed.MoveToImmutable();
        }

        string? NewKey(ArticleEntity entity) => moved.TryGetValue(new EntityKey(entity.Kind, entity.Key), out string? key) ? key : entity.Key;
    }

    /// <summary>The entity that a key, label or other name stands for; null if none does. Of several the one that more articles name.</summary>
    public Entity? Find(EntityKind kind, string keyOrName)
    {
        ArgumentNullException.ThrowIfNull(keyOrName);
        lock (_lock)
        {
            if (_nodes.WithKey(new EntityKey(kind, keyOrName)) is { } node) return node.ToEntity();
            EntityKey folded = new(kind, EntityCorrections.KeyOf(kind, keyOrName));
            if (_nodes.Named(folded) is { } named) return named.ToEntity();
            _byAnyName ??= _nodes.ByAnyName();
            return _byAnyName.TryGetValue(folded, out EntityNode? any) ? any.ToEntity() : null;
        }
    }

    /// <summary>
    /// What articles call an entity, the most frequent first: names that are the fullest of an article, and shorter ones that stand beside those. Of each in how many articles; of more than a hundred names some are not kept. Empty for a key that is not in the table.
    /// </summary>
    public ImmutableArray<(string Name, int Articles)> NamesOf(EntityKind kind, string key)
    {
        lock (_lock) return _nodes.WithKey(new EntityKey(kind, key))?.CountedNames() ?? [];
    }

    /// <summary>The name to show for a key; the key itself if it is not in the table.</summary>
    public string LabelOf(EntityKind kind, string key)
    {
        lock (_lock) return _nodes.WithKey(new EntityKey(kind, key))?.Label ?? key;
    }

    /// <summary>The keys of the places that a place lies in, nearest first: of a city its state or country. Empty for what lies in nothing.</summary>
    public ImmutableArray<string> AncestorsOf(EntityKind kind, string key)
    {
        var ancestors = ImmutableArray.CreateBuilder<string>();
        lock (_lock)
        {
            while (_nodes.WithKey(new EntityKey(kind, key))?.Parent is { } parent && parent != key && !ancestors.Contains(parent)) ancestors.Add(key = parent);
        }

        return ancestors.ToImmutable();
    }

    /// <summary>Puts what has changed of the table into the next commit.</summary>
    /// <param name="setAttachment">Sets an attachment of the writer or rebuild that makes the commit; without a content it takes it away.</param>
    /// <param name="setUserData">Sets its user data.</param>
    /// <param name="isAnew">Whether all is written anew, so that with the commits before nothing is left of what was taken off.</param>
    public void WriteTo(Action<string, Action<DataOutput>?> setAttachment, Action<string, string?> setUserData, bool isAnew = false)
    {
        ArgumentNullException.ThrowIfNull(setAttachment);
        ArgumentNullException.ThrowIfNull(setUserData);
        lock (_lock) _layers.Write(setAttachment, setUserData, isAnew, _heeded, Written, _nodes.WithKey);
    }

    /// <summary>What chains say of entities, of those that have a name.</summary>
    private List<EntityName> NamesOf(IReadOnlyList<EntityChain> chains)
    {
        List<EntityName> names = new(chains.Count);
        foreach (EntityChain chain in chains)
        {
            if (EntityName.Of(chain, _corrections) is { } name) names.Add(name);
        }

        return names;
    }

    /// <summary>Counts a name of an article for its entity, and the article if it was not counted for it yet.</summary>
    private EntityNode CountName(EntityName name, HashSet<EntityNode> counted)
    {
        EntityNode node = FindOrAdd(name);
        Change(node);
        if (counted.Add(node)) node.Count++;
        node.Forms.Add(name.Form, 1);
        foreach (string surface in name.Surfaces) node.Surfaces.Add(surface, 1);
        return node;
    }

    private void AddCompanions(EntityNode? a, EntityNode? b, int count)
    {
        // Of those that are not in the table nothing is kept.
        if (a is null || b is null || a == b || !_nodes.Has(a) || !_nodes.Has(b)) return;
        Change(a);
        Change(b);
        if (count > 0)
        {
            a.Companions.Add(b.Key, count);
            b.Companions.Add(a.Key, count);
        }
        else
        {
            a.Companions.Remove(b.Key, -count);
            b.Companions.Remove(a.Key, -count);
        }
    }

    private EntityNode FindOrAdd(EntityName name)
    {
        EntityKey key = new(name.Chain.Kind, name.Key);
        EntityKey form = new(name.Chain.Kind, name.FormKey);
        if (_nodes.Named(form) is { } known) return known;
        if (_nodes.Named(key) is not { } node)
        {
            node = new EntityNode(name.Chain.Kind, name.Key, name.Label) { IsLabelFixed = name.IsLabelFixed, Parent = name.Place?.Parent?.Key };
            if (_nodes.Count >= MaxEntities) return node;
            Blocks();
            _nodes.Put(node);
            for (Place? parent = name.Place?.Parent; parent is not null; parent = parent.Parent)
            {
                EntityNode? above = _nodes.WithKey(new EntityKey(EntityKind.Place, parent.Key));
                bool isThere = above is not null;
                if (above is null) _nodes.Put(above = new EntityNode(EntityKind.Place, parent.Key, parent.Label) { IsLabelFixed = true, Parent = parent.Parent?.Key });
                above.Children++;
                if (isThere) break;
                Change(above);
            }
        }

        if (name.FormKey != name.Key) _nodes.TryName(form, node);
        return node;
    }

    /// <summary>The blocks as they were when last it was decided which entities are one.</summary>
    private EntityBlocks Blocks()
    {
        if (_blocks is not null) return _blocks;
        _blocks = new EntityBlocks(Gazetteer.Default.Persons);
        foreach (EntityNode node in _nodes.All)
        {
            if (node.Parent is { } parent && _nodes.WithKey(new EntityKey(EntityKind.Place, parent)) is { } above) above.Children++;
            if (node.IsPending) _changed.Add(node);
            else _blocks.AddUnchanged(node);
        }

        return _blocks;
    }

    /// <summary>Called before an entity is changed.</summary>
    private void Change(EntityNode node)
    {
        Blocks().Remove(node);
        _byAnyName = null;
        node.ForgetPersonName();
        node.IsPending = true;
        if (!_nodes.Has(node)) return;
        _changed.Add(node);
        _layers.Change(EntityNodes.KeyOf(node));
    }

    /// <summary>Takes an entity out of the table, and what it lies in if nothing else does.</summary>
    private void Drop(EntityNode node)
    {
        Change(node);
        _changed.Remove(node);
        _nodes.Remove(EntityNodes.KeyOf(node));
        foreach ((string other, _) in node.Companions.All)
        {
            if (_nodes.WithKey(new EntityKey(node.Kind, other)) is not { } companion) continue;
            Change(companion);
            companion.Companions.Remove(node.Key, int.MaxValue);
        }

        if (node.Parent is { } parent && _nodes.WithKey(new EntityKey(EntityKind.Place, parent)) is { } above && --above.Children == 0 && above.Count == 0) Drop(above);
    }

    /// <summary>The entities that articles name, and the places that these lie in.</summary>
    private IEnumerable<EntityNode> Written()
    {
        if (!_isSeeded) return _nodes.All;
        HashSet<EntityNode> written = [.. _nodes.All.Where(node => node.Count > 0)];
        foreach (EntityNode node in written.ToList())
        {
            EntityNode? above = node;
            while (above?.Parent is { } parent && (above = _nodes.WithKey(new EntityKey(EntityKind.Place, parent))) is not null) written.Add(above);
        }

        return written;
    }
}
