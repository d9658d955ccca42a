using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SearchServer.Access;
using SearchServer.Cli;

namespace SearchServer.Monitoring;

/// <summary>How what is measured leaves the process: to Prometheus, which asks for it, and by OpenTelemetry's protocol where its standard variables say so, with traces and logs.</summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>What ASP.NET Core and the runtime measure of themselves.</summary>
    private static readonly string[] s_meters = [ServerMetrics.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime"];

    /// <exception cref="SettingsException">Where to send it is no address.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DiskSpace>();
        builder.Services.AddSingleton<ServerMetrics>();
        builder.Services.AddSingleton<SearchMonitor>();
        OpenTelemetryBuilder telemetry = builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(s_meters).AddPrometheusExporter());
        if (builder.Configuration[Endpoint] is not { Length: > 0 } endpoint) return;

        // The exporter would be silent about it.
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https")) throw new SettingsException($"{Endpoint}: expected an address, as in http://localhost:4317, found '{endpoint}'.");

        // What the environment says of the service comes last and is taken.
        telemetry
            .ConfigureResource(resource => resource.Clear().AddService("searchserver").AddTelemetrySdk().AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing.AddSource(ServerMetrics.Name).AddAspNetCoreInstrumentation())
            .UseOtlpExporter();
    }

    /// <summary>Maps <c>/metrics</c>.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder routes) => routes.MapPrometheusScrapingEndpoint("/metrics").Requires(Scope.Admin, orLocal: true).DisableRateLimiting();
}
