using SearchServer.Articles;

namespace SearchServer.Evaluate;

/// <summary>What happens to a story on its way from one outlet to another.</summary>
internal static class Edits
{
    private const string Furniture =
        "Thank you for reading. Sign up for our morning letter and have the stories of the day on your table before breakfast. You can change what you receive at any time, or write to the desk with a hint. " +
        "Follow us where you like, listen to the weekly talk, and support the paper by telling a friend about it. All rights belong to the paper and its writers.";

    /// <summary>Each makes a copy of an article, with another one at hand to take from.</summary>
    public static readonly (string Name, Func<Article, Article, Random, Article> Edit)[] All =
    [
        ("another title", (article, other, _) => article with { Title = other.Title }),
        ("a paragraph of furniture at the end", (article, _, _) => article with { Body = $"{article.Body}\n\n{Furniture}" }),
        ("60 words of another story in the middle", (article, other, _) => Insert(article, string.Join(' ', WordsOf(other.Body).Take(60)))),
        ("without its last 30 %", (article, _, _) => Keep(article, 0.7)),
        ("without its last 50 %", (article, _, _) => Keep(article, 0.5)),
        ("without its last 60 %", (article, _, _) => Keep(article, 0.4)),
        ("5 % of its words others", (article, _, random) => Replace(article, 0.05, random)),
        ("10 % of its words others", (article, _, random) => Replace(article, 0.10, random)),
        ("5 % others, another title, without its last 30 %", (article, other, random) => Keep(Replace(article, 0.05, random), 0.7) with { Title = other.Title }),
        ("5 % others and furniture", (article, _, random) => Replace(article, 0.05, random) with { Body = $"{Replace(article, 0.05, random).Body}\n\n{Furniture}" }),
        ("another story", (_, other, _) => other),
    ];

    public static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Article Keep(Article article, double share)
    {
        string[] words = WordsOf(article.Body);
        return article with { Body = string.Join(' ', words.Take((int)(words.Length * share))) };
    }

    private static Article Insert(Article article, string paragraph)
    {
        string[] words = WordsOf(article.Body);
        return article with { Body = string.Join(' ', [.. words.Take(words.Length / 2), paragraph, .. words.Skip(words.Length / 2)]) };
    }

    /// <summary>Puts in the place of some words others of the same article.</summary>
    private static Article Replace(Article article, double share, Random random)
    {
        string[] words = WordsOf(article.Body);
        string[] edited = [.. words];
        for (int i = 0; i < edited.Length; i++)
        {
            if (random.NextDouble() < share) edited[i] = words[random.Next(words.Length)];
        }

        return article with { Body = string.Join(' ', edited) };
    }
}
