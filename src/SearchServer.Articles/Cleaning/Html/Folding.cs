namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Texts as they are compared: their letters and digits, in lower case.</summary>
internal static class Folding
{
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        Span<char> folded = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c)) folded[length++] = char.ToLowerInvariant(c);
        }

        return new string(folded[..length]);
    }
}
