using System.Collections.Concurrent;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// Runs a function over a sequence on all processors and gives the results in the order of the sequence, so that what comes of a run does not depend on how threads happen to run. One thread reads the
/// sequence, others run the function, the caller takes the results. What is between reading and taking is bounded in count and weight: who is ahead waits.
/// </summary>
internal static class OrderedPipeline
{
    /// <summary>Inputs and results under way, a processor: enough that an input that takes long does not leave other processors idle.</summary>
    private const int PerProcessor = 16;

    /// <summary>Runs. An exception of the sequence or the function is thrown where its result would be, and ends the run; so does leaving the results early.</summary>
    /// <param name="inputs">The sequence, read by another thread.</param>
    /// <param name="function">Called by several threads at once.</param>
    /// <param name="weightOf">What an input weighs, in bytes.</param>
    /// <param name="budget">How much weight may be under way. A single input may weigh more; it is then alone.</param>
    /// <param name="cancellation">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<TResult> Run<TInput, TResult>(IEnumerable<TInput> inputs, Func<TInput, TResult> function, Func<TInput, long> weightOf, long budget, CancellationToken cancellation)
    {
        using CancellationTokenSource left = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using BlockingCollection<(Task<TResult> Result, long Weight)> underWay = new(PerProcessor * Environment.ProcessorCount);
        Weight weight = new(budget);
        Task reading = Task.Factory.StartNew(Read, left.Token, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        try
        {
            foreach ((Task<TResult> result, long taken) in underWay.GetConsumingEnumerable(cancellation))
            {
                TResult value = result.GetAwaiter().GetResult();
                weight.Give(taken);
                yield return value;
            }
        }
        finally
        {
            left.Cancel();
            weight.Close();

            // The sequence may hold files open: it is not left while it is being read, nor results while they are made. Their exceptions were thrown above, or nobody waits for them any more.
            Task.WhenAny(reading).GetAwaiter().GetResult();
            foreach ((Task<TResult> result, _) in underWay) Task.WhenAny(result).GetAwaiter().GetResult();
        }

        void Read()
        {
            try
            {
                foreach (TInput input in inputs)
                {
                    long needed = weightOf(input);
                    if (!weight.Take(needed)) return;
                    underWay.Add((Task.Run(() => function(input), CancellationToken.None), needed), left.Token);
                }
            }
            catch (OperationCanceledException) when (left.IsCancellationRequested)
            {
                // Nobody takes results any more.
            }
            catch (Exception e)
            {
                underWay.TryAdd((Task.FromException<TResult>(e), 0), Timeout.Infinite, left.Token);
            }
            finally
            {
                underWay.CompleteAdding();
            }
        }
    }

    /// <summary>Bytes under way.</summary>
    private sealed class Weight(long budget)
    {
        private readonly object _monitor = new();
        private long _taken;
        private bool _isClosed;

        /// <summary>Waits for room; false if none is wanted any more.</summary>
        public bool Take(long weight)
        {
            lock (_monitor)
            {
                while (_taken > 0 && _taken + weight > budget && !_isClosed) Monitor.Wait(_monitor);
                _taken += weight;
                return !_isClosed;
            }
        }

        public void Give(long weight)
        {
            lock (_monitor)
            {
                _taken -= weight;
                Monitor.PulseAll(_monitor);
            }
        }

        public void Close()
        {
            lock (_monitor)
            {
                _isClosed = true;
                Monitor.PulseAll(_monitor);
            }
        }
    }
}
