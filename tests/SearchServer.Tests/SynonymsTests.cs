using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>A list of synonyms, as an operator has one: in the settings, as an option, with mistakes, and changed while the server runs.</summary>
public sealed class SynonymsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SynonymsTests()
    {
        File.WriteAllLines(_folder["news.jsonl"], ["""{"id":"a","title":"A ferry","body":"The ferry and the bridge.","language":"en"}""", """{"id":"b","title":"Boats","body":"A boat.","language":"en"}"""]);
        SearchServerProcess.Run(_folder.Path, "index", "--index", "index", "news.jsonl");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheServerGoesByTheListOfTheSettingsAndReadsItAgain()
    {
        File.WriteAllText(_folder["appsettings.json"], """{"SearchServer":{"Synonyms":"synonyms.txt"}}""");
        File.WriteAllText(_folder["synonyms.txt"], "ferry, boat\nalone\n");
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        Assert.Contains(server.Log, line => line.Contains("synonyms.txt, line 2: expected two words or more, or an arrow, found one", StringComparison.Ordinal));
        JsonElement answer = Answer(server, "/search?q=ferry");
        Assert.Equal(2, answer.GetProperty("total").GetProperty("value").GetInt32());
        JsonElement word = answer.GetProperty("interpreted").GetProperty("words")[0];
        Assert.Equal(["boat"], word.GetProperty("synonyms").EnumerateArray().Select(synonym => synonym.GetString()));
        Assert.False(word.GetProperty("replaced").GetBoolean());
        Assert.Contains(answer.GetProperty("hits").EnumerateArray(), hit => hit.GetProperty("highlights").GetProperty("body")[0].GetProperty("html").GetString() == "A <em>boat</em>.");

        File.WriteAllText(_folder["synonyms.txt"], "bridge => boat\n");
        server.WaitForLog("1 words and sequences of words have synonyms");
        Assert.Equal(1, Answer(server, "/search?q=ferry").GetProperty("total").GetProperty("value").GetInt32());
        Assert.True(Answer(server, "/search?q=bridge").GetProperty("interpreted").GetProperty("words")[0].GetProperty("replaced").GetBoolean());

        File.Delete(_folder["synonyms.txt"]);
        server.WaitForLog("The synonyms stay as they were");
        Assert.Equal("b", Assert.Single(Answer(server, "/search?q=bridge").GetProperty("hits").EnumerateArray()).GetProperty("id").GetString()!.Split(':')[^1]);
    }

    /// <summary>As Kubernetes does it: the file is a link into a folder, and that one to the folder which is replaced.</summary>
    [Fact]
    public void AListThatLinksLeadToIsReadAgainWhenTheyLeadElsewhere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links are not for everybody there.");
        foreach ((string folder, string list) in (ReadOnlySpan<(string, string)>)[("one", "bridge, boat\n"), ("two", "bridge, boats, boat\n")])
        {
            Directory.CreateDirectory(_folder[folder]);
            File.WriteAllText(Path.Combine(_folder[folder], "list"), list);
        }

        Directory.CreateSymbolicLink(_folder["data"], "one");
        File.CreateSymbolicLink(_folder["list"], Path.Combine("data", "list"));
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0", "--synonyms", "list");
        Assert.Contains(server.Log, line => line.Contains("2 words and sequences of words have synonyms", StringComparison.Ordinal));
        Directory.Delete(_folder["data"]);
        Directory.CreateSymbolicLink(_folder["data"], "two");
        server.WaitForLog("3 words and sequences of words have synonyms");
    }

    [Fact]
    public void TheCommandLineTakesAListAndSaysWhatItLookedFor()
    {
        File.WriteAllText(_folder["synonyms.txt"], "ferry, boat\na => b => c\ncar boat => ferry harbour, ferry\n");
        CommandResult found = SearchServerProcess.Run(_folder.Path, "search", "--index", "index", "--synonyms", "synonyms.txt", "ferry");
        Assert.Equal(0, found.ExitCode);
        Assert.Contains("! Searched for boat as well as ferry\n2 articles", found.Output, StringComparison.Ordinal);
        Assert.Equal("synonyms.txt, line 2: expected one arrow, found 2.\n", found.Error);
        Assert.Contains("! Searched for ferry in place of car boat\n1 article ", SearchServerProcess.Run(_folder.Path, "search", "--index", "index", "--synonyms", "synonyms.txt", "car boat").Output, StringComparison.Ordinal);
        CommandResult missing = SearchServerProcess.Run(_folder.Path, "search", "--index", "index", "--synonyms", "none.txt", "ferry");
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("none.txt", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AServerWhoseListIsMissingDoesNotStart()
    {
        CommandResult result = SearchServerProcess.Run(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0", "--synonyms", "none.txt");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("none.txt", result.Error, StringComparison.Ordinal);
    }

    private static JsonElement Answer(SearchServerProcess server, string path) => JsonDocument.Parse(server.Get(path).Body).RootElement;
}
