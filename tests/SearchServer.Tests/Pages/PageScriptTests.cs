using SearchServer.Testing;
using SearchServer.Tests.Client;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>The pages' modules are what their types say, by the compiler that docs/client names.</summary>
public sealed class PageScriptTests(BuiltClient client) : IClassFixture<BuiltClient>
{
    private static readonly string s_assets = Path.Combine(TestData.Repository, "src", "SearchServer", "Pages", "Assets");

    [Fact]
    public void ModulesHaveNoErrorsOfTypes()
    {
        CommandResult checkedAsTheyAre = Check(s_assets);
        Assert.True(checkedAsTheyAre.ExitCode == 0, checkedAsTheyAre.Output);

        // The compiler sees them: a mistake in one is found.
        using TemporaryFolder copy = new();
        foreach (string file in Directory.GetFiles(s_assets)) File.Copy(file, copy[Path.GetFileName(file)]);
        File.AppendAllText(copy["marks.js"], "\ntoMark('next');\n");
        CommandResult checkedWithMistake = Check(copy.Path);
        Assert.NotEqual(0, checkedWithMistake.ExitCode);
        Assert.Contains("marks.js", checkedWithMistake.Output, StringComparison.Ordinal);
    }

    private CommandResult Check(string folder)
    {
        Assert.SkipUnless(BuiltClient.IsThere, "There is no npm.");
        return client.Npm("exec", "--", "tsc", "--project", folder);
    }
}
