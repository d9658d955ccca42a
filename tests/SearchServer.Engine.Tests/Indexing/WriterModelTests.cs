using System.Globalization;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Merging;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Engine.Tests.Indexing.Merging;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>Random sequences of everything a writer can do, against a list in memory; Apache Lucene checks and counts what was committed.</summary>
public class WriterModelTests
{
    /// <summary><c>SEARCHSERVER_SEQUENCES</c> says how many times as many are run.</summary>
    private static readonly int s_times = int.Parse(Environment.GetEnvironmentVariable("SEARCHSERVER_SEQUENCES") ?? "1", CultureInfo.InvariantCulture);

    private static readonly int s_sequences = 200 * s_times;
    private static readonly string[] s_colours = ["red", "green", "blue", "amber", "violet"];

    [Fact]
    public void RandomSequencesLeaveWhatAListWouldHold()
    {
        RandomSource random = new(31);
        for (int i = 0; i < s_sequences; i++)
        {
            RandomSource own = RandomSource.ForItem(random.Seed, i);
            using MemoryDirectory directory = new();
            List<string> log = [];
            try
            {
                using Sequence sequence = new(directory, own, log);
                sequence.Run(own.Between(5, 60));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Sequence {i}, {random}:\n{string.Join('\n', log)}", e);
            }
        }
    }

