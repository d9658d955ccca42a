namespace SearchServer.Testing;

/// <summary>What of an index a dump holds. Null stands for everything.</summary>
public sealed record DumpOptions
{
    /// <summary>
    /// The parts that follow from the documents alone, whoever wrote the index: two writers that were given the same documents
    /// and made the same segments agree in them.
    /// </summary>
    public static IReadOnlyList<string> ContentParts { get; } = ["live", "terms", "norms", "dv", "points", "stored"];

    /// <summary>Every part that is dumped when none is named.</summary>
    public static IReadOnlyList<string> DefaultParts { get; } =
        ["commit", "info", "live", "fields", "terms", "norms", "dv", "points", "stored", "vectors"];

    public static DumpOptions Default { get; } = new();

    public IReadOnlyList<string>? Parts { get; init; }

    public IReadOnlyList<string>? Segments { get; init; }

    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>Whether a part is wanted; <paramref name="field"/> is null in parts that are not about one field.</summary>
    public bool Includes(string segment, string kind, string? field) =>
        (Parts ?? DefaultParts).Contains(kind)
        && (Segments is null or [] || Segments.Contains(segment))
        && (Fields is null or [] || field is null || Fields.Contains(field));
}

/// <summary>The digest of a part: its lines, header included, each ended by a line feed.</summary>
public readonly record struct PartDigest(string Title, string Sha256, long Lines);

/// <summary>The digests of a dump: of all its lines, and of each part.</summary>
public sealed record DumpDigest(string Sha256, long Lines, IReadOnlyList<PartDigest> Parts)
{
    /// <summary>The parts in which two dumps differ, or that only one of them has; empty when they are equal.</summary>
    public IReadOnlyList<string> DifferencesFrom(DumpDigest other)
    {
        Dictionary<string, PartDigest> others = other.Parts.ToDictionary(part => part.Title);
        List<string> differences = [];
        foreach (PartDigest part in Parts)
        {
            if (!others.Remove(part.Title, out PartDigest theirs)) differences.Add($"{part.Title}: {part.Lines} lines, the other has none");
            else if (theirs != part) differences.Add($"{part.Title}: {part.Lines} lines, the other has {theirs.Lines}");
        }

        differences.AddRange(others.Values.Select(part => $"{part.Title}: only the other has it, {part.Lines} lines"));
        return differences;
    }
}
