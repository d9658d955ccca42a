using System.Text.RegularExpressions;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Lists in which surnames come first, as in catalogues: <c>Revik, Tomas; van der Marrow, Ilse</c>.</summary>
internal static class TurnedNames
{
    private const int MaxGivenWords = 3;

    private static readonly Regex s_separator = new(@" *[;|\n] *| +(and|und|et|&) +", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The list with first names first and no commas; the line itself if it is another.</summary>
    public static string Turn(string line)
    {
        if (!line.Contains(',', StringComparison.Ordinal)) return line;
        string[] parts = [.. s_separator.Split(line).Where(part => part.Length > 0)];
        string?[] turned = Array.ConvertAll(parts, TurnOne);
        return Array.TrueForAll(turned, name => name is not null) ? string.Join(';', turned) : line;
    }

    /// <summary>A name the other way round; null if it is not surname, comma, first name. Words behind a comma are first names if they are known as such: they might be a place or another person.</summary>
    private static string? TurnOne(string part)
    {
        // What is in parentheses is where they are.
        int open = part.IndexOf('(', StringComparison.Ordinal), comma = part.IndexOf(',', StringComparison.Ordinal);
        if (open > comma) part = part[..open];
        if (comma <= 0 || part.IndexOf(',', comma + 1) >= 0) return null;
        string[] surname = part[..comma].Split(' ', StringSplitOptions.RemoveEmptyEntries), given = part[(comma + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (surname.Length == 0 || given.Length is 0 or > MaxGivenWords || !AuthorKinds.IsFirstName(given[0]) || AuthorKinds.IsStaff(part[..comma]) || AuthorKinds.IsOutlet(part[..comma])) return null;
        string[] words = [.. surname.SkipWhile(AuthorKinds.IsParticle)];
        bool isSurname = words.Length == 1 ? char.IsUpper(words[0][0]) : words.Length == 2 && !AuthorKinds.IsFirstName(words[0]);
        return isSurname ? string.Join(' ', given.Concat(surname)) : null;
    }
}
