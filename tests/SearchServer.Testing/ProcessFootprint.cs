using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit;

namespace SearchServer.Testing;

/// <summary>What this process takes of the machine, looked at once a minute until it is disposed: memory, handles, and mappings of files.</summary>
public sealed class ProcessFootprint : IDisposable
{
    private static readonly TimeSpan s_period = TimeSpan.FromMinutes(1);

    /// <summary>Samples of the time in which caches, pools and the compiler settle.</summary>
    private const int Settling = 5;

    private readonly ConcurrentQueue<Sample> _samples = [];
    private readonly Timer _timer;

    /// <summary>Takes the first sample after a minute.</summary>
    public ProcessFootprint() => _timer = new Timer(_ => _samples.Enqueue(Sample.Take()), null, s_period, s_period);

    /// <summary>
    /// Asserts that nothing grows: the last third of the samples is, in the middle, at most a quarter above the first third after settling. A run that is too short to tell passes.
    /// </summary>
    public void AssertFlat()
    {
        Sample[] samples = [.. _samples.Skip(Settling)];
        if (samples.Length < 3) return;
        int third = samples.Length / 3;
        AssertFlat("bytes of memory", sample => sample.ResidentBytes);
        AssertFlat("handles", sample => sample.Handles);
        AssertFlat("mappings", sample => sample.Mappings);

        void AssertFlat(string what, Func<Sample, long> value)
        {
            long before = Median(samples.Take(third).Select(value));
            long after = Median(samples.TakeLast(third).Select(value));
            Assert.True(after <= before * 5 / 4, $"{after} {what} in the end, {before} in the beginning:\n{this}");
        }
    }

    /// <summary>A line a sample.</summary>
    public override string ToString() => string.Join('\n', _samples.Select((sample, i) => $"minute {i + 1}: {sample.ResidentBytes >> 20} MB, {sample.Handles} handles, {sample.Mappings} mappings"));

    /// <summary>Looks no more.</summary>
    public void Dispose() => _timer.Dispose();

    private static long Median(IEnumerable<long> values)
    {
        long[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private sealed record Sample(long ResidentBytes, long Handles, long Mappings)
    {
        public static Sample Take()
        {
            using Process process = Process.GetCurrentProcess();
            return new Sample(process.WorkingSet64, process.HandleCount, OperatingSystem.IsLinux() ? File.ReadLines("/proc/self/maps").Count() : 0);
        }
    }
}
