using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Engine.Suggest;
using SearchServer.Engine.Tests.Indexing;
using SearchServer.Engine.Tests.Search;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Suggest;

/// <summary>Similar terms of several fields and segments, against the distance to every term.</summary>
public class SimilarTermsTests
{
    private static readonly string[] s_fields = ["a", "b", "c"];

    [Fact]
    public void TheBestAreFoundAndNoOthers()
    {
        RandomSource random = new(41);
        for (int i = 0; i < 30; i++)
        {
            RandomSource own = RandomSource.ForItem(random.Seed, i);
            using MemoryDirectory directory = new();
            List<(string Field, string Term)> all = Index(directory, own);
            using DirectoryReader reader = DirectoryReader.Open(directory);
            for (int j = 0; j < 30; j++)
            {
                IReadOnlyList<string> fields = own.Some(s_fields, own.Between(1, 3));
                string word = own.OneIn(4) ? RandomWords.Word(own, 8) : RandomWords.Edited(own, own.Pick<(string Field, string Term)>(all).Term);
                SimilarTermsOptions options = new(own.Between(0, 2), own.Below(3), own.Pick(1, 3, 50, 100_000));
                SimilarTerm[] expected = [.. all.Where(occurrence => fields.Contains(occurrence.Field)).GroupBy(occurrence => occurrence.Term)
                    .Where(group => EditDistance.SharePrefix(word, group.Key, options.PrefixLength))
                    .Select(group => new SimilarTerm(group.Key, EditDistance.Between(word, group.Key), group.Count()))
                    .Where(term => term.Edits <= options.MaxEdits)
                    .OrderBy(term => term.Edits).ThenByDescending(term => term.DocFreq).ThenBy(term => TermBytes.FromString(term.Text)).Take(options.MaxResults)];
                Assert.Equal(expected, SimilarTerms.Find(reader, fields, word, options));
            }
        }
    }

    private static List<(string Field, string Term)> Index(MemoryDirectory directory, RandomSource random)
    {
        List<string> words = [.. Enumerable.Range(0, random.Between(1, 400)).Select(_ => RandomWords.Word(random, 8))];
        words.AddRange([.. words.Select(word => RandomWords.Edited(random, word))]);
        List<(string, string)> all = [];
        using IndexWriter writer = new(directory, WriterScenario.Options with { MergePolicy = null });
        for (int documents = random.Between(1, 600); documents > 0; documents--)
        {
            Document document = [];
            foreach (string field in s_fields.Where(_ => random.OneIn(2)))
            {
                string word = words[random.Skewed(words.Count)];
                document.Add(new StringField(field, word));
                all.Add((field, word));
            }

            writer.Add(document);
            if (random.OneIn(150)) writer.Flush();
        }

        writer.Commit();
        return all;
    }
}
