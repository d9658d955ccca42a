using System.Text.Json;
using SearchServer.Articles.UserLists;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.UserLists;

/// <summary>Files of synonyms say what they say to Solr's parser. Lines that are refused here, some of which it takes, are left out: it would stop at most of them.</summary>
public class SynonymParityTests
{
    private const int Files = 2000;

    private static readonly string[] s_pieces = ["a", "b", "c", "ab", "\u00e4", ",", ",", ",", ", ", " ", "\t", "=>", " => ", "=", ">", "\\", "\\,", "\\=", "#", "\\\\"];

    [Fact]
    public void EachFileHasTheSamePairs()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        RandomSource random = new(20261130);
        using TemporaryFolder folder = new();
        List<string> texts = [];
        List<string> ours = [];
        for (int i = 0; i < Files; i++)
        {
            string[] lines = [.. Enumerable.Range(0, random.Between(1, 8)).Select(_ => string.Concat(Enumerable.Range(0, random.Between(1, 12)).Select(_ => random.Pick(s_pieces))))];
            File.WriteAllLines(folder["synonyms.txt"], lines);
            HashSet<long> mistaken = [.. Synonyms.Load(folder["synonyms.txt"]).Mistakes.Select(mistake => mistake.Line)];
            string[] good = [.. lines.Where((line, at) => !mistaken.Contains(at + 1) && !string.IsNullOrWhiteSpace(line))];
            File.WriteAllLines(folder["synonyms.txt"], good);
            Synonyms synonyms = Synonyms.Load(folder["synonyms.txt"]);
            Assert.Empty(synonyms.Mistakes);
            texts.Add(string.Join('\n', good));
            ours.Add(string.Join('\n', synonyms.Entries.SelectMany(entry => entry.Others.Select(other => Pair(entry.Text, other, entry.KeepsOwn))).Order(StringComparer.Ordinal)));
        }

        JsonText.WriteLines(folder["texts"], texts.Select(text => (Action<Utf8JsonWriter>)(json => json.WriteTextValue(text))));
        oracle.Send("synonyms", ("texts", folder["texts"]), ("out", folder["out"]));
        string[] answers = File.ReadAllLines(folder["out"]);
        Assert.Equal(Files, answers.Length);
        Assert.True(ours.Count(pairs => pairs.Length > 0) > Files / 2);
        Assert.All(Enumerable.Range(0, Files), i => Assert.True(ours[i] == PairsOf(answers[i]), $"{random}, file {i}:\n{texts[i]}\nhere:\n{ours[i]}\nSolr:\n{answers[i]}"));
    }

    private static string Pair(string input, string output, bool keepsOwn) => $"{input} > {output} {keepsOwn}";

    /// <summary>What Solr's parser adds, each pair once; a word stays if any rule says so.</summary>
    private static string PairsOf(string answer)
    {
        using JsonDocument document = JsonDocument.Parse(answer);
        if (!document.RootElement.TryGetProperty("pairs", out JsonElement pairs)) return answer;
        (string Input, string Output, bool KeepsOwn)[] read = [.. pairs.EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!, pair[2].GetBoolean()))];
        HashSet<string> kept = [.. read.Where(pair => pair.KeepsOwn).Select(pair => pair.Input)];
        return string.Join('\n', read.Select(pair => Pair(pair.Input, pair.Output, kept.Contains(pair.Input))).Distinct().Order(StringComparer.Ordinal));
    }
}
