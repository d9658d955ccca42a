using System.IO.Compression;
using System.Text.Json;

namespace BuildGazetteers;

/// <summary>Words that news mostly writes in lower case, counted in collections of articles.</summary>
internal sealed class CommonWords
{
    private const int MinCount = 15;

    /// <summary>Names such as Turkey and Chase are words as well; what counts is which they are more often.</summary>
    private const double MinShare = 0.4;

    private const int MinFrequentCount = 100;
    private const double MinFrequentShare = 0.6;

    private static readonly string[] s_collections = ["news.jsonl.gz", "reuters21578.jsonl.gz", "wikinews.jsonl.gz"];

    private readonly Dictionary<string, (int Lower, int Capital)> _counts = new(StringComparer.Ordinal);

    private CommonWords()
    {
    }

    public static CommonWords Count(string data)
    {
        CommonWords words = new();
        var counts = words._counts.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> folded = stackalloc char[32];
        foreach (string collection in s_collections)
        {
            using FileStream file = File.OpenRead(Path.Combine(data, collection));
            using StreamReader reader = new(new GZipStream(file, CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using JsonDocument article = JsonDocument.Parse(line);
                ReadOnlySpan<char> text = article.RootElement.TryGetProperty("body", out JsonElement body) ? body.GetString() ?? "" : "";
                for (int at = 0; at < text.Length; at++)
                {
                    if (!char.IsLetter(text[at])) continue;
                    int start = at;
                    while (at < text.Length && char.IsLetter(text[at])) at++;
                    if (at - start > folded.Length || at - start == 1) continue;
                    int length = text[start..at].ToLowerInvariant(folded);
                    bool isLower = char.IsLower(text[start]);
                    (int lower, int capital) = counts.TryGetValue(folded[..length], out (int, int) known) ? known : default;
                    counts[folded[..length]] = (lower + (isLower ? 1 : 0), capital + (isLower ? 0 : 1));
                }
            }
        }

        return words;
    }

    /// <summary>Words so frequent that they are listed whether or not somebody is called so.</summary>
    public IEnumerable<string> Frequent => _counts.Where(word => word.Value.Lower >= MinFrequentCount && word.Value.Lower >= MinFrequentShare * (word.Value.Lower + word.Value.Capital)).Select(word => word.Key);

    /// <summary>How often a word stands in the collections, in any case.</summary>
    public int CountOf(string word) => _counts.TryGetValue(word, out (int Lower, int Capital) count) ? count.Lower + count.Capital : 0;

    /// <summary>Whether a word is a common one.</summary>
    public bool Contains(string word) => _counts.TryGetValue(word, out (int Lower, int Capital) count) && count.Lower >= MinCount && count.Lower >= MinShare * (count.Lower + count.Capital);
}
