using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Engine.Suggest;
using SearchServer.Engine.Tests.Search;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Suggest;

/// <summary>Similar terms of several fields and segments, against the distance to every term.</summary>
public class SimilarTermsTests
{
    [Fact]
    public void TheBestAreFoundAndNoOthers()
    {
        RandomSource random = new(41);
        for (int i = 0; i < 30; i++)
        {
            RandomSource own = RandomSource.ForItem(random.Seed, i);
            using MemoryDirectory directory = new();
            RandomDictionary dictionary = RandomDictionary.Index(directory, own);
            using DirectoryReader reader = DirectoryReader.Open(directory);
            for (int j = 0; j < 30; j++)
            {
                IReadOnlyList<string> fields = RandomDictionary.SomeFields(own);
                string word = own.OneIn(4) ? RandomWords.Word(own, 8) : RandomWords.Edited(own, own.Pick(dictionary.Words));
                SimilarTermsOptions options = new(own.Between(0, 2), own.Below(3), own.Pick(1, 3, 50, 100_000));
                SimilarTerm[] expected = [.. dictionary.TermsOf(fields)
                    .Where(term => EditDistance.SharePrefix(word, term.Text, options.PrefixLength))
                    .Select(term => new SimilarTerm(term.Text, EditDistance.Between(word, term.Text), term.DocFreq))
                    .Where(term => term.Edits <= options.MaxEdits)
                    .OrderBy(term => term.Edits).ThenByDescending(term => term.DocFreq).ThenBy(term => TermBytes.FromString(term.Text)).Take(options.MaxResults)];
                Assert.Equal(expected, SimilarTerms.Find(reader, fields, word, options));
            }
        }
    }

    [Fact]
    public void AFieldThatIsNotThereHasNone()
    {
        using MemoryDirectory directory = new();
        RandomDictionary.Index(directory, new RandomSource(43));
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Empty(SimilarTerms.Find(reader, ["absent"], "word", new SimilarTermsOptions(2, 0, 10)));
        Assert.Empty(PrefixTerms.Find(reader, ["absent"], "", 10));
        Assert.NotEmpty(PrefixTerms.Find(reader, ["absent", "a"], "", 10));
    }
}
