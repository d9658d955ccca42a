using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Entities;

/// <summary>One time that it is decided which entities of a table are one: see <see cref="EntityTable.Consolidate()"/>.</summary>
/// <param name="nodes">The entities.</param>
/// <param name="blocks">Who might be one.</param>
/// <param name="corrections">What the user knows better.</param>
/// <param name="change">Called before an entity is changed.</param>
/// <param name="drop">Takes an entity out of the table.</param>
internal sealed class EntityConsolidation(EntityNodes nodes, EntityBlocks blocks, EntityCorrections corrections, Action<EntityNode> change, Action<EntityNode> drop)
{
    private readonly Dictionary<EntityNode, EntityNode> _merges = [];

    /// <summary>What merging has changed since it was last put back into the blocks: to look for it among all that has changed, for each merge, would take the square of that.</summary>
    private readonly List<EntityNode> _touched = [];

    private readonly PersonNames _names = Gazetteer.Default.Persons;

    /// <summary>Decides. Returns the keys that are no more, with what they have become; null for those of which each article says for itself.</summary>
    /// <param name="changed">What has changed since the last time; empty afterwards.</param>
    /// <param name="isSeeded">Whether what nobody has counted is to go.</param>
    /// <param name="isAllDue">Whether all may have changed.</param>
    /// <param name="whole">Whether all are compared with all.</param>
    public IReadOnlyDictionary<EntityKey, string?> Run(HashSet<EntityNode> changed, bool isSeeded, bool isAllDue, bool whole)
    {
        if (isSeeded) LeaveUnused();
        Dictionary<EntityKey, string?> moved = [];
        foreach (EntityNode node in changed.Where(node => node.IsReduced).OrderBy(node => node.Key, StringComparer.Ordinal).ToList())
        {
            bool isNamed = node.Count > 0 && IsKeyNamed(node);
            if (node.Count > 0 && !isNamed) moved[EntityNodes.KeyOf(node)] = null;
            if (!isNamed && (node.Count > 0 || node.Children == 0) && nodes.Has(node)) drop(node);
        }

        foreach ((EntityKey key, string target) in corrections.Targets) Correct(key, target);
        ChooseLabels(isAllDue ? nodes.All : changed);
        Restore(changed);
        if (isAllDue) blocks.MarkAllChanged();
        if (whole) MergeAll();
        else MergeChanged();
        ChooseLabels(changed);
        Restore(changed);
        blocks.TakeChangedSurnames();
        blocks.TakeChangedOrganisations(_ => null);
        foreach (EntityNode node in changed) (node.IsSettled, node.IsPending, node.IsReduced) = (true, false, false);
        changed.Clear();
        foreach ((EntityNode from, EntityNode to) in _merges) moved[EntityNodes.KeyOf(from)] = EndOf(to).Key;
        return moved;
    }

    /// <summary>Looks at all persons together, round by round: what was merged has more articles, by which a name that was not clear before may be. Each round leaves fewer entities, so there is a last one.</summary>
    private void MergeAll()
    {
        PersonMerger persons = NewMerger(OfKind(EntityKind.Person));
        while (persons.FindFull().ToList() is { Count: > 0 } found)
        {
            foreach ((EntityNode from, EntityNode to) in found) Merge(from, to);
            persons = NewMerger(OfKind(EntityKind.Person));
        }

        foreach ((EntityNode from, EntityNode to) in persons.FindBare().ToList()) Merge(from, to);
        foreach ((EntityNode from, EntityNode to) in AbbreviationMerger.Find(OfKind(EntityKind.Organisation), corrections).ToList()) Merge(from, to);
    }

    /// <summary>Looks at the persons whom what has changed concerns, those who hang together at a time.</summary>
    private void MergeChanged()
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        foreach (string surname in blocks.TakeChangedSurnames())
        {
            if (reached.Contains(surname)) continue;
            HashSet<string> surnames = new(StringComparer.Ordinal);
            List<EntityNode> together = blocks.Reach([surname], surnames);
            PersonMerger persons = NewMerger(together);
            while (persons.FindFull().ToList() is { Count: > 0 } found)
            {
                foreach ((EntityNode from, EntityNode to) in found) Merge(from, to);
                RestoreTouched();
                List<string> before = [.. surnames];
                surnames.Clear();
                together = blocks.Reach(before, surnames);
                persons = NewMerger(together);
            }

            foreach ((EntityNode from, EntityNode to) in persons.FindBare().ToList()) Merge(from, to);
            RestoreTouched();
            foreach (EntityNode node in together) node.ForgetPersonName();
            reached.UnionWith(surnames);
        }

