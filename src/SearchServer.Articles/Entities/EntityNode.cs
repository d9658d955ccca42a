using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Entities;

/// <summary>An entity of a table while it is changed.</summary>
internal sealed class EntityNode(EntityKind kind, string key, string label)
{
    private NameCounts _forms;
    private NameCounts _surfaces;
    private NameCounts _companions;
    private PersonName? _personName;

    public EntityKind Kind { get; } = kind;

    public string Key { get; } = key;

    /// <summary>The name to show.</summary>
    public string Label { get; set; } = label;

    /// <summary>Whether the label is not for the corpus to decide: of places, and of what a user has named.</summary>
    public bool IsLabelFixed { get; set; }

    /// <summary>How many articles named it.</summary>
    public int Count { get; set; }

    /// <summary>The key of the place that it lies in.</summary>
    public string? Parent { get; set; }

    /// <summary>How many entities of the table lie in it.</summary>
    public int Children { get; set; }

    /// <summary>Whether it was there when last it was decided which entities are one, so that its key is known to users.</summary>
    public bool IsSettled { get; set; }

    /// <summary>Whether it was changed since last it was decided which entities are one.</summary>
    public bool IsPending { get; set; }

    /// <summary>Whether names were taken off it since then.</summary>
    public bool IsReduced { get; set; }

    /// <summary>Whether the table's blocks have it.</summary>
    public bool IsInBlocks { get; set; }

    /// <summary>Of a person that the blocks have, or that was read, the key of the surname that it stands under; null if it is not known yet.</summary>
    public string? Surname { get; set; }

    /// <summary>Names that stand for it wherever they are the fullest in an article.</summary>
    public ref NameCounts Forms => ref _forms;

    /// <summary>Shorter names that stand for it in articles with a fuller one.</summary>
    public ref NameCounts Surfaces => ref _surfaces;

    /// <summary>The keys of persons of alike names who stand beside this one in articles, and in how many: so they are two. Each has the other.</summary>
    public ref NameCounts Companions => ref _companions;

    /// <summary>The most specific of its full names: most words, one with a suffix, then most frequent.</summary>
    public PersonName? PersonName => _personName ??= MostSpecific();

    /// <summary>Its name, taken apart, takes ten times the memory of the name: nobody keeps it who does not need it.</summary>
    public void ForgetPersonName() => _personName = null;

    /// <summary>The entity as it was before any article was counted.</summary>
    public EntityNode Uncounted()
    {
        EntityNode copy = new(Kind, Key, Label) { IsLabelFixed = IsLabelFixed, Parent = Parent, IsSettled = true };
        foreach ((string name, _) in Forms.All) copy.Forms.Add(name, 0);
        return copy;
    }

    public Entity ToEntity() => new(Kind, Key, Label, Variants()) { Count = Count, Parent = Parent };

    /// <summary>All names with the number of articles that have them, the most frequent first. One that is the fullest in some articles and a shorter one in others has both.</summary>
    public ImmutableArray<(string Name, int Articles)> CountedNames()
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach ((string name, int count) in Forms.All) counts[name] = count;
        foreach ((string name, int count) in Surfaces.All) counts[name] = counts.GetValueOrDefault(name) + count;
        return [.. counts.Select(name => (name.Key, name.Value)).OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal)];
    }

    /// <summary>Takes off what a name of an article has added: of the fullest one, which may have become a shorter one of this entity since.</summary>
    public void TakeOff(EntityName name)
    {
        if (!Forms.Remove(name.Form, 1)) Surfaces.Remove(name.Form, 1);
        foreach (string surface in name.Surfaces) Surfaces.Remove(surface, 1);
    }

    /// <summary>How many articles have one of the forms as the fullest name: what decisions count. Surnames that went to their bearer are not among them, so that one decision does not change another.</summary>
    public int FullCount => Forms.Total;

    /// <summary>Whether the name stands for whoever it stands for in each run anew: a surname alone, an abbreviation.</summary>
    public bool IsShort => Kind switch
    {
        EntityKind.Person => PersonName is null or { IsBare: true },
        EntityKind.Organisation => !IsLabelFixed && Abbreviation.Is(Label),
        _ => false,
    };

    /// <summary>Takes over all that another node has. The forms of a short name become shorter names of this one.</summary>
    public void Absorb(EntityNode other)
    {
        Count += other.Count;
        (other.IsShort && !IsShort ? ref Surfaces : ref Forms).Add(other.Forms);
        Surfaces.Add(other.Surfaces);
        Parent ??= other.Parent;
        _personName = null;
    }

    /// <summary>
    /// The label that it should have: the most frequent of the full names, of organisations of those that are no abbreviations; where there is none, the label stays, or is the most frequent short one. Of an organisation that
    /// is written now in capitals and now not, the usual way counts: NATO, although some write Nato.
    /// </summary>
    public string ChosenLabel()
    {
        if (IsLabelFixed) return Label;
        (string Name, int Count) best = (Label, 0);
        int bestRank = Kind == EntityKind.Organisation && IsUsuallyOtherwise(Label, 0) || IsReduced && !Forms.IsEmpty ? -1 : RankOf(Label);
        foreach ((string name, int count) in Forms.All)
        {
            if (Kind == EntityKind.Organisation && IsUsuallyOtherwise(name, count)) continue;
            int rank = RankOf(name);
            if (rank > bestRank || rank == bestRank && count > best.Count) (best, bestRank) = ((name, count), rank);
        }

        return best.Name;
    }

    /// <summary>How well a name serves as a label: a full one is better than a short one, one in capitals is worse.</summary>
    private int RankOf(string name) => (Kind switch
    {
        EntityKind.Person => name.Contains(' ', StringComparison.Ordinal),
        EntityKind.Organisation => !Abbreviation.Is(name),
        _ => true,
    } ? 2 : 0) + (IsShouted(name) ? 0 : 1);

    /// <summary>Whether one of the forms is the name in other case, and more frequent.</summary>
    private bool IsUsuallyOtherwise(string name, int count)
    {
        foreach ((string other, int otherCount) in Forms.All)
        {
            if (otherCount > count && name.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsShouted(string name) => !name.Any(char.IsLower);

    private PersonName? MostSpecific()
    {
        PersonName? best = null;
        int bestCount = 0;
        foreach ((string name, int count) in Forms.All)
        {
            if (PersonName.Parse(name) is not { } parsed) continue;
            int order = best is null ? 1 : parsed.Words.Count != best.Words.Count ? parsed.Words.Count - best.Words.Count : (parsed.Suffix.Length > 0).CompareTo(best.Suffix.Length > 0);
            if (order > 0 || order == 0 && count > bestCount) (best, bestCount) = (parsed, count);
        }

        return best ?? PersonName.Parse(Label);
    }

    private ImmutableSortedSet<string> Variants()
    {
        var variants = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach ((string name, _) in Forms.All) variants.Add(name);
        foreach ((string name, _) in Surfaces.All) variants.Add(name);
        variants.Remove(Label);
        return variants.ToImmutable();
    }
}
