using System.Collections.Immutable;
using System.Diagnostics;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Documents;

namespace SearchServer.Engine.Indexing;

/// <content>From operations in memory to segments.</content>
public sealed partial class IndexWriter
{
    /// <summary>A document of more characters or bytes than these, and than this part of the memory budget, is a large one.</summary>
    private const int LargeLength = 1 << 20;
    private const int LargePart = 8;

    /// <summary>One large document at a time. Taken before an epoch is entered.</summary>
    private readonly Lock _largeLock = new();

    /// <summary>What a reader of the current state is compared by.</summary>
    private long Version => _segments.Version + _userDataVersion;

    private void InEpoch(Action<WriteEpoch, long> action)
    {
        WriteEpoch epoch = Enter();
        try
        {
            action(epoch, Interlocked.Increment(ref _sequence));
        }
        finally
        {
            epoch.Exit();
        }
    }

    private WriteEpoch Enter()
    {
        Debug.Assert(!_lock.IsHeldByCurrentThread, "Who closes the epoch holds the lock, and would wait for this.");
        ThrowIfUnusable();
        WriteEpoch epoch = Volatile.Read(ref _epoch);
        while (!epoch.TryEnter())
        {
            WriteEpoch next = Volatile.Read(ref _epoch);
            if (next == epoch)
            {
                // Who closes an epoch before there is a next one begins that before he lets go of the lock.
                lock (_lock)
                {
                    ThrowIfUnusable();
                    next = _epoch;
                }
            }

            epoch = next;
        }

        return epoch;
    }

    /// <summary>Adds a document, and deletes those with a term that were there before. Large ones come one after the other, for each takes several times its length while it is added.</summary>
    private void Add(Document document, Term? replaced)
    {
        long length = 0;
        for (int i = 0; i < document.Count; i++) length += document[i].Text?.Length ?? document[i].Bytes.Length;
        if (length <= Math.Max(LargeLength, _options.MemoryBudget / LargePart))
        {
            AddNow(document, replaced);
            return;
        }

        lock (_largeLock) AddNow(document, replaced);
    }

    private void AddNow(Document document, Term? replaced)
    {
        InEpoch((epoch, sequence) =>
        {
            ReserveDocs(1);
            SegmentInverter? inverter = epoch.Take();
            long memory = inverter?.MemoryUsed ?? 0;
            int docs = inverter?.DocCount ?? 0;
            try
            {
                inverter ??= new SegmentInverter(_directory, IndexFileNames.SegmentName(NextCounter()), epoch.Schema, _options);
                inverter.Add(document, sequence);
                if (replaced is { } term) Delete(epoch, term, sequence);
            }
            catch (Exception e) when (e is not RefusedDocumentException)
            {
                Interlocked.CompareExchange(ref _failure, e, null);
                throw;
            }
            finally
            {
                // One that was refused before it got a number is not there.
                if ((inverter?.DocCount ?? 0) == docs) Interlocked.Decrement(ref _pendingDocs);
                if (inverter is not null) epoch.Return(inverter, memory);
            }
        });
    }

    /// <summary>Counts documents as pending, before anything of them is written.</summary>
    /// <exception cref="TooManyDocumentsException">The index cannot hold them.</exception>
    private void ReserveDocs(long count)
    {
        long total = Interlocked.Add(ref _pendingDocs, count) + _segments.MaxDoc;
        if (total <= _options.MaxDocs) return;
        Interlocked.Add(ref _pendingDocs, -count);
        throw new TooManyDocumentsException(_directory.Location, _options.MaxDocs, total);
    }

    private static void Delete(WriteEpoch epoch, Term term, long sequence)
    {
        epoch.Deletes.Add(term, sequence);
        epoch.Rebuild?.Repeat(term);
    }

    /// <summary>Writes what is in memory if it takes more than its budget; meanwhile others go on. Who adds faster than segments are merged has to wait.</summary>
    private void FlushIfFull()
    {
        WriteEpoch epoch = Volatile.Read(ref _epoch);
        if (epoch.MemoryUsed <= _options.MemoryBudget && !epoch.IsFull) return;
        _merges.WaitWhileBehind(() => _segments.Current.Count(segment => !_forced.Contains(segment.Name)));
        lock (_lock)
        {
            if (epoch != _epoch) return;
            FlushEpoch();
        }

        _merges.Start();
    }

    /// <summary>Makes segments of what is in memory, and deletes from all what is to be deleted, in one step. Meanwhile others go on in the next epoch.</summary>
    private void FlushEpoch()
    {
        AssertLocked();
        ThrowIfUnusable();
        if (!_epoch.IsEmpty) ReplaceEpoch();
    }

    private void ReplaceEpoch()
    {
        using WriteEpoch epoch = _epoch;
        BeginEpoch();
        epoch.CloseAndWait();
        Guard(() => Publish(epoch));
    }

    /// <summary>Lets operations in again: what they are told of the index, they are told now.</summary>
    private void BeginEpoch() => Volatile.Write(ref _epoch, new WriteEpoch(_schema, _rebuild));

