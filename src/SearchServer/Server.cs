using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using SearchServer.Access;
using SearchServer.Admin;
using SearchServer.Articles;
using SearchServer.Cli;
using SearchServer.Entities;
using SearchServer.Export;
using SearchServer.Facets;
using SearchServer.Health;
using SearchServer.Http;
using SearchServer.Monitoring;
using SearchServer.OpenApi;
using SearchServer.Pages;
using SearchServer.Problems;
using SearchServer.Search;
using SearchServer.Suggest;
using SearchServer.Writing;

namespace SearchServer;

/// <summary>The HTTP server, put together.</summary>
public static class Server
{
    /// <summary>Builds the application, ready to run.</summary>
    /// <param name="options">Where the index is, and where to listen.</param>
    public static WebApplication Build(SearchServerOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        LocalDoor door = new();
        builder.WebHost.UseUrls([.. options.Urls.Split(';'), door.Url]);
        builder.WebHost.ConfigureBounds();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // Why a server cannot start is said by the command, in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<IHostLifetime, ServerLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(options.ShutdownSeconds));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IndexHolder>();
        builder.Services.AddSingleton<SynonymsHolder>();
        builder.Services.AddSingleton<RequestSnapshots>();
        builder.Services.AddSingleton<PublicSources>();
        builder.Services.AddSingleton<EntityTags>();
        builder.Services.AddAccess(options);
        builder.Services.AddSingleton(_ => door);
        builder.Services.AddSingleton<PublicMessages>();
        builder.Services.AddSingleton<JobList>();
        builder.Services.AddSingleton<BackupFolder>();
        builder.Services.AddSingleton(IngestSettings.Of(options).ToOptions());
        builder.Services.AddHostedSingleton<WriterHolder>();
        builder.Services.AddHostedSingleton<ChangeQueue>();
        builder.AddTelemetry();
        builder.Services.AddHostedService<IndexRefresher>();
        builder.Services.AddHostedService<IndexScrubber>();
        builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton<IProblemDetailsWriter, ProblemPageWriter>();
        builder.Services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<ProblemExceptionHandler>();
        builder.Services.AddCrossOrigin(options);
        builder.Services.AddResponseCompression(compression => compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "text/csv", "application/jsonl", "application/rss+xml", "application/atom+xml"]);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        builder.Services.AddEndpointsApiExplorer();
        builder.Services.AddSwaggerGen(SwaggerDocument.Configure);

        WebApplication app = builder.Build();

        // What of the settings cannot be read is an error of the start, not of the first request.
        _ = app.Services.GetRequiredService<SynonymsHolder>();
        _ = app.Services.GetRequiredService<KeysHolder>();
        app.UseProxies(options);
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseCors();
        app.UseKnownHosts(options);
        app.UseRequestBounds();
        app.UseArrayParameters();
        app.UseOptions();
        app.UseRouting();
        app.UseAccess();
        if (options.Swagger)
        {
            app.UseSwagger();
            app.UseSwaggerUI(SwaggerDocument.ConfigurePage);
        }

        app.MapPages();

        app.MapSearch();
        app.MapSuggest();
        app.MapFacets();
        app.MapExport();
        app.MapArticles();
        app.MapEntities();
        app.MapLogin();
        app.MapWriting();
        app.MapAdmin();
        app.MapLocalOperations();
        app.MapHealth();
        app.MapMetrics();
        return app;
    }

    /// <summary>Adds a service that runs from the server's start to its end, and that others ask for.</summary>
    private static void AddHostedSingleton<T>(this IServiceCollection services)
        where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(provider => provider.GetRequiredService<T>());
    }
}
