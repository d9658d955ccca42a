using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SearchServer.Articles.Cleaning.Language;

namespace SearchServer.Evaluate;

/// <summary>Measures language detection: on the pages in other languages, on English articles, each by text and by title alone, and on any lines of <c>{"lang": …, "text": …}</c>.</summary>
internal static class LanguagesCommand
{
    private const string PagesFile = "html/gold-other-languages.jsonl";

    private const string EnglishFile = "news.jsonl.gz";

    /// <summary>What the pages of a country are in, and publishers who write in another language than their country's others here; the collection does not say.</summary>
    private const string Languages =
        "at=de be=nl ch=de cn=zh cz=cs de=de dk=da es=es fr=fr gl=da id=id il=de ind=hi isl=is it=it jp=ja kr=ko lb=ar li=de ls=en lt=lt lu=de mx=en my=en no=no pl=pl pt=en py=de ru=ru se=sv tr=tr tw=en tz=sw ua=ru vn=vi za=zu " +
        "PoliticoEu=en Tageszeitung=de Dizindaba=xh IsolezweLesiXhosa=xh";

    private static readonly Dictionary<string, string> s_languages = Languages.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "The folder of test data.", DefaultValueFactory = _ => "../shared/data" };
        Option<string?> lines = new("--lines") { Description = "A file of lines with lang and text, to measure as well." };
        Command command = new("languages", "Measures language detection.") { data, lines };
        command.SetAction(result => Run(result.GetValue(data)!, result.GetValue(lines)));
        return command;
    }

    private static void Run(string data, string? lines)
    {
        List<Sample> pages = [.. ReadPages(data)];
        Measure("pages", pages, sample => sample.Text, shown: 20);
        Measure("titles of pages", pages, sample => sample.Title, shown: 20);
        List<Sample> english = [.. ArticleLines.Read(Path.Combine(data, EnglishFile)).Select(article => new Sample("en", article.Title, article.Body)).Where(sample => sample.Text.Length > 0)];
        Measure("English articles", english, sample => sample.Text, shown: 20);
        Measure("English titles", english, sample => sample.Title, shown: 20);
        if (lines is not null) Measure(lines, [.. ReadLines(lines)], sample => sample.Text, shown: 60);
    }

    /// <summary>The pages in other languages, each with the one that it is in.</summary>
    public static IEnumerable<Sample> ReadPages(string data)
    {
        foreach (string line in File.ReadLines(Path.Combine(data, PagesFile)))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string language = s_languages.GetValueOrDefault(root.GetProperty("publisher").GetString()!) ?? s_languages[root.GetProperty("country").GetString()!];
            yield return new Sample(language, root.GetProperty("title").GetString() ?? "", root.GetProperty("text").GetString() ?? "");
        }
    }

    private static IEnumerable<Sample> ReadLines(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            yield return new Sample(json.RootElement.GetProperty("lang").GetString()!, "", json.RootElement.GetProperty("text").GetString()!);
        }
    }

    private static void Measure(string name, List<Sample> samples, Func<Sample, string> textOf, int shown)
    {
        int right = 0, unsure = 0;
        Dictionary<(string Expected, string Found), (int Count, string Text)> mistakes = [];
        long characters = 0;
        TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (Sample sample in samples)
        {
            string text = textOf(sample);
            characters += text.Length;
            string? found = LanguageDetector.Detect(text);
            if (found == sample.Language) right++;
            else
            {
                if (found is null) unsure++;
                (string, string) pair = (sample.Language, found ?? "-");
                mistakes[pair] = (mistakes.GetValueOrDefault(pair).Count + 1, text);
            }
        }

        double seconds = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {samples.Count} texts, {right} right ({100.0 * right / samples.Count:F2} %), {unsure} unsure, {samples.Count - right - unsure} wrong; {samples.Count / seconds:F0} texts/s, {characters / 1e6 / seconds:F0} million characters/s"));
        foreach (((string expected, string found), (int count, string text)) in mistakes.OrderByDescending(pair => pair.Value.Count).Take(shown))
        {
            Console.WriteLine($"  {count,4} {expected} taken for {found}: {text[..Math.Min(text.Length, 90)].ReplaceLineEndings(" ")}");
        }
    }

    internal readonly record struct Sample(string Language, string Title, string Text);
}
