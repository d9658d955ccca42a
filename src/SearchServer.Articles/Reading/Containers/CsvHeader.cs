using System.Collections.Immutable;
using System.Text;
using SearchServer.Articles.Cleaning.Language;
using SearchServer.Articles.Reading.Fields;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>What the header of a table says: what stands between its cells, and what its columns are called.</summary>
/// <param name="Separator">What stands between cells, in ASCII.</param>
/// <param name="Columns">The names of the columns as they are written; empty where a column has none.</param>
internal sealed record CsvHeader(char Separator, ImmutableArray<string> Columns)
{
    /// <summary>Lines in which the header is looked for: some programs write <c>sep=;</c> or what the table is about before it.</summary>
    public const int MaxLines = 10;

    /// <summary>Columns of a table: articles have some dozens.</summary>
    private const int MaxColumns = 1_000;

    /// <summary>Columns of a table whose name does not say that it is one.</summary>
    private const int MinColumnsUnnamed = 3;

    private static readonly char[] s_separators = [',', ';', '\t', '|'];

    /// <summary>Reads a line as a header; null if it does not name a title or a text.</summary>
    /// <param name="line">The line.</param>
    /// <param name="names">What fields are called.</param>
    /// <param name="known">How many columns have names that are known.</param>
    public static CsvHeader? Read(string line, FieldNames names, out int known)
    {
        CsvHeader? best = null;
        known = 0;
        foreach (char separator in s_separators)
        {
            IReadOnlyList<string> cells = CsvCells.Split(line, separator);
            if (cells.Count > MaxColumns) continue;
            int found = cells.Count(cell => !names.Find(FieldNames.FoldShort(cell)).IsEmpty);
            if (found <= known || !cells.Any(cell => IsTitleOrText(FieldNames.FoldShort(cell), names))) continue;
            (best, known) = (new CsvHeader(separator, [.. cells]), found);
        }

        return best;
    }

    /// <summary>Whether a text of whatever name begins with the header of a table: a title or a text, and another field that tells an article, among columns of which the next line has as many.</summary>
    public static bool IsAtStart(ReadOnlySpan<char> text)
    {
        int end = text.IndexOf('\n');
        if (end < 0) return false;
        string line = text[..end].ToString();
        ReadOnlySpan<char> next = text[(end + 1)..];
        foreach (char separator in s_separators)
        {
            IReadOnlyList<string> cells = CsvCells.Split(line, separator);
            if (cells.Count is < MinColumnsUnnamed or > MaxColumns || !cells.All(cell => cell.Length <= FieldNames.MaxLength && !cell.Contains(' ', StringComparison.Ordinal))) continue;
            ArticleField[] telling = [.. cells.Select(cell => FieldNames.TellingField(FieldNames.FoldShort(cell))).OfType<ArticleField>().Distinct()];
            if (telling.Length > 1 && (telling.Contains(ArticleField.Title) || telling.Contains(ArticleField.Body)) && next.Contains(separator)) return true;
        }

        return false;
    }

    /// <summary>The code of the language that a row says it is in, before it is known how to read it; null if it does not say one.</summary>
    public string? LanguageOf(ReadOnlySpan<byte> row, FieldNames names)
    {
        IReadOnlyList<string> cells = CsvCells.Split(Encoding.Latin1.GetString(row), Separator);
        for (int i = 0; i < Math.Min(cells.Count, Columns.Length); i++)
        {
            foreach ((ArticleField field, _) in names.Find(FieldNames.FoldShort(Columns[i])))
            {
                if (field == ArticleField.Language && LanguageCode.Of(cells[i]) is { } code) return code;
            }
        }

        return null;
    }

    private static bool IsTitleOrText(string folded, FieldNames names)
    {
        foreach ((ArticleField field, _) in names.Find(folded))
        {
            if (field is ArticleField.Title or ArticleField.Body) return true;
        }

        return false;
    }
}
