using System.Threading.RateLimiting;

namespace SearchServer.Access;

/// <summary>So many searches run at once, and the others wait in the order in which they came: more at once would take longer, each and all together.</summary>
internal sealed class SearchSlots(SearchServerOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter _slots = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.SearchesAtOnce > 0 ? options.SearchesAtOnce : 2 * Environment.ProcessorCount,

        // All that wait are among the requests at once, which is their bound.
        QueueLimit = options.RequestsAtOnce,
    });

    /// <summary>Waits for a slot, which is free again when the result is disposed.</summary>
    public ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellation) => _slots.AcquireAsync(1, cancellation);

    public void Dispose() => _slots.Dispose();
}

/// <summary>How endpoints say that they search.</summary>
internal static class SearchSlotsOfEndpoints
{
    /// <summary>The handler waits for a slot. What it is given was read before, so that nobody who sends it slowly has a slot.</summary>
    public static RouteHandlerBuilder WaitsForSearches(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(static async (context, next) =>
    {
        HttpContext http = context.HttpContext;
        using RateLimitLease slot = await http.RequestServices.GetRequiredService<SearchSlots>().EnterAsync(http.RequestAborted).ConfigureAwait(false);
        return slot.IsAcquired ? await next(context).ConfigureAwait(false) : throw RequestLimits.RefusalOf(slot);
    });
}
