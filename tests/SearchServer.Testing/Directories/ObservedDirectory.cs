using SearchServer.Engine.Store;

namespace SearchServer.Testing;

/// <summary>A directory that tells a test of the files that are created, opened and removed, before that is done: it can make the call fail, or hold its thread.</summary>
public sealed class ObservedDirectory(IndexDirectory inner) : FilterDirectory(inner)
{
    public Action<string> Creating { get; set; } = _ => { };

    public Action<string> Opening { get; set; } = _ => { };

    public Action<string> Deleting { get; set; } = _ => { };

    public override IndexOutput CreateOutput(string name)
    {
        Creating(name);
        return base.CreateOutput(name);
    }

    public override void DeleteFile(string name)
    {
        Deleting(name);
        base.DeleteFile(name);
    }

    public override IndexInput OpenInput(string name)
    {
        Opening(name);
        return base.OpenInput(name);
    }
}
