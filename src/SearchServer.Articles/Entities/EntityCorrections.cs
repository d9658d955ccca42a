using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.UserLists;

namespace SearchServer.Articles.Entities;

/// <summary>
/// What a user knows better than the corpus about who is who: names that are one entity, names that are not, and labels. Applied to articles as they are indexed; what an index has
/// already moves at the end of the run, except that what was one entity is told apart only where articles are indexed anew.
/// </summary>
public sealed class EntityCorrections
{
    private readonly Dictionary<EntityKey, string> _targets = [];
    private readonly Dictionary<EntityKey, string> _labels = [];
    private readonly HashSet<(EntityKind Kind, string A, string B)> _apart = [];

    internal EntityCorrections()
    {
    }

    /// <summary>No corrections.</summary>
    public static EntityCorrections None { get; } = new();

    /// <summary>Reads corrections from a YAML file; docs/entities.md has its format.</summary>
    /// <exception cref="UserListException">It is not such a file, or contradicts itself.</exception>
    public static EntityCorrections Load(string path) => EntityCorrectionsFile.Read(path);

    /// <summary>A name as keys have it. A qualified name of a place keeps its comma.</summary>
    internal static string KeyOf(EntityKind kind, string name) =>
        kind == EntityKind.Place && name.Contains(", ", StringComparison.Ordinal) ? string.Join(", ", name.Split(", ").Select(part => NameFolding.Fold(part))) : NameFolding.Fold(name);

    /// <summary>The name of the entity that a name is corrected to stand for; null if there is no correction of it.</summary>
    internal string? TargetOf(EntityKind kind, string key)
    {
        string? target = null;
        while (_targets.TryGetValue(new EntityKey(kind, target is null ? key : KeyOf(kind, target)), out string? next)) target = next;
        return target;
    }

    /// <summary>The label that an entity is given; null if there is none.</summary>
    internal string? LabelOf(EntityKind kind, string key) => _labels.GetValueOrDefault(new EntityKey(kind, key));

    /// <summary>Whether two keys are never one entity.</summary>
    internal bool AreApart(EntityKind kind, string a, string b) => string.CompareOrdinal(a, b) <= 0 ? _apart.Contains((kind, a, b)) : _apart.Contains((kind, b, a));

    /// <summary>The corrected names, by kind and key, and what they stand for.</summary>
    internal IEnumerable<KeyValuePair<EntityKey, string>> Targets => _targets;

    /// <summary>The labels, by kind and key.</summary>
    internal IEnumerable<KeyValuePair<EntityKey, string>> Labels => _labels;

    /// <summary>Tells these corrections from others; 0 for none.</summary>
    internal long Fingerprint()
    {
        if (_targets.Count + _labels.Count + _apart.Count == 0) return 0;
        IEnumerable<string> lines =
        [
            .. _targets.Select(target => $"{target.Key.Kind}\t{target.Key.Key}\t{target.Value}").Order(StringComparer.Ordinal),
            .. _labels.Select(label => $"{label.Key.Kind}\t\t{label.Key.Key}\t{label.Value}").Order(StringComparer.Ordinal),
            .. _apart.Select(pair => $"{pair.Kind}\t\t\t{pair.A}\t{pair.B}").Order(StringComparer.Ordinal),
        ];
        return (long)NameFolding.HashFolded(string.Join('\n', lines));
    }

    /// <summary>Lets a name stand for another one; false if that goes round in a circle, or contradicts that the two are apart.</summary>
    internal bool TryJoin(EntityKind kind, string name, string target)
    {
        string key = KeyOf(kind, name);
        string end = KeyOf(kind, TargetOf(kind, KeyOf(kind, target)) ?? target);
        if (key.Length == 0 || end.Length == 0 || key == end || AreApart(kind, key, end)) return false;
        return _targets.TryAdd(new EntityKey(kind, key), target) || KeyOf(kind, _targets[new EntityKey(kind, key)]) == KeyOf(kind, target);
    }

    /// <summary>Keeps two names apart; false if they stand for one entity already.</summary>
    internal bool TryPart(EntityKind kind, string name, string other)
    {
        (string a, string b) = (KeyOf(kind, name), KeyOf(kind, other));
        if (a.Length == 0 || b.Length == 0 || KeyOf(kind, TargetOf(kind, a) ?? a) == KeyOf(kind, TargetOf(kind, b) ?? b)) return false;
        _apart.Add(string.CompareOrdinal(a, b) <= 0 ? (kind, a, b) : (kind, b, a));
        return true;
    }

    /// <summary>Gives an entity a label; false if it has another one already.</summary>
    internal bool TryRename(EntityKind kind, string name, string label) =>
        KeyOf(kind, name) is { Length: > 0 } key && (_labels.TryAdd(new EntityKey(kind, key), label) || _labels[new EntityKey(kind, key)] == label);
}
