using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SearchServer.Engine.Analysis;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

/// <summary>
/// Parity with Apache Lucene where it cannot be run: the digests of Lucene's streams for the texts of samples.txt are kept in
/// samples-digests.txt, a line for each sample with its name and the digests for the analyzers in order.
/// </summary>
public partial class AnalysisSampleTests
{
    private static readonly (string Name, Analyzer Analyzer)[] s_analyzers =
    [
        ("standard", new StandardAnalyzer()), ("english", new EnglishAnalyzer()), ("simple", new SimpleAnalyzer()), ("keyword", new KeywordAnalyzer()),
    ];

    private static readonly string s_folder = Path.Combine(TestData.RepositoryRoot, "tests/SearchServer.Engine.Tests/Analysis");

    [Fact]
    public void SamplesGiveTheTokensWhoseDigestsLuceneGave()
    {
        var samples = Samples();
        var streams = s_analyzers.Select(analyzer => analyzer.Analyzer.CreateStream("body")).ToList();
        IEnumerable<string> actual = samples.Select(sample => Line(sample.Name, streams.Select(stream => TokenDigest.Of(stream, sample.Text))));
        Assert.Equal(File.ReadAllLines(Path.Combine(s_folder, "samples-digests.txt")), actual);
    }

    [Fact]
    public void TheDigestsAreLucenes()
    {
        LuceneAnalysis.SkipUnlessAvailable();
        var samples = Samples();
        LuceneAnalysis.AssertSameTokens([.. samples.Select(sample => sample.Text)], s_analyzers);
        ulong[][] digests = [.. LuceneAnalysis.Digests(samples.Select(sample => sample.Text), "standard,english,simple,keyword").Chunk(s_analyzers.Length)];
        string expected = string.Concat(samples.Zip(digests, (sample, digest) => Line(sample.Name, digest) + "\n"));
        Assert.True(expected == File.ReadAllText(Path.Combine(s_folder, "samples-digests.txt")), "samples-digests.txt should be:\n" + expected);
    }

    private static string Line(string name, IEnumerable<ulong> digests) =>
        $"{name}\t{string.Join(' ', digests.Select(digest => digest.ToString("x16", CultureInfo.InvariantCulture)))}";

    // The texts as they are written, and long ones made of all of them, in which tokens meet the 255-unit window in many ways.
    private static List<(string Name, string Text)> Samples()
    {
        List<(string Name, string Text)> samples = [("empty", "")];
        foreach (string line in File.ReadLines(Path.Combine(s_folder, "samples.txt")).Where(line => !line.StartsWith('#')))
        {
            string[] fields = line.Split('\t');
            samples.Add((fields[0], Escapes().Replace(fields[1], escape => Unescape(escape.Value))));
        }

        string all = string.Concat(samples.Select(sample => sample.Text));
        samples.Add(("all", all));
        samples.Add(("all, without spaces", all.Replace(" ", "", StringComparison.Ordinal)));
        samples.Add(("all, without ASCII punctuation", string.Concat(all.Where(c => !char.IsAscii(c) || char.IsAsciiLetterOrDigit(c)))));
        samples.Add(("long", new string('a', 1_000) + " " + new string('1', 255) + "." + new string('b', 300) + "'s"));
        return samples;
    }

    [GeneratedRegex(@"\\(u[0-9A-F]{4}|U[0-9A-F]{8}|[nrt])")]
    private static partial Regex Escapes();

    private static string Unescape(string escape) => escape[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'u' => ((char)int.Parse(escape.AsSpan(2), NumberStyles.HexNumber)).ToString(),
        _ => new Rune(int.Parse(escape.AsSpan(2), NumberStyles.HexNumber)).ToString(),
    };
}
