using SearchServer.Articles.Searching;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Suggesting;

/// <summary>
/// What an article weighs for what it is about: 0.1 + 0.9 · 2^(−age / 365 days), and 0.1 if its day is not known. A suggestion weighs what its articles weigh together, so that what the last year was full of comes before what
/// was in as many articles ten years ago, which still counts, by a tenth. Ages are counted back from the day that 1% of the articles come after: a single one that is dated into the future makes nothing old.
/// </summary>
internal sealed class ArticleWeights
{
    private const double Old = 0.1;
    private const double HalfLife = 365;
    private const double ShareBehind = 0.01;

    private readonly int _firstDay;

    /// <summary>The weights from the first day on.</summary>
    private readonly float[] _weights;

    public ArticleWeights(DayCounts days)
    {
        _firstDay = days.FirstDay;
        int newest = days.Counts.Length - 1;
        long behind = 0;
        long most = (long)(ShareBehind * days.Counts.Sum(count => (long)count));
        while (newest > 0 && behind + days.Counts[newest] <= most) behind += days.Counts[newest--];
        _weights = new float[days.Counts.Length];
        for (int day = 0; day < _weights.Length; day++) _weights[day] = (float)(Old + (1 - Old) * Math.Pow(2, -Math.Max(0, newest - day) / HalfLife));
    }

    /// <summary>The weights of the articles of an index.</summary>
    public static ArticleWeights Of(FacetedSearch search) => new(search.Search(new FacetedQuery(new MatchAllDocsQuery()) { Days = [ArticleHistogram.DaysOfPublishers] }).Days[0]);

    /// <summary>What an article weighs.</summary>
    /// <param name="day">The day of its publication; null if it is not known.</param>
    public float Of(long? day) => day is { } known ? _weights[known - _firstDay] : (float)Old;
}
