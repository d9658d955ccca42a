using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace SearchServer.CompileLanguages;

/// <summary>
/// The statistics of one language: of each n-gram of one to four characters that stands in a word, how often its last character follows the others (of single characters, their share of all). N-grams
/// are packed into a key, 16 bits a character, so that the key of an n-gram without its first character is a mask away.
/// </summary>
internal sealed class SourceModel
{
    public const int MaxLength = 4;

    private static readonly string[] s_files = ["unigrams", "bigrams", "trigrams", "quadrigrams"];

    /// <summary>What is left of a character's probability where its beginning is known and it never came behind it.</summary>
    private const double UnseenShare = 0.1;

    /// <summary>The same for statistics that leave out what is rare.</summary>
    private const double UnlistedShare = 0.4;

    /// <summary>Of characters that the language does not have.</summary>
    private const double MinProbability = 1e-7;

    private readonly Dictionary<ulong, double>[] _shares = [[], [], [], []];
    private readonly double _unseenShare = UnseenShare;
    private readonly int _order = MaxLength;

    private SourceModel()
    {
    }

    private SourceModel(int order, double unseenShare) => (_order, _unseenShare) = (order, unseenShare);

    /// <summary>Reads a language's folder: files of <c>{"ngrams": {"1/13": "abc abd", …}}</c>, compressed with Brotli.</summary>
    public static SourceModel Read(string folder)
    {
        SourceModel model = new();
        for (int length = 1; length <= MaxLength; length++)
        {
            using BrotliStream stream = new(File.OpenRead(Path.Combine(folder, s_files[length - 1] + ".json.br")), CompressionMode.Decompress);
            using JsonDocument json = JsonDocument.Parse(stream);
            foreach (JsonProperty share in json.RootElement.GetProperty("ngrams").EnumerateObject())
            {
                int slash = share.Name.IndexOf('/', StringComparison.Ordinal);
                double value = double.Parse(share.Name.AsSpan(0, slash), CultureInfo.InvariantCulture) / double.Parse(share.Name.AsSpan(slash + 1), CultureInfo.InvariantCulture);
                foreach (string ngram in share.Value.GetString()!.Split(' '))
                {
                    if (ngram.Length == length) model._shares[length - 1][KeyOf(ngram)] = value;
                }
            }
        }

        return model;
    }

    /// <summary>Reads a file of <c>{"freq": {"abc": 17, …}}</c>, which has n-grams of one to three characters, spaces and capitals among them, as long as they are not rare.</summary>
    public static SourceModel ReadCounts(string file)
    {
        const int Order = 3;
        using FileStream stream = File.OpenRead(file);
        using JsonDocument json = JsonDocument.Parse(stream);
        Dictionary<ulong, double>[] counts = [[], [], []];
        foreach (JsonProperty count in json.RootElement.GetProperty("freq").EnumerateObject())
        {
            if (!count.Name.All(char.IsLetter) || count.Name.Length > Order) continue;
            ulong key = KeyOf(count.Name.ToLowerInvariant());
            Dictionary<ulong, double> ofLength = counts[count.Name.Length - 1];
            ofLength[key] = ofLength.GetValueOrDefault(key) + count.Value.GetDouble();
        }

        return FromCounts(new SourceModel(Order, UnlistedShare), counts);
    }

    /// <summary>Counts the n-grams of words.</summary>
    public static SourceModel Count(IEnumerable<string> words)
    {
        Dictionary<ulong, double>[] counts = [[], [], [], []];
        foreach (string word in words)
        {
            for (int start = 0; start < word.Length; start++)
            {
                for (int length = 1; length <= MaxLength && start + length <= word.Length; length++)
                {
                    ulong key = KeyOf(word.AsSpan(start, length));
                    counts[length - 1][key] = counts[length - 1].GetValueOrDefault(key) + 1;
                }
            }
        }

        return FromCounts(new SourceModel(), counts);
    }

    public IEnumerable<ulong> Keys(int length) => _shares[length - 1].Keys;

    /// <summary>How often an n-gram stands in the language, as a share of all characters.</summary>
    public double Frequency(ulong key, int length)
    {
        double frequency = 1;
        for (int n = length; n >= 1; n--) frequency *= _shares[n - 1].GetValueOrDefault(key >> (16 * (length - n)));
        return frequency;
    }

    /// <summary>
    /// How likely the last character of an n-gram is behind the others. An n-gram that the statistics do not have counts as the one without its first character, and less if its beginning is
    /// there, for then it had its chance.
    /// </summary>
    public double Probability(ulong key, int length)
    {
        if (_shares[length - 1].TryGetValue(key, out double share)) return share;
        if (length == 1) return MinProbability;
        double shorter = Probability(key & ((1UL << (16 * (length - 1))) - 1), length - 1);
        return length <= _order && _shares[length - 2].ContainsKey(key >> 16) ? _unseenShare * shorter : shorter;
    }

    /// <summary>Words as the statistics would have them.</summary>
    public IEnumerable<string> Sample(int characters, Random random)
    {
        ILookup<ulong, (char Next, double Share)>[] next = [.. Enumerable.Range(1, MaxLength).Select(length => _shares[length - 1].ToLookup(pair => pair.Key >> 16, pair => ((char)(pair.Key & 0xFFFF), pair.Value)))];
        StringBuilder word = new();
        while (characters > 0)
        {
            word.Clear();
            while (Draw(next, word, random) is { } letter) word.Append(letter);
            if (word.Length == 0) continue;
            characters -= word.Length;
            yield return word.ToString();
        }
    }

    public static ulong KeyOf(ReadOnlySpan<char> ngram)
    {
        ulong key = 0;
        foreach (char c in ngram) key = (key << 16) | c;
        return key;
    }

    /// <summary>The next letter of a word, or null if it ends: what the shares of all letters lack to one.</summary>
    private char? Draw(ILookup<ulong, (char Next, double Share)>[] next, StringBuilder word, Random random)
    {
        int context = Math.Min(word.Length, _order - 1);
        ulong key = KeyOf(word.ToString(word.Length - context, context));
        double place = random.NextDouble();
        foreach ((char letter, double share) in next[context][key])
        {
            place -= share;
            if (place < 0) return letter;
        }

        return null;
    }

    private static SourceModel FromCounts(SourceModel model, Dictionary<ulong, double>[] counts)
    {
        double total = counts[0].Values.Sum();
        for (int length = 1; length <= counts.Length; length++)
        {
            foreach ((ulong key, double count) in counts[length - 1]) model._shares[length - 1][key] = Math.Min(1, count / (length == 1 ? total : counts[length - 2].GetValueOrDefault(key >> 16, count)));
        }

        return model;
    }
}
