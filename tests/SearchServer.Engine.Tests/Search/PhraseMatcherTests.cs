using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Engine.Tests.Codecs;
using SearchServer.Engine.Tests.Codecs.Terms;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

/// <summary>
/// Matches of phrases against their definition, over lists of positions. The lists run over the blocks of 128 in all ways: documents in the middle of a block, at its ends, over several, and whole blocks of documents between
/// that are not asked for; a position may be there twice.
/// </summary>
public class PhraseMatcherTests
{
    private const int Terms = 4;

    public static TheoryData<IndexOptions, bool> Fields => new()
    {
        { IndexOptions.DocsAndFreqsAndPositions, false },
        { IndexOptions.DocsAndFreqsAndPositionsAndOffsets, false },
        { IndexOptions.DocsAndFreqsAndPositionsAndOffsets, true },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void FrequenciesAreThoseOfTheDefinition(IndexOptions options, bool payloads)
    {
        Random random = TestRandom.Create();
        for (int round = 0; round < 20; round++)
        {
            PostingsModel model = Model(random, options, payloads, maxDoc: 1 + random.Next(round < 12 ? 40 : 2000), out Posting[][] postings);
            using MemoryDirectory directory = new();
            using TermsReader reader = model.WriteAndOpen(directory);
            for (int query = 0; query < 15; query++) CheckPhrase(random, reader.Find("body")!, postings, options);
        }
    }

    private static void CheckPhrase(Random random, FieldTerms terms, Posting[][] postings, IndexOptions options)
    {
        int[] words = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => random.Next(Terms))];
        int[] places = [.. words.Select(_ => random.Next(3)).Order()];
        PhraseQuery phrase = new("body", words.Select(Name), places, slop: random.Next(2) * random.Next(6));
        TermState[] states = [.. words.Select(word => terms.TryGet(phrase.Terms[Array.IndexOf(words, word)].Bytes, out TermState state) ? state : throw new InvalidOperationException())];
        PostingsFeatures features = options == IndexOptions.DocsAndFreqsAndPositionsAndOffsets && random.Next(2) == 0 ? PostingsFeatures.Offsets : PostingsFeatures.Positions;
        using PhraseMatcher matcher = PhraseMatcher.Create(phrase, terms, states, features);
        using PhraseMatcher? general = phrase.Slop == 0 ? null : General(phrase, terms, states);
        ILookup<int, Posting>[] byDoc = [.. words.Select(word => postings[word].ToLookup(posting => posting.Doc))];
        int[] candidates = [.. postings[words[0]].Select(posting => posting.Doc).Where(doc => byDoc.All(term => term.Contains(doc)))];
        int longest = 1 + random.Next(random.Next(2) == 0 ? 2 : 400);
        for (int target = 0; ; target = matcher.Doc + 1)
        {
            target += random.Next(longest);
            int expected = candidates.FirstOrDefault(doc => doc >= target, Scorer.NoMoreDocs);
            Assert.Equal(expected, matcher.Advance(target));
            if (expected == Scorer.NoMoreDocs) return;
            if (random.Next(3) == 0) continue;
            if (general is not null)
            {
                Assert.True(general.TryMoveTo(expected));
                float freq = general.Freq(all: true);
                bool all = random.Next(2) == 0;
                float found = matcher.Freq(all);
                Assert.True(all ? freq == found : freq > 0 == found > 0, $"{phrase} in {expected}: expected {freq}, found {found} of {(all ? "all" : "any")}");
                continue;
            }

            Occurrence[][] occurrences = [.. byDoc.Select(term => term[expected].Single().Occurrences.ToArray())];
            int[] starts = [.. occurrences[0].Select(first => first.Position - places[0]).Where(start => occurrences.Zip(places).All(term => term.First.Any(at => at.Position == start + term.Second)))];
            matcher.Start();
            foreach (int start in starts)
            {
                Assert.True(matcher.NextMatch(), $"{phrase} in {expected}: {starts.Length} matches expected");
                if (features != PostingsFeatures.Offsets) continue;
                (int from, int to) = matcher.Place();
                Assert.Contains(occurrences[0], found => found.Position == start + places[0] && found.Start == from);
                Assert.Contains(occurrences.Where((_, i) => places[i] == places[^1]).SelectMany(term => term), found => found.Position == start + places[^1] && found.End == to);
            }

            Assert.False(matcher.NextMatch());
        }
    }

    /// <summary>The matcher that takes any number of terms, which the searches of Apache Lucene are compared with.</summary>
    private static SloppyPhraseMatcher General(PhraseQuery phrase, FieldTerms terms, TermState[] states) =>
        new([.. states.Select((state, i) => new PhrasePosition(terms.Postings(state, PostingsFeatures.Positions), phrase.Terms[i], phrase.Positions[i] - phrase.Positions[0], i, state.TotalTermFreq))], phrase.Slop);

    private static string Name(int word) => $"w{word}";

    private static PostingsModel Model(Random random, IndexOptions options, bool payloads, int maxDoc, out Posting[][] postings)
    {
        PostingsModel model = new(PostingsModel.FieldOf(options, payloads), maxDoc);
        postings = new Posting[Terms][];
        int[] longest = [4, 130, 300];
        for (int word = 0; word < Terms; word++)
        {
            double density = random.Next(4) == 0 ? 0.02 : 0.2 + (0.8 * random.NextDouble());
            int most = longest[random.Next(longest.Length)];
            int[] docs = [.. Enumerable.Range(0, maxDoc).Where(_ => random.NextDouble() < density)];
            if (docs.Length == 0) docs = [random.Next(maxDoc)];
            postings[word] = [.. docs.Select(doc => RandomPosting(random, doc, random.Next(10) == 0 ? most : 4, payloads))];
            model.Add(Name(word), postings[word]);
        }

        return model;
    }

    private static Posting RandomPosting(Random random, int doc, int most, bool payloads)
    {
        int freq = 1 + random.Next(most);
        int[] positions = [.. Enumerable.Range(0, freq).Select(_ => random.Next(3 * most)).Order()];
        return new Posting(doc, freq, [.. positions.Select((position, i) => new Occurrence(position, 5 * position, (5 * position) + 1 + (i % 3), payloads ? random.NextBytes(random.Next(3)) : []))]);
    }
}
