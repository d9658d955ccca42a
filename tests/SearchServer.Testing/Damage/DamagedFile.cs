using SearchServer.Engine.Store;

namespace SearchServer.Testing;

/// <summary>A file of a directory that is damaged until this is disposed: then it has its bytes again.</summary>
public sealed class DamagedFile : IDisposable
{
    private readonly IndexDirectory _directory;
    private readonly string _name;
    private readonly byte[] _whole;

    private DamagedFile(IndexDirectory directory, string name, Func<byte[], byte[]> damage)
    {
        _directory = directory;
        _name = name;
        using (IndexInput input = directory.OpenInput(name)) _whole = input.Span(0, (int)input.Length).ToArray();
        Replace(damage(_whole));
    }

    /// <summary>Changes every bit of a byte in the middle.</summary>
    public static DamagedFile Flipped(IndexDirectory directory, string name) => new(directory, name, whole =>
    {
        byte[] damaged = [.. whole];
        damaged[damaged.Length / 2] ^= 0xFF;
        return damaged;
    });

    /// <summary>Leaves half of the bytes.</summary>
    public static DamagedFile Cut(IndexDirectory directory, string name) => new(directory, name, whole => whole[..(whole.Length / 2)]);

    public void Dispose() => Replace(_whole);

    private void Replace(byte[] bytes)
    {
        if (_directory.ListAll().Contains(_name)) _directory.DeleteFile(_name);
        using IndexOutput output = _directory.CreateOutput(_name);
        output.WriteBytes(bytes);
    }
}
