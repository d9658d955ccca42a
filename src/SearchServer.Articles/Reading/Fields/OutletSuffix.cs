using SearchServer.Articles.Enrichment.Outlets;

namespace SearchServer.Articles.Reading.Fields;

/// <summary>Takes the name of the outlet off a title that ends with it, as aggregators write them: <c>Ferry sails again - Harbour Courier</c>.</summary>
internal static class OutletSuffix
{
    private static readonly string[] s_separators = [" - ", " – ", " — ", " | ", " · ", " • ", " :: ", " » ", " // "];

    /// <summary>The title without the name of its outlet.</summary>
    /// <param name="title">The title.</param>
    /// <param name="outlet">The outlet, as the input gives it; null if it does not.</param>
    public static string Cut(string title, string? outlet)
    {
        if (outlet is null) return title;
        string key = OutletKey.Of(outlet).Bare;
        if (key.Length == 0) return title;
        // A name may have a separator in it, so the longest end is looked at last.
        for (int end = title.Length; end > 0 && LastSeparator(title, end) is { At: > 0 } separator; end = separator.At)
        {
            string suffix = title[(separator.At + separator.Length)..];
            if (suffix.Length > 2 * outlet.Length + 8) return title;
            if (OutletKey.Of(suffix).Bare == key) return title[..separator.At].TrimEnd();
        }

        return title;
    }

    private static (int At, int Length) LastSeparator(string title, int end)
    {
        (int At, int Length) last = (-1, 0);
        foreach (string separator in s_separators)
        {
            int at = title.LastIndexOf(separator, end - 1, StringComparison.Ordinal);
            if (at > last.At) last = (at, separator.Length);
        }

        return last;
    }
}
