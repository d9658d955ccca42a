namespace SearchServer.Testing;

/// <summary>A ranked document of an answer.</summary>
public readonly record struct RankedDoc(int Doc, float Score);

/// <summary>
/// Compares rankings by the project's promise: the same hits with the same scores up to a relative error of 1e-5, in the same order
/// but among scores closer than that.
/// </summary>
public static class HitComparison
{
    public const float MaxRelativeError = 1e-5f;

    /// <summary>What differs, or null when nothing does that matters.</summary>
    public static string? Difference(SearchAnswer expected, long total, IReadOnlyList<RankedDoc> hits)
    {
        if (expected.Total != total) return $"total {total}, expected {expected.Total}";
        if (expected.Hits.Count != hits.Count) return $"{hits.Count} hits, expected {expected.Hits.Count}";
        for (int i = 0; i < hits.Count; i++)
        {
            if (!AreClose(hits[i].Score, expected.Hits[i].Score)) return $"rank {i}: {hits[i]}, expected {expected.Hits[i]}";
        }

        for (int start = 0, end; start < hits.Count; start = end)
        {
            end = start + 1;
            while (end < hits.Count && AreClose(expected.Hits[end - 1].Score, expected.Hits[end].Score)) end++;

            // A group that the last rank cuts off may go on behind it, with documents that either side could have taken.
            bool isCutOff = end == hits.Count && hits.Count < total;
            if (isCutOff) break;
            IEnumerable<int> wanted = expected.Hits.Skip(start).Take(end - start).Select(hit => hit.Doc).Order();
            IEnumerable<int> found = hits.Skip(start).Take(end - start).Select(hit => hit.Doc).Order();
            if (!wanted.SequenceEqual(found)) return $"ranks {start} to {end - 1}: documents {Join(found)}, expected {Join(wanted)}";
        }

        return null;
    }

    public static bool AreClose(float left, float right) =>
        left.Equals(right) || Math.Abs(left - right) <= MaxRelativeError * Math.Max(Math.Abs(left), Math.Abs(right));

    private static string Join(IEnumerable<int> docs) => string.Join(", ", docs);
}
