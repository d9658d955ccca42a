using System.Text.RegularExpressions;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

/// <summary>Queries that stand for many terms against a loop over the documents and their terms.</summary>
public class MultiTermDefinitionTests
{
    private const string Field = "f";

    [Fact]
    public void EveryDocumentWithATermThatMatchesIsFoundAndNoOther()
    {
        RandomSource random = new(81);
        for (int round = 0; round < 8; round++)
        {
            string[] words = [.. Enumerable.Range(0, random.Pick(10, 400)).Select(_ => Word(random)).Distinct()];
            string[] terms = [.. Enumerable.Range(0, 900).Select(_ => words[random.Skewed(words.Length)])];
            HashSet<int> deleted = [.. Enumerable.Range(0, terms.Length).Where(_ => random.OneIn(5))];
            using MemoryDirectory directory = new();
            using (IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()) { MergePolicy = null }))
            {
                for (int doc = 0; doc < terms.Length; doc++)
                {
                    writer.Add([new StringField(Field, terms[doc]), new StringField("key", $"{doc}")]);
                    if (random.OneIn(300)) writer.Flush();
                }

                foreach (int doc in deleted) writer.Delete(new Term("key", $"{doc}"));
                writer.Commit();
            }

            using DirectoryReader reader = DirectoryReader.Open(directory);
            IndexSearcher searcher = new(reader);
            for (int i = 0; i < 250; i++)
            {
                (Query query, Func<string, bool> matches) = Any(random, random.Pick(words));
                int[] expected = [.. Enumerable.Range(0, terms.Length).Where(doc => !deleted.Contains(doc) && matches(terms[doc]))];
                Assert.True(expected.SequenceEqual(searcher.Documents(query)), $"{random}: {query}");
                Assert.Equal(expected.Length, searcher.Count(query));
                TopDocs exact = searcher.Search(query, 10);
                Assert.Equal(exact.Hits.AsEnumerable(), searcher.Search(query, 10, countTo: 0).Hits);
            }
        }
    }

    private static string Word(RandomSource random) => string.Concat(Enumerable.Range(0, random.Between(1, 5)).Select(_ => random.Pick("a", "b", "c", "é", "中", "😀")));

    private static (Query Query, Func<string, bool> Matches) Any(RandomSource random, string word)
    {
        string start = string.Concat(word.EnumerateRunes().Take(random.Below(4)));
        string other = Word(random);
        switch (random.Below(6))
        {
            case 0:
                return (new PrefixQuery(Field, start), term => term.StartsWith(start, StringComparison.Ordinal));
            case 1:
                string pattern = string.Concat(word.EnumerateRunes().Select(rune => random.OneIn(3) ? random.Pick("?", "*") : rune.ToString()));
                Regex wildcard = new($"^{pattern.Replace("?", Rune(), StringComparison.Ordinal).Replace("*", $"{Rune()}*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant);
                return (new WildcardQuery(Field, pattern), wildcard.IsMatch);
            case 2:
                string expression = $"((){start}|{other})(a|é)*[bc]?.?";
                Regex regexp = new($"^({start}|{other})(a|é)*[bc]?{Rune()}?$", RegexOptions.CultureInvariant);
                return (new RegexpQuery(Field, expression), regexp.IsMatch);
            case 3:
                int edits = random.Between(0, 2);
                return (new FuzzyQuery(Field, word, edits, maxExpansions: 1024), term => EditDistance.Between(word, term) <= edits);
            case 4:
                (TermBytes from, TermBytes to) = (start, other);
                (bool first, bool last) = (random.OneIn(2), random.OneIn(2));
                return (new TermRangeQuery(Field, new Term(Field, start), new Term(Field, other), first, last),
                    term => (TermBytes.FromString(term) > from || (first && term == start)) && (TermBytes.FromString(term) < to || (last && term == other)));
            default:
                string[] set = [word, other, start];
                return (new TermInSetQuery(Field, set.Select(text => new Term(Field, text))), set.Contains);
        }

        // One code point, as UTF-16.
        static string Rune() => "(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\uD800-\uDFFF])";
    }
}
