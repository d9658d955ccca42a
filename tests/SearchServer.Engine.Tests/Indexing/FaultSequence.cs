using System.Collections.Immutable;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Indexing.Merging;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>
/// A random sequence of everything a writer can do, on a directory whose calls fail now and then. After an error nobody goes back: the writer goes on, and then what failed has done nothing, or it
/// refuses everything until it is rolled back. Between two writers the newest commit may become unreadable.
/// </summary>
internal sealed class FaultSequence(MemoryDirectory memory, FailingDirectory directory, RandomSource random, List<string> log) : IDisposable
{
    private static readonly string[] s_colours = ["red", "green", "blue"];
    private static readonly Index s_empty = new([], null);

    private readonly IndexWriterOptions _options = new(ModelDocument.Analyzer)
    {
        MemoryBudget = random.Pick(1L << 10, 100L << 10, 64L << 20),
        UseCompoundFile = random.OneIn(2),
        MergeThreads = 0,
        CommitsToKeep = random.Between(1, 3),
        IndexSort = random.OneIn(3) ? new IndexSort("number", Descending: random.OneIn(2)) : null,
        MergePolicy = random.OneIn(3) ? null : new TieredMergePolicy { SegmentsPerTier = random.Between(2, 4), FloorBytes = 1 },
    };

    private readonly Dictionary<long, Index> _history = [];
    private readonly List<Predicate<ModelDocument>> _deletedMeanwhile = [];
    private readonly MemoryDirectory _backup = new();
    private Index? _backedUp;
    private IndexWriter _writer = null!;
    private Index _now = s_empty;
    private Index _committed = s_empty;
    private Index? _prepared;
    private IndexRebuild? _rebuild;
    private Index _rebuilt = s_empty;
    private HashSet<ModelDocument> _replaced = [];
    private int _serial;

    /// <summary>How often the writer went on after an error.</summary>
    public int WentOn { get; private set; }

    /// <summary>How often it refused to.</summary>
    public int Refused { get; private set; }

    /// <summary>How often a commit was made unreadable.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Does so many steps, and asserts that in the end everything is there and nothing else.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="faults">Whether calls fail now and then, or only as the directory says.</param>
    public void Run(int steps, bool faults)
    {
        Open();
        for (int i = 0; i < steps; i++)
        {
            if (faults && random.OneIn(4)) directory.Arm(random.Between(1, 30), random.Pick(Fault.Error, Fault.ShortWrite, Fault.DiskFull, Fault.FailingSync));
            Step();
        }

        directory.IsMended = true;
        Commit();
        Commit();
        AssertShows(_now);
        Reopen(unreadable: false);
        _writer.Dispose();

        // What could not be removed, the next writer removed.
        WriterFiles.AssertNoneIsLeftOver(memory);
    }

    public void Dispose()
    {
        _rebuild?.Dispose();
        _writer?.Dispose();
        _backup.Dispose();
    }

    private void Step()
    {
        switch (random.Below(30))
        {
            case < 7: Add(); break;
            case < 11: Update(); break;
            case 11: DeleteTerm(); break;
            case 12: DeleteQuery(); break;
            case 13: Attach(); break;
            case 14 or 15: Do("flush", _writer.Flush); break;
            case 16: Do("merge", () => _writer.ForceMerge(random.Between(1, 3))); break;
            case 17: Do("merge deletes", _writer.ForceMergeDeletes); break;
            case 18: Do("refresh", () => _writer.OpenReader().Dispose()); break;
            case 19: Do("drop previous commits", _writer.DropPreviousCommits); break;
            case 20 or 21 or 22: Commit(); break;
            case 23: Prepare(); break;
            case 24: Rollback(); break;
            case 25: Reopen(unreadable: random.OneIn(2)); break;
            default: Rebuild(); break;
        }
    }

    private void Do(string name, Action act, Action? applied = null, Index? inFlight = null)
    {
        log.Add(name);
        try
        {
            act();
        }
        catch (IOException e) when (FailingDirectory.Made(e))
        {
            log.Add($"  {e.GetType().Name}: {e.Message}");
            Recover(inFlight);
            return;
        }

        applied?.Invoke();
    }

