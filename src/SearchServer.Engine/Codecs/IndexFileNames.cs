using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs;

/// <summary>How the files of an index are named: <c>_counter[_suffix].extension</c> and <c>segments_N</c>, numbers in base 36.</summary>
internal static class IndexFileNames
{
    public const string WriteLock = "write.lock";
    public const string Segments = "segments";
    public const string PendingSegments = "pending_segments";

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>What surely fits a long.</summary>
    private const int MaxDigits = 12;

    private static readonly SearchValues<char> s_fileCharacters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_.-");

    public static string Segment(string segment, string suffix, string extension) =>
        suffix.Length == 0 ? $"{segment}.{extension}" : $"{segment}_{suffix}.{extension}";

    public static string SegmentName(long counter) => $"_{Base36(counter)}";

    public static string Commit(long generation) => $"{Segments}_{Base36(generation)}";

    public static string PendingCommit(long generation) => $"{PendingSegments}_{Base36(generation)}";

    /// <summary>The segment that a file belongs to: <c>_a</c> of <c>_a_Lucene84_0.doc</c>.</summary>
    public static string SegmentOf(string file)
    {
        int end = file.AsSpan(1).IndexOfAny('_', '.');
        return end < 0 ? file : file[..(end + 1)];
    }

    /// <summary>True for segments_N; <paramref name="generation"/> is its N.</summary>
    public static bool IsCommit(string file, out long generation) => HasGeneration(file, Segments, out generation);

    /// <summary>True for pending_segments_N, a commit that was prepared and not finished.</summary>
    public static bool IsPendingCommit(string file, out long generation) => HasGeneration(file, PendingSegments, out generation);

    /// <summary>True for the name of a segment, as <see cref="SegmentName"/> makes it.</summary>
    public static bool IsSegmentName(string name) => name.Length > 1 && name[0] == '_' && IsBase36(name.AsSpan(1), out _);

    /// <summary>True for a file that is named like part of a segment, and so is in the folder of the index and nowhere else.</summary>
    public static bool IsSegmentFile(string file) =>
        file.Length > 2 && file.Contains('.') && IsSegmentName(SegmentOf(file)) && !file.AsSpan().ContainsAnyExcept(s_fileCharacters);

    /// <summary>Checks that files which metadata list are named like parts of a segment.</summary>
    public static void CheckFiles(this in DataCursor meta, IReadOnlyCollection<string> files, string segment)
    {
        foreach (string file in files)
        {
            if (!IsSegmentFile(file) || SegmentOf(file) != segment) meta.ThrowCorrupt($"names of files of segment {segment}", $"'{file}'");
        }
    }

    public static string Base36(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Span<char> text = stackalloc char[13];
        int at = text.Length;
        do
        {
            text[--at] = Digits[(int)(value % 36)];
            value /= 36;
        }
        while (value > 0);
        return new string(text[at..]);
    }

    public static bool TryParseBase36([NotNullWhen(true)] ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        if (text.Length is 0 or > MaxDigits) return false;
        foreach (char c in text)
        {
            int digit = Digits.IndexOf(c);
            if (digit < 0) return false;
            value = (value * 36) + digit;
        }

        return true;
    }

    /// <summary>As <see cref="TryParseBase36"/>, and the number is written as <see cref="Base36"/> writes it: other names for it name other files.</summary>
    private static bool IsBase36(ReadOnlySpan<char> text, out long value) => TryParseBase36(text, out value) && (text[0] != '0' || text.Length == 1);

    private static bool HasGeneration(string file, string prefix, out long generation)
    {
        generation = 0;
        return file.Length > prefix.Length + 1 && file.StartsWith(prefix, StringComparison.Ordinal) && file[prefix.Length] == '_'
            && IsBase36(file.AsSpan(prefix.Length + 1), out generation);
    }
}
