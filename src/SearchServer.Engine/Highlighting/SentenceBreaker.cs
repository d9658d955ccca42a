using System.Buffers;

namespace SearchServer.Engine.Highlighting;

/// <summary>
/// Where sentences begin, well enough to show a reader whole ones: after a line break, and after a full stop, question mark or the like (and quotation marks or brackets
/// that close behind it), if white space and a character that can begin a sentence follow, and the full stop is not that of an initial or a usual title. Behind those of Chinese and Japanese no white space is needed.
/// </summary>
internal static class SentenceBreaker
{
    private static readonly SearchValues<char> s_candidates = SearchValues.Create(".!?…؟۔।\n\u2029。！？｡");

    /// <summary>The start of the sentence that holds <paramref name="at"/>, looking back by at most <paramref name="most"/> characters; -1 if it is further back.</summary>
    public static int StartOf(ReadOnlySpan<char> text, int at, int most)
    {
        int floor = Math.Max(0, at - most);
        for (int end = at; end > floor;)
        {
            int mark = text[floor..end].LastIndexOfAny(s_candidates);
            if (mark < 0) break;
            mark += floor;
            int next = StartAfter(text, mark);
            if (next >= 0 && next <= at) return next;
            end = mark;
        }

        return floor == 0 ? SkipWhiteSpace(text, 0) : -1;
    }

    /// <summary>The end of the sentence that holds <paramref name="at"/>, white space behind it left out; at most <paramref name="most"/> characters on.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int at, int most)
    {
        int limit = (int)Math.Min(text.Length, (long)at + most);
        for (int from = at; from < limit;)
        {
            int mark = text[from..limit].IndexOfAny(s_candidates);
            if (mark < 0) break;
            mark += from;
            int next = StartAfter(text, mark);
            if (next >= 0) return TrimEnd(text, at, Math.Max(at, next));
            from = mark + 1;
        }

        return limit == text.Length ? TrimEnd(text, at, limit) : -1;
    }

    /// <summary>Where white space before an end begins.</summary>
    public static int TrimEnd(ReadOnlySpan<char> text, int from, int end)
    {
        while (end > from && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }

    public static int SkipWhiteSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    /// <summary>Where the next sentence starts if one ends with the mark at <paramref name="mark"/>, else -1.</summary>
    private static int StartAfter(ReadOnlySpan<char> text, int mark)
    {
        char sign = text[mark];
        int after = mark + 1;
        if (sign is '\n' or '\u2029') return SkipWhiteSpace(text, after);
        if (sign is '。' or '！' or '？' or '｡')
        {
            while (after < text.Length && text[after] is '。' or '！' or '？' or '｡' or '”' or '’' or '」' or '』' or '）' or '》' or '〉' or '】' or '…') after++;
            return SkipWhiteSpace(text, after);
        }

        while (after < text.Length && text[after] is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '.' or '!' or '?') after++;
        if (after == text.Length) return after;
        if (!char.IsWhiteSpace(text[after])) return -1;
        int next = SkipWhiteSpace(text, after);
        if (next < text.Length && char.IsLower(text[next])) return -1;
        return sign == '.' && IsAbbreviation(text, mark) ? -1 : next;
    }

    /// <summary>A full stop behind a single letter, or a short title that names follow.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> text, int stop)
    {
        int start = stop;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text[start..stop] is { Length: 1 } or "Mr" or "Mrs" or "Ms" or "Dr" or "Prof" or "St" or "Gen" or "Col" or "Sgt" or "Lt" or "Capt" or "Sen" or "Rep" or "Gov" or "Rev" or "Jr" or "No" or "vs";
    }
}
