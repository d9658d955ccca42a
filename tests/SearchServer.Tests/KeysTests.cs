using System.Net;
using System.Text.Json;
using SearchServer.Access;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Keys, from the command that makes them to the request that is refused when they are taken back.</summary>
public sealed class KeysTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AKeyIsPrintedOnceAndKeptAsAHashThatItsOwnerAloneCanRead()
    {
        CommandResult added = Keys("add", "ingest", "--scope", "write");
        Assert.Equal((0, "Key 'ingest' (write) is made. It is not shown again.\n"), (added.ExitCode, added.Error));
        string key = added.Output.TrimEnd('\n');
        Assert.Matches("^ssk_[A-Za-z0-9_-]{43}$", key);
        string kept = File.ReadAllText(_folder["keys.json"]);
        Assert.DoesNotContain(key[4..], kept, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["keys.json"]));

        CommandResult again = Keys("add", "ingest");
        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Contains("there is a key 'ingest' already", again.Error, StringComparison.Ordinal);
        Assert.Equal(kept, File.ReadAllText(_folder["keys.json"]));

        JsonElement desk = JsonDocument.Parse(Keys("add", "desk", "--json").Output).RootElement;
        Assert.Equal(("desk", "search"), (desk.GetProperty("name").GetString(), desk.GetProperty("scope").GetString()));
        JsonElement listed = JsonDocument.Parse(Keys("list", "--json").Output).RootElement;
        Assert.Equal(["ingest write", "desk search"], listed.EnumerateArray().Select(each => $"{each.GetProperty("name").GetString()} {each.GetProperty("scope").GetString()}"));
        Assert.Equal("Key 'ingest' is taken back.\n", Keys("remove", "ingest").Output);
        Assert.StartsWith("desk: search, since 20", Keys("list").Output, StringComparison.Ordinal);
        Assert.Contains("there is no key 'ingest'", Keys("remove", "ingest").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Argument 'NAME': expected letters, digits, '.', '_' and '-', at most 64, found 'a b'.", "add", "a b")]
    [InlineData("Option '--scope': expected search, write or admin, found 'all'.", "add", "a", "--scope", "all")]
    public void WhatAKeyCannotBeIsWrongUsage(string mistake, params string[] arguments)
    {
        CommandResult result = Keys(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(mistake, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["keys.json"]));
    }

    [Fact]
    public void WhoeverChangesTheKeysAtOnceLosesNone()
    {
        int made = 0;
        Parallel.For(0, 50, i =>
        {
            try
            {
                KeyFile.Change(_folder["keys.json"], ring => new KeyRing(ring.Keys.Add(new StoredKey($"key-{i}", Scope.Search, DateTimeOffset.UtcNow, ApiKey.HashOf(ApiKey.Create())))));
                Interlocked.Increment(ref made);
            }
            catch (IOException)
            {
                // Another one is at it, and this is said.
            }

            KeyFile.Read(_folder["keys.json"]);
        });
        Assert.InRange(made, 1, 50);
        Assert.Equal(made, KeyFile.Read(_folder["keys.json"]).Keys.Length);
    }

    [Fact]
    public void MoreKeysThanAreReadAreNotMade()
    {
        StoredKey[] keys = [.. Enumerable.Range(0, 1_001).Select(i => new StoredKey($"key-{i}", Scope.Search, DateTimeOffset.UtcNow, ApiKey.HashOf($"{i}")))];
        KeyFile.Change(_folder["keys.json"], _ => new KeyRing([.. keys[..1_000]]));
        Assert.Equal(1_000, KeyFile.Read(_folder["keys.json"]).Keys.Length);
        Assert.Contains("expected at most 1000 keys, found 1001", Assert.Throws<KeyFileException>(() => KeyFile.Change(_folder["keys.json"], _ => new KeyRing([.. keys]))).Message, StringComparison.Ordinal);
        Assert.Equal(1_000, KeyFile.Read(_folder["keys.json"]).Keys.Length);
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("{\"keys\":null}", "$.keys")]
    [InlineData("{\"keys\":[null]}", "found null")]
    [InlineData("{\"keys\":[{\"name\":\"a\",\"scope\":\"root\",\"created\":\"2026-01-01T00:00:00Z\",\"sha256\":\"\"}]}", "$.keys[0].scope")]
    [InlineData("{\"keys\":[{\"name\":\"a\",\"scope\":\"admin\",\"created\":\"2026-01-01T00:00:00Z\",\"sha256\":\"\"}]}", "of key 'a', found 0")]
    public void ADamagedFileIsSaidAndNeitherChangedNorServedBy(string content, string problem)
    {
        File.WriteAllText(_folder["keys.json"], content);
        foreach (string[] command in (string[][])[["keys", "list"], ["keys", "add", "b"], ["serve", "--urls", "http://127.0.0.1:0"]])
        {
            CommandResult result = SearchServerProcess.Run(_folder.Path, [.. command, "--index", "index"]);
            Assert.Equal(1, result.ExitCode);
            Assert.Contains("keys.json: expected", result.Error, StringComparison.Ordinal);
            Assert.Contains(problem, result.Error, StringComparison.Ordinal);
        }

        Assert.Equal(content, File.ReadAllText(_folder["keys.json"]));
    }

    [Fact]
    public async Task AServerThatRunsGoesByTheKeysThatThereAre()
    {
        using AccessServer server = new("""{"ReadingNeedsKey":true}""");
        async Task<(HttpStatusCode Status, string? Code)> Search(string? key, string header = "Authorization")
        {
            HttpResponseMessage answer = await server.Send(HttpMethod.Get, "/search?q=ferry", key is null ? [] : [(header, header == "Authorization" ? $"Bearer {key}" : key)]);
            return (answer.StatusCode, answer.IsSuccessStatusCode ? null : await AccessServer.CodeOf(answer, answer.StatusCode));
        }

        Assert.Equal((HttpStatusCode.OK, null), await Search(null));
        string desk = server.AddKey("desk", "search");
        server.Process.WaitForLog("There are 1 keys");

        // With the first key, to sit at this machine is not enough any more.
        Assert.Equal((HttpStatusCode.Unauthorized, "key-missing"), await Search(null));
        Assert.Equal((HttpStatusCode.OK, null), await Search(desk));
        Assert.Equal((HttpStatusCode.OK, null), await Search(desk, "X-API-Key"));
        Assert.Equal((HttpStatusCode.Unauthorized, "key-unknown"), await Search(desk[..^1]));

        string keys = File.ReadAllText(server.PathOf("keys.json"));
        File.WriteAllText(server.PathOf("keys.json"), keys[..^3]);
        server.Process.WaitForLog("The keys stay as they were: ");
        Assert.Equal((HttpStatusCode.OK, null), await Search(desk));
        Assert.Equal((HttpStatusCode.Unauthorized, "key-missing"), await Search(null));
        File.WriteAllText(server.PathOf("keys.json"), keys);
        server.Process.WaitForLog("There are 1 keys", times: 2);

        string other = server.AddKey("other", "admin");
        server.Process.WaitForLog("There are 2 keys");
        server.RunKeys("remove", "desk");
        server.Process.WaitForLog("There are 1 keys", times: 3);
        Assert.Equal((HttpStatusCode.Unauthorized, "key-unknown"), await Search(desk));
        Assert.Equal((HttpStatusCode.OK, null), await Search(other));
    }

    private CommandResult Keys(params IEnumerable<string> arguments) => SearchServerProcess.Run(_folder.Path, ["keys", .. arguments, "--index", "index"]);
}
