using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Entities;

/// <summary>An entity of a table while it is changed.</summary>
internal sealed class EntityNode(EntityKind kind, string key, string label)
{
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

    /// <summary>Whether it was in the table at the start, so that its key is known to users.</summary>
    public bool IsSettled { get; set; }

    /// <summary>Names that stand for it wherever they are the fullest in an article.</summary>
    public NameCounts Forms { get; } = new();

    /// <summary>Shorter names that stand for it in articles with a fuller one.</summary>
    public NameCounts Surfaces { get; } = new();

    /// <summary>The most specific of its full names: most words, then most frequent.</summary>
    public PersonName? PersonName => _personName ??= MostSpecific();

    /// <summary>The entity as it was before any article was counted.</summary>
    public EntityNode Uncounted()
    {
        EntityNode copy = new(Kind, Key, Label) { IsLabelFixed = IsLabelFixed, Parent = Parent, IsSettled = true };
        foreach ((string name, _) in Forms.All) copy.Forms.Add(name, 0);
        return copy;
    }

    public Entity ToEntity() => new(Kind, Key, Label, Variants()) { Count = Count, Parent = Parent };

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
        (other.IsShort && !IsShort ? Surfaces : Forms).Add(other.Forms);
        Surfaces.Add(other.Surfaces);
        Parent ??= other.Parent;
        _personName = null;
    }

    /// <summary>
    /// Decides the label: the most frequent of the full names, of organisations of those that are no abbreviations; where there is none, the label stays, or is the most frequent short one. Of an organisation that
    /// is written now in capitals and now not, the usual way counts: NATO, although some write Nato.
    /// </summary>
    public void ChooseLabel()
    {
        if (IsLabelFixed) return;
        (string Name, int Count) best = (Label, 0);
        int bestRank = Kind == EntityKind.Organisation && IsUsuallyOtherwise(Label, 0) ? -1 : RankOf(Label);
        foreach ((string name, int count) in Forms.All)
        {
            if (Kind == EntityKind.Organisation && IsUsuallyOtherwise(name, count)) continue;
            int rank = RankOf(name);
            if (rank > bestRank || rank == bestRank && count > best.Count) (best, bestRank) = ((name, count), rank);
        }

        Label = best.Name;
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
            if (PersonName.Parse(name) is { } parsed && (best is null || parsed.Words.Count > best.Words.Count || parsed.Words.Count == best.Words.Count && count > bestCount)) (best, bestCount) = (parsed, count);
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
