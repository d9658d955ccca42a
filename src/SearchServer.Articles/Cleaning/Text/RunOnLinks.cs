using System.Text;

namespace SearchServer.Articles.Cleaning.Text;

/// <summary>
/// What sites put behind the name of a politician, and scrapers run together: the name in full, headlines of other stories about that person, and MORE. "Mayor Tom Revik Thomas (Tom) Albin RevikCouncil votes on
/// ferry Revik denies it all MORE said" is "Mayor Tom Revik said".
/// </summary>
internal static class RunOnLinks
{
    private const string End = " MORE";

    /// <summary>The longest such list, in UTF-16 code units: five headlines of the longest kind.</summary>
    private const int MaxLength = 800;

    /// <summary>How far before the end of the full name the name stands that it repeats.</summary>
    private const int MaxNameLength = 80;

    /// <summary>That of " Jr.".</summary>
    private const int SuffixLength = 4;

    /// <summary>Shorter words are no surnames of which that can be told.</summary>
    private const int MinSurnameLength = 2;

    /// <summary>The line without such lists; the same string if it has none.</summary>
    public static string Remove(string line)
    {
        StringBuilder? kept = null;
        int from = 0, copied = 0;
        for (int more; (more = line.IndexOf(End, from, StringComparison.Ordinal)) >= 0;)
        {
            int end = more + End.Length;
            if ((end == line.Length || !char.IsLetterOrDigit(line[end])) && FindStart(line, Math.Max(from, more - MaxLength), more) is >= 0 and int start)
            {
                kept = (kept ?? new StringBuilder(line.Length)).Append(line, copied, start - copied);
                copied = end;
            }

            from = end;
        }

        return kept is null ? line : kept.Append(line, copied, line.Length - copied).ToString();
    }

    /// <summary>The end of a name that is repeated in full, with a headline behind it; -1 if there is none.</summary>
    private static int FindStart(string line, int from, int to)
    {
        // Where the headline is not run on, as of Tom Revik Tom Albin Revik, a first name that is repeated looks like a surname; the surname's end is the later one.
        int found = -1;
        for (int i = from + 1; i < (found < 0 ? to : Math.Min(to, found + MaxNameLength)); i++)
        {
            if (!char.IsUpper(line[i]) && !char.IsAsciiDigit(line[i])) continue;
            bool isRunOn = line[i - 1] != ' ';
            if (EndOfRepeated(line, from, isRunOn ? i : i - 1) is not (>= 0 and int end)) continue;
            if (isRunOn) return end;
            found = Math.Max(found, end);
        }

        return found;
    }

    /// <summary>The end of the surname that a full name repeats; -1 if what ends here is no such name.</summary>
    private static int EndOfRepeated(string line, int from, int nameEnd)
    {
        string suffix = line.AsSpan(from, nameEnd - from) is [.., ' ', 'J' or 'S', 'r', '.'] ? line[(nameEnd - SuffixLength)..nameEnd] : "";
        nameEnd -= suffix.Length;
        if (nameEnd <= from || !char.IsLower(line[nameEnd - 1])) return -1;
        int nameStart = nameEnd;
        while (nameStart > from && line[nameStart - 1] != ' ') nameStart--;
        if (nameEnd - nameStart < MinSurnameLength || !char.IsUpper(line[nameStart])) return -1;
        ReadOnlySpan<char> surname = line.AsSpan(nameStart, nameEnd - nameStart);
        int windowStart = Math.Max(from, nameStart - MaxNameLength);
        int first = line.AsSpan(windowStart, nameStart - windowStart).LastIndexOf(surname) + windowStart;
        if (first < windowStart || (first > 0 && line[first - 1] != ' ')) return -1;
        int firstEnd = first + surname.Length;

        // Mc of McRevik and of McRevik is no surname.
        if (char.IsLetter(line[firstEnd]) && line[firstEnd] == line[nameEnd]) return -1;
        if (line.AsSpan(firstEnd).StartsWith(suffix, StringComparison.Ordinal)) firstEnd += suffix.Length;
        return IsName(line.AsSpan(firstEnd, nameStart - firstEnd)) ? firstEnd : -1;
    }

    /// <summary>Whether nothing but first names stands there, as in <c> Thomas (Tom) A. </c>.</summary>
    private static bool IsName(ReadOnlySpan<char> text)
    {
        bool hasWord = false;
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range].Trim("()\"“”");
            if (word.IsEmpty) continue;
            if (!char.IsUpper(word[0]) || word[^1] is ',' or ';' or ':') return false;
            hasWord = true;
        }

        return hasWord;
    }
}
