namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Languages as pages declare them.</summary>
internal static class LanguageTag
{
    private const int MaxLength = 20;

    /// <summary>A BCP 47 code in lower case of <c>en</c>, <c>en_US</c>, <c>pt-BR</c>; null if the text is none.</summary>
    public static string? Normalize(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        string tag = text.Split(',')[0].Split('.')[0].Trim().Replace('_', '-').ToLowerInvariant();
        if (tag.Length > MaxLength) return null;
        string[] parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit)) ? tag : null;
    }
}
