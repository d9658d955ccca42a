using System.Collections.Immutable;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Documents;

namespace SearchServer.Engine.Indexing;

/// <content>From operations in memory to segments.</content>
public sealed partial class IndexWriter
{
    /// <summary>What a reader of the current state is compared by.</summary>
    private long Version => _segments.Version + _userDataVersion;

    private void InEpoch(Action<WriteEpoch, long> action)
    {
        WriteEpoch epoch;
        do
        {
            ThrowIfUnusable();
            epoch = Volatile.Read(ref _epoch);
        }
        while (!epoch.TryEnter());
        try
        {
            action(epoch, Interlocked.Increment(ref _sequence));
        }
        finally
        {
            epoch.Exit();
        }
    }

    /// <summary>Adds a document, and deletes those with a term that were there before.</summary>
    private void Add(Document document, Term? replaced)
    {
        if (Interlocked.Increment(ref _docCount) > SegmentInfos.MaxDocs)
        {
            Interlocked.Decrement(ref _docCount);
            throw new InvalidOperationException($"An index holds at most {SegmentInfos.MaxDocs} documents, and this one is full.");
        }

        InEpoch((epoch, sequence) =>
        {
            SegmentInverter? inverter = epoch.Take();
            long memory = inverter?.MemoryUsed ?? 0;
            try
            {
                inverter ??= new SegmentInverter(_directory, IndexFileNames.SegmentName(NextCounter()), _options.Analyzer, _schema, _options.IndexSort);
                inverter.Add(document, sequence);
                if (replaced is { } term) epoch.Deletes.Add(term, sequence);
                epoch.Mirror?.Mirror(document, replaced);
            }
            catch (Exception e) when (e is not ArgumentException)
            {
                Interlocked.CompareExchange(ref _failure, e, null);
                throw;
            }
            finally
            {
                if (inverter is not null) epoch.Return(inverter, memory);
            }
        });
    }

    /// <summary>Writes what is in memory if it takes more than its budget; meanwhile others go on. Who adds faster than segments are merged has to wait.</summary>
    private void FlushIfFull()
    {
        WriteEpoch epoch = Volatile.Read(ref _epoch);
        if (epoch.MemoryUsed <= _options.MemoryBudget && !epoch.IsFull) return;
        _merges.WaitWhileBehind(() => _segments.Current.Length);
        lock (_lock)
        {
            if (epoch != _epoch) return;
            EndEpoch();
        }

        _merges.Start();
    }

    /// <summary>Makes segments of what is in memory, and deletes from all what is to be deleted, in one step.</summary>
    private void EndEpoch()
    {
        ThrowIfUnusable();
        if (!_epoch.IsEmpty) ReplaceEpoch();
    }

    /// <summary>Ends the epoch and begins one that mirrors to the rebuild that runs now, if any.</summary>
    private void ReplaceEpoch()
    {
        using WriteEpoch epoch = _epoch;
        Volatile.Write(ref _epoch, new WriteEpoch(_rebuild));
        epoch.Close();
        Guard(() => Publish(epoch));
    }

    private void Publish(WriteEpoch epoch)
    {
        List<FlushedSegment> flushed = [];
        List<SegmentState> opened = [];
        try
        {
            flushed.AddRange(FlushAll([.. epoch.Inverters]));
            foreach (FlushedSegment segment in flushed) opened.Add(Open(segment));
            ImmutableArray<SegmentState> segments = [.. _segments.Current, .. opened];
            if (!epoch.Deletes.IsEmpty)
            {
                long[]?[] sequences = [.. _segments.Current.Select(_ => (long[]?)null), .. flushed.Select(segment => segment.Sequences)];
                using DirectoryReader reader = Read(segments);
                segments = DeletesApplier.Apply(reader, segments, sequences, epoch.Deletes);
            }

            // A segment that is being merged is dropped when the merge ends.
            ImmutableArray<SegmentState> kept = [.. segments.Where(segment => segment.Commit.LiveCount > 0 || _merging.Contains(segment.Id))];
            foreach (SegmentState segment in opened.Where(segment => kept.All(other => other.Id != segment.Id)))
            {
                segment.Core.Release();
                foreach (string file in segment.Commit.Files()) _files.Remove(file);
            }

            bool changed = !kept.AsSpan().SequenceEqual(_segments.Current.AsSpan(), ReferenceEqualityComparer.Instance);
            if (changed) _segments.Set(kept);
            _changed |= changed;
            Interlocked.Exchange(ref _docCount, _segments.MaxDoc + _epoch.DocCount);
        }
        catch
        {
            foreach (SegmentState segment in opened) segment.Core.Release();
            foreach (string file in flushed.SelectMany(segment => segment.Info.Files)) _files.Remove(file);
            throw;
        }
    }

    /// <summary>Flushes on as many threads as there are processors; the segments come in the order of their first documents.</summary>
    private IEnumerable<FlushedSegment> FlushAll(SegmentInverter[] inverters)
    {
        if (inverters.Length == 1) return [inverters[0].Flush(_options.UseCompoundFile)];
        FlushedSegment?[] flushed = new FlushedSegment?[inverters.Length];
        try
        {
            Parallel.For(0, inverters.Length, i => flushed[i] = inverters[i].Flush(_options.UseCompoundFile));
        }
        catch (AggregateException e)
        {
            foreach (string file in flushed.SelectMany(segment => segment?.Info.Files ?? [])) _files.Remove(file);
            throw e.InnerException!;
        }

        return flushed.OrderBy(segment => segment!.Sequences[0])!;
    }

    private SegmentState Open(FlushedSegment segment)
    {
        SegmentState state = SegmentState.Open(_directory, new SegmentCommitInfo(segment.Info) { Id = SegmentId.NewRandom() });
        return segment.Live is { } live ? state.With(live) : state;
    }

    /// <summary>A reader of segments.</summary>
    private DirectoryReader Read(ImmutableArray<SegmentState> segments)
    {
        SegmentInfos now = _commits.Last with { Segments = [.. segments.Select(segment => segment.Commit)], UserData = _userData.ToImmutableDictionary(StringComparer.Ordinal) };
        string[] files = [.. Attachments.FilesOf(_userData)];
        _files.Add(files);
        return DirectoryReader.Of(_directory, now, [.. segments.Select(segment => segment.OpenReader(_directory))], this, Version, () => _files.Release(files));
    }

    /// <summary>The version of the live document with an id; 0 for one without, null if there is none.</summary>
    private long? FindVersion(Term id, string versionField)
    {
        lock (_lock)
        {
            ThrowIfUnusable();
            if (_epoch.Deletes.Concern(id)) EndEpoch();
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
