using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Engine.Suggest;
using SearchServer.Engine.Tests.Search;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Suggest;

/// <summary>Terms with a prefix, of several fields and segments, against all terms.</summary>
public class PrefixTermsTests
{
    [Fact]
    public void TheMostFrequentAreFoundAndNoOthers()
    {
        RandomSource random = new(42);
        for (int i = 0; i < 30; i++)
        {
            RandomSource own = RandomSource.ForItem(random.Seed, i);
            using MemoryDirectory directory = new();
            RandomDictionary dictionary = RandomDictionary.Index(directory, own);
            using DirectoryReader reader = DirectoryReader.Open(directory);
            for (int j = 0; j < 30; j++)
            {
                IReadOnlyList<string> fields = RandomDictionary.SomeFields(own);
                string prefix = own.OneIn(4) ? RandomWords.Word(own, 3) : string.Concat(own.Pick(dictionary.Words).EnumerateRunes().Take(own.Below(4)));
                int max = own.Pick(1, 3, 50, 100_000);
                PrefixTerm[] expected = [.. dictionary.TermsOf(fields)
                    .Where(term => term.Text.StartsWith(prefix, StringComparison.Ordinal))
                    .OrderByDescending(term => term.DocFreq).ThenBy(term => TermBytes.FromString(term.Text)).Take(max)];
                Assert.Equal(expected, PrefixTerms.Find(reader, fields, prefix, max));
            }
        }
    }
}