    private void Publish(WriteEpoch epoch)
    {
        AssertLocked();
        using UnlistedSegments added = new(_directory, _files);
        List<FlushedSegment> flushed = FlushAll(epoch, added);
        ImmutableArray<SegmentState> segments = [.. _segments.Current, .. flushed.Select(segment => Open(segment, added))];
        if (!epoch.Deletes.IsEmpty)
        {
            long[]?[] sequences = [.. _segments.Current.Select(_ => (long[]?)null), .. flushed.Select(segment => segment.Sequences)];
            using DirectoryReader reader = Read(segments);
            segments = DeletesApplier.Apply(reader, segments, sequences, epoch.Deletes);
        }

        added.Keep(SetSegments(segments));
        Interlocked.Add(ref _pendingDocs, -epoch.Inverters.Sum(inverter => (long)inverter.DocCount));
    }

    /// <summary>Takes over segments as they are after an operation, without those that have no document left, and returns which.</summary>
    private ImmutableArray<SegmentState> SetSegments(ImmutableArray<SegmentState> segments)
    {
        AssertLocked();
        // A segment that is being merged is dropped when the merge ends.
        ImmutableArray<SegmentState> kept = [.. segments.Where(segment => segment.Commit.LiveCount > 0 || _merging.Contains(segment.Name))];
        if (!kept.AsSpan().SequenceEqual(_segments.Current.AsSpan(), ReferenceEqualityComparer.Instance))
        {
            _segments.Set(kept);
            _changed = true;
        }

        return kept;
    }

    /// <summary>Flushes on as many threads as there are processors; the segments come in the order of their first documents.</summary>
    private List<FlushedSegment> FlushAll(WriteEpoch epoch, UnlistedSegments added)
    {
        // One that refused its first document, and got no other, has nothing to write.
        SegmentInverter[] inverters = [.. epoch.Inverters.Where(inverter => inverter.DocCount > 0)];
        FlushedSegment?[] flushed = new FlushedSegment?[inverters.Length];
        try
        {
            if (inverters.Length == 1) flushed[0] = inverters[0].Flush(_options.UseCompoundFile);
            else Parallel.For(0, inverters.Length, i => flushed[i] = inverters[i].Flush(_options.UseCompoundFile));
        }
        catch (AggregateException e)
        {
            throw e.InnerException!;
        }
        finally
        {
            foreach (FlushedSegment segment in flushed.OfType<FlushedSegment>()) added.Own(new SegmentCommitInfo(segment.Info));
        }

        return [.. flushed.OfType<FlushedSegment>().OrderBy(segment => segment.Sequences[0])];
    }

    private static SegmentState Open(FlushedSegment segment, UnlistedSegments added)
    {
        SegmentState state = added.Open(new SegmentCommitInfo(segment.Info) { Id = SegmentId.NewRandom() });
        return segment.Live is { } live ? state.With(live) : state;
    }

    /// <summary>A reader of everything; null if the last one sees it already.</summary>
    private DirectoryReader? Refresh(DirectoryReader? last)
    {
        DirectoryReader? reader;
        lock (_lock)
        {
            FlushEpoch();
            reader = last?.Version == Version ? null : Read(_segments.Current);
        }

        _merges.Start();
        return reader;
    }

    /// <summary>A reader of segments.</summary>
    private DirectoryReader Read(ImmutableArray<SegmentState> segments)
    {
        AssertLocked();
        SegmentInfos now = _commits.Last with { Segments = [.. segments.Select(segment => segment.Commit)], UserData = _userData.ToImmutableDictionary(StringComparer.Ordinal) };
        SegmentReader[] readers = SegmentState.OpenReaders(_directory, segments);
        string[] files = [.. Attachments.FilesOf(_userData)];
        _files.Add(files);
        return DirectoryReader.Of(_directory, now, readers, this, Version, () => _files.Release(files));
    }

    /// <summary>The version of the live document with an id; 0 for one without, null if there is none.</summary>
    private long? FindVersion(Term id, string versionField)
    {
        lock (_lock)
        {
            ThrowIfUnusable();
            if (_epoch.Deletes.Concern(id)) FlushEpoch();
            foreach (SegmentState segment in _segments.Current)
            {
                if (segment.Core.Terms(id.Field) is not { } terms || !terms.TryGet(id.Bytes, out TermState state)) continue;
                using PostingsEnum postings = terms.Postings(state, PostingsFeatures.None);
                for (int doc = postings.NextDoc(); doc != PostingsEnum.NoMoreDocs; doc = postings.NextDoc())
                {
                    if (segment.Live is { } live && !live.Get(doc)) continue;
                    using SegmentReader reader = segment.OpenReader(_directory);
                    NumericDocValues? versions = reader.NumericDocValues(versionField);
                    return versions is not null && versions.AdvanceExact(doc) ? versions.Value : 0;
                }
            }

            return null;
        }
    }
}
