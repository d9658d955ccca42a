using System.CommandLine;
using SearchServer.Articles;
using SearchServer.Articles.Enrichment.Tagging;

namespace SearchServer.Evaluate;

/// <summary><c>tagger-speed FILE</c>: how many tokens of raw text the tagger does in a second of processor time, in one thread; cutting the text into tokens and sentences is part of it.</summary>
internal static class TaggerSpeedCommand
{
    private const int Articles = 1000;

    /// <summary>The first rounds are slower: code is compiled, and words are seen for the first time.</summary>
    private const int Rounds = 5;

    public static Command Create()
    {
        Argument<string> file = new("file") { Description = "Articles as JSON lines." };
        Command command = new("tagger-speed", "Measures how fast the tagger is.") { file };
        command.SetAction(result => Run(result.GetValue(file)!));
        return command;
    }

    private static void Run(string path)
    {
        List<Article> articles = [.. ArticleLines.Read(path).Take(Articles)];
        List<Token> tokens = [];
        foreach (string text in articles.SelectMany(article => (string[])[article.Title, article.Body]))
        {
            for (int at = 0; at < text.Length;) at = Tokenizer.Read(text, at, int.MaxValue, tokens);
        }

        for (int round = 1; round <= Rounds; round++)
        {
            List<EntityMention> mentions = [];
            TimeSpan before = Environment.CpuUsage.TotalTime;
            foreach (Article article in articles) EntityTagger.Default.Tag(article.Title, article.Body, mentions, mentions);
            TimeSpan time = Environment.CpuUsage.TotalTime - before;
            Console.WriteLine($"round {round}: {articles.Count} articles, {tokens.Count:N0} tokens, {mentions.Count:N0} names: {tokens.Count / time.TotalSeconds:N0} tokens a second");
        }
    }
}
