using System.IO.Compression;

namespace BuildGazetteers;

/// <summary>The files that gazetteers are compiled from: those of others, and the lists of this project.</summary>
internal sealed class Sources(string gazetteers, string lists)
{
    /// <summary>The path of a file of others.</summary>
    public string PathOf(string name) => Path.Combine(gazetteers, name);

    /// <summary>The fields of a file of others, without its first line if that is a header.</summary>
    public IEnumerable<string[]> Rows(string name, char separator = '\t', bool hasHeader = false)
    {
        using FileStream file = File.OpenRead(PathOf(name));
        using Stream content = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(content);
        if (hasHeader) reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split(separator);
        }
    }

    /// <summary>The fields of a list of this project.</summary>
    public IEnumerable<string[]> List(string name) =>
        File.ReadLines(Path.Combine(lists, name)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
