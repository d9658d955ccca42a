using System.CommandLine;
using System.Text;
using System.Text.Json;
using SearchServer.Articles;
using SearchServer.Articles.Enrichment;
using SearchServer.Articles.Enrichment.Outlets;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Detection;
using SearchServer.Articles.Reading.Fields;

namespace SearchServer.Evaluate;

/// <summary>
/// <c>growth</c>: files of a few pieces of text that come again and again, each read and enriched at two lengths. Work that grows with the square of the length shows as a ratio of times far above that of the lengths; so does
/// work that is merely much a byte, as a time. Lists the worst.
/// </summary>
internal static class GrowthCommand
{
    private const int ShortLength = 128 << 10;
    private const int LongLength = 8 * ShortLength;

    /// <summary>Seconds of a short file above which the long one, which may take the square, is not tried.</summary>
    private const double Patience = 5;

    /// <summary>Of squares, what grows 64 times as soon as it is most of the work; of straight lines, what grows 8 times, give or take caches and collections of garbage.</summary>
    private const double SuspiciousRatio = 16;

    /// <summary>Seconds below which a ratio says nothing.</summary>
    private const double MeasurableSeconds = 0.3;

    /// <summary>How often a shape must be suspicious one after the other to be called so: the collector of garbage comes when it likes.</summary>
    private const int Rounds = 3;

    /// <summary>Stands for a name that is another one each time.</summary>
    private const string NewName = "☼";

    private static readonly string[] s_pieces =
    [
        NewName, $"{NewName} ", $"{NewName}\n", $"Mr {NewName} said ", $"John {NewName} ", $"{NewName} Smith ", $"in {NewName}, France, ", $"Bank of {NewName} ", $"{NewName} Courier · 3h\n", $"By John {NewName}\n", $"https://{NewName}.com/a ", $"<p>{NewName}</p>",
        $"<a href={NewName}>", $"<p class={NewName}>", $"<{NewName}>", $"<meta name={NewName} content=x>", $"[{NewName}]: a\n", $"{NewName}: x\n",
        ".", "-", "_", "'", "’", "\"", "“", "`", "@", "#", "&", ",", ":", "/", "|", "(", ")", "[", "]", "{", "!", "*", ">", "<", "\\", "=", "·", "•", "a", "A", "Ab ", "1", "é", "e\u0301", "中", "ا", "😀", "\u200B", "\u00AD", " ", "  ", "\t", "\n",
        "\n\n", "\r", "word ", "Mr ", "Smith ", "John Smith ", "Mr Pell said ", "J. ", "de ", "of ", "the ", "and ", "’s ", "Paris, France, ", "Bank of Halden ", "United States ", "Kiev ", "U.S.", "Jan. ", "January 1, 2024 ", "Friday ", "2 hours ago\n",
        "10:30 ", "1,234.5 ", "www.", "https://a.b/c ", "a@b.c ", "LONDON (Reuters) - ", "By John Smith\n", "Photo: ", "Share this\n", "Read more: ", "Subscribe\n", "Title: x\n", "URL: https://a.b/c\n", "Harbour Courier · 3h\n", "A line that is long enough to be a text.\n",
        "---\n", "# ", "](", "![", "```\n", "- ", "1. ", "&amp;", "&#1", "&lt;p&gt;", "<p>", "</p>", "<div>", "</div>", "<a href=x>", "</a>", "<b>", "<table>", "<tr><td>", "<li>", "<h1>", "<br>", "<!--", "-->", "<!", "<?", "<![CDATA[", "]]>", "<script>", "</script>",
        "<style>", "<item>", "</item>", "[caption]", "[caption ", "[gallery", " - ", " - Wire", "[+1 chars]", "<title>", "<select>", "<svg>", "<template>", "<time datetime=2024-01-01>", "<figure>", "<meta property=og:title content=x>", "<span class=byline>", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"x\"}</script>",
    ];

