using nietras.SeparatedValues;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>Cuts a row of a table into its cells.</summary>
internal static class CsvCells
{
    /// <summary>The cells of a row, without their quotes and the white space around them.</summary>
    /// <param name="row">The row; lines break in its quotes only.</param>
    /// <param name="separator">What stands between cells.</param>
    public static IReadOnlyList<string> Split(string row, char separator)
    {
        SepReaderOptions options = Sep.New(separator).Reader() with { HasHeader = false, Unescape = true, Trim = SepTrim.All, DisableColCountCheck = true };
        using SepReader reader = options.FromText(row);
        foreach (SepReader.Row cells in reader) return cells[..].ToStringsArray();
        return [];
    }

    /// <summary>The cells of a row in which quotes stand for themselves, as programs write that separate cells with tabs.</summary>
    public static IReadOnlyList<string> SplitUnquoted(string row, char separator) => row.Split(separator, StringSplitOptions.TrimEntries);
}
