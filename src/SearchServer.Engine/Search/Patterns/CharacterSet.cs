using System.Collections.Immutable;

namespace SearchServer.Engine.Search;

/// <summary>A set of characters, which are code points: ranges of them, ascending, that do not touch.</summary>
internal readonly record struct CharacterSet(ImmutableArray<(int First, int Last)> Ranges)
{
    /// <summary>The greatest code point.</summary>
    public const int MaxCharacter = 0x10FFFF;

    public static CharacterSet None { get; } = new([]);

    public static CharacterSet All { get; } = Between(0, MaxCharacter);

    public static CharacterSet Between(int first, int last) => new([(first, last)]);

    public bool Contains(int character)
    {
        foreach ((int first, int last) in Ranges)
        {
            if (character <= last) return character >= first;
        }

        return false;
    }

    public CharacterSet Union(CharacterSet other)
    {
        List<(int First, int Last)> merged = [];
        foreach ((int first, int last) in Ranges.AddRange(other.Ranges).Sort())
        {
            if (merged.Count > 0 && first <= merged[^1].Last + 1) merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, last));
            else merged.Add((first, last));
        }

        return new CharacterSet([.. merged]);
    }

    public CharacterSet Complement()
    {
        List<(int First, int Last)> gaps = [];
        int next = 0;
        foreach ((int first, int last) in Ranges)
        {
            if (first > next) gaps.Add((next, first - 1));
            next = last + 1;
        }

        if (next <= MaxCharacter) gaps.Add((next, MaxCharacter));
        return new CharacterSet([.. gaps]);
    }

    public CharacterSet Intersect(CharacterSet other) => Complement().Union(other.Complement()).Complement();

    public bool Equals(CharacterSet other) => Ranges.AsSpan().SequenceEqual(other.Ranges.AsSpan());

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach ((int first, int last) in Ranges) hash.Add((first, last));
        return hash.ToHashCode();
    }
}
