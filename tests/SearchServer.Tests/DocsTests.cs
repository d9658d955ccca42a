using System.Text.RegularExpressions;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Pages of docs name what there is.</summary>
public sealed partial class DocsTests
{
    public static TheoryData<string> Pages { get; } = [.. Directory.GetFiles(TestData.Repository, "*.md").Concat(Directory.GetFiles(Path.Combine(TestData.Repository, "docs"), "*.md")).Select(page => Path.GetRelativePath(TestData.Repository, page)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkOfAPageLeadsToAFile(string page)
    {
        string path = Path.Combine(TestData.Repository, page);
        Assert.All(Link().Matches(File.ReadAllText(path)), link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, link.Groups[1].Value)), link.Value));
    }

    [Fact]
    public void EveryTestAndVariableThatAPageNamesIsInTheSources()
    {
        string sources = string.Concat(((string[])["src", "tests"]).SelectMany(folder => Directory.GetFiles(Path.Combine(TestData.Repository, folder), "*.cs", SearchOption.AllDirectories)).Select(File.ReadAllText));
        string pages = string.Concat(Pages.Select(page => File.ReadAllText(Path.Combine(TestData.Repository, page.Data))));
        string[] named = [.. Filter().Matches(pages).Select(filter => $"class {filter.Groups[1].Value}"), .. Variable().Matches(pages).Select(variable => $"\"{variable.Value}\"")];
        Assert.Contains("class KillTests", named);
        Assert.All(named, name => Assert.Contains(name, sources, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"'\*(?:[\w.]*\.)?(\w+Tests)\*?'")]
    private static partial Regex Filter();

    [GeneratedRegex(@"\bSEARCHSERVER_[A-Z_]+\b")]
    private static partial Regex Variable();
}
