namespace SearchServer.Articles.Entities;

/// <summary>How far words are apart.</summary>
internal static class EditDistance
{
    /// <summary>Whether two different words are one insertion, deletion, substitution or exchange of neighbours apart, or equal.</summary>
    public static bool IsAtMostOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        if (a.IsEmpty || b.IsEmpty) return a.Length + b.Length <= 1;
        if (a.Length == b.Length) return a[1..].SequenceEqual(b[1..]) || a.Length >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);
        return a.Length == b.Length + 1 ? a[1..].SequenceEqual(b) : b.Length == a.Length + 1 && b[1..].SequenceEqual(a);
    }
}
