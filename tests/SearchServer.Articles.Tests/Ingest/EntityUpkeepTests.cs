using System.Text;
using System.Text.Json;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Reading.Walking;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Tests.Entities;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>The table of entities says what the articles of the index say, whatever became of others.</summary>
public sealed class EntityUpkeepTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnArticleThatIsIndexedAgainCountsOnce()
    {
        Write("a", ("1", ["Ilse Marrow", "Piet Orsova"]), ("2", ["Ilse Marrow"]));
        Index("a");
        Write("a", ("1", ["Ilse Marrow", "Hedda Quist"]), ("2", ["Ilse Marrow"]));
        Index("a");
        Assert.Equal("Hedda Quist 1, Ilse Marrow 2", Persons());
    }

    [Fact]
    public void AnArticleThatComesAgainInARunCountsOnce()
    {
        Write("a", ("1", ["Ilse Marrow", "Piet Orsova"]), ("2", ["Ilse Marrow"]), ("1", ["Hedda Quist"]), ("1", ["Hedda Quist", "Ilse Marrow"]));
        Index("a", commitEvery: 2);
        Assert.Equal("Hedda Quist 1, Ilse Marrow 2", Persons());
    }

    [Fact]
    public void AnArticleThatIsTakenOutCountsNoMore()
    {
        Write("a", ("1", ["Ilse Marrow", "Piet Orsova"]), ("2", ["Ilse Marrow"]));
        Index("a");
        Write("a", ("2", ["Ilse Marrow"]));
        Index("a");
        Assert.Equal("Ilse Marrow 1", Persons());
    }

    [Fact]
    public void AnArticleThatIsDeletedCountsNoMore()
    {
        Write("a", ("1", ["Ilse Marrow", "Piet Orsova"]), ("2", ["Ilse Marrow"]));
        Index("a");
        ArticleDelete.Run(_folder["index"], new ArticleChoice { Ids = [IdOf("1")] });
        Assert.Equal(1, Table().Find(EntityKind.Person, "Ilse Marrow")!.Count);
        Write("b", ("3", ["Hedda Quist"]));
        Index("b");
        Assert.Equal("Hedda Quist 1, Ilse Marrow 1", Persons());
    }

    [Fact]
    public void OfARejectedArticleNothingStays()
    {
        Write("a", ("1", ["Ilse Marrow"]), ("2", ["Ilse Marrow", "Piet Orsova"]));
        (IngestRun run, EntityTable entities) = Take("a", new RefusedDocumentException("It is not wanted."));
        Assert.Equal(2, run.Report.RejectedCount);
        entities.Consolidate();
        Assert.Equal(0, entities.Count);
    }

    [Fact]
    public void AMistakeOfThisProgramIsNoRejectedArticle()
    {
        Write("a", ("1", ["Ilse Marrow"]));
        Assert.Equal("A mistake.", Assert.Throws<ArgumentException>(() => Take("a", new ArgumentException("A mistake."))).Message);
    }

    [Fact]
    public void WhatIsTooLongForANameIsInNoTable()
    {
        Write("a", ("1", ["Piet Orsova", .. Enumerable.Range(0, 20).Select(i => string.Concat(Enumerable.Repeat($"Ab{i} ", 20_000)))]));
        Index("a");
        Assert.Equal("Piet Orsova 1", Persons());
        Assert.InRange(Directory.GetFiles(_folder["index"], "attachment-entities*").Sum(file => new FileInfo(file).Length), 1, 1_000);
    }

    [Fact]
    public void APurgeTakesNamesOutThatNoOtherArticleHas()
    {
        Write("a", ("1", ["Hedda Tillivre", "Ilse Quistgaard", "Piet Orsova"]), ("2", ["Tillivre", "Piet Orsova"]), ("3", ["Ilsa Quistgard", "Ilse Quistgaard"]), ("4", ["Ilse Quistgard"]));
        Index("a");
        Assert.Equal("hedda tillivre", Table().Find(EntityKind.Person, "Tillivre")!.Key);
        ArticlePurge.Run(_folder["index"], [IdOf("1")], []);
        Assert.DoesNotContain("hedda", Names(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("tillivre", Table().Find(EntityKind.Person, "Tillivre")!.Key);
        Assert.Equal(1, Table().Find(EntityKind.Person, "Piet Orsova")!.Count);
        foreach (string file in Directory.GetFiles(_folder["index"])) Assert.DoesNotContain("hedda", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ATableThatIsHeldIsTheOneThatIsRead()
    {
        HeldEntities held = new();
        Write("a", ("1", ["Hedda Tillivre", "Ilse Marrow"]));
        Index("a", held);
        Write("b", ("2", ["Tillivre"]), ("3", ["Ilsa Marrow"]));
        Index("b", held);
        Assert.Equal("Hedda Tillivre 2, Ilsa Marrow 1, Ilse Marrow 1", Persons());

        // Somebody else has written meanwhile.
        Write("c", ("4", ["Piet Orsova"]));
        Index("c");
        Write("d", ("5", ["Piet Orsova", "Tillivre"]));
        Index("d", held);
        Assert.Equal("Hedda Tillivre 3, Ilsa Marrow 1, Ilse Marrow 1, Piet Orsova 2", Persons());
    }

    private void Write(string file, params (string Id, string[] Persons)[] articles) =>
        File.WriteAllLines(_folder[$"{file}.jsonl"], articles.Select((article, i) => JsonSerializer.Serialize(new { id = article.Id, title = $"Ferry {i}", body = $"It left {article.Id}.", persons = article.Persons })));

    private IngestReport Index(string file, HeldEntities? held = null, int commitEvery = 50_000)
    {
        using ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"], held);
        return ArticleIndexer.Index(writer, [_folder[$"{file}.jsonl"]], new IngestOptions { CommitEvery = commitEvery }, TestContext.Current.CancellationToken);
    }

    /// <summary>Takes a file in, none of whose articles can be written.</summary>
    private (IngestRun Run, EntityTable Entities) Take(string file, Exception error)
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer));
        using WrittenTexts texts = new(writer.OpenReader(), writer.OpenReaderIfChanged);
        EntityTable entities = new();
        IngestOptions options = new();
        IngestTarget target = new(entities, texts, (_, _) => throw error, new Turns());
        IngestRun run = new(target, new ArticlePreparer(new KnownArticles(null), new Tombstones(), options), options, new SourceNames(options));
        run.Take(new ArticleSource([_folder[$"{file}.jsonl"]], options.Reading), fileRead: null, TestContext.Current.CancellationToken);
        return (run, entities);
    }

    private EntityTable Table()
    {
        using MMapDirectory directory = MMapDirectory.OpenExisting(_folder["index"]);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        return EntityTable.Read(reader);
    }

    private string IdOf(string given)
    {
        using MMapDirectory directory = MMapDirectory.OpenExisting(_folder["index"]);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        return reader.LiveDocuments().Select(doc => reader.Document(doc).Text("id")!).Single(id => id == given || id.EndsWith(given, StringComparison.Ordinal));
    }

    /// <summary>The bytes of the table, as text.</summary>
    private string Names() => Encoding.UTF8.GetString(EntityTables.ContentOf(Table()));

    private string Persons()
    {
        EntityTable table = Table();
        string[] names = ["Hedda Quist", "Hedda Tillivre", "Ilsa Marrow", "Ilse Marrow", "Piet Orsova"];
        Entity[] found = [.. names.Select(name => table.Find(EntityKind.Person, name)).OfType<Entity>()];
        Assert.Equal(found.Length, table.Count);
        return string.Join(", ", found.Select(entity => $"{entity.Label} {entity.Count}"));
    }
}
