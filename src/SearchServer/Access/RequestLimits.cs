using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using SearchServer.Problems;

namespace SearchServer.Access;

/// <summary>How much is answered at once, and how often each client. Where there is a bound, more is refused at once with the time after which to ask again; only searches wait for each other.</summary>
internal static class RequestLimits
{
    /// <summary>The policy of attempts to log in.</summary>
    public const string Logins = "logins";

    /// <summary>How many seconds' worth of requests a client may send at once: a page asks for several things.</summary>
    private const int BurstSeconds = 2;

    private const int LoginBurst = 10;

    /// <summary>Addresses are told apart by so many numbers, and two may share one: however many there are, the table of them has a bound.</summary>
    private const int AddressNumbers = 1 << 16;

    /// <summary>The bytes of an IPv6 address that tell networks apart: one client has all addresses in one.</summary>
    private const int NetworkBytes = 8;

    private static readonly TimeSpan s_perLogin = TimeSpan.FromSeconds(6);

    /// <summary>The framework fills buckets by a clock of its own, which is a tenth of a second late, or more on a busy machine: who asks again when told is to be answered.</summary>
    private static readonly TimeSpan s_late = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan s_busy = TimeSpan.FromSeconds(1);

    public static void AddRequestLimits(this IServiceCollection services, SearchServerOptions options) => services.AddSingleton<SearchSlots>().AddRateLimiter(limiter =>
    {
        PartitionedRateLimiter<HttpContext> atOnce = PartitionedRateLimiter.Create<HttpContext, int>(_ => RateLimitPartition.GetConcurrencyLimiter(0, _ => new ConcurrencyLimiterOptions { PermitLimit = options.RequestsAtOnce }));
        limiter.GlobalLimiter = options.RequestsPerSecond == 0 ? atOnce : PartitionedRateLimiter.CreateChained(PerClient(options.RequestsPerSecond), atOnce);
        limiter.AddPolicy(Logins, context => RateLimitPartition.GetTokenBucketLimiter(NumberOf(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions { TokenLimit = LoginBurst, TokensPerPeriod = 1, ReplenishmentPeriod = s_perLogin }));
        limiter.OnRejected = (rejected, _) => throw RefusalOf(rejected.Lease);
    });

    /// <summary>Each key has a bucket, and each address of those who give none. Who sits at this machine has no bound.</summary>
    private static PartitionedRateLimiter<HttpContext> PerClient(int requestsPerSecond)
    {
        TokenBucketRateLimiterOptions bucket = new() { TokenLimit = BurstSeconds * requestsPerSecond, TokensPerPeriod = requestsPerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) };
        return PartitionedRateLimiter.Create<HttpContext, (string? Key, int Address)>(context =>
        {
            Caller caller = Caller.Of(context);
            if (caller.Name is { } name) return RateLimitPartition.GetTokenBucketLimiter((Key: (string?)name, Address: 0), _ => bucket);
            if (caller.IsServersUser || DirectConnection.Objection(context) is null) return RateLimitPartition.GetNoLimiter((Key: (string?)null, Address: -1));
            return RateLimitPartition.GetTokenBucketLimiter((Key: (string?)null, Address: NumberOf(context.Connection.RemoteIpAddress)), _ => bucket);
        });
    }

    /// <summary>By what an address is told from others: a number from 0 to 65,535, which differs from process to process.</summary>
    public static int NumberOf(IPAddress? address)
    {
        if (address is null) return 0;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        ReadOnlySpan<byte> bytes = address.GetAddressBytes();
        HashCode hash = default;
        hash.AddBytes(address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..NetworkBytes] : bytes);
        return hash.ToHashCode() & (AddressNumbers - 1);
    }

    /// <summary>What a request is told that is refused for a limit.</summary>
    public static RequestException RefusalOf(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait)
        ? new RequestException("too-many-requests", "There are too many requests of this client, of its key or its address.", StatusCodes.Status429TooManyRequests) { RetryAfter = wait + s_late }
        : new RequestException("too-busy", "The server answers as many requests as it can.", StatusCodes.Status503ServiceUnavailable) { RetryAfter = s_busy };
}
