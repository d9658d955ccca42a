using System.Runtime.InteropServices;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Entities;

/// <summary>
/// Which entities might be one, so that after a change only those are looked at again whom it concerns: persons by surname, organisations by the abbreviations that introduce them. Whoever is not in a block with somebody,
/// or reached from there by a slip in a surname, is never compared with them. Knows which blocks have changed since it was last asked.
/// </summary>
internal sealed class EntityBlocks(PersonNames names)
{
    private readonly Dictionary<string, List<EntityNode>> _bySurname = new(StringComparer.Ordinal);

    /// <summary>Surnames by their halves: see <see cref="NameSlips"/>.</summary>
    private readonly Dictionary<string, List<string>> _byHalf = new(StringComparer.Ordinal);

    /// <summary>Single names that well-known persons of another surname are called by, by that surname.</summary>
    private readonly Dictionary<string, List<EntityNode>> _byKnown = new(StringComparer.Ordinal);

    /// <summary>The organisations that articles introduce with an abbreviation.</summary>
    private readonly Dictionary<string, List<EntityNode>> _byAbbreviation = new(StringComparer.Ordinal);

    private readonly HashSet<string> _changedSurnames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changedAbbreviations = new(StringComparer.Ordinal);

    /// <summary>Under which names persons stood that were taken out and are not in again: if they come back under others, those who were a slip apart are free to go elsewhere.</summary>
    private readonly Dictionary<EntityNode, (string Surname, string Given)> _left = [];

    /// <summary>Puts an entity into its blocks, which have changed.</summary>
    public void Add(EntityNode node)
    {
        AddUnchanged(node);
        if (!node.IsInBlocks) return;
        MarkChanged(node);
        if (_left.TryGetValue(node, out (string Surname, string Given) left) && left == NameOf(node)) _left.Remove(node);
    }

    /// <summary>Puts an entity into its blocks as it stood there when last it was decided which are one.</summary>
    public void AddUnchanged(EntityNode node)
    {
        if (node.Count <= 0 || node.Kind == EntityKind.Place) return;
        node.IsInBlocks = true;
        if (node.Kind == EntityKind.Person)
        {
            node.Surname ??= node.PersonName?.SurnameKey ?? "";
            ref List<EntityNode>? block = ref CollectionsMarshal.GetValueRefOrAddDefault(_bySurname, node.Surname, out bool isKnown);
            (block ??= new(1)).Add(node);
            if (!isKnown)
            {
                (string beginning, string end) = NameSlips.HalvesOf(node.Surname);
                ListOf(_byHalf, beginning).Add(node.Surname);
                ListOf(_byHalf, end).Add(node.Surname);
            }

            if (KnownSurnameOf(node) is { } known) ListOf(_byKnown, known).Add(node);
            node.ForgetPersonName();
        }
        else
        {
            foreach (string abbreviation in AbbreviationsOf(node)) ListOf(_byAbbreviation, abbreviation).Add(node);
        }
    }

    /// <summary>Takes an entity that is about to change out of its blocks.</summary>
    public void Remove(EntityNode node)
    {
        if (!node.IsInBlocks) return;
        MarkChanged(node);
        node.IsInBlocks = false;
        if (node.Kind == EntityKind.Person)
        {
            _left.TryAdd(node, NameOf(node));
            if (KnownSurnameOf(node) is { } known) Take(_byKnown, known, node);
            if (Take(_bySurname, node.Surname!, node))
            {
                (string beginning, string end) = NameSlips.HalvesOf(node.Surname!);
                Take(_byHalf, beginning, node.Surname!);
                Take(_byHalf, end, node.Surname!);
            }

            node.Surname = null;
        }
        else
        {
            foreach (string abbreviation in AbbreviationsOf(node)) Take(_byAbbreviation, abbreviation, node);
        }
    }

    /// <summary>Lets everything count as changed.</summary>
    public void MarkAllChanged()
    {
        _changedSurnames.UnionWith(_bySurname.Keys);
        _changedAbbreviations.UnionWith(_byAbbreviation.Keys);
    }

    /// <summary>The surnames of blocks that have changed since the last call, and of those from whom somebody moved away who was a slip apart.</summary>
    public IReadOnlyList<string> TakeChangedSurnames()
    {
        foreach ((string surname, _) in _left.Values) _changedSurnames.UnionWith(SurnamesNear(surname));
        _left.Clear();
        string[] changed = [.. _changedSurnames];
        _changedSurnames.Clear();
        return changed;
    }