    private void Recover(Index? inFlight)
    {
        bool wasMended = directory.IsMended;
        directory.IsMended = true;
        try
        {
            // Either would find what was left half done.
            if (random.OneIn(2)) AssertShows(_now);
            else CommitNow();
            WentOn++;
            directory.IsMended = wasMended;
            return;
        }
        catch (WriterFailedException)
        {
            log.Add("  it refuses");
            Refused++;
        }

        AssertRefuses();
        if (inFlight is not null && ReadCommitted(inFlight)) Committed(inFlight);
        if (random.OneIn(3)) Reopen(unreadable: false);
        else Rollback();
    }

    private void AssertRefuses()
    {
        ModelDocument document = NewDocument();
        Term key = ModelDocument.KeyTerm(document.Key);
        Action[] calls =
        [
            () => _writer.Add(document.ToDocument()), () => _writer.Update(key, document.ToDocument()), () => _writer.Update(key, document.ToDocument(), "number", null),
            () => _writer.Delete(key), () => _writer.Delete(new TermQuery(key)), _writer.Flush, () => _writer.Commit(), () => _writer.PrepareCommit(), () => _writer.OpenReader(),
            () => _writer.SetAttachment("names", _ => { }), () => _writer.SetUserData("who", "none"), () => _writer.BeginRebuild(), () => _writer.ForceMerge(1), _writer.ForceMergeDeletes,
        ];
        foreach (Action call in calls) Assert.Throws<WriterFailedException>(call);
        if (_rebuild is not null) Assert.Throws<WriterFailedException>(_rebuild.Commit);
    }

    private ModelDocument NewDocument() =>
        new(random.Below(12), _serial++, random.Pick(s_colours), random.Below(100), random.OneIn(200) ? random.Below(60_000) : 0);

    private void Add()
    {
        ModelDocument document = NewDocument();
        Do("add", () => _writer.Add(document.ToDocument()), () => _now = _now.With(document));
    }

    private void Update()
    {
        ModelDocument document = NewDocument();
        Do("update", () => _writer.Update(ModelDocument.KeyTerm(document.Key), document.ToDocument()), () =>
        {
            Deleted(other => other.Key == document.Key);
            _now = _now.With(document);
        });
    }

    private void DeleteTerm()
    {
        int key = random.Below(12);
        Do("delete by term", () => _writer.Delete(ModelDocument.KeyTerm(key)), () => Deleted(document => document.Key == key));
    }

    private void DeleteQuery()
    {
        string colour = random.Pick(s_colours);
        Do("delete by query", () => _writer.Delete(new TermQuery("text", colour)), () => Deleted(document => document.Colour == colour));
    }

    private void Deleted(Predicate<ModelDocument> which)
    {
        _now = _now.Without(which);
        _deletedMeanwhile.Add(which);
    }

    private void Attach()
    {
        string names = $"names {_serial++}";
        Do("attach", () => _writer.SetAttachment("names", output => output.WriteString(names)), () => _now = _now with { Names = names });
    }

    private void Commit()
    {
        Index wanted = _prepared ?? _now;
        Do("commit", () => _writer.Commit(), () => Committed(wanted), wanted);
    }

    private void CommitNow()
    {
        _writer.Commit();
        Committed(_prepared ?? _now);
    }

    private void Prepare()
    {
        if (_prepared is not null) return;
        bool isPrepared = false;
        Do("prepare", () => isPrepared = _writer.PrepareCommit(), () => _prepared = isPrepared ? _now : null, _now);
    }

    private void Committed(Index index)
    {
        _committed = index;
        _prepared = null;
        Assert.True(ReadCommitted(index));
        long generation = CommitFiles.Generations(memory)[^1];
        _history[generation] = index;
        if (_backedUp is not null || !random.OneIn(5)) return;
        IndexBackup.Create(memory, _backup, TestContext.Current.CancellationToken);
        _backedUp = index;
    }

    private void Rollback()
    {
        log.Add("roll back");
        try
        {
            _writer.Rollback();
        }
        catch (IOException e) when (FailingDirectory.Made(e))
        {
            log.Add($"  {e.Message}");
            directory.IsMended = true;

            // It did nothing, or has nothing left that may be taken for an index.
            if (IsUsable()) AssertShows(_now);
            else AssertRefuses();
            _writer.Rollback();
        }

        Forget();
        AssertShowsMended(_now);
    }

