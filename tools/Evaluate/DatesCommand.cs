using System.CommandLine;
using System.Diagnostics;
using SearchServer.Articles;
using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Evaluate;

/// <summary>Counts the dates that articles speak of, and prints a sample of them in their sentences to be read by a person.</summary>
internal static class DatesCommand
{
    private const int ContextLength = 70;

    public static Command Create()
    {
        Argument<string> file = new("file") { Description = "Articles as JSON lines." };
        Option<int> sample = new("--sample") { Description = "How many mentions to print.", DefaultValueFactory = _ => 200 };
        Option<int> seed = new("--seed") { Description = "Which ones.", DefaultValueFactory = _ => 1 };
        Command command = new("dates", "Counts the dates that articles speak of, and prints a sample of them.") { file, sample, seed };
        command.SetAction(result => Run(result.GetValue(file)!, result.GetValue(sample), result.GetValue(seed)));
        return command;
    }

    private static void Run(string path, int sampleSize, int seed)
    {
        Random random = new(seed);
        string[] sample = new string[sampleSize];
        List<MentionedDate> found = [];
        long mentions = 0;
        long characters = 0;
        int articles = 0;
        int[] precisions = new int[3];
        TimeSpan elapsed = TimeSpan.Zero;
        foreach (Article article in ArticleLines.Read(path))
        {
            found.Clear();
            long start = Stopwatch.GetTimestamp();
            MentionedDates.Find(article.Body, article.Date, found);
            elapsed += Stopwatch.GetElapsedTime(start);
            articles++;
            characters += article.Body.Length;
            foreach (MentionedDate mention in found)
            {
                precisions[mention.Day > 0 ? 2 : mention.Month > 0 ? 1 : 0]++;
                long place = mentions++ < sampleSize ? mentions - 1 : random.NextInt64(mentions);
                if (place < sampleSize) sample[place] = Describe(article, mention);
            }
        }

        foreach (string line in sample.Where(line => line is not null)) Console.WriteLine(line);
        Console.WriteLine($"{articles} articles, {mentions} mentions: {precisions[2]} days, {precisions[1]} months, {precisions[0]} years; {characters / 1e6 / elapsed.TotalSeconds:F0} million characters/s");
    }

    private static string Describe(Article article, MentionedDate mention)
    {
        int end = mention.Start + mention.Length;
        string before = article.Body[Math.Max(0, mention.Start - ContextLength)..mention.Start];
        string after = article.Body[end..Math.Min(article.Body.Length, end + ContextLength)];
        return $"{article.Date?.ToString() ?? "undated",-10} {mention.Value,-10} {before}[[{article.Body[mention.Start..end]}]]{after}".ReplaceLineEndings(" ");
    }
}
