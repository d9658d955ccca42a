using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>Terms are found through the index of their prefixes, whichever kinds of nodes Lucene wrote it with.</summary>
public class TermLookupTests
{
    public static TheoryData<string> GoldenIndexes => [.. TestData.GoldenIndexes];

    [Theory]
    [MemberData(nameof(GoldenIndexes))]
    public void EveryTermOfTheGoldenIndexesIsFound(string name)
    {
        using MMapDirectory directory = MMapDirectory.OpenExisting(TestData.Require(name));
        AssertAllFound(directory);
    }

    [Theory]
    [InlineData(1, 300)]
    [InlineData(2, 20_000)]
    public void EveryTermThatLuceneIndexedIsFound(int seed, int count)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        using TemporaryFolder folder = new();
        oracle.Index(new RandomDocuments(new RandomSource(seed), count).Documents, folder["index"]);
        using MMapDirectory directory = MMapDirectory.OpenExisting(folder["index"]);
        AssertAllFound(directory);
    }

    private static void AssertAllFound(MMapDirectory directory)
    {
        using DirectoryReader reader = DirectoryReader.Open(directory);
        foreach (FieldTerms terms in reader.Leaves.SelectMany(leaf => leaf.Reader.Core.AllTerms).SelectMany(terms => terms.Fields))
        {
            TermsEnum all = terms.Enumerate();
            while (all.Next())
            {
                Assert.True(terms.TryGet(all.Term, out TermState found), $"{terms.Field.Name}: {Convert.ToHexString(all.Term)}");
                Assert.Equal(all.State, found);
                byte[] above = [.. all.Term, 0];
                Assert.Equal(all.Term.SequenceEqual(terms.LastTerm) ? SeekStatus.End : SeekStatus.NotFound, terms.Enumerate().SeekCeiling(above) switch
                {
                    SeekStatus.Found => SeekStatus.NotFound,
                    SeekStatus other => other,
                });
            }
        }
    }
}
