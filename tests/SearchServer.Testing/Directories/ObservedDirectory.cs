using SearchServer.Engine.Store;

namespace SearchServer.Testing;

/// <summary>A directory that tells a test of its calls, before they are done: the test can make the call fail, or hold its thread.</summary>
public sealed class ObservedDirectory(IndexDirectory inner) : FilterDirectory(inner)
{
    /// <summary>Told of every call, by its name: list, length, delete, create, open, sync, sync metadata, rename.</summary>
    public Action<string> Calling { get; set; } = _ => { };

    /// <summary>Told of the files that are created.</summary>
    public Action<string> Creating { get; set; } = _ => { };

    /// <summary>Told of the files that are opened.</summary>
    public Action<string> Opening { get; set; } = _ => { };

    /// <summary>Told of the files that are removed.</summary>
    public Action<string> Deleting { get; set; } = _ => { };

    public override string[] ListAll()
    {
        Calling("list");
        return base.ListAll();
    }

    public override long FileLength(string name)
    {
        Calling("length");
        return base.FileLength(name);
    }

    public override void DeleteFile(string name)
    {
        Calling("delete");
        Deleting(name);
        base.DeleteFile(name);
    }

    public override IndexOutput CreateOutput(string name)
    {
        Calling("create");
        Creating(name);
        return base.CreateOutput(name);
    }

    public override IndexInput OpenInput(string name)
    {
        Calling("open");
        Opening(name);
        return base.OpenInput(name);
    }

    public override UnmappedInput OpenUnmapped(string name)
    {
        Calling("open");
        Opening(name);
        return base.OpenUnmapped(name);
    }

    public override void Sync(IReadOnlyCollection<string> names)
    {
        Calling("sync");
        base.Sync(names);
    }

    public override void SyncMetadata()
    {
        Calling("sync metadata");
        base.SyncMetadata();
    }

    public override void Rename(string from, string to)
    {
        Calling("rename");
        base.Rename(from, to);
    }
}
