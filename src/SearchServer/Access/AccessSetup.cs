namespace SearchServer.Access;

/// <summary>What the server needs to decide who may do what.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<LocalKey>();
        services.AddSingleton<KeysHolder>();
        services.AddSingleton<AccessGate>();
    }

    /// <summary>After routing: until then no endpoint is known.</summary>
    public static void UseAccess(this IApplicationBuilder app)
    {
        AccessGate gate = app.ApplicationServices.GetRequiredService<AccessGate>();
        app.Use((context, next) =>
        {
            gate.Check(context);
            return next(context);
        });
    }
}
