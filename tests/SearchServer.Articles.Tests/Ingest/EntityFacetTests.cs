using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Testing;
using Xunit;
using FacetFilter = SearchServer.Articles.Searching.FacetFilter;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>What facets count when later articles show that names of earlier ones are of one person.</summary>
public sealed class EntityFacetTests : IDisposable
{
    private static readonly string[] s_first =
    [
        "Foreign Minister Sergey Lavrov said in Moscow on Monday that the talks would go on. Mr Lavrov spoke for an hour.",
        "The Ukrainian President, Volodymyr Zelenskyy, flew to Paris on Tuesday. Zelenskyy will meet ministers there.",
        "Sergey Lavrov and Volodymyr Zelenskiy did not meet in Geneva, officials in Kiev said.",
        "Governor Dmitry Voronin opened a bridge in Riga on Monday. Voronin cut the ribbon himself.",
    ];

    private static readonly string[] s_second =
    [
        "Sergei Lavrov, the foreign minister, told reporters in London that he had read the letter.",
        "Volodymyr Zelensky thanked Sergei Lavrov's guests in Kyiv, where Lavrov had never been.",
        "In the United States, President Volodymyr Zelensky asked for more. The U.S. answered, and America waited.",
        "The governor, Dmitri Voronin, said on Friday that the bridge had to be closed. Mr Voronin did not say why.",
        "Dmitri Voronin said nothing on Sunday.",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NamesThatTurnOutToBeOnePersonsAreCountedTogetherAndExactly()
    {
        Index("grown", s_first);
        Assert.Equal([2, 2, 1], Facet("grown", "person").Values);
        Index("grown", s_second);
        Dictionary<string, int> persons = Facet("grown", "person");
        Assert.Equal([4, 4, 3], persons.Values);
        foreach ((string key, int count) in persons) Assert.Equal(count, Count("grown", new FacetFilter("person") { AnyOf = [key] }));
        Assert.Equal(3, Count("grown", new FacetFilter("person") { AnyOf = ["Dmitry Voronin"] }));
        Assert.Equal(4, Count("grown", new FacetFilter("person") { AnyOf = ["Sergei Lavrov"] }));
        Assert.Equal(4, Count("grown", new FacetFilter("person") { AnyOf = ["Volodymyr Zelenskyy"] }));
        Dictionary<string, int> places = Facet("grown", "place");
        Assert.Equal((2, 1), (places["kyiv"], places["united states"]));
        foreach ((string key, int count) in places) Assert.Equal(count, Count("grown", new FacetFilter("place") { AnyOf = [key] }));
    }

    [Fact]
    public void ARebuildFindsWhatTwoRunsHaveFound()
    {
        Index("grown", s_first);
        Index("grown", s_second);
        Index("whole", [.. s_first, .. s_second]);
        ArticleReindexer.Run(_folder["grown"], [], new IngestOptions(), TestContext.Current.CancellationToken);
        foreach (string field in (string[])["person", "place", "organisation"]) Assert.Equal(Facet("whole", field).Values.Order(), Facet("grown", field).Values.Order());
    }

    private void Index(string index, string[] bodies)
    {
        string file = _folder[$"{index}-{bodies.Length}-{bodies[0].Length}.jsonl"];
        File.WriteAllLines(file, bodies.Select((body, i) => System.Text.Json.JsonSerializer.Serialize(new { id = $"{bodies[0].Length}-{i}", title = "Talks", body, language = "en" })));
        Assert.Equal(bodies.Length, ArticleIndexer.Index(_folder[index], [file], new IngestOptions(), TestContext.Current.CancellationToken).Indexed);
    }

    private Dictionary<string, int> Facet(string index, string field) =>
        Search(index, new ArticleSearchRequest("") { Facets = [new FacetWish(field, 100)] }).Facets[0].Values.ToDictionary(value => value.Value, value => value.Count);

    private long Count(string index, FacetFilter filter) => Search(index, new ArticleSearchRequest("") { Filters = [filter] }).Total.Value;

    private ArticleSearchResult Search(string index, ArticleSearchRequest request)
    {
        using ArticleIndex opened = ArticleIndex.Open(_folder[index]);
        using var lease = opened.Acquire();
        return lease.Value.Search(request);
    }
}
