using Xunit;

namespace SearchServer.Tests.Deployment;

/// <summary>docs/operations.md says what its commands print.</summary>
public sealed class OperationsPageTests
{
    [Fact]
    public void EveryCommandOfThePagePrintsWhatStandsBelowIt()
    {
        using AccessServer server = new("{}");
        DocumentedShell.AssertPage("operations.md", server);
    }
}
