using System.Text.RegularExpressions;
using SearchServer.Articles.Searching;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Interpreting;

/// <summary>Each example of docs/queries.md, on the articles of that page.</summary>
public partial class QueryDocumentTests
{
    private const int MinExamples = 40;

    [Fact]
    public void EachExampleFindsWhatThePageSays()
    {
        string page = File.ReadAllText(Path.Combine(TestData.Repository, "docs", "queries.md"));
        string[] articles = ArticlesBlock().Match(page).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        MatchCollection examples = ExampleRow().Matches(page);
        Assert.True(examples.Count >= MinExamples, $"{examples.Count} examples");
        using SmallArchive archive = new SmallArchive([.. articles]).WithSynonyms(SynonymsBlock().Match(page).Groups[1].Value.Split('\n'));
        Assert.Multiple([.. examples.Select(example => (Action)(() =>
        {
            // In a table a bar has a backslash before it.
            string query = example.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal);
            string found = query.Contains('^') ? archive.Ids(query) : archive.SortedIds(query);
            Assert.True(found == example.Groups[2].Value, $"{query} finds {found}, not {example.Groups[2].Value}");
            Assert.Empty(archive.Search(new ArticleSearchRequest(query)).Meaning.Warnings);
        }))]);
    }

    [GeneratedRegex("```jsonl\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ArticlesBlock();

    [GeneratedRegex("```synonyms\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex SynonymsBlock();

    [GeneratedRegex(@"^\| `(.+?)` \| ([a-d ]+) \|", RegexOptions.Multiline)]
    private static partial Regex ExampleRow();
}
