using System.Globalization;
using SearchServer.Engine.Search;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

public class ExplanationTests
{
    [Fact]
    public void TheScoreIsExplainedAndEachNumberIsMadeOfItsDetails()
    {
        RandomSource random = new(1);
        using RandomIndex index = new(random, 2000, 3);
        IndexSearcher searcher = index.Searcher;
        RandomTrees trees = new(random);
        int[] live = [.. searcher.Reader.LiveDocuments()];
        for (int i = 0; i < 400; i++)
        {
            Query query = trees.Next();
            foreach (ScoreDoc hit in searcher.Search(query, 3).Hits)
            {
                Explanation explanation = searcher.Explain(query, hit.Doc)!;
                Assert.True(HitComparison.AreClose(hit.Score, explanation.Value), $"{random}: {query} scores {hit.Score}, not\n{explanation}");
                AssertAddsUp(explanation, $"{random}: {query}\n{explanation}");
            }

            int other = random.Pick(live);
            Assert.Equal(searcher.Matches(query, [other])[0], searcher.Explain(query, other) is not null);
        }
    }

    [Fact]
    public void IsReadAsLinesWithDetailsIndented()
    {
        using RandomIndex index = new(new RandomSource(2), 100, 1);
        DisjunctionMaxQuery query = new([new TermQuery("body", "w1"), new BoostQuery(new ConstantScoreQuery(new TermQuery("title", "w1")), 2)], 0.1f);
        int doc = index.Searcher.Documents(BooleanQuery.AllOf(query.Queries))[0];
        string[] lines = index.Searcher.Explain(query, doc)!.ToString().Split('\n');
        Assert.EndsWith(" = best of, and 0.1 times the others", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(" = body:w1: boost * (sum of idf) * tf", lines[1], StringComparison.Ordinal);
        Assert.Equal("    1 = boost", lines[2]);
        Assert.Equal("  2 = ConstantScore(title:w1), the same for all that match", lines[^2]);
    }

    private static void AssertAddsUp(Explanation explanation, string message)
    {
        float[] values = [.. explanation.Details.Select(detail => detail.Value)];
        float? expected = explanation.Description switch
        {
            string sum when sum.StartsWith("sum of", StringComparison.Ordinal) => values.Sum(),
            "best of" => values.Max(),
            string best when best.StartsWith("best of, and ", StringComparison.Ordinal) => values.Max() + (float.Parse(best.Split(' ')[3], CultureInfo.InvariantCulture) * (values.Sum() - values.Max())),
            string idf when idf.StartsWith("idf", StringComparison.Ordinal) => MathF.Log(1 + ((values[1] - values[0] + 0.5f) / (values[0] + 0.5f))),
            string tf when tf.StartsWith("tf", StringComparison.Ordinal) => values[0] / (values[0] + (values[1] * (1 - values[2] + (values[2] * values[3] / values[4])))),
            "product of" => values.Aggregate(1f, (product, value) => product * value),
            string intervals when intervals.EndsWith("boost * f / (f + 1)", StringComparison.Ordinal) => values[0] * values[1] / (values[1] + 1),
            string term when term.EndsWith("boost * (sum of idf) * tf", StringComparison.Ordinal) => values[0] * values[1..^1].Sum() * values[^1],
            _ => null,
        };
        Assert.True(expected is not null || values.Length == 0, message);
        if (expected is { } value) Assert.True(Math.Abs(value - explanation.Value) <= 1e-5f * Math.Max(1e-3f, value), $"{value} is not {explanation.Value} in {message}");
        foreach (Explanation detail in explanation.Details) AssertAddsUp(detail, message);
    }
}
