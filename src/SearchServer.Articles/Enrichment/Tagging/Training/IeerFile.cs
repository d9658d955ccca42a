using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>Reads articles whose names are marked by character offsets: a JSON object a line, with <c>text</c> and <c>entities</c> of <c>start</c>, <c>end</c>, <c>type</c>.</summary>
internal static class IeerFile
{
    public static IEnumerable<TrainingDocument> ReadDocuments(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            yield return ToDocument(json.RootElement);
        }
    }

    private static TrainingDocument ToDocument(JsonElement json)
    {
        string text = json.GetProperty("text").GetString()!;
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        Tokenizer.Read(text, 0, int.MaxValue, tokens);
        SentenceBreaks.Find(text, CollectionsMarshal.AsSpan(tokens), 0, sentences);
        uint[] allowed = new uint[tokens.Count];
        Array.Fill(allowed, 1u << Labels.Outside);
        foreach (JsonElement entity in json.GetProperty("entities").EnumerateArray())
        {
            int kind = entity.GetProperty("type").GetString() switch
            {
                "PERSON" => Labels.Person,
                "LOCATION" => Labels.Place,
                "ORGANIZATION" => Labels.Organisation,
                _ => -1,
            };
            if (kind >= 0) Mark(tokens, allowed, kind, entity.GetProperty("start").GetInt32(), entity.GetProperty("end").GetInt32());
        }

        return new TrainingDocument(text, tokens, sentences, allowed);
    }

    /// <summary>Labels the tokens of a name; they may have any label where the name does not end where tokens do.</summary>
    private static void Mark(List<Token> tokens, uint[] allowed, int kind, int start, int end)
    {
        int first = tokens.FindIndex(token => token.End > start), behind = tokens.FindIndex(token => token.Start >= end);
        if (first < 0) return;
        if (behind < 0) behind = tokens.Count;
        bool isAligned = tokens[first].Start == start && (tokens[behind - 1].End == end || (tokens[behind - 1].End == end + 1));
        for (int i = first; i < behind; i++) allowed[i] = isAligned ? 1u << Labels.At(kind, i - first, behind - first) : Labels.Any;
    }
}
