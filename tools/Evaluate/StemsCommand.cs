using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Analysis;

namespace SearchServer.Evaluate;

/// <summary>Measures what languages do to words, on the pages in other languages and on English articles: how many are left out, how many different ones become one, and how long it takes.</summary>
internal static class StemsCommand
{
    private const string EnglishFile = "news.jsonl.gz";
    private const int EnglishArticles = 1_000;

    /// <summary>Times are of so many characters at least.</summary>
    private const int TimedCharacters = 4_000_000;

    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "The folder of test data.", DefaultValueFactory = _ => "../shared/data" };
        Command command = new("stems", "Measures what languages do to words.") { data };
        command.SetAction(result => Run(result.GetValue(data)!));
        return command;
    }

    private static void Run(string data)
    {
        IEnumerable<(string Language, string Text)> english = ArticleLines.Read(Path.Combine(data, EnglishFile)).Take(EnglishArticles).Select(article => ("en", $"{article.Title}\n{article.Body}"));
        IEnumerable<(string Language, string Text)> pages = LanguagesCommand.ReadPages(data).Select(page => (ArticleSchema.Default.IndexLanguageOf(page.Language), $"{page.Title}\n{page.Text}"));
        Console.WriteLine("language   texts    words  left out  different  stems   per word  million words/s");
        foreach (IGrouping<string, string> language in english.Concat(pages).GroupBy(text => text.Language, text => text.Text).OrderBy(group => group.Key, StringComparer.Ordinal)) Measure(language.Key, [.. language]);
    }

    private static void Measure(string language, string[] texts)
    {
        HashSet<string> words = [.. texts.SelectMany(text => TermsOf(ArticleSchema.Default.Words.CreateStream(""), text))];
        TokenStream stems = ArticleSchema.Default.StemsOf(language).CreateStream("");
        int all = texts.Sum(text => TermsOf(ArticleSchema.Default.Words.CreateStream(""), text).Count());
        int kept = texts.Sum(text => TermsOf(stems, text).Count());
        HashSet<string> different = [.. texts.SelectMany(text => TermsOf(stems, text))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language,-8} {texts.Length,7} {all,8} {1 - ((double)kept / all),9:P1} {words.Count,10} {different.Count,6} {(double)different.Count / words.Count,10:F2} {Speed(stems, texts),16:F1}"));
    }

    /// <summary>Million words a second of processor time, warm.</summary>
    private static double Speed(TokenStream stream, string[] texts)
    {
        (long words, double seconds) = (0, 0);
        int rounds = 2 + (TimedCharacters / texts.Sum(text => text.Length));
        for (int round = 0; round < rounds; round++)
        {
            TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
            int found = texts.Sum(text => Count(stream, text));
            if (round < rounds / 2) continue;
            (words, seconds) = (words + found, seconds + (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds);
        }

        return words / seconds / 1e6;
    }

    private static int Count(TokenStream stream, string text)
    {
        int count = 0;
        stream.Reset(text);
        while (stream.Next()) count++;
        return count;
    }

    private static IEnumerable<string> TermsOf(TokenStream stream, string text)
    {
        stream.Reset(text);
        while (stream.Next()) yield return stream.Token.Term.ToString();
    }
}
