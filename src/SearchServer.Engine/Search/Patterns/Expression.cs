using System.Collections.Immutable;

namespace SearchServer.Engine.Search;

/// <summary>What an <see cref="Expression"/> is made of its parts.</summary>
internal enum ExpressionKind
{
    /// <summary>One character of a set; no string at all if the set is empty.</summary>
    Character,

    /// <summary>The empty string.</summary>
    Empty,

    /// <summary>A string of the first part, then one of the second.</summary>
    Concatenation,

    /// <summary>A string of any part.</summary>
    Union,

    /// <summary>A string that is one of each part.</summary>
    Intersection,

    /// <summary>A string that is not one of the part.</summary>
    Complement,

    /// <summary>So many strings of the part, one after another.</summary>
    Repetition,
}

/// <summary>A regular expression over characters, made and held by an <see cref="ExpressionTable"/>, in which each is once: two are equal if they are the same object.</summary>
internal sealed class Expression : IEquatable<Expression>
{
    /// <summary>Stands for any number of repetitions.</summary>
    public const int Unbounded = int.MaxValue;

    public required ExpressionKind Kind { get; init; }

    public CharacterSet Characters { get; init; } = CharacterSet.None;

    public ImmutableArray<Expression> Parts { get; init; } = [];

    /// <summary>Of a repetition, the least number.</summary>
    public int Min { get; init; }

    /// <summary>Of a repetition, the greatest number, or <see cref="Unbounded"/>.</summary>
    public int Max { get; init; }

    /// <summary>Whether the empty string is one of it.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>Its number in the table.</summary>
    public int Number { get; set; }

    /// <summary>Structural, for the table; the parts are in it already.</summary>
    public bool Equals(Expression? other) =>
        other is not null && Kind == other.Kind && Min == other.Min && Max == other.Max && Characters.Equals(other.Characters) && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan(), ReferenceComparer.Instance);

    public override bool Equals(object? obj) => Equals(obj as Expression);

    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Kind);
        hash.Add(Min);
        hash.Add(Max);
        hash.Add(Characters);
        foreach (Expression part in Parts) hash.Add(part.Number);
        return hash.ToHashCode();
    }

    private sealed class ReferenceComparer : IEqualityComparer<Expression>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Expression? x, Expression? y) => ReferenceEquals(x, y);

        public int GetHashCode(Expression obj) => obj.Number;
    }
}
