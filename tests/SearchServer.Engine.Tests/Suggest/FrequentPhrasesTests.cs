using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Engine.Suggest;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Suggest;

/// <summary>What texts have in common, against a loop over the texts.</summary>
public class FrequentPhrasesTests
{
    private const string Field = "title";
    private const string Column = "weight";

    /// <summary>A segment has so many texts.</summary>
    private const int Flush = 50;

    private static readonly string[] s_words = ["ferry", "strike", "harbour", "board", "of", "the", "north", "wind"];

    [Fact]
    public void PhrasesAreCountedAsTheyStand()
    {
        RandomSource random = new(5);
        int pairs = 0, triples = 0;
        for (int i = 0; i < 40; i++)
        {
            RandomSource own = RandomSource.ForItem(random.Seed, i);
            Text[] texts = [.. Enumerable.Range(0, own.Between(1, 200)).Select(_ => RandomText(own))];
            using MemoryDirectory directory = new();
            using IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()) { MergePolicy = null });
            for (int doc = 0; doc < texts.Length; doc++)
            {
                Document document = new() { new StringField("id", $"{doc}"), new TextField(Field, string.Join(' ', texts[doc].Words)) };
                if (texts[doc].Weight is { } weight) document.Add(new NumericDocValuesField(Column, weight));
                writer.Add(document);
                if (doc % Flush == Flush - 1) writer.Flush();
            }

            // What is deleted does not count.
            foreach (int doc in Enumerable.Range(0, texts.Length).Where(doc => doc % Flush is 7 or 8 or 30))
            {
                writer.Delete(new Term("id", $"{doc}"));
                texts[doc] = texts[doc] with { Words = [] };
            }

            using DirectoryReader reader = writer.OpenReader();
            Assert.Equal(texts.Length, reader.MaxDoc);
            int minCount = own.Between(1, 4);
            int maxDocs = own.Pick(1000, 1000, 50);
            Dictionary<string, (int Count, float Weight)> counted = Count(texts[^Math.Min(maxDocs, texts.Length)..]);
            foreach (FrequentPhrase phrase in FrequentPhrases.Find(reader, Field, new FrequentPhrasesOptions(minCount, maxDocs, word => word is "of" or "the"), Column, number => number ?? 0.5f))
            {
                string text = string.Join(' ', phrase.Words);
                Assert.Equal((text, counted[text]), (text, (phrase.Count, phrase.Weight)));
                Assert.True(phrase.Count >= minCount);
                Assert.False(phrase.Words[0] is "of" or "the" || phrase.Words[^1] is "of" or "the", text);
                if (phrase.Words.Count == 2) pairs++;
                if (phrase.Words.Count == 3) triples++;
            }
        }

        Assert.True(pairs > 20 && triples > 10, $"{random}: {pairs} pairs, {triples} triples");
    }

    [Fact]
    public void WordsArePhrasesThatBelongTogether()
    {
        string[] titles =
        [
            "harbour board refuses", .. Enumerable.Range(0, 4).Select(i => $"talks{i} at harbour board"), .. Enumerable.Repeat("board of the north", 5),
            .. Enumerable.Range(0, 40).Select(i => $"strike number{i}"), .. Enumerable.Range(0, 40).Select(i => $"ends elsewhere{i}"),
        ];
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()));
        foreach (string title in titles) writer.Add([new TextField(Field, title)]);
        using DirectoryReader reader = writer.OpenReader();
        string[] found = [.. FrequentPhrases.Find(reader, Field, new FrequentPhrasesOptions(3, 1000, word => word is "of" or "the" or "at"), Column, _ => 1).Select(phrase => string.Join(' ', phrase.Words)).Order(StringComparer.Ordinal)];

        // "strike ends" is chance, "harbour" is mostly a part of "harbour board", and "board of the" ends with what says nothing.
        Assert.Equal(["board", "ends", "harbour board", "north", "strike"], found);
    }

    private static Text RandomText(RandomSource random)
    {
        List<string> words = [.. Enumerable.Range(0, random.Below(6)).Select(_ => random.OneIn(3) ? $"rare{random.Below(500)}" : random.Pick(s_words))];
        if (random.OneIn(5)) words.InsertRange(random.Below(words.Count + 1), random.Pick<string[]>(["harbour", "board"], ["north", "wind", "strike"], ["board", "of", "ferry"]));
        return new Text([.. words], random.OneIn(3) ? null : random.Below(8));
    }

    private static Dictionary<string, (int Count, float Weight)> Count(Text[] texts)
    {
        Dictionary<string, (int Count, float Weight)> counts = [];
        foreach (Text text in texts)
        {
            for (int length = 1; length <= 3; length++)
            {
                for (int at = 0; at + length <= text.Words.Length; at++)
                {
                    string phrase = string.Join(' ', text.Words.AsSpan(at, length)!);
                    (int count, float weight) = counts.GetValueOrDefault(phrase);
                    counts[phrase] = (count + 1, weight + (text.Weight ?? 0.5f));
                }
            }
        }

        return counts;
    }

    private sealed record Text(string[] Words, int? Weight);
}
