using System.Collections.Immutable;

namespace SearchServer.Articles.Entities;

/// <summary>What an entity is.</summary>
public enum EntityKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An organisation.</summary>
    Organisation,
}

/// <summary>A person, place or organisation that articles speak of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its stable key: a readable folded name, which is the facet value in the index.</param>
/// <param name="Label">The name to show.</param>
/// <param name="Variants">Other names that articles use for it.</param>
public sealed record Entity(EntityKind Kind, string Key, string Label, ImmutableSortedSet<string> Variants)
{
    /// <summary>How many articles named it, as they were indexed; an article that was indexed twice counts twice.</summary>
    public int Count { get; init; }

    /// <summary>The key of the place that it lies in: of a city the state or country. Null for what lies in nothing.</summary>
    public string? Parent { get; init; }
}

/// <summary>A key with what it is a key of: a person and a place may have the same.</summary>
public readonly record struct EntityKey(EntityKind Kind, string Key);
