using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using SearchServer.Articles.Reading.Containers;
using SearchServer.Articles.Reading.Fields;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>Reads the article of a row of a table: its columns are the fields of an object.</summary>
internal sealed class CsvReader(JsonReader json)
{
    /// <summary>What programs write into a cell that has nothing.</summary>
    private static readonly FrozenSet<string> s_nothing = FrozenSet.ToFrozenSet(["", "NULL", "null", "\\N", "NaN", "nan", "None", "<NA>"], StringComparer.Ordinal);

    /// <summary>Reads a row.</summary>
    /// <exception cref="SourceException">It has not as many cells as the header, or a field cannot be read.</exception>
    public Article Read(string row, CsvHeader header, SourceContext context) => json.ReadObject(ToJson(CellsOf(row, header), header), context);

    private static IReadOnlyList<string> CellsOf(string row, CsvHeader header)
    {
        IReadOnlyList<string> cells = CsvCells.Split(row, header.Separator);
        if (cells.Count >= header.Columns.Length) return cells;
        // A quote that stands for itself.
        IReadOnlyList<string> unquoted = CsvCells.SplitUnquoted(row, header.Separator);
        return unquoted.Count >= header.Columns.Length ? unquoted : throw new SourceException(CsvRows.ProblemOf(header, cells.Count));
    }

    private static string ToJson(IReadOnlyList<string> cells, CsvHeader header)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes))
        {
            writer.WriteStartObject();
            for (int i = 0; i < header.Columns.Length; i++)
            {
                if (header.Columns[i].Length == 0 || s_nothing.Contains(cells[i])) continue;
                writer.WritePropertyName(header.Columns[i]);
                WriteValue(writer, cells[i]);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Writes a cell: a text, or the list that it has, as in <c>["Ilse Marrow", "Tomas Revik"]</c>.</summary>
    private static void WriteValue(Utf8JsonWriter writer, string cell)
    {
        if (ListText.Of(cell) is not { } list)
        {
            writer.WriteStringValue(cell);
            return;
        }

        writer.WriteStartArray();
        foreach (string item in list) writer.WriteStringValue(item);
        writer.WriteEndArray();
    }
}