    private bool IsUsable()
    {
        try
        {
            _writer.Flush();
            return true;
        }
        catch (WriterFailedException)
        {
            return false;
        }
    }

    private void Forget()
    {
        _rebuild?.Dispose();
        _rebuild = null;
        _prepared = null;
        _now = _committed;
    }

    private void Reopen(bool unreadable)
    {
        log.Add("reopen");
        try
        {
            _writer.Dispose();
        }
        catch (IOException e) when (FailingDirectory.Made(e))
        {
            log.Add($"  {e.Message}");
        }

        Forget();
        if (unreadable && _history.Count > 0) MakeUnreadable();
        Open();
        AssertShowsMended(_now);
    }

    private void Open()
    {
        try
        {
            _writer = new IndexWriter(directory, _options);
        }
        catch (IOException e) when (FailingDirectory.Made(e))
        {
            log.Add($"  {e.Message}");
            directory.IsMended = true;
            _writer = new IndexWriter(directory, _options);
        }
    }

    /// <summary>The newest commit cannot be read: one goes back to an earlier one or begins anew, and then commits, or leaves everything as it was.</summary>
    private void MakeUnreadable()
    {
        Unreadable++;
        directory.IsMended = true;
        List<long> generations = CommitFiles.Generations(memory);
        SegmentInfos newest = SegmentInfosFormat.Read(memory, generations[^1]);
        string victim = random.Pick([newest.FileName, .. newest.Segments.Select(segment => SegmentInfoFormat.FileName(segment.Info.Name))]);
        IndexImage before = IndexImage.Of(memory);
        DamagedFile damaged = random.OneIn(2) ? DamagedFile.Flipped(memory, victim) : DamagedFile.Cut(memory, victim);
        string[] files = memory.ListAll();
        Assert.ThrowsAny<IndexException>(() => new IndexWriter(directory, _options));
        Assert.Equal(files, memory.ListAll());
        long[] readable = [.. generations.Where(IsReadable)];
        long? chosen = readable.Length > 0 && random.OneIn(2) ? random.Pick(readable) : null;
        Index state = chosen is { } generation ? _history[generation] : s_empty;
        bool commits = random.OneIn(2);
        bool restores = commits && chosen is null && _backedUp is not null && random.OneIn(2);
        log.Add($"  {victim} is damaged; {(chosen is null ? "anew" : $"back to {chosen}")}, {(restores ? "restore" : commits ? "commit" : "leave")}");
        using (IndexWriter writer = new(directory, _options with { Create = chosen is null, Generation = chosen }))
        {
            ModelDocument document = NewDocument();
            writer.Update(ModelDocument.KeyTerm(document.Key), document.ToDocument());
            writer.SetAttachment("names", output => output.WriteString("nobody"));
            writer.Flush();
            writer.ForceMerge(1);
            if (random.OneIn(2)) writer.PrepareCommit();
            writer.Rollback();
            using (DirectoryReader reader = writer.OpenReader()) state.AssertShownBy(reader);
            if (restores) IndexBackup.Restore(_backup, writer);
            else if (commits) Assert.True(writer.Commit());
        }

        if (!commits)
        {
            damaged.Dispose();
            IndexImage after = IndexImage.Of(memory);
            Assert.Equal(before.Files, after.Files);
            Assert.All(before.Files, file => Assert.Equal(before[file], after[file]));
            return;
        }

        WriterFiles.AssertNoneIsLeftOver(memory);
        Committed(restores ? _backedUp! : state);
        _now = _committed;
    }

    private bool IsReadable(long generation)
    {
        try
        {
            SegmentInfosFormat.Read(memory, generation);
            return true;
        }
        catch (IndexException)
        {
            return false;
        }
    }

