using System.IO.Compression;
using System.Text;

namespace SearchServer.Articles.Enrichment.Outlets;

/// <summary>
/// The outlets that the program knows, as <c>tools/CompileOutlets</c> writes them: gzipped UTF-8, an outlet a line, and where two outlets want one name the first has it.
/// <code>
/// line = name TAB agency ("1" or "") TAB domains (parted by spaces) TAB aliases (parted by "|")
/// </code>
/// </summary>
internal static class OutletResourceFormat
{
    /// <summary>The name of the resource in the assembly.</summary>
    public const string ResourceName = "outlets.tsv.gz";

    public static List<Outlet> Read(Stream stream)
    {
        using StreamReader reader = new(new GZipStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        List<Outlet> outlets = [];
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            outlets.Add(new Outlet(fields[0], [.. fields[3].Split('|', StringSplitOptions.RemoveEmptyEntries)], [.. fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)], fields[1] == "1"));
        }

        return outlets;
    }

    public static void Write(Stream stream, IEnumerable<Outlet> outlets)
    {
        using StreamWriter writer = new(new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach (Outlet outlet in outlets) writer.WriteLine($"{outlet.Name}\t{(outlet.IsAgency ? "1" : "")}\t{string.Join(' ', outlet.Domains)}\t{string.Join('|', outlet.Aliases)}");
    }
}
