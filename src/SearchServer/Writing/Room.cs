namespace SearchServer.Writing;

/// <summary>Memory that waits for its turn, bounded: who brings more waits until there is room, in the order in which they came.</summary>
/// <param name="all">How much there is, in bytes.</param>
internal sealed class Room(long all)
{
    private readonly long _all = all;
    private readonly Lock _lock = new();
    private readonly Queue<(long Bytes, TaskCompletionSource Taken)> _waiting = [];
    private long _left = all;

    /// <summary>Waits for room. What needs more than there is takes all of it.</summary>
    public Task TakeAsync(long needed)
    {
        lock (_lock)
        {
            needed = Math.Min(needed, _all);
            if (_waiting.Count == 0 && needed <= _left)
            {
                _left -= needed;
                return Task.CompletedTask;
            }

            TaskCompletionSource taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue((needed, taken));
            return taken.Task;
        }
    }

    /// <summary>Gives back what was taken.</summary>
    public void Give(long taken)
    {
        lock (_lock)
        {
            _left += Math.Min(taken, _all);
            while (_waiting.TryPeek(out (long Bytes, TaskCompletionSource Taken) next) && next.Bytes <= _left)
            {
                _left -= next.Bytes;
                _waiting.Dequeue().Taken.SetResult();
            }
        }
    }
}
