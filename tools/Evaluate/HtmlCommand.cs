using System.CommandLine;
using SearchServer.Evaluate.Html;

namespace SearchServer.Evaluate;

/// <summary>Measures text, titles, dates and authors of HTML pages.</summary>
internal static class HtmlCommand
{
    private const string DefaultFolder = "../shared/data/html";

    private const int SpeedRounds = 5;

    public static Command Create()
    {
        Argument<string> folder = new("folder") { Description = "The pages, with gold.jsonl and gold-other-languages.jsonl.", DefaultValueFactory = _ => DefaultFolder };
        Option<bool> languages = new("--languages") { Description = "Those in languages other than English." };
        Option<int> worst = new("--worst") { Description = "How many of the pages with the worst text to list, and all other mistakes.", DefaultValueFactory = _ => 0 };
        Option<bool> tuned = new("--tuned") { Description = "List mistakes only on the half of the pages that rules were made on." };
        Command command = new("html", "Measures text, titles, dates and authors of HTML pages.") { folder, languages, worst, tuned };
        command.SetAction(result => Run(result.GetValue(folder)!, result.GetValue(languages), result.GetValue(worst), result.GetValue(tuned)));
        return command;
    }

    private static void Run(string folder, bool languages, int worst, bool tunedOnly)
    {
        List<GoldPage> pages = [.. GoldPage.Read(folder, languages ? "gold-other-languages.jsonl" : "gold.jsonl")];
        List<PageScore> scores = [.. pages.Select(PageScore.Of)];
        if (worst > 0) ListMistakes([.. scores.Where(score => score.Gold.IsTuned || !tunedOnly)], worst);
        Console.WriteLine($"{"",-16} {"text F1",16} {"title",48} {"date",34} {"authors F1",16} {"by name",7}");
        foreach (IGrouping<string, PageScore> set in scores.GroupBy(score => score.Gold.Set)) Print(set.Key, [.. set]);
        Print("tuned half", [.. scores.Where(score => score.Gold.IsTuned)]);
        Print("other half", [.. scores.Where(score => !score.Gold.IsTuned)]);
        Print("all", scores);
        Console.WriteLine($"{Speed(pages):F0} pages of {pages.Average(page => page.Html.Length) / 1000:F0} thousand characters in a second of processor time");
    }

    /// <summary>Pages in a second of processor time, once the code is compiled as well as it will be.</summary>
    private static double Speed(List<GoldPage> pages)
    {
        TimeSpan least = TimeSpan.MaxValue;
        for (int round = 0; round < SpeedRounds; round++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            foreach (GoldPage page in pages) PageScore.Extract(page);
            TimeSpan time = Environment.CpuUsage.TotalTime - before;
            if (time < least) least = time;
        }

        return pages.Count / least.TotalSeconds;
    }

    private static void Print(string name, List<PageScore> scores)
    {
        List<double> texts = [.. scores.Select(score => score.Text).OfType<double>()];
        List<double> authors = [.. scores.Select(score => score.Authors).OfType<double>()];
        List<TitleMatch> titles = [.. scores.Select(score => score.Title).OfType<TitleMatch>()];
        List<DateMatch> dates = [.. scores.Select(score => score.Date).OfType<DateMatch>()];
        int Titles(TitleMatch match) => titles.Count(title => title == match);
        int Dates(DateMatch match) => dates.Count(date => date == match);
        Console.WriteLine($"{name,-16} {Average(texts),7:F4} of {texts.Count,3}   " +
            $"{Share(Titles(TitleMatch.Equal), titles.Count)} equal, {Titles(TitleMatch.WithoutSite),2} without site, {Titles(TitleMatch.OtherHeadline),2} other, {Titles(TitleMatch.Wrong),2} wrong   " +
            $"{Share(dates.Count - Dates(DateMatch.Wrong) - Dates(DateMatch.Missing), dates.Count)} day, {Dates(DateMatch.SameTime),3} to the minute   {Average(authors),6:F3} of {authors.Count,3}   {Average([.. scores.Select(score => score.AuthorsByName).OfType<double>()]),5:F3}");
    }

    private static double Average(List<double> values) => values.Count == 0 ? 0 : values.Average();

    private static string Share(int part, int all) => $"{part,3} of {all,3} ({(all == 0 ? 0 : 100.0 * part / all),5:F1} %)";

    private static void ListMistakes(List<PageScore> scores, int worst)
    {
        foreach (PageScore score in scores.Where(score => score.Title > TitleMatch.Equal)) Console.WriteLine($"{score.Gold.File} title {score.Title}: expected '{score.Gold.Title}', found '{score.Page.Title}'");
        foreach (PageScore score in scores.Where(score => score.Date > DateMatch.SameTime)) Console.WriteLine($"{score.Gold.File} date {score.Date}: expected {score.Gold.Date}, found {score.Page.Date} ({score.Page.Date?.Source})");
        foreach (PageScore score in scores.Where(score => score.Authors < 1)) Console.WriteLine($"{score.Gold.File} authors {score.Authors:F2}: expected '{string.Join("', '", score.Gold.Authors)}', found '{string.Join("', '", score.Page.Authors)}'");
        foreach (PageScore score in scores.Where(score => score.Text is not null).OrderBy(score => score.Text).Take(worst)) Console.WriteLine($"{score.Gold.File} text {score.Text:F3} {score.Gold.Url}");
    }
}
