using System.Text.Json;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>
/// Sources that change, and everything that can be done to an index, in any order: it holds what a plain model holds, and nothing that was purged, whether it was edited in its source, or stands there unchanged under another id.
/// </summary>
public sealed class PurgeModelTests : IDisposable
{
    private const int Sequences = 8;
    private const int Steps = 30;

    private static readonly string[] s_files = ["a.jsonl", "b.jsonl", "c.jsonl"];

    private readonly TemporaryFolder _folder = new();

    /// <summary>What is in the files that there are.</summary>
    private readonly Dictionary<string, List<Story>> _files = [];

    private readonly Model _index = new();
    private Model? _backup;
    private int _number;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatWasPurgedNeverComesBackAndAllElseIsThere()
    {
        RandomSource random = new(67);
        for (int sequence = 0; sequence < Sequences; sequence++)
        {
            Begin(random);
            for (int step = 0; step < Steps; step++)
            {
                string done = Step(random);
                Assert.True(_index.Shown().SequenceEqual(Found()), $"{random}, sequence {sequence}, step {step}, {done}: expected {string.Join("; ", _index.Shown())}, found {string.Join("; ", Found())}");
            }
        }
    }

    private void Begin(RandomSource random)
    {
        foreach (string file in s_files.Where(file => File.Exists(_folder[file]))) File.Delete(_folder[file]);
        foreach (string folder in (string[])["index", "backup"]) if (Directory.Exists(_folder[folder])) Directory.Delete(_folder[folder], recursive: true);
        _files.Clear();
        _index.Clear();
        _backup = null;
        foreach (string file in s_files) Change(file, [.. Enumerable.Range(0, random.Between(1, 4)).Select(_ => NewStory(random))]);
        Index(s_files);
    }

    private string Step(RandomSource random)
    {
        string file = s_files[random.Below(s_files.Length)];
        List<Story> stories = _files.GetValueOrDefault(file) ?? [];
        int at = random.Below(Math.Max(1, stories.Count));
        switch (random.Below(12))
        {
            case 0 when stories.Count > 0:
                Change(file, [.. stories[..at], stories[at] with { Revision = ++_number }, .. stories[(at + 1)..]]);
                return $"edit in {file}";
            case 1 when stories.Count > 0:
                Change(file, [.. stories[..at], stories[at] with { Id = $"{++_number}" }, .. stories[(at + 1)..]]);
                return $"another id in {file}";
            case 2:
                Change(file, [.. stories, NewStory(random)]);
                return $"more in {file}";
            // A file that is empty is one that was not written yet: it leaves its articles.
            case 3 when stories.Count > 1:
                Change(file, [.. stories[..at], .. stories[(at + 1)..]]);
                return $"less in {file}";
            case 4:
                File.Delete(_folder[file]);
                _files.Remove(file);
                return $"{file} is gone";
            case 5:
                Reindex();
                return "reindex";
            case 6:
                Backup();
                return "backup";
            case 7 when _backup is not null:
                ArticleRestore.Run(_folder["index"], _folder["backup"]);
                _index.Restore(_backup);
                return "restore";
            case 8 when _index.Count > 0:
                string purged = _index.Ids[random.Below(_index.Count)];
                Assert.Equal([purged], ArticlePurge.Run(_folder["index"], [purged], []).Purged);
                _index.Purge(purged);
                return $"purge {purged}";
            case 9 when _index.Count > 0:
                string deleted = _index.Ids[random.Below(_index.Count)];
                Assert.Equal([deleted], ArticleDelete.Run(_folder["index"], new ArticleChoice { Ids = [deleted] }).Deleted);
                _index.Remove(deleted);
                return $"delete {deleted}";
            default:
                string[] read = random.OneIn(3) ? [file] : s_files;
                Index(read);
                return $"index {string.Join(' ', read)}";
        }
    }

