using SearchServer.Articles.Enrichment.Outlets;

namespace SearchServer.Articles.Reading.Fields;

/// <summary>Takes the name of the outlet off a title that ends with it, as aggregators write them: <c>Ferry sails again - Harbour Courier</c>.</summary>
internal static class OutletSuffix
{
    /// <summary>No outlet has a longer name, in UTF-16 code units.</summary>
    private const int MaxOutletLength = 100;

    private static readonly string[] s_separators = [" - ", " – ", " — ", " | ", " · ", " • ", " :: ", " » ", " // "];

    /// <summary>The title without the name of its outlet.</summary>
    /// <param name="title">The title.</param>
    /// <param name="outlet">The outlet, as the input gives it; null if it does not.</param>
    public static string Cut(string title, string? outlet)
    {
        if (outlet is null or { Length: > MaxOutletLength }) return title;
        string key = OutletKey.Of(outlet).Bare;
        if (key.Length == 0) return title;
        // A name may have a separator in it, so the longest end is looked at last.
        int start = Math.Max(0, title.Length - (2 * outlet.Length) - 8);
        for (int end = title.Length; LastSeparator(title, start, end) is { At: > 0 } separator; end = separator.At)
        {
            string suffix = title[(separator.At + separator.Length)..];
            if (OutletKey.Of(suffix).Bare == key) return title[..separator.At].TrimEnd();
        }

        return title;
    }

    /// <summary>The last separator in a part of a title; -1 if there is none.</summary>
    private static (int At, int Length) LastSeparator(string title, int start, int end)
    {
        (int At, int Length) last = (-1, 0);
        foreach (string separator in s_separators)
        {
            int at = title.AsSpan(start, end - start).LastIndexOf(separator, StringComparison.Ordinal);
            if (at >= 0 && start + at > last.At) last = (start + at, separator.Length);
        }

        return last;
    }
}
