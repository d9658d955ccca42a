namespace SearchServer.Http;

/// <summary>Front ends on other origins: those that the settings name may read, others may not.</summary>
internal static class CrossOrigin
{
    /// <summary>For how long browsers need not ask again.</summary>
    private static readonly TimeSpan s_preflight = TimeSpan.FromHours(1);

    public static void AddCrossOrigin(this IServiceCollection services, SearchServerOptions options) => services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
        .WithOrigins([.. options.Origins.Select(origin => origin.TrimEnd('/'))])
        .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post)
        .WithExposedHeaders("ETag", "Retry-After", "Server-Timing")
        .SetPreflightMaxAge(s_preflight)
        .AllowAnyHeader()));
}
