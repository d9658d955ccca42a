using SearchServer.Engine.Facets;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>Facets, drill-sideways and ranges are counted as Lucene's SortedSetDocValuesFacetCounts, DrillSideways and LongRangeFacetCounts count them.</summary>
public class FacetParityTests
{
    /// <summary>For each index; four make two thousand of each kind.</summary>
    private const int Cases = 500;

    private const int Documents = 900;
    private const int TopLabels = 20;
    private const string Words = "words";
    private const string Day = "day";
    private static readonly string[] s_dimensions = ["few", "some", "many"];
    private static readonly int[] s_labels = [3, 40, 400];

    [Theory]
    [InlineData(1, 0, Deleted.None)]
    [InlineData(2, 0, Deleted.Half)]
    [InlineData(3, 130, Deleted.None)]
    [InlineData(4, 130, Deleted.Half)]
    public void CountsAreThoseOfLucene(int seed, int flushEvery, Deleted deleted)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        RandomSource random = new(seed);
        NeutralDocument[] documents = [.. Enumerable.Range(0, Documents).Select(i => Document(i, random))];
        Term[] deletes = deleted == Deleted.None ? [] : [.. Enumerable.Range(0, Documents).Where(_ => random.OneIn(2)).Select(i => new Term("id", $"doc-{i}"))];
        using TemporaryFolder folder = new();
        EngineDocuments engine = EngineIndex.Create(documents, folder["index"], new EngineIndexing { FlushEvery = flushEvery, Deletes = deletes });
        SearchLine[] facets = [.. Enumerable.Range(0, Cases).Select(_ => new SearchLine(Query(random)) { Facets = random.Some(s_dimensions, random.Between(1, 3)) })];
        SearchLine[] sideways = [.. Enumerable.Range(0, Cases).Select(_ => new SearchLine(Query(random)) { Facets = random.Some(s_dimensions, random.Between(1, 3)), DrillDown = Filters(random) })];
        SearchLine[] ranges = [.. Enumerable.Range(0, Cases).Select(_ => new SearchLine(Query(random)) { Ranges = new RangeCountSpec(Day, [.. Enumerable.Range(0, random.Between(1, 6)).Select(_ => Range(random))]) })];
        SearchLine[] lines = [.. facets, .. sideways, .. ranges];
        IReadOnlyList<SearchAnswer> answers = oracle.Search(folder["index"], lines, new OracleSearching { TopLabels = TopLabels });

        using MMapDirectory directory = MMapDirectory.OpenExisting(folder["index"]);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        FacetedSearch search = new(new IndexSearcher(reader), new FacetsState(reader, engine.Facets));
        EngineQueries queries = new(engine.Facets);
        string[] differences = [.. lines.Zip(answers).Select(pair => Difference(pair.First, pair.Second, search.Search(Asked(pair.First, queries, engine.Facets)))).OfType<string>()];
        Assert.True(differences.Length == 0, $"{random}: {differences.Length} of {lines.Length} differ.\n{string.Join("\n\n", differences.Take(5))}");
        Assert.True(sideways.Zip(answers.Skip(Cases)).Count(pair => pair.First.DrillDown!.Count > 1 && pair.Second.Total > 0) > Cases / 10, "too few cases find anything");
    }

    private static NeutralDocument Document(int number, RandomSource random)
    {
        List<NeutralField> fields = [new NeutralString("id", $"doc-{number}", Stored: true), new NeutralText(Words, string.Join(' ', Enumerable.Range(0, random.Below(12)).Select(_ => Word(random))))];
        for (int i = 0; i < s_dimensions.Length; i++)
        {
            if (random.OneIn(4)) continue;
            fields.AddRange(Enumerable.Range(0, random.Between(1, i == 0 ? 1 : 5)).Select(_ => Label(i, random)).Distinct().Select(label => new NeutralFacet(s_dimensions[i], label)));
        }

        if (!random.OneIn(5)) fields.Add(new NeutralNumericDocValues(Day, random.OneIn(20) ? random.AnyLong() : random.Between(-20, 400)));
        return new NeutralDocument(fields);
    }

    private static string Word(RandomSource random) => $"word{random.Skewed(30)}";

    private static string Label(int dimension, RandomSource random) => $"label {random.Skewed(s_labels[dimension])}";

    private static QuerySpec Query(RandomSource random) => random.Below(6) switch
    {
        0 => new MatchAllSpec(),
        1 => new BoolSpec { Must = [new TermSpec(Words, Word(random)), new TermSpec(Words, Word(random))] },
        2 => new BoolSpec { Should = [new TermSpec(Words, Word(random)), new TermSpec(Words, Word(random)), new TermSpec(Words, Word(random))] },
        3 => new BoolSpec { Must = [new MatchAllSpec()], MustNot = [new TermSpec(Words, Word(random))] },
        _ => new TermSpec(Words, Word(random)),
    };

    private static List<SearchServer.Testing.FacetFilter> Filters(RandomSource random) =>
        [.. random.Some([0, 1, 2], random.Between(1, 3)).Select(i => new SearchServer.Testing.FacetFilter(s_dimensions[i], [.. Enumerable.Range(0, random.Between(1, 3)).Select(_ => Label(i, random)).Distinct()]))];

    private static long[] Range(RandomSource random)
    {
        long one = random.OneIn(8) ? long.MinValue : random.Between(-30, 410);
        long other = random.OneIn(8) ? long.MaxValue : random.Between(-30, 410);
        return [Math.Min(one, other), Math.Max(one, other)];
    }

    private static FacetedQuery Asked(SearchLine line, EngineQueries queries, FacetsConfig config) => new(queries.Create(line.Query))
    {
        Count = 10,
        DrillDowns = [.. (line.DrillDown ?? []).Select(filter => new DrillDown(filter.Dim, config.DrillDown(filter.Dim, filter.Labels)))],
        Facets = [.. (line.Facets ?? []).Select(dimension => new FacetRequest(dimension, TopLabels))],
        Ranges = line.Ranges is { } ranges ? [new RangeCountRequest(ranges.Field, [.. ranges.Ranges.Select(range => new NumberRange(range[0], range[1]))])] : [],
    };

    private static string? Difference(SearchLine line, SearchAnswer answer, FacetedDocs found)
    {
        string? difference = answer.Error ?? HitComparison.Difference(answer, found.Docs.TotalHits.Value, [.. found.Docs.Hits.Select(hit => new RankedDoc(hit.Doc, hit.Score))]);
        foreach (FacetResult facet in found.Facets) difference ??= Difference(answer.Facets[facet.Dimension], facet);
        if (line.Ranges is not null && !answer.Ranges.SequenceEqual(found.Ranges[0].Select(count => (long)count))) difference ??= $"expected {string.Join(", ", answer.Ranges)}, found {string.Join(", ", found.Ranges[0])}";
        return difference is null ? null : $"{line}\n{difference}";
    }

    /// <summary>What differs in a dimension, or null when nothing does.</summary>
    public static string? Difference(OracleFacet? expected, FacetResult actual)
    {
        if (expected is null) return actual.TotalValues == 0 ? null : $"{actual.Dimension}: expected no value, found {actual.TotalValues}";
        string wanted = $"{expected.ChildCount} values, {expected.Value} in all: {string.Join(", ", expected.Labels.Select(label => $"{label.Key}={label.Value}"))}";
        string found = $"{actual.TotalValues} values, {actual.TotalCount} in all: {string.Join(", ", actual.Values.Select(value => $"{value.Label}={value.Count}"))}";
        return wanted == found ? null : $"{actual.Dimension}: expected {wanted}\nfound {found}";
    }
}
