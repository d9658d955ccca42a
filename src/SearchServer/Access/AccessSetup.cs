namespace SearchServer.Access;

/// <summary>What the server needs to decide who may do what, and how much of it.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services, SearchServerOptions options)
    {
        services.AddSingleton<KeysHolder>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Callers>();
        services.AddSingleton<AccessGate>();
        services.AddRequestLimits(options);
    }

    /// <summary>After routing: until then no endpoint is known. Who is refused for want of a key counts as one who asks, so the limits come before.</summary>
    public static void UseAccess(this IApplicationBuilder app)
    {
        Callers callers = app.ApplicationServices.GetRequiredService<Callers>();
        AccessGate gate = app.ApplicationServices.GetRequiredService<AccessGate>();
        app.Use((context, next) =>
        {
            context.Features.Set(callers.Identify(context));
            return next(context);
        });
        app.UseRateLimiter();
        app.Use((context, next) =>
        {
            if (gate.RefusalOf(context, Caller.Of(context)) is not { } refusal) return next(context);
            if (refusal.Code != AccessGate.KeyMissing || !LoginEndpoints.IsPage(context.Request)) throw refusal;
            return LoginEndpoints.SendToLogin(context);
        });
    }
}
