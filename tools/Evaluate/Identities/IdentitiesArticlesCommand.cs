using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace SearchServer.Evaluate.Identities;

/// <summary>
/// Prints the articles of a collection of which only days are known and each stands alone as those of many agencies come: with times of day by the clocks of many zones, without outlets and sections, several times with small changes.
/// </summary>
internal static class IdentitiesArticlesCommand
{
    private static readonly string[] s_offsets = ["Z", "+01:00", "+02:00", "-05:00", "-08:00", "+05:45", "+13:00", "-09:30"];

    public static Command Create()
    {
        Argument<string> file = new("file") { Description = "A JSON object a line, gzipped, as news.jsonl.gz." };
        Option<int> seed = new("--seed") { Description = "For what is changed.", DefaultValueFactory = _ => 15 };
        Command command = new("identities-articles", "Prints the articles of a collection with times of day, values left out, and copies.") { file, seed };
        command.SetAction(result => Run(result.GetValue(file)!, new Random(result.GetValue(seed))));
        return command;
    }

    private static void Run(string path, Random random)
    {
        List<string> outlets = [];
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            JsonObject article = JsonNode.Parse(line)!.AsObject();
            if (Text(article, "outlet") is { } outlet) outlets.Add(outlet);
            if (random.Next(5) == 0) article["language"] = "en-gb";
            if (random.Next(15) == 0) article.Remove("outlet");
            if (random.Next(6) == 0) article.Remove("section");
            string? day = Text(article, "date");
            Print(article, day, random);
            if (random.Next(20) > 0) continue;
            int copies = random.Next(1, 5);
            for (int copy = 1; copy <= copies; copy++)
            {
                JsonObject other = article.DeepClone().AsObject();
                other["id"] = $"{Text(article, "id")}-{copy}";
                other["outlet"] = outlets[random.Next(outlets.Count)];
                if (Text(other, "body") is { Length: > 1_000 } body) other["body"] = body[..^random.Next(1, 100)];
                Print(other, day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(random.Next(3)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), random);
            }
        }
    }

    private static void Print(JsonObject article, string? day, Random random)
    {
        // Clocks change, and days begin, in the first hours.
        if (day is not null && random.Next(4) > 0) article["date"] = string.Create(CultureInfo.InvariantCulture, $"{day}T{random.Next(random.Next(2) == 0 ? 4 : 24):00}:{random.Next(60):00}:{random.Next(60):00}{s_offsets[random.Next(s_offsets.Length)]}");
        else if (day is not null) article["date"] = day;
        Console.WriteLine(article.ToJsonString());
    }

    private static string? Text(JsonObject json, string name) => json[name]?.GetValue<string>() is { Length: > 0 } text ? text : null;
}