    /// <summary>The organisations that an abbreviation may be decided by.</summary>
    public IReadOnlyList<EntityNode> TakeChangedOrganisations(Func<string, EntityNode?> withKey)
    {
        HashSet<EntityNode> organisations = [];
        foreach (string abbreviation in _changedAbbreviations)
        {
            organisations.UnionWith(_byAbbreviation.GetValueOrDefault(abbreviation) ?? []);
            if (withKey(abbreviation) is { Count: > 0 } node) organisations.Add(node);
        }

        _changedAbbreviations.Clear();
        return [.. organisations];
    }

    /// <summary>All persons on whom it depends which of those of a surname are one: of the surname, of surnames a slip apart with the same given name, of those again; and single names that one of them is known by.</summary>
    /// <param name="surnames">The surnames to begin with.</param>
    /// <param name="reached">Is told the surnames.</param>
    public List<EntityNode> Reach(IEnumerable<string> surnames, HashSet<string> reached)
    {
        List<EntityNode> persons = [];
        Queue<string> open = new();
        foreach (string surname in surnames) Open(surname);

        // Whose name has no word is nobody that anybody could be.
        while (open.TryDequeue(out string? surname))
        {
            if (surname.Length == 0) continue;
            List<EntityNode> block = _bySurname.GetValueOrDefault(surname) ?? [];
            persons.AddRange(block);
            foreach (EntityNode node in block)
            {
                if (KnownSurnameOf(node) is { } known) Open(known);
            }

            foreach (EntityNode node in _byKnown.GetValueOrDefault(surname) ?? []) Open(node.Surname!);
            Lazy<ILookup<string, PersonName>> givens = new(() => block.Select(node => node.PersonName!).Where(NameSlips.IsPossible).ToLookup(name => name.Keys[0], StringComparer.Ordinal));
            foreach (string near in SurnamesNear(surname))
            {
                if (!reached.Contains(near) && near.Length > 0 && _bySurname[near].Exists(node => givens.Value[node.PersonName!.Keys[0]].Any(name => NameSlips.AreOneApart(name, node.PersonName, names)))) Open(near);
            }
        }

        return persons;

        void Open(string surname)
        {
            if (reached.Add(surname)) open.Enqueue(surname);
        }
    }

    private HashSet<string> SurnamesNear(string surname)
    {
        HashSet<string> near = new(StringComparer.Ordinal);
        foreach (string half in NameSlips.HalvesNear(surname))
        {
            foreach (string other in _byHalf.GetValueOrDefault(half) ?? [])
            {
                if (other != surname && EditDistance.IsAtMostOne(surname, other)) near.Add(other);
            }
        }

        return near;
    }

    private void MarkChanged(EntityNode node)
    {
        if (node.Kind == EntityKind.Person) _changedSurnames.Add(node.Surname!);
        else _changedAbbreviations.UnionWith(AbbreviationsOf(node).Append(node.Key));
    }

    /// <summary>Of a name alone, the surname of the well-known person whose name it is; null if there is none, or it is the same.</summary>
    private string? KnownSurnameOf(EntityNode node) =>
        names.Known(node.Label) is { } known && node.PersonName is { IsBare: true } && PersonName.Parse(known)?.SurnameKey is { } surname && surname != node.Surname ? surname : null;

    private static (string Surname, string Given) NameOf(EntityNode node) => (node.Surname!, node.PersonName?.Keys[0] ?? "");

    private static HashSet<string> AbbreviationsOf(EntityNode organisation) => organisation.IsShort ? [] : AbbreviationMerger.IntroducedBy(organisation).Select(introduced => introduced.Key).ToHashSet(StringComparer.Ordinal);

    private static List<T> ListOf<T>(Dictionary<string, List<T>> index, string key) => CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _) ??= new(1);

    /// <summary>Takes one out of a list; returns whether it was the last.</summary>
    private static bool Take<T>(Dictionary<string, List<T>> index, string key, T value)
    {
        List<T> list = index[key];
        int at = list.IndexOf(value);
        list[at] = list[^1];
        list.RemoveAt(list.Count - 1);
        return list.Count == 0 && index.Remove(key);
    }
}
