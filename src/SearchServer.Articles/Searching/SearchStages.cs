using System.Diagnostics;

namespace SearchServer.Articles.Searching;

/// <summary>What a search spends its time on.</summary>
public enum SearchStage
{
    /// <summary>Finding out what the query means.</summary>
    Interpret,

    /// <summary>Finding the hits, and counting the facets that are counted with them.</summary>
    Search,

    /// <summary>Counting the facets of fields that are filtered, and naming values.</summary>
    Facets,

    /// <summary>Reading the hits.</summary>
    Load,

    /// <summary>Marking what matched.</summary>
    Highlight,
}

/// <summary>How long the stages of one search took: the time between two calls of <see cref="Ends"/> is that of one stage. For one thread.</summary>
public sealed class SearchStages
{
    private readonly long[] _ticks = new long[Enum.GetValues<SearchStage>().Length];
    private long _since = Stopwatch.GetTimestamp();

    /// <summary>How long a stage took, all its parts together.</summary>
    public TimeSpan this[SearchStage stage] => Stopwatch.GetElapsedTime(0, _ticks[(int)stage]);

    /// <summary>What was done since the last call was of this stage.</summary>
    internal void Ends(SearchStage stage)
    {
        long now = Stopwatch.GetTimestamp();
        _ticks[(int)stage] += now - _since;
        _since = now;
    }

    /// <summary>All stages with their milliseconds, as in <c>Interpret 2, Search 118</c>.</summary>
    public override string ToString() => string.Join(", ", Enum.GetValues<SearchStage>().Select(stage => $"{stage} {this[stage].TotalMilliseconds:F0}"));
}
