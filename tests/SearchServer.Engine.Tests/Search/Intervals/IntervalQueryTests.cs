using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

/// <summary>Intervals of terms against their definition: all stretches of a text that have what is asked for, but those that hold another.</summary>
public class IntervalQueryTests
{
    [Fact]
    public void AreThoseStretchesThatHoldNoOther()
    {
        RandomSource random = new(71);
        string[][] texts = [.. Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, random.Between(1, 15)).Select(_ => AnyWord(random)).ToArray())];
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()) { MergePolicy = null }))
        {
            foreach (string[] text in texts)
            {
                writer.Add([new TextField("f", string.Join(' ', text))]);
                if (random.OneIn(100)) writer.Flush();
            }

            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        IndexSearcher searcher = new(reader);
        for (int i = 0; i < 2000; i++)
        {
            string[] words = [.. Enumerable.Range(0, random.Between(1, 3)).Select(_ => AnyWord(random)).Distinct()];

            // Of three in order some are passed over, as by Lucene: see below.
            bool ordered = words.Length < 3 && random.OneIn(2);
            int gaps = random.Pick(0, 1, 3, 100);
            IEnumerable<IntervalSource> terms = words.Select(IntervalSource.Term);
            IntervalQuery query = new("f", IntervalSource.MaxGaps(gaps, ordered ? IntervalSource.Ordered(terms) : IntervalSource.Unordered(terms)));
            Dictionary<int, double> expected = [];
            for (int doc = 0; doc < texts.Length; doc++)
            {
                double freq = Shortest(texts[doc], words, ordered).Where(width => width - words.Length <= gaps).Sum(width => 1.0 / (width - words.Length + 1));
                if (freq > 0) expected[doc] = freq / (freq + 1);
            }

            SearchAnswer best = BruteForce.Best(expected, 10);
            TopDocs exact = searcher.Search(query, 10);
            string? difference = HitComparison.Difference(best, exact.TotalHits.Value, [.. exact.Hits.Select(hit => new RankedDoc(hit.Doc, hit.Score))]);
            Assert.True(difference is null, $"{random}: {query}: {difference}");
            TopDocs pruned = searcher.Search(query, 10, countTo: 0);
            Assert.Equal(exact.Hits.AsEnumerable(), pruned.Hits);
            Assert.Equal(expected.Keys.Order(), searcher.Documents(query));
        }
    }

    [Fact]
    public void OfThreeInOrderTheMiddleOneGoesOnWithEachIntervalAsInLucene()
    {
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer())))
        {
            writer.Add([new TextField("f", "x y x z y z")]);
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        IntervalQuery query = new("f", IntervalSource.Ordered(IntervalSource.Term("x"), IntervalSource.Term("y"), IntervalSource.Term("z")));
        Assert.Equal(0.5 / 1.5, new IndexSearcher(reader).Search(query, 1).Hits[0].Score, 1e-6);
    }

    [Fact]
    public void AFieldWithoutPositionsIsNotSearched()
    {
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer())))
        {
            writer.Add([new StringField("key", "a")]);
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Throws<InvalidOperationException>(() => new IndexSearcher(reader).Count(new IntervalQuery("key", IntervalSource.Term("a"))));
    }

    private static string AnyWord(RandomSource random) => random.Pick("a", "b", "c", "d", "e", "f");

    /// <summary>The widths of the stretches with all words, in their order or in any, that hold no other such.</summary>
    private static IEnumerable<int> Shortest(string[] text, string[] words, bool ordered)
    {
        for (int start = 0; start < text.Length; start++)
        {
            for (int end = start; end < text.Length; end++)
            {
                if (Has(text[start..(end + 1)], words, ordered) && !Has(text[(start + 1)..(end + 1)], words, ordered) && !Has(text[start..end], words, ordered)) yield return end - start + 1;
            }
        }
    }

    private static bool Has(string[] stretch, string[] words, bool ordered)
    {
        if (!ordered) return words.All(stretch.Contains);
        int found = 0;
        foreach (string word in stretch) found += found < words.Length && word == words[found] ? 1 : 0;
        return found == words.Length;
    }
}