    [Fact]
    public void ApacheLuceneFindsEveryCommitCleanAndComplete()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        RandomSource random = new(32);
        for (int i = 0; i < 15 * s_times; i++)
        {
            RandomSource own = RandomSource.ForItem(random.Seed, i);
            using TemporaryFolder folder = new();
            using MMapDirectory directory = new(folder["index"]);
            List<string> log = [];
            using Sequence sequence = new(directory, own, log)
            {
                Committed = model =>
                {
                    CheckReport report = oracle.AssertClean(folder["index"]);
                    Assert.Equal(model.Committed.Count, report.NumDocs);
                    SearchAnswer answer = oracle.Search(folder["index"], new MatchAllSpec(), new OracleSearching { K = model.Committed.Count + 1, Facets = model.Committed.Count > 0 ? ["colour"] : null, IdField = "serial" });
                    Assert.Equal(model.Committed.Select(document => $"{document.Serial}").Order(), answer.Hits.Select(hit => hit.Id).Order());

                    // And every value of every document is what we read, which was compared with the model.
                    Assert.Empty(EngineDump.Digest(directory).DifferencesFrom(oracle.Digest(folder["index"])));
                    if (model.Committed.Count == 0) return;
                    Assert.Equal(
                        model.Committed.GroupBy(document => document.Colour).Select(group => (group.Key, group.Count())).Order(),
                        answer.Facets!["colour"]!.Labels.Select(label => (label.Key, (int)label.Value)).Order());
                },
            };
            try
            {
                sequence.Run(own.Between(5, 40));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Sequence {i}, {random}:\n{string.Join('\n', log)}", e);
            }
        }
    }

    private sealed class Sequence(IndexDirectory directory, RandomSource random, List<string> log) : IDisposable
    {
        private readonly WriterModel _model = new();
        private readonly List<(DirectoryReader Reader, List<ModelDocument> Documents)> _readers = [];
        private readonly IndexWriterOptions _options = new(ModelDocument.Analyzer)
        {
            MemoryBudget = random.Pick(1L << 10, 200L << 10, 64L << 20),
            MaxSegmentMemory = random.Pick(1L << 20, 1L << 30),
            UseCompoundFile = random.OneIn(2),
            MergeThreads = random.Below(3),
            StartThread = ScarceThreads.FailingEach(random.Below(4)),
            CommitsToKeep = random.Between(1, 3),
            IndexSort = random.OneIn(3) ? new IndexSort("number", Descending: random.OneIn(2)) : null,
            MergePolicy = random.OneIn(4) ? null : new TieredMergePolicy { SegmentsPerTier = random.Between(2, 5), FloorBytes = random.Pick(1L, 1L << 14) },
        };

        private IndexWriter _writer = null!;
        private IndexRebuild? _rebuild;
        private int _serial;
        private bool _hasCommit;

        /// <summary>Called after each commit.</summary>
        public Action<WriterModel> Committed { get; init; } = _ => { };

        public void Run(int steps)
        {
            _writer = new IndexWriter(directory, _options);
            for (int i = 0; i < steps; i++) Step();
            Do("commit", Commit);
            Do("check", CheckReaders);
            Dispose();

            // Nothing is left behind: every file belongs to a commit that is there.
            WriterFiles.AssertNoneIsLeftOver(directory);
        }

        public void Dispose()
        {
            foreach ((DirectoryReader reader, _) in _readers) reader.Dispose();
            EndRebuild();
            _writer.Dispose();
        }

        private void Step()
        {
            switch (random.Below(28))
            {
                case < 7: Do("add", () => Add()); break;
                case < 12: Do("update", Update); break;
                case 12 or 13: Do("delete by term", DeleteByTerm); break;
                case 14: Do("delete by query", DeleteByQuery); break;
                case 15: Do("update if", UpdateIf); break;
                case 16: Do("flush", _writer.Flush); break;
                case 17: Do("merge", () => _writer.ForceMerge(random.Between(1, 3))); break;
                case 18: Do("merge deletes", _writer.ForceMergeDeletes); break;
                case 19: Do("commit", Commit); break;
                case 20: Do("refresh", Refresh); break;
                case 21: Do("reopen", Reopen); break;
                case 22: Do("rollback", Rollback); break;
                case 23: Do("attach", Attach); break;
                case > 23 and < 27: Do("rebuild", Rebuild); break;
                default: Do("prepare and roll back or commit", Prepare); break;
            }
        }

        private void Do(string name, Action action)
        {
            log.Add(name);
            action();
        }

        private ModelDocument NewDocument(int key) => new(key, _serial++, random.Pick(s_colours), random.Below(100), random.OneIn(400) ? random.Below(60_000) : 0);

        private void Add(int count = 0)
        {
            for (int i = count == 0 ? random.Between(1, 12) : count; i > 0; i--)
            {
                ModelDocument document = NewDocument(random.Below(40));
                _writer.Add(document.ToDocument());
                _model.Add(document);
            }
        }

        private void Update()
        {
            for (int i = random.Between(1, 6); i > 0; i--)
            {
                ModelDocument document = NewDocument(random.Below(40));
                _writer.Update(ModelDocument.KeyTerm(document.Key), document.ToDocument());
                _model.Update(document);
            }
        }

        private void UpdateIf()
        {
            // A key of its own, so that there is one document at most.
            ModelDocument document = NewDocument(1000 + random.Below(3));
            long? current = _model.Documents.Find(other => other.Key == document.Key)?.Number;
            if (random.OneIn(3))
            {
                long? wrong = current is null ? 1 : random.OneIn(2) ? null : current + 1;
                VersionConflictException conflict = Assert.Throws<VersionConflictException>(() => _writer.Update(ModelDocument.KeyTerm(document.Key), document.ToDocument(), "number", wrong));
                Assert.Equal(current, conflict.Found);
                return;
            }

            _writer.Update(ModelDocument.KeyTerm(document.Key), document.ToDocument(), "number", current);
            _model.Update(document);
        }

        private void DeleteByTerm()
        {
            int key = random.Below(40);
            _writer.Delete(ModelDocument.KeyTerm(key));
            _model.Delete(document => document.Key == key);
        }

        private void DeleteByQuery()
        {
            if (random.OneIn(2))
            {
                int from = random.Below(100);
                int to = from + random.Below(30);
                _writer.Delete(PointRangeQuery.Between("number", (long)from, to));
                _model.Delete(document => document.Number >= from && document.Number <= to);
            }
            else
            {
                string colour = random.Pick(s_colours);
                _writer.Delete(new TermQuery("text", colour));
                _model.Delete(document => document.Colour == colour);
            }
        }

        private void Commit()
        {
            _writer.Commit();
            _model.Commit();
            _hasCommit = true;
            using (DirectoryReader reader = DirectoryReader.Open(directory)) WriterModel.AssertShows(reader, _model.Committed);
            Committed(_model);
        }

        private void Attach()
        {
            string text = $"names {_serial++}";
            _writer.SetAttachment("names", output => output.WriteString(text));
            using DirectoryReader reader = _writer.OpenReader();
            using IndexAttachment? names = IndexAttachment.Open(reader, "names");
            Assert.Equal(text, names!.Content.ReadString());
        }

        /// <summary>Begins a rebuild, goes on with it, or ends it.</summary>
        private void Rebuild()
        {
            if (_rebuild is null)
            {
                _rebuild = _writer.BeginRebuild();
                _model.BeginRebuild();
            }

            for (int i = random.Below(12); i > 0; i--)
            {
                ModelDocument document = NewDocument(random.Below(40));
                _rebuild.Add(ModelDocument.KeyTerm(document.Key), document.ToDocument());
                _model.Rebuild(document);
            }

            if (random.OneIn(2)) return;
            if (random.OneIn(4))
            {
                log.Add("drop it");
                EndRebuild();
                return;
            }

            log.Add("commit it");
            _rebuild.Commit();
            EndRebuild();
            _model.EndRebuild();
            Commit();
        }

        private void EndRebuild()
        {
            _rebuild?.Dispose();
            _rebuild = null;
        }

        private void Refresh()
        {
            DirectoryReader reader = _readers.Count > 0 && _readers[^1].Reader.OpenIfChanged() is { } newer ? newer : _writer.OpenReader();
            _readers.Add((reader, [.. _model.Documents]));
            WriterModel.AssertShows(reader, _model.Documents);
        }

        private void Reopen()
        {
            // Readers of a writer stay open when it is closed.
            _writer.Dispose();
            CheckReaders();
            foreach ((DirectoryReader reader, _) in _readers) reader.Dispose();
            _readers.Clear();
            EndRebuild();
            _model.Rollback();
            _writer = new IndexWriter(directory, _options);
        }

        private void Rollback()
        {
            _writer.Rollback();
            _model.Rollback();
            EndRebuild();
            Refresh();
        }

        private void Prepare()
        {
            if (!_writer.PrepareCommit()) return;
            List<ModelDocument> prepared = [.. _model.Documents];
            Add(2);
            if (_hasCommit)
            {
                using DirectoryReader before = DirectoryReader.Open(directory);
                WriterModel.AssertShows(before, _model.Committed);
            }

            if (random.OneIn(2))
            {
                Rollback();
                return;
            }

            _writer.Commit();
            _hasCommit = true;
            using DirectoryReader reader = DirectoryReader.Open(directory);
            WriterModel.AssertShows(reader, prepared);
            Commit();
        }

        /// <summary>Every reader still shows what was there when it was opened.</summary>
        private void CheckReaders()
        {
            foreach ((DirectoryReader reader, List<ModelDocument> documents) in _readers) WriterModel.AssertShows(reader, documents);
        }
    }
}