    private void Rebuild()
    {
        if (_rebuild is null)
        {
            Do("begin a rebuild", () => _rebuild = _writer.BeginRebuild(), () =>
            {
                _rebuilt = s_empty;
                _replaced = [.. _now.Documents];
                _deletedMeanwhile.Clear();
            });
            return;
        }

        switch (random.Below(6))
        {
            case 0:
                log.Add("drop the rebuild");
                _rebuild.Dispose();
                _rebuild = null;
                break;
            case 1 or 2 when _prepared is null: CommitRebuild(); break;
            case 3:
                string names = $"new names {_serial++}";
                DoInRebuild("attach to the rebuild", rebuild => rebuild.SetAttachment("names", output => output.WriteString(names)), () => _rebuilt = _rebuilt with { Names = names });
                break;
            default:
                ModelDocument document = NewDocument();
                DoInRebuild("add to the rebuild", rebuild => rebuild.Add(ModelDocument.KeyTerm(document.Key), document.ToDocument()), () =>
                    _rebuilt = _rebuilt.Without(other => other.Key == document.Key).With(document));
                break;
        }
    }

    /// <summary>An error in the new index is none of the old one.</summary>
    private void DoInRebuild(string name, Action<IndexRebuild> act, Action applied)
    {
        log.Add(name);
        try
        {
            act(_rebuild!);
            applied();
        }
        catch (IOException e) when (FailingDirectory.Made(e))
        {
            log.Add($"  {e.GetType().Name}: {e.Message}");
            directory.IsMended = true;
            AssertShows(_now);
            try
            {
                using DirectoryReader reader = _rebuild!.OpenReader();
                _rebuilt.AssertShownBy(reader);
            }
            catch (WriterFailedException)
            {
                _rebuild!.Dispose();
                _rebuild = null;
            }
        }
    }

    private void CommitRebuild()
    {
        ImmutableArray<ModelDocument> documents =
        [
            .. _rebuilt.Documents.Where(document => !_deletedMeanwhile.Exists(deletes => deletes(document))),
            .. _now.Documents.Where(document => !_replaced.Contains(document)),
        ];
        Index wanted = new(documents, _rebuilt.Names);
        IndexRebuild rebuild = _rebuild!;
        log.Add("end the rebuild");
        try
        {
            rebuild.Commit();
        }
        catch (IOException e) when (FailingDirectory.Made(e))
        {
            log.Add($"  {e.GetType().Name}: {e.Message}");
            rebuild.Dispose();
            _rebuild = null;
            Recover(wanted);
            return;
        }

        rebuild.Dispose();
        _rebuild = null;
        _now = wanted;
        Committed(wanted);
    }

    private void AssertShows(Index index)
    {
        using DirectoryReader reader = _writer.OpenReader();
        index.AssertShownBy(reader);
    }

    /// <summary>As <see cref="AssertShows"/>, and no call fails.</summary>
    private void AssertShowsMended(Index index)
    {
        bool wasMended = directory.IsMended;
        directory.IsMended = true;
        AssertShows(index);
        directory.IsMended = wasMended;
    }

    /// <summary>Asserts that the newest commit is the one that was acknowledged last, or the one that was under way; returns whether it is the latter.</summary>
    private bool ReadCommitted(Index inFlight)
    {
        DirectoryReader opened;
        try
        {
            opened = DirectoryReader.Open(memory);
        }
        catch (IndexNotFoundException) when (_history.Count == 0)
        {
            return false;
        }

        using DirectoryReader reader = opened;
        bool isNew = inFlight.HasSerialsAndNamesOf(reader);
        (isNew ? inFlight : _committed).AssertShownBy(reader);
        return isNew;
    }

    /// <summary>What an index should hold.</summary>
    private sealed record Index(ImmutableArray<ModelDocument> Documents, string? Names)
    {
        public Index With(ModelDocument document) => this with { Documents = Documents.Add(document) };

        public Index Without(Predicate<ModelDocument> which) => this with { Documents = Documents.RemoveAll(which) };

        public bool HasSerialsAndNamesOf(DirectoryReader reader)
        {
            HashSet<string> serials = [.. new IndexSearcher(reader).Search(new MatchAllDocsQuery(), 1000).Hits.Select(hit => reader.Document(hit.Doc).Text("serial")!)];
            return serials.SetEquals(Documents.Select(document => $"{document.Serial}")) && NamesOf(reader) == Names;
        }

        public void AssertShownBy(DirectoryReader reader)
        {
            WriterModel.AssertShows(reader, Documents);
            Assert.Equal(Names, NamesOf(reader));
        }

        private static string? NamesOf(DirectoryReader reader)
        {
            using IndexAttachment? names = IndexAttachment.Open(reader, "names");
            return names?.Content.ReadString();
        }
    }
}
