using System.IO.Compression;
using System.Text;

namespace BuildGazetteers;

/// <summary>Where resources are written, in Brotli: the same bytes for the same content.</summary>
internal sealed class ResourceFolder(string path)
{
    /// <summary>Writes a table, its lines sorted.</summary>
    public void Write(string name, IEnumerable<string> lines)
    {
        string[] sorted = [.. lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Write(name, Encoding.UTF8.GetBytes(string.Join('\n', sorted)));
        Console.WriteLine($"  {sorted.Length:N0} lines");
    }

    /// <summary>Writes what is no table.</summary>
    public void Write(string name, byte[] bytes)
    {
        string file = Path.Combine(path, name);
        using (FileStream output = File.Create(file))
        using (BrotliStream content = new(output, CompressionLevel.SmallestSize))
        {
            content.Write(bytes);
        }

        Console.WriteLine($"{name}: {new FileInfo(file).Length:N0} bytes");
    }
}
