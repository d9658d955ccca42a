using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Merging;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>
/// A fixed life of an index that does everything once: opens, adds, flushes, updates, deletes, merges, commits in one step and in two, reads, attaches, pins. It keeps what was acknowledged, and
/// what a commit that has begun would make of it: whatever happens, one of the two must be found.
/// </summary>
internal sealed class WriterScenario(IndexDirectory directory)
{
    private static readonly string[] s_colours = ["red", "green", "blue"];

    private readonly WriterModel _model = new();
    private int _serial;

    /// <summary>The documents that the last commit that returned has; null before the first.</summary>
    public IReadOnlyList<ModelDocument>? Acknowledged { get; private set; }

    /// <summary>The documents that the commit that has begun would have; null if none has.</summary>
    public IReadOnlyList<ModelDocument>? InFlight { get; private set; }

    public IndexWriter? Writer { get; private set; }

    public static IndexWriterOptions Options => new(ModelDocument.Analyzer)
    {
        MergeThreads = 0,
        MergePolicy = new TieredMergePolicy { SegmentsPerTier = 3, FloorBytes = 1 },
        UseCompoundFile = false,
    };

    public void Run()
    {
        Writer = new IndexWriter(directory, Options);
        Add(5);
        Commit();
        Add(4);
        Writer.Flush();
        Update(2);
        using (DirectoryReader reader = Writer.OpenReader()) WriterModel.AssertShows(reader, _model.Documents);
        Writer.SetAttachment("names", output => output.WriteString("red, green, blue"));
        Commit();
        using (Writer.Snapshot())
        {
            Add(3);
            Writer.Delete(new TermQuery("text", "red"));
            _model.Delete(document => document.Colour == "red");
            Commit();
        }

        Add(4);
        Writer.Flush();
        Update(3);
        Writer.Flush();
        Add(1);
        Prepare();
        Finish();
        Writer.Delete(ModelDocument.KeyTerm(1));
        _model.Delete(document => document.Key == 1);
        Writer.ForceMerge(1);
        Commit();
        Rebuild();
        Add(2);
        Writer.Rollback();
        _model.Rollback();
        Add(2);
        Commit();
        Writer.Dispose();
        Writer = new IndexWriter(directory, Options);
        Add(1);
        Commit();
        Writer.Dispose();
    }

    /// <summary>Asserts that a directory has exactly what was acknowledged, or what the commit that had begun would make of it.</summary>
    public void AssertCommitted(IndexDirectory found)
    {
        DirectoryReader opened;
        try
        {
            opened = DirectoryReader.Open(found);
        }
        catch (IndexNotFoundException) when (Acknowledged is null)
        {
            return;
        }

        using DirectoryReader reader = opened;
        AssertCommitted(reader);
    }

    /// <inheritdoc cref="AssertCommitted(IndexDirectory)"/>
    public void AssertCommitted(DirectoryReader reader)
    {
        IReadOnlyList<ModelDocument> before = Acknowledged ?? [];
        if (InFlight is null)
        {
            WriterModel.AssertShows(reader, before);
            return;
        }

        // Which of the two it is, its documents tell.
        HashSet<string> serials = [.. new IndexSearcher(reader).Search(new MatchAllDocsQuery(), 1000).Hits.Select(hit => reader.Document(hit.Doc).Text("serial")!)];
        bool isNew = serials.SetEquals(InFlight.Select(document => $"{document.Serial}"));
        WriterModel.AssertShows(reader, isNew ? InFlight : before);
    }

    private void Add(int count)
    {
        for (int i = 0; i < count; i++)
        {
            ModelDocument document = NewDocument();
            Writer!.Add(document.ToDocument());
            _model.Add(document);
        }
    }

    private void Update(int count)
    {
        for (int i = 0; i < count; i++)
        {
            ModelDocument document = NewDocument();
            Writer!.Update(ModelDocument.KeyTerm(document.Key), document.ToDocument());
            _model.Update(document);
        }
    }

    private void Rebuild()
    {
        using IndexRebuild rebuild = Writer!.BeginRebuild();
        _model.BeginRebuild();
        for (int i = 0; i < 6; i++)
        {
            ModelDocument document = NewDocument();
            rebuild.Add(ModelDocument.KeyTerm(document.Key), document.ToDocument());
            _model.Rebuild(document);
            if (i == 3) Update(2);
        }

        rebuild.SetAttachment("names", output => output.WriteString("new names"));
        _model.EndRebuild();
        InFlight = [.. _model.Documents];
        rebuild.Commit();
        Done();
    }

    private ModelDocument NewDocument()
    {
        int serial = _serial++;
        return new ModelDocument(serial % 7, serial, s_colours[serial % s_colours.Length], serial * 13 % 100);
    }

    private void Commit()
    {
        InFlight = [.. _model.Documents];
        Assert.True(Writer!.Commit());
        Done();
    }

    private void Prepare()
    {
        InFlight = [.. _model.Documents];
        Assert.True(Writer!.PrepareCommit());
    }

    private void Finish()
    {
        Writer!.Commit();
        Done();
    }

    private void Done()
    {
        Acknowledged = InFlight;
        InFlight = null;
        _model.Commit();
    }
}
