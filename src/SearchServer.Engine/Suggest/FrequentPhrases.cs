using System.Runtime.InteropServices;
using System.Text;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Suggest;

/// <summary>Words that stand side by side in several documents, or one word.</summary>
/// <param name="Words">The words, as terms: one, two or three.</param>
/// <param name="Count">How often they stand so in the documents that were looked at.</param>
/// <param name="Weight">What these documents weigh together.</param>
public sealed record FrequentPhrase(IReadOnlyList<string> Words, int Count, float Weight);

/// <summary>Which phrases are wanted.</summary>
/// <param name="MinCount">They occur at least so often.</param>
/// <param name="MaxDocs">At most so many documents are looked at, those that were added last: what bounds the memory, of 128 bytes each while phrases are looked for.</param>
/// <param name="IsCommon">Whether a word says so little that no phrase begins or ends with it.</param>
public sealed record FrequentPhrasesOptions(int MinCount, int MaxDocs, Func<string, bool> IsCommon);

/// <summary>Finds the phrases that short texts have in common.</summary>
public static class FrequentPhrases
{
    /// <summary>Words of a text behind these are not looked at.</summary>
    private const int MaxWords = 32;

    /// <summary>Words are a phrase that stand side by side so many times as often as they would by chance.</summary>
    private const double MinLift = 5;

    /// <summary>A phrase that mostly stands in a longer one is not told beside it: of which this share does.</summary>
    private const double PartOfLonger = 2.0 / 3;

