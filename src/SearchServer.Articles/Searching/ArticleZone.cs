using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;

namespace SearchServer.Articles.Searching;

/// <summary>A time zone, by its name in the IANA database.</summary>
public sealed class ArticleZone
{
    private const long MillisecondsPerMinute = 60_000;

    /// <summary>No zone is further from UTC.</summary>
    private const long MaxOffset = 15 * 60 * MillisecondsPerMinute;

    /// <summary>What lies before has the offset of then, which some zones changed by a whole day in the century before.</summary>
    private static readonly Instant s_first = Instant.FromUtc(1900, 1, 1, 0, 0);

    /// <summary>What lies behind has the offset of then; nobody knows the rules of so far ahead.</summary>
    private static readonly Instant s_last = Instant.FromUtc(2200, 1, 1, 0, 0);

    /// <summary>Those that were asked for, of the database's six hundred.</summary>
    private static readonly ConcurrentDictionary<string, ArticleZone> s_known = new(StringComparer.Ordinal);

    private static readonly Comparer<(long From, long Offset)> s_byMoment = Comparer<(long From, long Offset)>.Create(static (a, b) => a.From.CompareTo(b.From));

    private ArticleZone(DateTimeZone zone)
    {
        Name = zone.Id;
        var parts = ImmutableArray.CreateBuilder<(long, long)>();
        foreach (var interval in zone.GetZoneIntervals(s_first, s_last))
        {
            // The local mean times of before the zones were ahead by odd seconds, which no filter can say: to the minute is enough there.
            long from = parts.Count == 0 ? long.MinValue : interval.Start.ToUnixTimeMilliseconds();
            parts.Add((from - (parts.Count == 0 ? 0 : from % MillisecondsPerMinute), (long)Math.Round(interval.WallOffset.Seconds / 60.0) * MillisecondsPerMinute));
        }

        Parts = parts.ToImmutable();
    }

    /// <summary>The name, as <c>Europe/Brussels</c>.</summary>
    public string Name { get; }

    /// <summary>From which moment on it was how much ahead of UTC, in milliseconds, ascending.</summary>
    internal ImmutableArray<(long From, long Offset)> Parts { get; }

    /// <summary>A zone by its name; null if there is none.</summary>
    public static ArticleZone? Find(string name) =>
        s_known.TryGetValue(name, out ArticleZone? known) ? known
        : DateTimeZoneProviders.Tzdb.Ids.Contains(name) ? s_known.GetOrAdd(name, static id => new ArticleZone(DateTimeZoneProviders.Tzdb[id]))
        : null;

    /// <summary>
    /// The moment at which a day begins: the first one that is not of an earlier day. It is written with the offset by which its clock would show midnight, for where clocks were put forward over midnight none did.
    /// </summary>
    internal DateTimeOffset StartOf(DateOnly day)
    {
        DateTime midnight = day.ToDateTime(TimeOnly.MinValue);
        long local = new DateTimeOffset(midnight, TimeSpan.Zero).ToUnixTimeMilliseconds();
        int part = Parts.BinarySearch((local - MaxOffset, 0), s_byMoment);
        part = Math.Max(0, part < 0 ? ~part - 1 : part);
        while (part + 1 < Parts.Length && Math.Max(Parts[part].From, local - Parts[part].Offset) >= Parts[part + 1].From) part++;
        long moment = Math.Max(Parts[part].From, local - Parts[part].Offset);
        return new DateTimeOffset(midnight, TimeSpan.FromMinutes((local - moment) / MillisecondsPerMinute));
    }
}
