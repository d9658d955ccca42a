using System.Xml.Linq;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Configuration;

/// <summary>The page of settings in the tree.</summary>
public sealed class ConfigurationPageTests
{
    /// <summary>SEARCHSERVER_DOCS=write takes over what the options say.</summary>
    [Fact]
    public void ThePageOfSettingsInTheTreeIsThatOfTheOptions()
    {
        string path = Path.Combine(TestData.Repository, "docs", "configuration.md");
        string page = ConfigurationPage.Of(XDocument.Load(Path.ChangeExtension(SearchServerProcess.Program, ".xml")));
        if (Environment.GetEnvironmentVariable("SEARCHSERVER_DOCS") == "write") File.WriteAllText(path, page);
        Assert.Equal(File.ReadAllText(path), page, ignoreLineEndingDifferences: true);
    }
}