    /// <summary>
    /// The phrases of a field, in no order. The texts are put together from the positions of the field's terms, which costs less than reading what is stored: one pass over its postings. Of pairs those are taken that occur
    /// often enough, and of triples those that consist of such pairs.
    /// </summary>
    /// <param name="reader">The index.</param>
    /// <param name="field">A field with positions, of the words as they are written.</param>
    /// <param name="options">Which phrases.</param>
    /// <param name="column">A column of numbers.</param>
    /// <param name="weightOf">What a document weighs by its number; null if it has none.</param>
    /// <exception cref="CorruptIndexException">A file is damaged.</exception>
    public static IReadOnlyList<FrequentPhrase> Find(DirectoryReader reader, string field, FrequentPhrasesOptions options, string column, Func<long?, float> weightOf)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(weightOf);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxDocs);
        using DirectoryReader.Hold hold = reader.Acquire();
        Texts texts = Texts.Read(reader, field, options.MaxDocs, column, weightOf);
        Gram[] words = texts.CountWords();
        texts.Forget(word => words[word].Count < options.MinCount);
        Grams pairs = Grams.Of(texts, options.MinCount, (slots, at) => slots[at + 1] == 0 ? -1 : Key(slots[at] - 1, slots[at + 1] - 1));
        Grams triples = Grams.Of(texts, options.MinCount, (slots, at) =>
            slots[at + 1] == 0 || slots[at + 2] == 0 ? -1 : pairs.IndexOf(Key(slots[at] - 1, slots[at + 1] - 1)) is >= 0 and var pair && pairs.IndexOf(Key(slots[at + 1] - 1, slots[at + 2] - 1)) >= 0 ? Key(pair, slots[at + 2] - 1) : -1);

        List<Candidate> phrases = [];
        HashSet<int> common = [];
        foreach (Gram word in words.Where(word => word.Count >= options.MinCount))
        {
            phrases.Add(new Candidate([(int)word.Key], word));
            if (options.IsCommon(texts.Terms[(int)word.Key])) common.Add((int)word.Key);
        }

        foreach (Gram pair in pairs.All) Add(pair, [First(pair.Key), Second(pair.Key)], words[First(pair.Key)].Count, words[Second(pair.Key)].Count);
        foreach (Gram triple in triples.All)
        {
            Gram pair = pairs.All[First(triple.Key)];
            Add(triple, [First(pair.Key), Second(pair.Key), Second(triple.Key)], pair.Count, words[Second(triple.Key)].Count);
        }

        return [.. WithoutParts(phrases.Where(phrase => !common.Contains(phrase.Words[0]) && !common.Contains(phrase.Words[^1]))).Select(phrase => new FrequentPhrase([.. phrase.Words.Select(word => texts.Terms[word])], phrase.Gram.Count, phrase.Gram.Weight))];

        void Add(Gram gram, int[] all, long first, long second)
        {
            if (gram.Count * (double)texts.Count >= MinLift * first * second) phrases.Add(new Candidate(all, gram));
        }
    }

    /// <summary>Leaves out what mostly is a part of a longer one.</summary>
    private static IEnumerable<Candidate> WithoutParts(IEnumerable<Candidate> phrases)
    {
        List<Candidate> all = [.. phrases];
        Dictionary<(int, int), int> longer = [];
        foreach (Candidate phrase in all)
        {
            for (int length = 1; length < phrase.Words.Length; length++)
            {
                for (int at = 0; at + length <= phrase.Words.Length; at++)
                {
                    (int, int) part = PartOf(phrase.Words.AsSpan(at, length));
                    longer[part] = Math.Max(longer.GetValueOrDefault(part), phrase.Gram.Count);
                }
            }
        }

        return all.Where(phrase => phrase.Words.Length > 2 || longer.GetValueOrDefault(PartOf(phrase.Words)) < PartOfLonger * phrase.Gram.Count);
    }

    private static (int First, int Second) PartOf(ReadOnlySpan<int> words) => (words[0], words.Length > 1 ? words[1] : -1);

    private static long Key(int first, int second) => ((long)first << 32) | (uint)second;

    private static int First(long key) => (int)(key >> 32);

    private static int Second(long key) => (int)key;

    /// <summary>Some numbers side by side, how often, and the weight of the texts.</summary>
    private readonly record struct Gram(long Key, int Count, float Weight);

    private sealed record Candidate(int[] Words, Gram Gram);

    /// <summary>What occurs often enough, by keys in ascending order.</summary>
    private sealed class Grams
    {
        private readonly long[] _keys;

        private Grams(List<Gram> all)
        {
            All = all;
            _keys = [.. all.Select(gram => gram.Key)];
        }

        public List<Gram> All { get; }

        /// <summary>Counts the keys that the places of texts have; below 0 for none.</summary>
        public static Grams Of(Texts texts, int minCount, Func<int[], int, long> keyAt)
        {
            List<long> keys = [];
            List<float> weights = [];
            for (int at = 0; at < texts.Count * Texts.Slots; at++)
            {
                long key = texts.Words[at] == 0 ? -1 : keyAt(texts.Words, at);
                if (key < 0) continue;
                keys.Add(key);
                weights.Add(texts.Weights[at / Texts.Slots]);
            }

            CollectionsMarshal.AsSpan(keys).Sort(CollectionsMarshal.AsSpan(weights));
            List<Gram> frequent = [];
            for (int from = 0, to; from < keys.Count; from = to)
            {
                double weight = 0;
                for (to = from; to < keys.Count && keys[to] == keys[from]; to++) weight += weights[to];
                if (to - from >= minCount) frequent.Add(new Gram(keys[from], to - from, (float)weight));
            }

            return new Grams(frequent);
        }

        public int IndexOf(long key) => Array.BinarySearch(_keys, key);
    }

    /// <summary>Texts put together from their terms.</summary>
    /// <param name="Count">How many there are.</param>
    /// <param name="Words">For each text a slot a word, the last ones empty: the number of its term and one, or 0.</param>
    /// <param name="Weights">What each text weighs.</param>
    /// <param name="Terms">The terms by their numbers.</param>
    private sealed record Texts(int Count, int[] Words, float[] Weights, List<string> Terms)
    {
        /// <summary>Behind the last word of a text that has them all there is room, so that no phrase goes on in the next.</summary>
        public const int Slots = MaxWords + 2;

        public static Texts Read(DirectoryReader reader, string field, int maxDocs, string column, Func<long?, float> weightOf)
        {
            int count = Math.Min(reader.MaxDoc, maxDocs);
            int firstDoc = reader.MaxDoc - count;
            Texts texts = new(count, new int[checked((count + 1) * Slots)], new float[count], []);
            Dictionary<string, int> numbers = new(StringComparer.Ordinal);
            foreach (LeafContext leaf in reader.Leaves.Where(leaf => leaf.DocBase + leaf.Reader.MaxDoc > firstDoc))
            {
                int behind = leaf.DocBase - firstDoc;
                var values = leaf.Reader.NumericDocValues(column);
                for (int doc = Math.Max(0, -behind); doc < leaf.Reader.MaxDoc; doc++)
                {
                    if (leaf.Reader.LiveDocs?.Get(doc) != false) texts.Weights[behind + doc] = weightOf(values?.AdvanceExact(doc) == true ? values.Value : null);
                }

                if (leaf.Reader.Fields.Find(field) is { HasPositions: true } && leaf.Reader.Terms(field) is { } terms) texts.Add(leaf, terms, behind, numbers);
            }

            return texts;
        }

        /// <summary>How often each word stands in the texts.</summary>
        public Gram[] CountWords()
        {
            int[] counts = new int[Terms.Count];
            double[] weights = new double[Terms.Count];
            for (int slot = 0; slot < Words.Length; slot++)
            {
                if (Words[slot] == 0) continue;
                counts[Words[slot] - 1]++;
                weights[Words[slot] - 1] += Weights[slot / Slots];
            }

            return [.. counts.Select((count, word) => new Gram(word, count, (float)weights[word]))];
        }

        /// <summary>Leaves the slots of some words empty.</summary>
        public void Forget(Func<int, bool> isForgotten)
        {
            foreach (ref int slot in Words.AsSpan())
            {
                if (slot > 0 && isForgotten(slot - 1)) slot = 0;
            }
        }

        /// <summary>Puts the terms of a segment where they stand.</summary>
        private void Add(LeafContext leaf, FieldTerms terms, int behind, Dictionary<string, int> numbers)
        {
            TermsEnum all = terms.Enumerate();
            while (all.Next())
            {
                using PostingsEnum postings = terms.Postings(all.State, PostingsFeatures.Positions);
                int number = -1;
                for (int doc = behind < 0 ? postings.Advance(-behind) : postings.NextDoc(); doc != PostingsEnum.NoMoreDocs; doc = postings.NextDoc())
                {
                    if (leaf.Reader.LiveDocs?.Get(doc) == false) continue;
                    if (number < 0 && !numbers.TryGetValue(Encoding.UTF8.GetString(all.Term), out number))
                    {
                        numbers.Add(Encoding.UTF8.GetString(all.Term), number = Terms.Count);
                        Terms.Add(Encoding.UTF8.GetString(all.Term));
                    }

                    for (int i = postings.Freq; i > 0; i--)
                    {
                        if (postings.NextPosition() is var position && position < MaxWords) Words[((behind + doc) * Slots) + position] = number + 1;
                    }
                }
            }
        }
    }
}
