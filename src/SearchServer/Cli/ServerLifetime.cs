using Microsoft.Extensions.Hosting.Systemd;

namespace SearchServer.Cli;

/// <summary>What begins and ends a server: the command, which listens to signals (the framework's own lifetime would take the second one as well, which is to end the process). Where systemd started it, that is told.</summary>
internal sealed class ServerLifetime(IHostApplicationLifetime lifetime) : IHostLifetime
{
    private readonly SystemdNotifier _systemd = new();

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => _systemd.Notify(ServiceState.Ready));
        lifetime.ApplicationStopping.Register(() => _systemd.Notify(ServiceState.Stopping));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
