using System.Globalization;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>
/// How fast articles lose worth: one that is a half-life old scores half of what it would, one of two half-lives a quarter, and so on, until age counts no further. Articles without a date count as the oldest, and those of the future as new.
/// </summary>
/// <param name="HalfLife">The half-life, positive.</param>
/// <param name="Now">The moment at which the age is 0.</param>
public readonly record struct Recency(TimeSpan HalfLife, DateTimeOffset Now)
{
    /// <summary>What is expected of a text, for messages.</summary>
    public const string Expected = "a number and a unit, d for days, w for weeks, m for months of 30 days or y for years of 365 days, as 30d, up to 100y";

    /// <summary>What an article is worth that is ten half-lives old or older: so little that the order is by age, and still by relevance among what is long past.</summary>
    private const float Least = 1f / 1024;

    private const int MaxDays = 100 * 365;

    /// <summary>Reads a half-life.</summary>
    /// <param name="text">As in <c>30d</c>.</param>
    /// <param name="now">Now; ages count to the end of its day in UTC, so that the scores of a search's pages go together.</param>
    /// <param name="recency">What was read.</param>
    public static bool TryRead(string text, DateTimeOffset now, out Recency recency)
    {
        ArgumentNullException.ThrowIfNull(text);
        recency = default;
        if (text.Length < 2 || DaysOf(text[^1]) is not { } days || !int.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return false;
        if (number < 1 || (long)number * days > MaxDays) return false;
        recency = new Recency(TimeSpan.FromDays(number * days), new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1));
        return true;
    }

    /// <summary>A query of articles with the scores that it leaves them.</summary>
    internal Query Of(Query query) => new AgeDecayQuery(query, ArticleFields.Date, Now.ToUnixTimeMilliseconds(), (long)HalfLife.TotalMilliseconds, Least) { Least = Least };

    private static int? DaysOf(char unit) => unit switch
    {
        'd' => 1,
        'w' => 7,
        'm' => 30,
        'y' => 365,
        _ => null,
    };
}
