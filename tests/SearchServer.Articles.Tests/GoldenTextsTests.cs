using System.Collections.Immutable;
using System.Text.Json;
using SearchServer.Articles.Cleaning.Language;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests;

/// <summary>Words and marks of the pages in thirty languages.</summary>
public sealed class GoldenTextsTests : IDisposable
{
    private const string Pages = "html/gold-other-languages.jsonl";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheTermsOfEveryWordAreThoseOfWhatItsOffsetsCutOut()
    {
        int words = 0;
        foreach (Article page in ReadPages())
        {
            string language = ArticleSchema.Default.IndexLanguageOf(page.Language);
            foreach (string field in (string[])[ArticleFields.TextField(ArticleFields.Body, language), ArticleFields.WordsField(ArticleFields.Body, language)])
            {
                TokenStream again = ArticleSchema.Default.Analyzer.CreateStream(field);
                foreach (Word word in WordsOf(ArticleSchema.Default.Analyzer.CreateStream(field), page.Body))
                {
                    Word alone = Assert.Single(WordsOf(again, page.Body[word.Start..word.End]));
                    Assert.Equal((string.Join(' ', word.Terms), 0, word.End - word.Start), (string.Join(' ', alone.Terms), alone.Start, alone.End));
                    words++;
                }
            }
        }

        Assert.InRange(words, 50_000, int.MaxValue);
    }

    // Whatever is marked was asked for, and whatever was asked for is marked where it is shown.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void MarksAreTheWordsThatWereAskedFor(int seed)
    {
        Article[] pages = [.. ReadPages()];
        RandomSource random = new(seed);
        using ArticleIndex index = Create(pages);
        using SearcherManager<ArticleSnapshot>.Lease lease = index.Acquire();
        int marks = 0;
        for (int i = 0; i < 150; i++)
        {
            Article asked = random.Pick(pages);
            string[] words = [.. WordsOf(ArticleSchema.Default.Words.CreateStream(""), asked.Body).Select(word => asked.Body[word.Start..word.End]).Where(word => word.All(char.IsLetter))];
            string query = string.Join(' ', Enumerable.Range(0, random.Between(1, 3)).Select(_ => random.Pick(words)));
            foreach (ArticleHit hit in lease.Value.Search(new ArticleSearchRequest(query) { Highlight = new HighlightOptions() }).Hits)
            {
                string language = ArticleSchema.Default.IndexLanguageOf(hit.Article.Language);
                string body = lease.Value.Find(hit.Article.Id)!.Body;
                TokenStream stems = ArticleSchema.Default.StemsOf(language).CreateStream("");
                HashSet<string> terms = [.. WordsOf(stems, query).SelectMany(word => word.Terms)];

                // A word of several terms is a phrase, which a term of it alone is not; stop words alone are looked for as they are typed.
                HashSet<string> alone = [.. query.Split(' ').Select(word => WordsOf(stems, word).ToArray()).Where(found => found.Length == 1).SelectMany(found => found[0].Terms)];
                HashSet<string> typed = [.. WordsOf(ArticleSchema.Default.Words.CreateStream(""), query).SelectMany(word => word.Terms)];
                Word[] inText = [.. WordsOf(ArticleSchema.Default.Analyzer.CreateStream(ArticleFields.TextField(ArticleFields.Body, language)), body)];
                foreach (Fragment fragment in hit.BodyHighlights)
                {
                    string where = $"{random}: {query} in {hit.Article.Id} [{fragment.Start},{fragment.End})";
                    Assert.All(fragment.Matches, match => Assert.True(inText.Any(word => word.Start >= match.Start && word.End <= match.End && word.Terms.Any(terms.Contains))
                        || WordsOf(ArticleSchema.Default.Words.CreateStream(""), body[match.Start..match.End]).Any(word => word.Terms.Any(typed.Contains)), $"{where}: {body[match.Start..match.End]} is marked"));
                    foreach (Word word in inText.Where(word => word.Start >= fragment.Start && word.End <= fragment.End && word.Terms.Any(alone.Contains)))
                    {
                        Assert.True(fragment.Matches.Any(match => match.Start <= word.Start && word.End <= match.End), $"{where}: {body[word.Start..word.End]} at {word.Start} is not marked");
                        marks++;
                    }
                }
            }
        }

        Assert.InRange(marks, 500, int.MaxValue);
    }

    private static IEnumerable<Article> ReadPages()
    {
        int number = 0;
        foreach (string line in File.ReadLines(TestData.Require(Pages)))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string text = json.RootElement.GetProperty("text").GetString() ?? "";
            yield return new Article(json.RootElement.GetProperty("title").GetString() ?? "", text) { GivenId = $"p{number++}", Language = LanguageDetector.Detect(text) };
        }
    }

    /// <summary>The words of a text: what stands at one place is one word.</summary>
    private static IEnumerable<Word> WordsOf(TokenStream stream, string text)
    {
        Word? last = null;
        stream.Reset(text);
        while (stream.Next())
        {
            Token token = stream.Token;
            if (last is not null && token.PositionIncrement == 0)
            {
                last = last with { Terms = last.Terms.Add(token.Term.ToString()) };
                continue;
            }

            if (last is not null) yield return last;
            last = new Word(token.StartOffset, token.EndOffset, [token.Term.ToString()]);
        }

        if (last is not null) yield return last;
    }

    private ArticleIndex Create(Article[] articles)
    {
        using (MMapDirectory directory = new(_folder["index"]))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer)))
        {
            EntityTable entities = new();
            foreach (Article article in articles) writer.Add(ArticleDocument.Create(GivenArticles.Indexed(article, ArticleId.Of(article), entities), ArticleSchema.Default));
            entities.WriteTo(writer.SetAttachment, writer.SetUserData);
            writer.Commit();
        }

        return ArticleIndex.Open(_folder["index"]);
    }

    private sealed record Word(int Start, int End, ImmutableArray<string> Terms);
}
