namespace SearchServer.Articles.Reading.Formats;

/// <summary>Puts the place and day that a story was filed before its text, where readers of newspapers find them.</summary>
internal static class Dateline
{
    public static string Before(string? dateline, string text)
    {
        string line = (dateline ?? "").Trim().TrimEnd('-', '–', '—', ' ');
        if (line.Length == 0 || text.Length == 0 || text.StartsWith(line, StringComparison.OrdinalIgnoreCase)) return text;
        return $"{line} - {text}";
    }
}
