using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Facets;

/// <summary>What the documents of each value weigh together, against a loop over them.</summary>
public class FacetWeightsTests
{
    private const string Column = "day";
    private static readonly FacetsConfig s_config = new FacetsConfig().SetIndexField("person", "$person").SetMultiValued("person");

    [Fact]
    public void EachValueWeighsWhatItsDocumentsDo()
    {
        RandomSource random = new(3);
        Dictionary<string, (int Count, float Weight)> expected = new(StringComparer.Ordinal);
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()));
        for (int i = 0; i < 1000; i++)
        {
            long? day = random.OneIn(4) ? null : random.Below(100);
            bool isDeleted = random.OneIn(5);
            Document document = new() { new StringField("deleted", $"{isDeleted}") };
            if (day is { } known) document.Add(new NumericDocValuesField(Column, known));
            foreach (string person in Enumerable.Range(0, random.Below(4)).Select(_ => $"p{random.Skewed(50)}\u001Fé").Distinct())
            {
                s_config.Add(document, "person", person);
                (int count, float weight) = expected.GetValueOrDefault(person);
                expected[person] = isDeleted ? (count, weight) : (count + 1, weight + WeightOf(day));
            }

            writer.Add(document);
            if (i % 300 == 299) writer.Flush();
        }

        writer.Delete(new Term("deleted", "True"));
        using DirectoryReader reader = writer.OpenReader();
        Assert.Equal(
            expected.Select(value => new WeighedValue(value.Key, value.Value.Count, value.Value.Weight)).OrderBy(value => TermBytes.FromString(value.Value)),
            FacetWeights.Of(new FacetsState(reader, s_config), "person", Column, WeightOf));
        Assert.Empty(FacetWeights.Of(new FacetsState(reader, s_config), "nobody", Column, WeightOf));
    }

    private static float WeightOf(long? number) => number ?? 0.5f;
}
