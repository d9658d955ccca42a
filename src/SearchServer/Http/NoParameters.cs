using SearchServer.Problems;

namespace SearchServer.Http;

/// <summary>Endpoints without parameters of the address.</summary>
internal static class NoParameters
{
    /// <summary>Refuses parameters: who gives one, <c>?dryRun=true</c>, means something that would not be done.</summary>
    public static TBuilder WithoutParameters<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.AddEndpointFilter(Refuse);

    private static ValueTask<object?> Refuse(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Query.Keys.FirstOrDefault() is { } name ? throw new RequestException("unknown-parameter", $"There is no parameter '{name}': {context.HttpContext.Request.Path} has none.") : next(context);
}
