using System.IO.Compression;
using System.Text;

namespace BuildGazetteers;

/// <summary>Where tables are written: sorted lines in Brotli, the same bytes for the same lines.</summary>
internal sealed class ResourceFolder(string path)
{
    public void Write(string name, IEnumerable<string> lines)
    {
        string[] sorted = [.. lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string file = Path.Combine(path, name);
        using (FileStream output = File.Create(file))
        using (BrotliStream content = new(output, CompressionLevel.SmallestSize))
        {
            content.Write(Encoding.UTF8.GetBytes(string.Join('\n', sorted)));
        }

        Console.WriteLine($"{name}: {sorted.Length:N0} lines, {new FileInfo(file).Length:N0} bytes");
    }
}
