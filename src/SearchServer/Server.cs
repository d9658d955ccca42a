using System.Text.Json.Serialization;
using SearchServer.Articles;
using SearchServer.Health;
using SearchServer.Problems;
using SearchServer.Search;

namespace SearchServer;

/// <summary>The HTTP server, put together.</summary>
public static class Server
{
    /// <summary>Bytes of a request's first line: room for the longest query that is answered, escaped, so that a longer one gets a reason.</summary>
    private const int MaxRequestLine = 128 << 10;

    /// <summary>Builds the application, ready to run.</summary>
    /// <param name="options">Where the index is, and where to listen.</param>
    public static WebApplication Build(SearchServerOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestLineSize = MaxRequestLine);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // Why a server cannot start is said by the command, in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IndexHolder>();
        builder.Services.AddSingleton<SynonymsHolder>();
        builder.Services.AddHostedService<IndexRefresher>();
        builder.Services.AddHostedService<IndexScrubber>();
        builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ProblemCodes.AddTo);
        builder.Services.AddExceptionHandler<ProblemExceptionHandler>();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
        });
        builder.Services.AddEndpointsApiExplorer();
        builder.Services.AddSwaggerGen(SwaggerDocument.Configure);

        WebApplication app = builder.Build();

        // What of the settings cannot be read is an error of the start, not of the first request.
        _ = app.Services.GetRequiredService<SynonymsHolder>();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSwagger();
        app.UseSwaggerUI(SwaggerDocument.ConfigurePage);
        app.MapGet("/", () => TypedResults.Redirect("swagger")).ExcludeFromDescription();
        app.MapSearch();
        app.MapArticles();
        app.MapHealth();
        return app;
    }
}
