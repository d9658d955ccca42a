using System.Text.Json;

namespace SearchServer.Testing;

/// <summary>
/// A document that belongs to no engine: the oracle makes Lucene's document of it, an adapter makes ours. The file format is
/// described in tests/oracle/README.md, "Neutral documents".
/// </summary>
public sealed record NeutralDocument(IReadOnlyList<NeutralField> Fields)
{
    /// <summary>Writes a neutral document file.</summary>
    public static void WriteFile(string path, IEnumerable<NeutralDocument> documents) =>
        JsonText.WriteLines(path, documents.Select(document => (Action<Utf8JsonWriter>)document.WriteTo));

    /// <summary>The document as a line of the file.</summary>
    public override string ToString() => JsonText.Line(WriteTo);

    private void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("fields");
        foreach (NeutralField field in Fields) field.WriteTo(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
