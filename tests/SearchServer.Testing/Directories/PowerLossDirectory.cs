using SearchServer.Engine.Store;

namespace SearchServer.Testing;

/// <summary>
/// A directory that remembers what a disk would: contents that were synced, names that were synced, and the changes since, of which any may be on the disk or not when the
/// power goes: any subset of names that were created, renamed or removed, and of unsynced contents any of their sectors.
/// </summary>
public sealed class PowerLossDirectory : IndexDirectory
{
    private const int SectorBytes = 512;

    private readonly Lock _lock = new();
    private readonly MemoryDirectory _current = new();

    /// <summary>What each file, whatever its name, has for sure. Identities stay when files are renamed.</summary>
    private readonly Dictionary<int, byte[]> _synced = [];
    private readonly Dictionary<string, int> _identities = new(StringComparer.Ordinal);
    private readonly Dictionary<int, byte[]> _written = [];
    private readonly List<NameChange> _pending = [];
    private SortedDictionary<string, int> _durableNames = new(StringComparer.Ordinal);
    private int _nextIdentity;

    public override string Location => "power loss";

    /// <summary>Called before each call that changes or syncs something: the moments at which the power may go.</summary>
    public Action BeforeChange { get; set; } = () => { };

    public override string[] ListAll() => _current.ListAll();

    public override long FileLength(string name) => _current.FileLength(name);

    public override IndexInput OpenInput(string name) => _current.OpenInput(name);

    public override IndexLock ObtainLock(string name) => _current.ObtainLock(name);

    public override void DeleteFile(string name)
    {
        BeforeChange();
        lock (_lock)
        {
            _current.DeleteFile(name);
            _pending.Add(new NameChange(name, null, _identities[name]));
            _identities.Remove(name);
        }
    }

    public override IndexOutput CreateOutput(string name)
    {
        BeforeChange();
        lock (_lock)
        {
            IndexOutput output = _current.CreateOutput(name);
            int identity = _nextIdentity++;
            _identities[name] = identity;
            _pending.Add(new NameChange(null, name, identity));
            return new Output(this, output, identity);
        }
    }

    public override void Sync(IReadOnlyCollection<string> names)
    {
        foreach (string name in names)
        {
            BeforeChange();
            lock (_lock) _synced[_identities[name]] = _written[_identities[name]];
        }
    }

    public override void SyncMetadata()
    {
        BeforeChange();
        lock (_lock)
        {
            _durableNames = Apply(_durableNames, _pending, _ => true);
            _pending.Clear();
        }
    }

    public override void Rename(string from, string to)
    {
        BeforeChange();
        lock (_lock)
        {
            _current.Rename(from, to);
            int identity = _identities[from];
            _identities.Remove(from);
            _identities[to] = identity;
            _pending.Add(new NameChange(from, to, identity));
        }
    }

    /// <summary>What might be found after the power went now.</summary>
    public MemoryDirectory AfterPowerLoss(RandomSource random)
    {
        lock (_lock)
        {
            // Sometimes nothing more than was synced, sometimes all, mostly something between.
            double chance = random.Below(4) switch { 0 => 0, 1 => 1, _ => random.Unit() };
            MemoryDirectory directory = new();
            foreach ((string name, int identity) in Apply(_durableNames, _pending, _ => random.Chance(chance)))
            {
                using IndexOutput output = directory.CreateOutput(name);
                output.WriteBytes(ContentOf(identity, random, chance));
            }

            return directory;
        }
    }

    private static SortedDictionary<string, int> Apply(SortedDictionary<string, int> names, IEnumerable<NameChange> changes, Func<NameChange, bool> happened)
    {
        SortedDictionary<string, int> applied = new(names, StringComparer.Ordinal);
        foreach (NameChange change in changes.Where(happened))
        {
            // A change of a name that an earlier lost change made can only have happened in part.
            if (change.From is { } from && applied.TryGetValue(from, out int identity) && identity == change.Identity) applied.Remove(from);
            if (change.To is { } to) applied[to] = change.Identity;
        }

        return applied;
    }

    private byte[] ContentOf(int identity, RandomSource random, double chance)
    {
        if (_synced.TryGetValue(identity, out byte[]? synced)) return synced;
        byte[] written = _written.GetValueOrDefault(identity) ?? [];
        byte[] torn = new byte[random.OneIn(2) ? written.Length : random.Below(written.Length + 1)];
        for (int at = 0; at < torn.Length; at += SectorBytes)
        {
            if (random.Chance(chance)) written.AsSpan(at, Math.Min(SectorBytes, torn.Length - at)).CopyTo(torn.AsSpan(at));
        }

        return torn;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _current.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A name that came to be, changed, or went.</summary>
    private sealed record NameChange(string? From, string? To, int Identity);

    private sealed class Output(PowerLossDirectory directory, IndexOutput inner, int identity) : IndexOutput(inner.Name)
    {
        private readonly MemoryStream _bytes = new();

        protected override void Append(ReadOnlySpan<byte> bytes)
        {
            directory.BeforeChange();
            inner.WriteBytes(bytes);
            _bytes.Write(bytes);
            lock (directory._lock) directory._written[identity] = _bytes.ToArray();
        }

        protected override void Close()
        {
            inner.Dispose();
            lock (directory._lock) directory._written[identity] = _bytes.ToArray();
            _bytes.Dispose();
        }
    }
}
