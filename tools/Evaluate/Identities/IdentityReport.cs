namespace SearchServer.Evaluate.Identities;

/// <summary>What was compared, and what differs.</summary>
internal sealed class IdentityReport
{
    private const int Shown = 20;

    private readonly Dictionary<string, int> _checks = [];

    /// <summary>How many comparisons of each kind there were.</summary>
    public IReadOnlyDictionary<string, int> Checks => _checks;

    /// <summary>The zones that histograms were made in.</summary>
    public HashSet<string> Zones { get; } = [];

    /// <summary>How many came out different.</summary>
    public int Differences { get; private set; }

    /// <summary>The first differences.</summary>
    public List<string> First { get; } = [];

    public void Expect(long expected, long actual, string kind, Func<string> says)
    {
        _checks[kind] = _checks.GetValueOrDefault(kind) + 1;
        if (expected == actual) return;
        Differences++;
        if (First.Count < Shown) First.Add($"{kind}: expected {expected}, found {actual}: {says()}");
    }

    public void Expect(bool holds, string kind, Func<string> says) => Expect(1, holds ? 1 : 0, kind, says);
}
