using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>The strict parser reads what Lucene's classic parser reads, as the same query, and refuses what that refuses.</summary>
public class ClassicParityTests
{
    private const int Queries = 1000;

    [Theory]
    [InlineData(301, false, Deleted.None)]
    [InlineData(302, true, Deleted.Half)]
    public void IsReadAsLuceneReadsIt(int seed, bool severalSegments, Deleted deleted)
    {
        RandomSource random = new(seed);
        using SharedIndex index = new(random, severalSegments, deleted);
        string[] words = [.. index.Material.Terms[SharedIndex.Words].Select(term => term.Term.ToString()!).Where(word => word.All(char.IsLetterOrDigit))];
        RandomClassicQueries texts = new(words, [SharedIndex.Words, "absent"], random);
        List<string> differences = [.. index.Differences([.. Enumerable.Range(0, Queries).Select(_ => SpecOf(texts.Next()))])];
        Assert.True(differences.Count == 0, $"{random}: {differences.Count} queries differ.\n{string.Join("\n\n", differences.Take(40))}");
    }

    /// <summary>Of words like another only what they find is compared. In a disjunction Lucene takes a word and the same word out of such a clause for one, with the frequency of either; how they score alone <see cref="MultiTermParityTests"/> compares.</summary>
    private static QuerySpec SpecOf(string text)
    {
        ParsedSpec parsed = new(text) { DefaultField = SharedIndex.Words };
        return text.Contains('~') ? new ConstantSpec(parsed, 1) : parsed;
    }
}
