namespace SearchServer.Articles.Cleaning.Text;

/// <summary>Titles with the name of the site behind them, as pages have them for the browser's window: <c>Ferry sails again | Harbour Courier</c>.</summary>
internal static class SiteTitle
{
    /// <summary>Site names are no longer, in UTF-16 code units.</summary>
    private const int MaxNameLength = 40;

    private const int MaxNameWords = 5;

    /// <summary>Whether a folded line is the title, alone or with a name of a site behind it.</summary>
    /// <param name="folded">The line.</param>
    /// <param name="title">The title, folded.</param>
    /// <param name="site">The name, if it has one.</param>
    public static bool Repeats(string folded, string title, out string? site)
    {
        site = null;
        if (folded.Length == 0 || !folded.StartsWith(title, StringComparison.OrdinalIgnoreCase)) return false;
        ReadOnlySpan<char> rest = folded.AsSpan(title.Length).Trim();
        if (rest.IsEmpty) return true;
        if (rest[0] is not ('|' or '-' or '»' or '"' or '•' or '·' or ':') || rest.Length < 3 || folded[title.Length] != ' ') return false;
        // Of "title | section | site" the last part is the site.
        ReadOnlySpan<char> name = rest[(rest.LastIndexOfAny("|»•·") is > 0 and int bar ? bar + 1 : 1)..].Trim();
        if (!IsName(name)) return false;
        site = name.ToString();
        return true;
    }

    private static bool IsName(ReadOnlySpan<char> name) =>
        name.Length is > 1 and <= MaxNameLength && !char.IsLower(name[0]) && name[^1] is not ('.' or '?' or '!' or ',') && name.Count(' ') < MaxNameWords;
}
