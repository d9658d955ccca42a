using System.Text.RegularExpressions;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>A command of a page of docs.</summary>
/// <param name="Text">What stands behind a <c>$</c>; a line that ends with a backslash goes on in the next.</param>
/// <param name="Printed">What it prints, below: an ellipsis is anything on its line.</param>
internal sealed partial record DocumentedCommand(string Text, string Printed)
{
    /// <summary>The commands of a page, in their order.</summary>
    /// <param name="page">Its path in the tree.</param>
    public static DocumentedCommand[] Of(string page)
    {
        string text = File.ReadAllText(Path.Combine(TestData.Repository, page)).ReplaceLineEndings("\n");
        DocumentedCommand[] commands = [.. Block().Matches(text).SelectMany(block => Command().Matches(block.Groups[1].Value)).Select(command => new DocumentedCommand(command.Groups[1].Value, command.Groups[2].Value.Trim('\n')))];
        Assert.NotEmpty(commands);
        return commands;
    }

    /// <summary>The command with something in the place of what the page has.</summary>
    public DocumentedCommand With(string documented, string actual) => new(Text.Replace(documented, actual, StringComparison.Ordinal), Printed.Replace(documented, actual, StringComparison.Ordinal));

    /// <summary>The command with a server's address in the place of the usual one, which pages have.</summary>
    public DocumentedCommand At(Uri server) => With("http://localhost:5080", server.GetLeftPart(UriPartial.Authority));

    /// <summary>Asserts that a text is what the page says.</summary>
    public void AssertPrinted(string printed)
    {
        string expected = Regex.Escape(Printed).Replace("…", "[^\n]*", StringComparison.Ordinal);
        Assert.True(Regex.IsMatch(printed, $"^{expected}\n*$"), $"$ {Text}\nprints\n{printed}\nand the page says\n{Printed}");
    }

    [GeneratedRegex("^```\n(\\$ .*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("^\\$ ((?:[^\n]*\\\\\n)*[^\n]*)\n((?:(?!\\$ )[^\n]*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Command();
}
