using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary><c>export</c> and <c>import</c>, as processes.</summary>
public sealed class ExchangeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ArticlesGoOutAndComeBack()
    {
        Run("index", "--index", "index", Path.Combine(TestData.Repository, "index-data", "articles"));
        CommandResult exported = Run("export", "--index", "index", "--lucene-net", "out");
        Assert.Equal((0, ""), (exported.ExitCode, exported.Error));
        Assert.Equal($"{_folder["out"]}: 15 articles as an index of Lucene.Net 4.8.", exported.Output.TrimEnd());

        CommandResult imported = Run("import", "--index", "again", "out");
        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        Assert.StartsWith("15 articles indexed, 0 updated, 0 known, 0 rejected", imported.Output, StringComparison.Ordinal);
        Assert.Contains("10 articles", Run("search", "--index", "again", "guarantees").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsInTheWayOrIsNoIndexIsSaidAndNothingIsMade()
    {
        File.WriteAllText(_folder["a.txt"], "Barge\nIt lies in the harbour.");
        Run("index", "--index", "index", "a.txt");
        CommandResult full = Run("export", "--index", "index", "--lucene-net", "index");
        Assert.Equal(1, full.ExitCode);
        Assert.Contains("is not empty: expected a new folder", full.Error, StringComparison.Ordinal);
        CommandResult none = Run("export", "--index", "nowhere", "--lucene-net", "out");
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("nowhere is not an index", none.Error, StringComparison.Ordinal);
        CommandResult newer = Run("import", "--index", "again", "index");
        Assert.Equal(1, newer.ExitCode);
        Assert.Contains("has a format newer than this program reads", newer.Error, StringComparison.Ordinal);
        Assert.Equal(["a.txt", "index"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "")]
    [InlineData("import", "x", "--map", "title")]
    [InlineData("import", "x", "--map", "title=")]
    [InlineData("import", "x", "--map", "colour=red")]
    [InlineData("export")]
    [InlineData("export", "--lucene-net", "")]
    public void WrongUsageIsExitCode2(params string[] arguments)
    {
        CommandResult result = Run(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Error);
    }

    private CommandResult Run(params IEnumerable<string> arguments) => SearchServerProcess.Run(_folder.Path, arguments);
}
