using Xunit;

namespace SearchServer.Tests;

/// <summary>docs/security.md says what its commands print.</summary>
public sealed class SecurityPageTests
{
    [Fact]
    public void EveryCommandOfThePagePrintsWhatStandsBelowIt()
    {
        using AccessServer server = new("{}");
        int changes = 0;
        DocumentedShell.AssertPage("security.md", server, command =>
        {
            if (command.Contains("keys add", StringComparison.Ordinal) || command.Contains("keys remove", StringComparison.Ordinal)) server.Process.WaitForLog(" keys, of ", ++changes);
        });
    }
}
