namespace SearchServer.Articles.Enrichment.Names;

/// <summary>Names made of initials.</summary>
internal static class Abbreviation
{
    private const int MinLength = 2;
    private const int MaxLength = 8;

    /// <summary>Whether a name is one word in capitals, as NATO.</summary>
    public static bool Is(string name) => name.Length is >= MinLength and <= MaxLength && !name.Any(c => char.IsLower(c) || c == ' ');

    /// <summary>Whether an abbreviation can stand for a name: its letters are initials of the name's words, in order; words may be left out.</summary>
    public static bool IsOf(string abbreviation, string name)
    {
        string letters = NameFolding.Fold(abbreviation).Replace(" ", "", StringComparison.Ordinal);
        int at = 0;
        foreach (string word in NameFolding.Fold(name).Split(' '))
        {
            if (at < letters.Length && word.StartsWith(letters[at])) at++;
        }

        return letters.Length > 0 && at == letters.Length;
    }
}
