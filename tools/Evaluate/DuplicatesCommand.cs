using System.CommandLine;
using System.Diagnostics;
using SearchServer.Articles;
using SearchServer.Articles.Enrichment.Duplicates;

namespace SearchServer.Evaluate;

/// <summary>
/// Measures near-duplicates: how many edited copies of a collection's articles are found, and how fast; and puts all articles into groups, of which it prints a sample to be read by a person.
/// </summary>
internal static class DuplicatesCommand
{
    private const int Copies = 2000;
    private const int Shown = 160;

    public static Command Create()
    {
        Argument<string> file = new("file") { Description = "Articles as JSON lines." };
        Option<int> sample = new("--sample") { Description = "How many groups to print.", DefaultValueFactory = _ => 100 };
        Option<int> seed = new("--seed") { Description = "Which ones, and which edits.", DefaultValueFactory = _ => 1 };
        Command command = new("duplicates", "Counts edited copies that are found, and prints groups of near-duplicates.") { file, sample, seed };
        command.SetAction(result => Run(result.GetValue(file)!, result.GetValue(sample), new Random(result.GetValue(seed))));
        return command;
    }

    private static void Run(string path, int sampleSize, Random random)
    {
        List<Article> articles = [.. ArticleLines.Read(path)];
        Article[] originals = [.. articles];
        random.Shuffle(originals);
        originals = [.. originals.Where(article => Edits.WordsOf(article.Body).Length >= 2 * TextSignature.MinWords).Take(Copies)];
        foreach ((string name, Func<Article, Article, Random, Article> edit) in Edits.All)
        {
            int found = 0;
            double similarity = 0;
            for (int i = 0; i < originals.Length; i++)
            {
                KnownText original = Sign(originals[i], out ulong[] bands);
                KnownText copy = Sign(edit(originals[i], originals[(i + 1) % originals.Length], random), out ulong[] copyBands);
                similarity += TextSignature.Similarity(original.Signature, copy.Signature);
                if (DuplicateGroups.AreSame(original, copy) && bands.AsSpan().ContainsAny(copyBands)) found++;
            }

            Console.WriteLine($"{name,-50} {100.0 * found / originals.Length,6:F1} % found, similarity {similarity / originals.Length:F2}");
        }

        PrintGroups(articles, sampleSize, random);
    }

    private static KnownText Sign(Article article, out ulong[] bands) => new(TextSignature.Of(article.Title, article.Body, out bands), "", article.Date?.Time);

    private static void PrintGroups(List<Article> articles, int sampleSize, Random random)
    {
        long start = Stopwatch.GetTimestamp();
        (KnownText Text, ulong[] Bands)[] signed = [.. articles.Select(article => (Sign(article, out ulong[] bands), bands))];
        TimeSpan signing = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        DuplicateGroups groups = new((_, _, _) => { });
        string[] assigned = [.. signed.Select((article, i) => groups.Assign(articles[i].GivenId ?? "", article.Text.Signature, article.Bands, article.Text.Published))];
        TimeSpan assigning = Stopwatch.GetElapsedTime(start);
        List<int>[] several = [.. Enumerable.Range(0, assigned.Length).GroupBy(i => assigned[i]).Select(group => group.ToList()).Where(group => group.Count > 1)];
        random.Shuffle(several);
        foreach (List<int> group in several.Take(sampleSize))
        {
            Console.WriteLine($"--- {group.Count} articles");
            foreach (int i in group.Take(3))
            {
                Article article = articles[i];
                string opening = article.Body[..Math.Min(article.Body.Length, Shown)].ReplaceLineEndings(" ");
                Console.WriteLine($"{TextSignature.Similarity(signed[group[0]].Text.Signature, signed[i].Text.Signature):F2} {TextSignature.Containment(signed[group[0]].Text.Signature, signed[i].Text.Signature):F2} {article.Date,-10} {article.Outlet} | {article.Title} | {Edits.WordsOf(article.Body).Length} words | {opening}");
            }
        }

        Console.WriteLine($"{articles.Count} articles: {several.Length} groups of {several.Sum(group => group.Count)} articles, the largest of {several.Max(group => group.Count)}");
        Console.WriteLine($"signing {articles.Count / signing.TotalSeconds:F0} articles/s, {articles.Sum(article => (long)article.Body.Length) / 1e6 / signing.TotalSeconds:F0} million characters/s; grouping {articles.Count / assigning.TotalSeconds:F0} articles/s; one thread");
    }
}
