using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace SearchServer.Testing;

/// <summary>
/// Apache Lucene, asked from C#. One Java process serves the whole test process: it starts with the first request and ends with us.
/// Methods may be called from several threads; they wait for each other. The protocol is in tests/oracle/README.md.
/// </summary>
public sealed class LuceneOracle
{
    private static readonly Lazy<(OracleInstallation? Installation, string? Reason)> s_installation = new(OracleInstallation.Find);
    private static readonly Lazy<LuceneOracle> s_shared = new(Create);

    private readonly OracleProcess _process;

    private LuceneOracle(OracleProcess process) => _process = process;

    /// <summary>Why there is no oracle on this machine, or null when there is one.</summary>
    public static string? Unavailable => s_installation.Value.Reason;

    /// <summary>How long a request may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The oracle of this process; skips the test when there is none.</summary>
    public static LuceneOracle Require()
    {
        Assert.SkipUnless(Unavailable is null, Unavailable ?? "");
        return s_shared.Value;
    }

    /// <summary>The same without a test to skip, for benchmarks and tools.</summary>
    /// <exception cref="OracleException">There is none.</exception>
    public static LuceneOracle Open() => Unavailable is { } reason ? throw new OracleException(reason) : s_shared.Value;

    public OracleVersion Version() => AnswerReader.Object<OracleVersion>(Send("version"));

    /// <summary>CheckIndex with its slow checks.</summary>
    public CheckReport Check(string directory) => AnswerReader.Object<CheckReport>(Send("check", ("dir", directory)));

    /// <summary>Checks an index and fails the test with CheckIndex's report unless it is clean.</summary>
    public CheckReport AssertClean(string directory)
    {
        CheckReport report = Check(directory);
        Assert.True(report.Clean, $"CheckIndex rejects {directory}:\n{report.Output}");
        return report;
    }

    /// <summary>Builds an index of neutral documents.</summary>
    public IndexReport Index(IEnumerable<NeutralDocument> documents, string directory, OracleIndexing? options = null)
    {
        using TemporaryFolder scratch = new();
        NeutralDocument.WriteFile(scratch["docs.jsonl"], documents);
        return IndexFile(scratch["docs.jsonl"], directory, options);
    }

    /// <summary>Builds an index of a neutral document file.</summary>
    public IndexReport IndexFile(string documents, string directory, OracleIndexing? options = null) =>
        AnswerReader.Index(Send("index", ("docs", documents), ("dir", directory), Options(options ?? OracleIndexing.Default)));

    /// <summary>Writes everything that the latest commit holds as text.</summary>
    public void Dump(string directory, string output, DumpOptions? options = null) =>
        Send("dump", ("dir", directory), ("out", output), Options(options ?? DumpOptions.Default));

    /// <summary>The digests of what <see cref="Dump"/> would write.</summary>
    public DumpDigest Digest(string directory, DumpOptions? options = null)
    {
        using TemporaryFolder scratch = new();
        (string, JsonNode?) asked = Options(options ?? DumpOptions.Default);
        asked.Item2!["digest"] = true;
        JsonElement answer = Send("dump", ("dir", directory), ("out", scratch["digests"]), asked);
        return new DumpDigest(
            answer.GetProperty("digest").GetString()!,
            answer.GetProperty("lines").GetInt64(),
            [.. File.ReadLines(scratch["digests"]).Select(AnswerReader.PartDigest)]);
    }

    /// <summary>The terms of some fields, or of all, over all segments.</summary>
    public IReadOnlyList<VocabularyTerm> Terms(string directory, params IReadOnlyList<string> fields)
    {
        using TemporaryFolder scratch = new();
        Send("terms", ("dir", directory), ("out", scratch["terms"]), Options(new { Fields = fields }));
        return [.. AnswerReader.Lines(scratch["terms"]).Select(AnswerReader.Term)];
    }

    /// <summary>Runs queries; an answer each, in their order.</summary>
    public IReadOnlyList<SearchAnswer> Search(string directory, IEnumerable<SearchLine> queries, OracleSearching? options = null) =>
        AskEach("search", directory, queries, Options(options ?? OracleSearching.Default), AnswerReader.Search);

    /// <summary>Runs a query.</summary>
    public SearchAnswer Search(string directory, SearchLine query, OracleSearching? options = null) =>
        Search(directory, [query], options)[0];

    /// <summary>Where the top hits of queries match.</summary>
    public IReadOnlyList<HighlightAnswer> Highlight(
        string directory, IEnumerable<SearchLine> queries, OracleHighlighting? options = null) =>
        AskEach("highlight", directory, queries, Options(options ?? OracleHighlighting.Default), AnswerReader.Highlights);

    /// <summary>How a document's score comes about.</summary>
    public OracleExplanation Explain(string directory, QuerySpec query, int doc, OracleSearching? options = null)
    {
        JsonNode? tree = JsonNode.Parse(query.ToString());
        JsonElement answer = Send(
            "explain", ("dir", directory), ("query", tree), ("doc", doc), Options(options ?? OracleSearching.Default));
        return new OracleExplanation(
            answer.GetProperty("match").GetBoolean(),
            BitConverter.Int32BitsToSingle(answer.GetProperty("score").GetInt32()),
            answer.GetProperty("query").GetString()!,
            answer.GetProperty("rewritten").GetString()!,
            answer.GetProperty("explanation").GetString()!);
    }

