using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

/// <summary>Where texts and tables for these tests come from.</summary>
internal static class TestData
{
    /// <summary>The Unicode Character Database of Debian's package unicode-data.</summary>
    public const string Unicode = "/usr/share/unicode";

    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Titles and bodies of a collection of the shared data.</summary>
    public static List<string> Articles(string file)
    {
        string path = Path.Combine(RepositoryRoot, "../shared/data", file);
        Assert.SkipUnless(File.Exists(path), $"Needs ../shared/data/{file}.");
        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        List<string> texts = [];
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument article = JsonDocument.Parse(line);
            foreach (string property in (string[])["title", "body"])
            {
                if (article.RootElement.TryGetProperty(property, out JsonElement text) && text.ValueKind == JsonValueKind.String)
                    texts.Add(text.GetString()!);
            }
        }

        return texts;
    }

    /// <summary>Skips the test where the Unicode Character Database is missing.</summary>
    public static void SkipUnlessUnicodeDataIsHere() =>
        Assert.SkipUnless(File.Exists(Path.Combine(Unicode, "DerivedAge.txt")), "Needs Debian's unicode-data.");

    /// <summary>The version of Unicode that brought each code point; zero for those unassigned.</summary>
    public static double[] Ages()
    {
        double[] ages = new double[0x110000];
        foreach (string line in File.ReadLines(Path.Combine(Unicode, "DerivedAge.txt")))
        {
            string[] fields = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (fields.Length < 2) continue;
            string[] ends = fields[0].Split("..");
            int first = int.Parse(ends[0], NumberStyles.HexNumber);
            int last = int.Parse(ends[^1], NumberStyles.HexNumber);
            ages.AsSpan(first, last - first + 1).Fill(double.Parse(fields[1]));
        }

        return ages;
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SearchServer.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