    private Story NewStory(RandomSource random) => new($"{++_number}", _number, random.OneIn(2) ? $"https://news.example/{_number}" : null);

    private void Change(string file, List<Story> stories)
    {
        _files[file] = stories;
        File.WriteAllLines(_folder[file], stories.Select(story => JsonSerializer.Serialize(new { id = story.Id, title = story.Title, url = story.Url })));
    }

    private void Index(IEnumerable<string> files)
    {
        string[] there = [.. files.Where(_files.ContainsKey)];
        ArticleIndexer.Index(_folder["index"], there.Select(file => _folder[file]), Options(), TestContext.Current.CancellationToken);
        foreach (string file in there) _index.Read(file, _files[file]);
    }

    private void Reindex()
    {
        ArticleReindexer.Run(_folder["index"], [], Options(), TestContext.Current.CancellationToken);
        foreach (string file in _index.Files.Where(_files.ContainsKey).ToList()) _index.Read(file, _files[file]);
    }

    private void Backup()
    {
        if (Directory.Exists(_folder["backup"])) Directory.Delete(_folder["backup"], recursive: true);
        using MMapDirectory from = MMapDirectory.OpenExisting(_folder["index"]);
        using MMapDirectory to = new(_folder["backup"]);
        IndexBackup.Create(from, to, TestContext.Current.CancellationToken);
        _backup = _index.Copy();
    }

    private IngestOptions Options() => new() { Sources = s_files.Aggregate(IngestOptions.NoSources, (all, file) => all.Add(file[..1], [_folder[file]])) };

    private List<string> Found()
    {
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        return [.. lease.Value.Search(new ArticleSearchRequest("") { Take = 1000 }).Hits.Select(hit => $"{hit.Article.Id} {hit.Article.Title}").Order(StringComparer.Ordinal)];
    }

    private sealed record Story(string Id, int Revision, string? Url)
    {
        public string Title => $"Story {Revision}";
    }

    /// <summary>What an index is to hold.</summary>
    private sealed class Model
    {
        private readonly SortedDictionary<string, (string File, Story Story)> _articles = new(StringComparer.Ordinal);
        private readonly HashSet<string> _purged = [];

        public int Count => _articles.Count;

        public List<string> Ids => [.. _articles.Keys];

        public IEnumerable<string> Files => _articles.Values.Select(article => article.File).Distinct();

        public IEnumerable<string> Shown() => _articles.Select(article => $"{article.Key} {article.Value.Story.Title}").Order(StringComparer.Ordinal);

        public void Clear()
        {
            _articles.Clear();
            _purged.Clear();
        }

        public Model Copy()
        {
            Model copy = new();
            foreach ((string id, (string File, Story Story) article) in _articles) copy._articles[id] = article;
            copy._purged.UnionWith(_purged);
            return copy;
        }

        public void Read(string file, List<Story> stories)
        {
            foreach (string id in _articles.Where(article => article.Value.File == file).Select(article => article.Key).ToList()) _articles.Remove(id);
            foreach (Story story in stories) _articles[$"{file[..1]}:{story.Id}"] = (file, story);
            RemovePurged();
        }

        public void Purge(string id)
        {
            _purged.UnionWith(TracesOf(id, _articles[id].Story));
            RemovePurged();
        }

        public void Remove(string id) => _articles.Remove(id);

        public void Restore(Model backup)
        {
            _articles.Clear();
            foreach ((string id, (string File, Story Story) article) in backup._articles) _articles[id] = article;
            _purged.UnionWith(backup._purged);
            RemovePurged();
        }

        private void RemovePurged()
        {
            foreach (string id in _articles.Where(article => TracesOf(article.Key, article.Value.Story).Any(_purged.Contains)).Select(article => article.Key).ToList()) _articles.Remove(id);
        }

        private static IEnumerable<string> TracesOf(string id, Story story) => [id, story.Title, .. story.Url is { } url ? (string[])[url] : []];
    }
}