        foreach ((EntityNode from, EntityNode to) in AbbreviationMerger.Find(blocks.TakeChangedOrganisations(key => nodes.WithKey(new EntityKey(EntityKind.Organisation, key))), corrections).ToList()) Merge(from, to);
    }

    private PersonMerger NewMerger(IEnumerable<EntityNode> persons) => new(persons, corrections, _names);

    private List<EntityNode> OfKind(EntityKind kind) => nodes.All.Where(node => node.Kind == kind && node.Count > 0).ToList();

    /// <summary>Puts what was changed back into the blocks.</summary>
    private void Restore(IEnumerable<EntityNode> changed)
    {
        foreach (EntityNode node in changed)
        {
            if (!node.IsInBlocks && nodes.Has(node)) blocks.Add(node);
        }
    }

    private void RestoreTouched()
    {
        Restore(_touched);
        _touched.Clear();
    }

    private void Touch(EntityNode node)
    {
        change(node);
        _touched.Add(node);
    }

    /// <summary>Whether an entity's key is made of one of the names that articles have, or is what is known of one of them without the corpus.</summary>
    private bool IsKeyNamed(EntityNode node)
    {
        // Of a place the key is what its article's resolver says; of an entity of more names than are kept, the one that made the key may be among the others.
        if (node.Kind == EntityKind.Place || node.Forms.IsFull || node.Surfaces.IsFull) return true;
        return AnyNames(node.Forms) || AnyNames(node.Surfaces);

        bool AnyNames(in NameCounts names)
        {
            foreach ((string name, _) in names.All)
            {
                EntityName? known = EntityName.Of(new EntityChain(node.Kind, name, [], 1), corrections);
                if (known is not null && (known.Key == node.Key || known.FormKey == node.Key)) return true;
            }

            return false;
        }
    }

    /// <summary>Lets what was known beforehand go, as far as no article has named it.</summary>
    private void LeaveUnused()
    {
        foreach (EntityNode node in nodes.All.ToList())
        {
            bool isLeft = node.Forms.RemoveUnused();
            if (node.Count == 0 && node.Children == 0 && nodes.Has(node)) drop(node);
            else if (isLeft && node.Count > 0)
            {
                change(node);
                node.IsReduced = true;
            }
        }
    }

    /// <summary>Decides labels; what is short, and so may be another's name, depends on them.</summary>
    private void ChooseLabels(IReadOnlyCollection<EntityNode> of)
    {
        foreach (EntityNode node in of.ToList())
        {
            if (corrections.LabelOf(node.Kind, node.Key) is { } given) SetLabel(node, given, isFixed: true);
            else SetLabel(node, node.ChosenLabel(), node.IsLabelFixed);
        }

        foreach ((EntityKey name, string given) in corrections.Labels)
        {
            if (nodes.Named(name) is { } node) SetLabel(node, given, isFixed: true);
        }
    }

    private void SetLabel(EntityNode node, string label, bool isFixed)
    {
        if (node.Label == label && node.IsLabelFixed == isFixed) return;
        change(node);
        (node.Label, node.IsLabelFixed) = (label, isFixed);
    }

    private EntityNode EndOf(EntityNode node)
    {
        while (_merges.TryGetValue(node, out EntityNode? next)) node = next;
        return node;
    }

    /// <summary>Moves what stands under a name to the entity that a user says it is.</summary>
    private void Correct(EntityKey name, string target)
    {
        if (nodes.WithKey(name) is not { } from) return;
        EntityKey key = new(name.Kind, EntityCorrections.KeyOf(name.Kind, corrections.TargetOf(name.Kind, name.Key) ?? target));
        Merge(from, nodes.Named(key) ?? new EntityNode(name.Kind, key.Key, target));
    }

    /// <summary>Makes one entity of two. A surname that went to its bearer does not stand for the bearer in later runs: these decide anew.</summary>
    private void Merge(EntityNode from, EntityNode to)
    {
        (from, to) = (EndOf(from), EndOf(to));
        if (from == to) return;

        // Who is corrected to be somebody whom no article names is new here.
        if (nodes.WithKey(EntityNodes.KeyOf(to)) is { } there) to = there;
        else nodes.Put(to);
        if (from == to) return;
        bool standsAlone = !from.IsShort || to.IsShort;
        Touch(from);
        Touch(to);
        if (to.Parent is null && from.Parent is { } parent && nodes.WithKey(new EntityKey(EntityKind.Place, parent)) is { } above) above.Children++;
        MoveCompanions(from, to);
        to.Absorb(from);
        _merges[from] = to;
        drop(from);

        // What stands for it is what is written with it, so that a table that is held resolves as one that is read: its names, and not the key that it had.
        foreach ((string name, _) in from.Forms.All)
        {
            EntityKey form = new(from.Kind, EntityName.KeyOfForm(from.Kind, name));
            if (standsAlone) nodes.Name(form, to);
            else nodes.Unname(form, from);
        }
    }

    /// <summary>Lets those who stood beside an entity stand beside what it has become.</summary>
    private void MoveCompanions(EntityNode from, EntityNode to)
    {
        foreach ((string key, int count) in from.Companions.All)
        {
            if (nodes.WithKey(new EntityKey(from.Kind, key)) is not { } other) continue;
            Touch(other);
            other.Companions.Remove(from.Key, int.MaxValue);
            if (other == to) continue;
            other.Companions.Add(to.Key, count);
            to.Companions.Add(other.Key, count);
        }

        from.Companions = default;
    }
}
