namespace SearchServer.Articles.Entities;

/// <summary>The entities of a table by their keys, and by the folded names that stand for them wherever they are the fullest of an article.</summary>
internal sealed class EntityNodes
{
    private readonly Dictionary<EntityKey, EntityNode> _byKey;

    /// <summary>Entities by names that are not their keys. What a name stands for that is somebody's key, is that one.</summary>
    private readonly Dictionary<EntityKey, EntityNode> _byOtherForm;

    public EntityNodes() => (_byKey, _byOtherForm) = ([], []);

    /// <summary>The same entities, to be replaced one by one.</summary>
    public EntityNodes(EntityNodes other) => (_byKey, _byOtherForm) = (new(other._byKey), new(other._byOtherForm));

    public int Count => _byKey.Count;

    public Dictionary<EntityKey, EntityNode>.ValueCollection All => _byKey.Values;

    public static EntityKey KeyOf(EntityNode node) => new(node.Kind, node.Key);

    public EntityNode? WithKey(EntityKey key) => _byKey.GetValueOrDefault(key);

    public bool Has(EntityNode node) => WithKey(KeyOf(node)) == node;

    /// <summary>The entity that a folded name stands for.</summary>
    public EntityNode? Named(EntityKey name)
    {
        if (_byKey.TryGetValue(name, out EntityNode? node)) return node;
        if (!_byOtherForm.TryGetValue(name, out node)) return null;
        if (Has(node)) return node;
        _byOtherForm.Remove(name);
        return null;
    }

    public void EnsureCapacity(int count) => _byKey.EnsureCapacity(count);

    public void Put(EntityNode node) => _byKey[KeyOf(node)] = node;

    public void Remove(EntityKey key) => _byKey.Remove(key);

    /// <summary>Lets a name stand for an entity, unless it stands for one already.</summary>
    public void TryName(EntityKey name, EntityNode node)
    {
        if (Named(name) is null) _byOtherForm[name] = node;
    }

    /// <summary>Lets a name stand for an entity, whatever it stood for.</summary>
    public void Name(EntityKey name, EntityNode node)
    {
        if (name != KeyOf(node)) _byOtherForm[name] = node;
    }

    /// <summary>Lets a name not stand for an entity any more.</summary>
    public void Unname(EntityKey name, EntityNode node)
    {
        if (_byOtherForm.GetValueOrDefault(name) == node) _byOtherForm.Remove(name);
    }

    /// <summary>Lets the names of an entity that was read stand for it, but for those that a correction gives to another one.</summary>
    public void NameForms(EntityNode node, EntityCorrections corrections)
    {
        // A place is known by its key: what Paris is meant, an article's resolver has said.
        if (node.Kind == EntityKind.Place) return;
        foreach ((string name, _) in node.Forms.All)
        {
            EntityKey form = new(node.Kind, EntityName.KeyOfForm(node.Kind, name));
            if (form.Key != node.Key && !corrections.AreApart(node.Kind, form.Key, node.Key)) TryName(form, node);
        }
    }

    /// <summary>Entities by all folded names that they have, short ones too; of several that have one the most frequent.</summary>
    public Dictionary<EntityKey, EntityNode> ByAnyName()
    {
        Dictionary<EntityKey, EntityNode> index = [];
        foreach (EntityNode node in All)
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
