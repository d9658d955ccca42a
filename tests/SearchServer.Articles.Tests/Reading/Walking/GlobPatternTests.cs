using SearchServer.Articles.Reading.Walking;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Walking;

public sealed class GlobPatternTests
{
    [Theory]
    [InlineData("*.html", "a.html", true)]
    [InlineData("*.html", "a/b.html", true)]
    [InlineData("*.html", "a.htm", false)]
    [InlineData("/*.html", "a/b.html", false)]
    [InlineData("/*.html", "b.html", true)]
    [InlineData("2025/**", "2025/08/a.txt", true)]
    [InlineData("2025/**", "2024/08/a.txt", false)]
    [InlineData("2025/**", "x/2025/a.txt", false)]
    [InlineData("**/drafts/*", "a/b/drafts/c", true)]
    [InlineData("**/drafts/*", "drafts/c", true)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a?.txt", "ab.txt", true)]
    [InlineData("a?.txt", "a/.txt", false)]
    [InlineData("[a-c]1.txt", "b1.txt", true)]
    [InlineData("[!a-c]1.txt", "b1.txt", false)]
    [InlineData("\\#a", "#a", true)]
    [InlineData("a\\*", "a*", true)]
    [InlineData("a\\*", "ab", false)]
    [InlineData("a.b", "axb", false)]
    [InlineData("(a+)+$", "(a+)+$", true)]
    [InlineData("drafts/", "drafts", false)]
    public void APatternMatchesAsInAGitignore(string pattern, string path, bool matches) => Assert.Equal(matches, GlobPattern.Parse(pattern)!.Matches(path, isFolder: false));

    [Fact]
    public void APatternWithASlashAtItsEndIsForFolders() => Assert.True(GlobPattern.Parse("drafts/")!.Matches("a/drafts", isFolder: true));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("# comment")]
    [InlineData("/")]
    public void EmptyLinesAndCommentsAreNoPatterns(string line) => Assert.Null(GlobPattern.Parse(line));

    [Theory]
    [InlineData("[z-a]", "expected a pattern with sets such as [a-z], found '[z-a]'")]
    [InlineData("2025/[b-a]*", "expected a pattern with sets such as [a-z], found '2025/[b-a]*'")]
    public void WhatIsNoPatternIsNamed(string line, string message) => Assert.Equal(message, Assert.Throws<FormatException>(() => GlobPattern.Parse(line)).Message);

    [Fact]
    public void APatternThatIsTooLongIsNamedByItsBeginning()
    {
        FormatException e = Assert.Throws<FormatException>(() => GlobPattern.Parse("2025/" + new string('x', 1020)));
        Assert.Equal($"expected a pattern of at most 1024 characters, found 1025: '2025/{new string('x', 35)}…'", e.Message);
    }

    [Fact]
    public void ManyStarsAreMatchedInProportionToThePath() => Assert.False(GlobPattern.Parse(string.Concat(Enumerable.Repeat("a*", 200)) + "b")!.Matches(new string('a', 5000), isFolder: false));
}
