using SearchServer.Engine.Store;

namespace SearchServer.Testing;

/// <summary>How an I/O call fails.</summary>
public enum Fault
{
    /// <summary>The call throws and does nothing.</summary>
    Error,

    /// <summary>A write writes half of its bytes and throws; other calls throw.</summary>
    ShortWrite,

    /// <summary>From this call on nothing more can be written.</summary>
    DiskFull,

    /// <summary>The next sync throws, and it is not known what was synced.</summary>
    FailingSync,
}

/// <summary>A directory whose n-th I/O call fails. Calls are counted from 1; 0 fails none.</summary>
public sealed class FailingDirectory(IndexDirectory inner, long failAt, Fault fault) : FilterDirectory(inner)
{
    private const string ErrorMark = "made for a test";

    private long _calls;
    private int _openOutputs;
    private bool _isFull;
    private bool _failed;

    public Fault Kind => fault;

    /// <summary>Whether the fault has happened.</summary>
    public bool HasFailed => _failed;

    /// <summary>No call fails from now on.</summary>
    public bool IsMended { get; set; }

    /// <summary>How many calls there were.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>How many files that were created are not closed.</summary>
    public int OpenOutputs => Volatile.Read(ref _openOutputs);

    /// <summary>Lets another call fail, the n-th from now on.</summary>
    public void Arm(long calls, Fault kind)
    {
        fault = kind;
        failAt = Calls + calls;
        _failed = false;
        _isFull = false;
        IsMended = false;
    }

    /// <summary>Whether an error is one that was made here, or says that it was the reason.</summary>
    public static bool Made(Exception error) => error.Message.Contains(ErrorMark, StringComparison.Ordinal);

    public override string[] ListAll()
    {
        Call(writes: false);
        return base.ListAll();
    }

    public override long FileLength(string name)
    {
        Call(writes: false);
        return base.FileLength(name);
    }

    public override void DeleteFile(string name)
    {
        Call(writes: false);
        base.DeleteFile(name);
    }

    public override IndexOutput CreateOutput(string name)
    {
        Call(writes: true);
        IndexOutput output = new Output(this, base.CreateOutput(name));
        Interlocked.Increment(ref _openOutputs);
        return output;
    }

    public override IndexInput OpenInput(string name)
    {
        Call(writes: false);
        return base.OpenInput(name);
    }

    public override UnmappedInput OpenUnmapped(string name)
    {
        Call(writes: false);
        return base.OpenUnmapped(name);
    }

    public override void Sync(IReadOnlyCollection<string> names)
    {
        foreach (string name in names)
        {
            Call(writes: false, syncs: true);
            base.Sync([name]);
        }
    }

    public override void SyncMetadata()
    {
        Call(writes: false, syncs: true);
        base.SyncMetadata();
    }

    public override void Rename(string from, string to)
    {
        Call(writes: true);
        base.Rename(from, to);
    }

    private void Call(bool writes, bool syncs = false)
    {
        if (IsFault(writes, syncs)) throw Error();
    }

    private bool IsFault(bool writes, bool syncs)
    {
        if (IsMended) return false;
        if (writes && _isFull) return true;
        bool counts = fault switch
        {
            Fault.DiskFull or Fault.ShortWrite => writes,
            Fault.FailingSync => syncs,
            _ => true,
        };
        if (!counts || Interlocked.Increment(ref _calls) != failAt) return false;
        _failed = true;
        _isFull = fault == Fault.DiskFull;
        return true;
    }

    private IOException Error() => new($"{fault} at I/O call {failAt}, {ErrorMark}.");

    private sealed class Output(FailingDirectory directory, IndexOutput inner) : IndexOutput(inner.Name)
    {
        protected override void Append(ReadOnlySpan<byte> bytes)
        {
            if (directory.IsFault(writes: true, syncs: false))
            {
                if (directory.Kind == Fault.ShortWrite) inner.WriteBytes(bytes[..(bytes.Length / 2)]);
                throw directory.Error();
            }

            inner.WriteBytes(bytes);
        }

        protected override void Close()
        {
            Interlocked.Decrement(ref directory._openOutputs);
            inner.Dispose();
        }
    }
}
