using SearchServer.Engine.Store;

namespace SearchServer.Testing;

/// <summary>The files of an index as bytes, to be damaged and opened again.</summary>
public sealed class IndexImage
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>The names of the files.</summary>
    public IEnumerable<string> Files => _files.Keys;

    public byte[] this[string file] => _files[file];

    public static IndexImage Of(IndexDirectory directory)
    {
        IndexImage image = new();
        foreach (string file in directory.ListAll().Where(file => file != "write.lock"))
        {
            using IndexInput input = directory.OpenInput(file);
            image._files[file] = input.Span(0, (int)input.Length).ToArray();
        }

        return image;
    }

    /// <summary>A directory of these files; of one file other bytes, or none where they are null.</summary>
    public MemoryDirectory Open(string? replaced = null, byte[]? content = null)
    {
        MemoryDirectory directory = new();
        foreach ((string name, byte[] bytes) in _files)
        {
            byte[]? written = name == replaced ? content : bytes;
            if (written is null) continue;
            using IndexOutput output = directory.CreateOutput(name);
            output.WriteBytes(written);
        }

        return directory;
    }
}
