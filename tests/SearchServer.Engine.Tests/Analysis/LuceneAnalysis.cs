using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using SearchServer.Engine.Analysis;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

/// <summary>Apache Lucene's analyzers, run by AnalysisOracle.java.</summary>
internal static class LuceneAnalysis
{
    private static readonly string[] s_jars =
    [
        "/usr/share/java/lucene-core-8.7.0.jar",
        "/usr/share/java/lucene-analyzers-common-8.7.0.jar",
    ];

    /// <summary>Whether the jars of Debian's liblucene8-java and a java to run them are here.</summary>
    public static bool IsAvailable => s_jars.All(File.Exists) && (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "java")));

    /// <summary>Skips the test where Lucene cannot be run.</summary>
    public static void SkipUnlessAvailable() => Assert.SkipUnless(IsAvailable, "Needs java and Debian's liblucene8-java.");

    /// <summary>What a command of the oracle writes.</summary>
    public static byte[] Run(string command, params string[] arguments)
    {
        string output = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new("java") { RedirectStandardError = true };
            foreach (string argument in (string[])["-Xmx1g", "-cp", string.Join(':', s_jars), OracleSource, command, output, .. arguments])
                start.ArgumentList.Add(argument);
            using Process process = Process.Start(start)!;
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors);
            return File.ReadAllBytes(output);
        }
        finally
        {
            File.Delete(output);
        }
    }

    /// <summary>The digests of Lucene's streams: for each text, one for each analyzer.</summary>
    public static ulong[] Digests(IEnumerable<string> texts, string analyzers)
    {
        byte[] bytes = RunOnTexts("digests", texts, analyzers);
        ulong[] digests = new ulong[bytes.Length / sizeof(ulong)];
        for (int i = 0; i < digests.Length; i++) digests[i] = BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(i * sizeof(ulong)));
        return digests;
    }

    /// <summary>The lines of Lucene's stream for a text: see <see cref="TokenDigest.Lines"/>.</summary>
    public static List<string> Lines(string text, string analyzer) =>
        [.. Encoding.BigEndianUnicode.GetString(RunOnTexts("tokens", [text], analyzer)).Split('\n')[..^1]];

    /// <summary>The first term of each text; empty where there is none.</summary>
    public static List<string> FirstTerms(IEnumerable<string> texts, string analyzer)
    {
        List<string> terms = [];
        string? first = null;
        foreach (string line in Encoding.BigEndianUnicode.GetString(RunOnTexts("tokens", texts, analyzer)).Split('\n')[..^1])
        {
            int end = line.LastIndexOf(" [", StringComparison.Ordinal);
            if (end >= 0)
            {
                first ??= line[..end];
                continue;
            }

            terms.Add(first ?? "");
            first = null;
        }

        return terms;
    }

    /// <summary>Compares the stream of every text with Lucene's, and shows the first difference.</summary>
    public static void AssertSameTokens(IReadOnlyList<string> texts, params (string Name, Analyzer Analyzer)[] analyzers)
    {
        ulong[] expected = Digests(texts, string.Join(',', analyzers.Select(analyzer => analyzer.Name)));
        Assert.Equal(texts.Count * analyzers.Length, expected.Length);
        TokenStream[] streams = [.. analyzers.Select(analyzer => analyzer.Analyzer.CreateStream("field"))];
        for (int text = 0; text < texts.Count; text++)
        {
            for (int i = 0; i < streams.Length; i++)
            {
                if (expected[(text * streams.Length) + i] != TokenDigest.Of(streams[i], texts[text]))
                    Assert.Fail($"{analyzers[i].Name}, text {text}: {Difference(texts[text], streams[i], analyzers[i].Name)}");
            }
        }
    }

    private static string OracleSource => Path.Combine(TestData.RepositoryRoot, "tests/oracle/AnalysisOracle.java");

    private static string Difference(string text, TokenStream stream, string analyzer)
    {
        List<string> actual = TokenDigest.Lines(stream, text);
        List<string> expected = Lines(text, analyzer);
        int line = 0;
        while (line < Math.Min(actual.Count, expected.Count) && actual[line] == expected[line]) line++;
        string ours = TokenDigest.Escape(actual.ElementAtOrDefault(line) ?? "nothing");
        string theirs = TokenDigest.Escape(expected.ElementAtOrDefault(line) ?? "nothing");
        int offset = line < actual.Count - 1 ? int.Parse(actual[line].Split(" [")[^1].Split(',')[0]) : text.Length;
        string around = TokenDigest.Escape(text[Math.Max(0, offset - 40)..Math.Min(text.Length, offset + 40)]);
        return $"token {line} is {ours}, Lucene's {theirs}, in …{around}…";
    }

    private static byte[] RunOnTexts(string command, IEnumerable<string> texts, params string[] arguments)
    {
        string input = Path.GetTempFileName();
        try
        {
            using (FileStream file = File.Create(input))
            {
                byte[] buffer = [];
                foreach (string text in texts)
                {
                    int length = sizeof(int) + (sizeof(char) * text.Length);
                    if (buffer.Length < length) buffer = new byte[2 * length];
                    BinaryPrimitives.WriteInt32BigEndian(buffer, text.Length);
                    for (int i = 0; i < text.Length; i++) BinaryPrimitives.WriteUInt16BigEndian(buffer.AsSpan(sizeof(int) + (sizeof(char) * i)), text[i]);
                    file.Write(buffer, 0, length);
                }
            }

            return Run(command, [input, .. arguments]);
        }
        finally
        {
            File.Delete(input);
        }
    }
}