    /// <summary>What Lucene's classic parser makes of a text.</summary>
    /// <exception cref="OracleException">The parser refuses it.</exception>
    public ParsedQuery Parse(ParsedSpec query, OracleSearching? options = null, string? directory = null)
    {
        JsonObject arguments = JsonNode.Parse(query.ToString())!["parse"]!.DeepClone().AsObject();
        arguments["options"] = Options(options ?? OracleSearching.Default).Item2;
        arguments["dir"] = directory;
        return AnswerReader.Object<ParsedQuery>(_process.Send("parse", arguments, Timeout));
    }

    /// <summary>The token streams of texts. The analyzer is a name, or a description in JSON.</summary>
    public IReadOnlyList<AnalyzedText> Analyze(string analyzer, IEnumerable<string> texts)
    {
        using TemporaryFolder scratch = new();
        AnalyzeTo(analyzer, texts, scratch["tokens"]);
        return AnswerReader.TokenStreams(File.ReadLines(scratch["tokens"]));
    }

    /// <summary>Writes the token streams of texts to a file, in the format that tests/oracle/README.md calls "Token streams".</summary>
    public void AnalyzeTo(string analyzer, IEnumerable<string> texts, string output) => Analyze(analyzer, texts, output, digest: false);

    /// <summary>The digests of token streams: a part for each text.</summary>
    public DumpDigest AnalyzeDigest(string analyzer, IEnumerable<string> texts)
    {
        using TemporaryFolder scratch = new();
        JsonElement answer = Analyze(analyzer, texts, scratch["digests"], digest: true);
        return new DumpDigest(
            answer.GetProperty("digest").GetString()!,
            answer.GetProperty("lines").GetInt64(),
            [.. File.ReadLines(scratch["digests"]).Select(AnswerReader.PartDigest)]);
    }

    /// <summary>Opens a benchmark of queries that each have a class.</summary>
    public BenchSession OpenBenchmark(string directory, IEnumerable<SearchLine> queries, OracleBenchmark options)
    {
        using TemporaryFolder scratch = new();
        SearchLine.WriteFile(scratch["queries"], queries);
        return OpenBenchmarkFile(directory, scratch["queries"], options);
    }

    /// <summary>The same with a query file.</summary>
    public BenchSession OpenBenchmarkFile(string directory, string queries, OracleBenchmark options)
    {
        JsonElement answer = Send("bench-open", ("dir", directory), ("queries", queries), Options(options));
        Dictionary<string, int> classes = AnswerReader.Object<Dictionary<string, int>>(answer.GetProperty("classes"));
        return new BenchSession(answer.GetProperty("session").GetString()!, classes);
    }

    /// <summary>Runs all classes for some seconds, for the JIT compiler.</summary>
    public void Warm(BenchSession session, double seconds) => Send("bench-warm", ("session", session.Name), ("seconds", seconds));

    /// <summary>Runs every query of a class once.</summary>
    public BenchRound Round(BenchSession session, string benchClass)
    {
        JsonElement answer = Send("bench-round", ("session", session.Name), ("class", benchClass));
        return AnswerReader.Object<BenchRound>(answer.GetProperty("classes").GetProperty(benchClass));
    }

    public void Close(BenchSession session) => Send("bench-close", ("session", session.Name));

    /// <summary>Times indexing of a neutral document file in one thread.</summary>
    public BenchIndexReport BenchmarkIndexing(string documents, string directory, OracleIndexing options) =>
        AnswerReader.Object<BenchIndexReport>(Send("bench-index", ("docs", documents), ("dir", directory), Options(options)));

    /// <summary>Sends a command that has no method of its own.</summary>
    public JsonElement Send(string command, params ReadOnlySpan<(string Name, JsonNode? Value)> arguments)
    {
        JsonObject request = [];
        foreach ((string name, JsonNode? value) in arguments) request[name] = value;
        return _process.Send(command, request, Timeout);
    }

    private static LuceneOracle Create()
    {
        OracleProcess process = new(s_installation.Value.Installation!);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Dispose();
        return new LuceneOracle(process);
    }

    private static (string Name, JsonNode? Value) Options<T>(T options) =>
        ("options", JsonSerializer.SerializeToNode(options, OracleProcess.JsonOptions));

    private List<T> AskEach<T>(
        string command, string directory, IEnumerable<SearchLine> queries, (string, JsonNode?) options, Func<JsonElement, T> read)
    {
        using TemporaryFolder scratch = new();
        SearchLine.WriteFile(scratch["queries"], queries);
        Send(command, ("dir", directory), ("queries", scratch["queries"]), ("out", scratch["answers"]), options);
        return [.. AnswerReader.Lines(scratch["answers"]).Select(read)];
    }

    private JsonElement Analyze(string analyzer, IEnumerable<string> texts, string output, bool digest)
    {
        using TemporaryFolder scratch = new();
        JsonText.WriteLines(scratch["texts"], texts.Select(text => (Action<Utf8JsonWriter>)(json => json.WriteTextValue(text))));
        JsonNode? description = analyzer.StartsWith('{') ? JsonNode.Parse(analyzer) : JsonValue.Create(analyzer);
        return Send(
            "analyze", ("analyzer", description), ("texts", scratch["texts"]), ("out", output), Options(new { Digest = digest }));
    }
}
