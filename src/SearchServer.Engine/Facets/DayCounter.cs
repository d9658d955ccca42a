using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>Counts the matches of a search by day, while they come in.</summary>
internal sealed class DayCounter(DayCountRequest request) : Collector, IDisposable
{
    private const long MillisecondsPerDay = 86_400_000;

    /// <summary>1 January 1970.</summary>
    private const int Epoch = 719_162;

    private readonly long[] _zoneFrom = [.. request.Zone.Select(part => part.From)];

    /// <summary>The days that were seen, from <see cref="_first"/> on, and room around them: it grows by what comes.</summary>
    private int[] _counts = [];
    private int _first;
    private int _without;
    private NumericDocValues? _days;
    private NumericDocValues? _momentValues;
    private NumericDocValues? _hasMoment;

    public override ScoreMode Mode => ScoreMode.CompleteNoScores;

    public override void StartLeaf(LeafContext leaf)
    {
        _days = leaf.Reader.NumericDocValues(request.DayField);
        if (_zoneFrom.Length == 0) return;
        _momentValues = leaf.Reader.NumericDocValues(request.MomentField);
        _hasMoment = leaf.Reader.NumericDocValues(request.HasMomentField);
    }

    [SkipLocalsInit]
    public override void Collect(DocBatch batch)
    {
        if (_days is null)
        {
            _without += batch.Count;
            return;
        }

        Span<long> values = stackalloc long[DocBatch.Capacity];
        Span<bool> missing = stackalloc bool[DocBatch.Capacity];
        values = values[..batch.Count];
        missing = missing[..batch.Count];
        _without += _days.Read(batch.DocSpan, values, missing);
        if (_momentValues is not null && _hasMoment is not null) PutInZone(batch.DocSpan, values, missing);
        long low = long.MaxValue;
        long high = long.MinValue;
        for (int i = 0; i < values.Length; i++)
        {
            if (missing[i]) continue;
            low = Math.Min(low, values[i]);
            high = Math.Max(high, values[i]);
        }

        if (low > high) return;
        MakeRoom(checked((int)low), checked((int)high));
        for (int i = 0; i < values.Length; i++)
        {
            if (!missing[i]) _counts[(int)values[i] - _first]++;
        }
    }

    public DayCounts Result()
    {
        int from = Array.FindIndex(_counts, static count => count != 0);
        return from < 0 ? new DayCounts(0, [], _without) : new DayCounts(_first + from, [.. _counts.AsSpan(from..(Array.FindLastIndex(_counts, static count => count != 0) + 1))], _without);
    }

    public void Dispose()
    {
        if (_counts.Length > 0) ArrayPool<int>.Shared.Return(_counts);
        _counts = [];
    }

    /// <summary>Puts the day that the zone had in the place of the publisher's, where there is a moment.</summary>
    [SkipLocalsInit]
    private void PutInZone(ReadOnlySpan<int> docs, Span<long> days, ReadOnlySpan<bool> missing)
    {
        Span<long> moments = stackalloc long[DocBatch.Capacity];
        Span<bool> isDay = stackalloc bool[DocBatch.Capacity];
        _momentValues!.Read(docs, moments, isDay);

        // Only whether there is a number counts; the numbers are in nobody's way.
        Span<long> offsets = stackalloc long[DocBatch.Capacity];
        _hasMoment!.Read(docs, offsets, isDay);
        for (int i = 0; i < docs.Length; i++)
        {
            if (missing[i] || isDay[i]) continue;
            int part = _zoneFrom.AsSpan().BinarySearch(moments[i]);
            long local = moments[i] + request.Zone[part < 0 ? Math.Max(0, ~part - 1) : part].Offset;
            long day = Math.DivRem(local, MillisecondsPerDay, out long rest);
            days[i] = Math.Clamp(Epoch + day - (rest < 0 ? 1 : 0), 0, DateOnly.MaxValue.DayNumber);
        }
    }

    /// <summary>Sees to it that days have a count, with as much room again on the side where they come.</summary>
    private void MakeRoom(int low, int high)
    {
        if (_counts.Length > 0 && low >= _first && high < _first + _counts.Length) return;
        (int from, int to) = _counts.Length == 0 ? (low, high + 1) : (Math.Min(low, _first), Math.Max(high + 1, _first + _counts.Length));
        int[] counts = ArrayPool<int>.Shared.Rent(Math.Max(to - from, 2 * _counts.Length));
        Array.Clear(counts);
        int room = counts.Length - (to - from);
        int first = _counts.Length > 0 && low < _first ? from - room : from;
        _counts.CopyTo(counts, _counts.Length == 0 ? 0 : _first - first);
        Dispose();
        (_counts, _first) = (counts, first);
    }
}
