using System.Globalization;
using System.Text.Json;

namespace SearchServer.Testing;

/// <summary>Reads the oracle's answers.</summary>
internal static class AnswerReader
{
    public static IEnumerable<JsonElement> Lines(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement;
        }
    }

    public static IReadOnlyList<T> List<T>(JsonElement array, Func<JsonElement, T> read) => [.. array.EnumerateArray().Select(read)];

    public static T Object<T>(JsonElement value) =>
        value.Deserialize<T>(OracleProcess.JsonOptions) ?? throw new OracleException($"No {typeof(T).Name} in the answer.");

    public static string? Error(JsonElement answer) => answer.TryGetProperty("error", out JsonElement error) ? error.GetString() : null;

    public static IndexReport Index(JsonElement answer) => new(
        answer.GetProperty("added").GetInt64(),
        answer.GetProperty("rejected").GetInt64(),
        List(answer.GetProperty("rejections"), item => $"document {item[0].GetInt64()}: {item[1].GetString()}"),
        List(answer.GetProperty("segments"), Object<OracleSegment>));

    public static SearchAnswer Search(JsonElement answer)
    {
        if (Error(answer) is { } error) return new SearchAnswer(0, false, [], new Dictionary<string, OracleFacet?>(), error);
        Dictionary<string, OracleFacet?> facets = [];
        if (answer.TryGetProperty("facets", out JsonElement counts))
        {
            foreach (JsonProperty dim in counts.EnumerateObject())
            {
                facets[dim.Name] = dim.Value.ValueKind == JsonValueKind.Null ? null : Facet(dim.Value);
            }
        }

        return new SearchAnswer(
            answer.GetProperty("total").GetInt64(),
            answer.GetProperty("exact").GetBoolean(),
            List(answer.GetProperty("hits"), Hit),
            facets,
            Error: null)
        {
            Groups = answer.TryGetProperty("groups", out JsonElement groups) ? groups.GetInt64() : null,
            Ranges = answer.TryGetProperty("ranges", out JsonElement ranges) ? List(ranges, range => range.GetInt64()) : [],
        };
    }

    public static HighlightAnswer Highlights(JsonElement answer)
    {
        if (Error(answer) is { } error) return new HighlightAnswer([], error);
        return new HighlightAnswer(List(answer.GetProperty("hits"), HighlightedHit), Error: null);
    }

    public static VocabularyTerm Term(JsonElement line)
    {
        TermBytes term = line[1].GetString() is { } text ? text : new TermBytes(Convert.FromHexString(line[2].GetString()!));
        return new VocabularyTerm(line[0].GetString()!, term, line[3].GetInt32(), line[4].GetInt64());
    }

    /// <summary>Reads token streams in the oracle's text format.</summary>
    public static IReadOnlyList<AnalyzedText> TokenStreams(IEnumerable<string> lines)
    {
        List<AnalyzedText> texts = [];
        List<AnalyzedToken> tokens = [];
        foreach (string line in lines)
        {
            if (line.StartsWith('#')) continue;
            string[] cells = line.Split(' ', 6);
            if (cells[0] == "end")
            {
                texts.Add(new AnalyzedText(tokens, Int(cells[1]), Int(cells[2])));
                tokens = [];
            }
            else
            {
                tokens.Add(new AnalyzedToken(DumpText.ReadUnits(cells[5]), Int(cells[1]), Int(cells[2]), Int(cells[3]), cells[4]));
            }
        }

        return texts;
    }

    public static PartDigest PartDigest(string line)
    {
        string[] cells = line.Split(' ', 3);
        return new PartDigest(cells[2], cells[0], long.Parse(cells[1], CultureInfo.InvariantCulture));
    }

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static float Score(JsonElement bits) => BitConverter.Int32BitsToSingle(bits.GetInt32());

    private static OracleHit Hit(JsonElement hit) => new(
        hit[0].GetInt32(),
        Score(hit[1]),
        hit[2].GetString(),
        [.. hit.EnumerateArray().Skip(3).Select(value => value.ValueKind == JsonValueKind.Null ? null : value.ToString())]);

    private static OracleFacet Facet(JsonElement facet) => new(
        facet.GetProperty("value").GetInt64(),
        facet.GetProperty("childCount").GetInt32(),
        List(facet.GetProperty("labels"), label => KeyValuePair.Create(label[0].GetString()!, label[1].GetInt64())));

    private static HighlightedHit HighlightedHit(JsonElement hit) => new(
        hit.GetProperty("doc").GetInt32(),
        hit.GetProperty("id").GetString(),
        hit.GetProperty("fields").EnumerateObject().ToDictionary(field => field.Name, field => HighlightedField(field.Value)));

    private static HighlightedField HighlightedField(JsonElement field)
    {
        JsonElement passages = field.GetProperty("passages");
        return new HighlightedField(
            List(field.GetProperty("matches"), m => new OracleMatch(m[0].GetInt32(), m[1].GetInt32(), m[2].GetInt32(), m[3].GetInt32())),
            passages.ValueKind == JsonValueKind.Null ? null : List(passages, Passage));
    }

    private static OraclePassage Passage(JsonElement passage) => new(
        passage[0].GetInt32(),
        passage[1].GetInt32(),
        Score(passage[2]),
        List(passage[3], mark => (mark[0].GetInt32(), mark[1].GetInt32())));
}