    private static readonly (string Name, FileFormat Format, Func<string, string> Make)[] s_kinds =
    [
        ("text", FileFormat.Text, text => $"Harbour opens at last\n\n{text}"),
        ("first line", FileFormat.Text, text => $"{text.ReplaceLineEndings(" ")}\n\nThe harbour opened on Monday."),
        ("Markdown", FileFormat.Markdown, text => $"---\ntitle: Harbour opens\n---\n{text}"),
        ("front matter", FileFormat.Markdown, text => $"---\ntitle: {text.ReplaceLineEndings(" ")[..Math.Min(text.Length, 500_000)]}\n---\nThe harbour opened on Monday."),
        ("HTML", FileFormat.Html, text => $"<html><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>{text}"),
        ("HTML title", FileFormat.Html, text => $"<html><head><title>{text}</title></head><body><h1>Harbour opens</h1><p>The harbour opened on Monday."),
        ("HTML attribute", FileFormat.Html, text => $"<html><head><meta property='og:title' content=\"{text.Replace('"', ' ')}\"></head><body><p class=\"{text.Replace('"', ' ')}\">The harbour opened on Monday."),
        ("JSON body", FileFormat.Json, text => JsonSerializer.Serialize(new { title = "Harbour opens", body = text })),
        ("JSON title", FileFormat.Json, text => JsonSerializer.Serialize(new { title = text, body = "The harbour opened on Monday." })),
        ("JSON byline", FileFormat.Json, text => JsonSerializer.Serialize(new { title = "Harbour opens", body = "The harbour opened on Monday.", author = text, date = text, section = text, outlet = text })),
        ("feed", FileFormat.Xml, text => $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>x</title><item><title>Harbour opens</title><description>{text}</description></item></channel></rss>"),
        ("feed, cut off", FileFormat.Xml, text => $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>x</title><item><title>Harbour opens - x</title></item><item><description>{text}"),
        ("WordPress", FileFormat.Xml, text => $"<rss xmlns:wp=\"x\"><channel><title>x</title><item><title>Harbour opens</title><content:encoded><![CDATA[{text.Replace("]]>", "", StringComparison.Ordinal)}[/caption]]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>"),
        ("JSON parts", FileFormat.Json, text => JsonSerializer.Serialize(new { title = $"{text} - Wire", source = "Wire", content = new[] { new { type = "text", value = text } } })),
        ("NITF", FileFormat.Xml, text => $"<?xml version=\"1.0\"?><nitf><head><title>Harbour opens</title></head><body><body.content>{text}</body.content></body></nitf>"),
        ("SGML", FileFormat.Reuters, text => $"<REUTERS NEWID=\"1\"><DATE>26-FEB-1987 15:01:01.79</DATE><TEXT><TITLE>HARBOUR OPENS</TITLE><BODY>{text}</BODY></TEXT></REUTERS>"),
    ];

    public static Command Create()
    {
        Option<int> shapes = new("--shapes") { Description = "How many shapes of each kind.", DefaultValueFactory = _ => 200 };
        Option<int> seed = new("--seed") { Description = "The seed they are drawn from.", DefaultValueFactory = _ => 1 };
        Option<int> worst = new("--worst") { Description = "How many are listed.", DefaultValueFactory = _ => 20 };
        Command command = new("growth", "Looks for files that take more than their length's share of work.") { shapes, seed, worst };
        command.SetAction(result => Run(result.GetValue(shapes), result.GetValue(seed), result.GetValue(worst)));
        return command;
    }

    private static void Run(int shapes, int seed, int worst)
    {
        Random random = new(seed);
        List<Growth> found = [];
        foreach ((string name, FileFormat format, Func<string, string> make) in s_kinds)
        {
            for (int i = 0; i < shapes; i++)
            {
                // Each piece by itself, then several.
                string unit = i < s_pieces.Length ? s_pieces[i] : string.Concat(random.GetItems(s_pieces, random.Next(2, 5)));
                Growth growth = Measured();
                for (int round = 1; round < Rounds && growth.IsSuspicious; round++) growth = Measured();
                if (growth.IsSuspicious) Console.WriteLine($"suspicious: {growth}");
                found.Add(growth);

                Growth Measured()
                {
                    double shortTime = Measure(format, make, unit, ShortLength);
                    return new Growth(name, unit, shortTime, shortTime > Patience ? double.PositiveInfinity : Measure(format, make, unit, LongLength));
                }
            }
        }

        Console.WriteLine($"{found.Count:N0} shapes of {ShortLength:N0} and {LongLength:N0} characters, {found.Count(growth => growth.IsSuspicious)} of them grow by more than {SuspiciousRatio} times. The slowest:");
        foreach (Growth growth in found.OrderByDescending(growth => growth.LongTime).Take(worst)) Console.WriteLine(growth);
    }

    private static double Measure(FileFormat format, Func<string, string> make, string unit, int length)
    {
        StringBuilder text = new(length);
        for (int n = 0; text.Length < length; n++) text.Append(unit.Replace(NewName, NameOf(n), StringComparison.Ordinal));
        SourceRecord record = new(new SourceContext("growth"), format) { Content = Encoding.UTF8.GetBytes(make(text.ToString(0, length))) };
        RecordReader reader = new(new FieldMapping());
        ArticleEnricher enricher = new("en", OutletRegistry.Default);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        foreach (ReadResult result in reader.Read(record))
        {
            // What is in no language that names are looked for in has the most work done on it all the same.
            if (result.Article is { } article) enricher.Enrich(article with { Language = "en" });
        }

        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static string NameOf(int n)
    {
        StringBuilder name = new("P");
        for (int rest = n; rest > 0; rest /= 26) name.Append((char)('a' + (rest % 26)));
        return name.Append("ell").ToString();
    }

    private sealed record Growth(string Kind, string Unit, double ShortTime, double LongTime)
    {
        public bool IsSuspicious => LongTime > MeasurableSeconds && LongTime / ShortTime > SuspiciousRatio;

        public override string ToString() => $"{ShortTime,7:0.000} s {LongTime,7:0.000} s  {Kind,-14} {JsonSerializer.Serialize(Unit)}";
    }
}
