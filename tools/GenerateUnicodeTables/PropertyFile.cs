using System.Globalization;
using System.Reflection;

namespace GenerateUnicodeTables;

/// <summary>One line of a file of the Unicode Character Database: the code points and the value they have.</summary>
internal readonly record struct PropertyRange(int First, int Last, string Value);

/// <summary>Reads <c>first..last ; value # comment</c>.</summary>
internal static class PropertyFile
{
    public static IEnumerable<PropertyRange> Read(string path) => Parse(File.ReadLines(path));

    /// <summary>Reads a file that is kept beside this program.</summary>
    public static IEnumerable<PropertyRange> ReadOwn(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"{name} is not embedded.");
        using StreamReader reader = new(stream);
        return Parse(reader.ReadToEnd().Split('\n')).ToList();
    }

    /// <summary>The code points that have the value, of a file with several.</summary>
    public static HashSet<int> CodePointsOf(string path, string value) =>
        Read(path).Where(range => range.Value == value).SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).ToHashSet();

    /// <summary>The value of every code point that the file names.</summary>
    public static Dictionary<int, string> ValueByCodePoint(string path)
    {
        Dictionary<int, string> values = [];
        foreach (PropertyRange range in Read(path))
        {
            for (int c = range.First; c <= range.Last; c++) values[c] = range.Value;
        }

        return values;
    }

    private static IEnumerable<PropertyRange> Parse(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            string[] fields = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (fields.Length < 2) continue;
            string[] ends = fields[0].Split("..");
            yield return new PropertyRange(ParseHex(ends[0]), ParseHex(ends[^1]), fields[1]);
        }
    }

    private static int ParseHex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
