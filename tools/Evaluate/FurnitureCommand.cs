using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SearchServer.Articles;
using SearchServer.Articles.Cleaning.Text;

namespace SearchServer.Evaluate;

/// <summary>Counts the lines that cleaning takes out of articles, and prints a sample of them to be read by a person. Of text files it prints the articles that it makes of them.</summary>
internal static class FurnitureCommand
{
    private const int ShownLength = 260;

    /// <summary>Lines that stay without the links that were run on to a name.</summary>
    private const string RunOn = "RunOnLinks";

    public static Command Create()
    {
        Argument<string> path = new("path") { Description = "Articles as JSON lines, or a folder of text files." };
        Option<int> sample = new("--sample") { Description = "How many removals to print.", DefaultValueFactory = _ => 200 };
        Option<int> seed = new("--seed") { Description = "Which ones.", DefaultValueFactory = _ => 1 };
        Option<string?> kind = new("--kind") { Description = "Only removals of this kind (Tail for lines that go only because of where they stand)." };
        Command command = new("furniture", "Counts what cleaning takes out of articles, and prints a sample of it.") { path, sample, seed, kind };
        command.SetAction(result =>
        {
            string name = result.GetValue(path)!;
            if (Directory.Exists(name)) PrintFolder(name);
            else Sample(name, result.GetValue(sample), result.GetValue(seed), result.GetValue(kind));
        });
        return command;
    }

    private static void PrintFolder(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            Console.WriteLine($"==== {Path.GetFileName(file)}");
            foreach (Article article in PlainTextCleaner.Clean(File.ReadAllText(file), new SourceContext(file)))
            {
                Console.WriteLine($"-- {article.Title}\n   outlet {article.Outlet ?? "-"}; date {article.Date?.ToString() ?? "-"}; authors {string.Join(", ", article.Authors)}; {article.Body.Length} characters");
                Console.WriteLine(article.Body);
            }
        }
    }

    private static void Sample(string path, int sampleSize, int seed, string? wanted)
    {
        Random random = new(seed);
        List<string> sample = [];
        Dictionary<string, int> kinds = [];
        int articles = 0, changed = 0, seen = 0, split = 0, retitled = 0;
        long lineCount = 0, removed = 0, words = 0, removedWords = 0, characters = 0;
        TimeSpan elapsed = TimeSpan.Zero;
        foreach (Article article in ArticleLines.Read(path))
        {
            long start = Stopwatch.GetTimestamp();
            string body = Furniture.RemoveLines(article.Body, article.Title);
            elapsed += Stopwatch.GetElapsedTime(start);
            articles++;
            IReadOnlyList<Article> cleaned = PlainTextCleaner.Clean(article.Title + "\n\n" + article.Body, new SourceContext(path));
            if (cleaned.Count != 1) split++;
            else if (cleaned[0].Title != article.Title.Trim()) retitled++;
            characters += article.Body.Length;
            List<TextLine> lines = TextLines.Split(article.Body);
            lineCount += lines.Count;
            words += lines.Sum(line => line.Words);
            if (ReferenceEquals(body, article.Body)) continue;
            changed++;
            Queue<string> kept = new(TextLines.Split(body).Select(line => line.Text));
            for (int i = 0; i < lines.Count; i++)
            {
                string withoutLinks = RunOnLinks.Remove(lines[i].Text);
                if (kept.TryPeek(out string? next) && next == withoutLinks)
                {
                    kept.Dequeue();
                    if (ReferenceEquals(withoutLinks, lines[i].Text)) continue;
                    kinds[RunOn] = kinds.GetValueOrDefault(RunOn) + 1;
                    removedWords += lines[i].Words - TextLine.Of(withoutLinks, false).Words;
                    continue;
                }

                bool isShortened = kept.TryPeek(out string? shorter) && lines[i].Text.StartsWith(shorter, StringComparison.Ordinal) && kept.Count == 1;
                string removal = isShortened ? lines[i].Text[kept.Dequeue().Length..] : lines[i].Text;
                string kind = isShortened ? "Sentence" : FurnitureRules.Find(lines[i].Folded) is { } rule ? rule.Kind.ToString() : "Tail";
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                removed++;
                removedWords += TextLine.Of(removal, false).Words;
                if (wanted is not null && kind != wanted) continue;
                string shown = $"{kind,-13} {article.GivenId} {i + 1}/{lines.Count} {removal[..Math.Min(removal.Length, ShownLength)]}";
                if (sample.Count < sampleSize) sample.Add(shown);
                else if (random.Next(seen + 1) is int place && place < sampleSize) sample[place] = shown;
                seen++;
            }
        }

        foreach (string line in sample.Order(StringComparer.Ordinal)) Console.WriteLine(line);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles, {changed} changed; {lineCount} lines, {removed} removed ({100.0 * removed / lineCount:F2} %); {words} words, {removedWords} removed ({100.0 * removedWords / words:F2} %); {characters / 1e6 / elapsed.TotalSeconds:F1} million characters/s"));
        Console.WriteLine($"as plain text, title first: {split} make several articles or none, {retitled} get another title");
        foreach ((string kind, int count) in kinds.OrderByDescending(pair => pair.Value)) Console.WriteLine($"{kind,-13} {count}");
    }
}
