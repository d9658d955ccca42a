using System.Globalization;
using System.Text.RegularExpressions;

namespace GenerateUnicodeTables;

/// <summary>Writes what characters weigh where texts are put in order, of <c>allkeys.txt</c>, in the form that the engine's CollationTable describes.</summary>
internal static partial class CollationSource
{
    /// <summary>The table, not yet compressed.</summary>
    public static byte[] Generate(UnicodeData data)
    {
        List<byte> table = [];
        string[] lines = File.ReadAllLines(data.PathOf("allkeys.txt"));
        (int First, int Last, int Base, int Start)[] ranges = [.. Ideographs(data), .. Scripts(lines)];
        AddNumber(table, ranges.Length);
        foreach ((int first, int last, int itsBase, int start) in ranges)
        {
            AddNumber(table, first);
            AddNumber(table, last - first);
            AddNumber(table, itsBase);
            AddNumber(table, start);
        }

        Entry[] entries =
        [
            .. Entries(lines)
                .Where(entry => entry.CodePoints.Length > 1 || data[entry.CodePoints[0]] is not { IsCompatibility: false, Decomposition.Length: > 0 })
                .OrderBy(entry => entry.CodePoints.Length > 1).ThenBy(entry => entry.CodePoints[0]),
        ];
        AddNumber(table, entries.Length);
        int before = -1;
        int primary = 0;
        foreach (Entry entry in entries)
        {
            AddNumber(table, entry.CodePoints.Length);
            AddDifference(table, entry.CodePoints[0] - before - 1);
            before = entry.CodePoints[0];
            foreach (int codePoint in entry.CodePoints[1..]) AddNumber(table, codePoint);
            AddNumber(table, entry.Elements.Length);
            foreach (Element element in entry.Elements)
            {
                AddDifference(table, element.Primary - primary);
                if (element.Primary != 0) primary = element.Primary;
                AddNumber(table, (element.Secondary << 6) | (element.Tertiary << 1) | (element.IsVariable ? 1 : 0));
            }
        }

        return [.. table];
    }

    /// <summary>The entries of the file, each some characters and what they weigh.</summary>
    public static IEnumerable<Entry> Entries(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            if (line.Length == 0 || !char.IsAsciiHexDigit(line[0])) continue;
            string[] parts = line.Split('#')[0].Split(';');
            yield return new Entry(
                [.. parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseHex)],
                [.. ElementPattern().Matches(parts[1]).Select(match => new Element(ParseHex(match.Groups[2].Value), ParseHex(match.Groups[3].Value), ParseHex(match.Groups[4].Value), match.Groups[1].Value == "*"))]);
        }
    }

    [GeneratedRegex(@"\[([.*])([0-9A-F]+)\.([0-9A-F]+)\.([0-9A-F]+)\]")]
    private static partial Regex ElementPattern();

    /// <summary>The ideographs that are not compatibility forms: those of the first blocks before the others.</summary>
    private static IEnumerable<(int First, int Last, int Base, int Start)> Ideographs(UnicodeData data) =>
        PropertyFile.Read(data.PathOf("PropList.txt")).Where(range => range.Value == "Unified_Ideograph").Select(range => (range.First, range.Last, range.First is >= 0x4E00 and < 0xFB00 ? 0xFB40 : 0xFB80, 0));

    /// <summary>The scripts whose characters weigh by their numbers, counted from the first of the script.</summary>
    private static IEnumerable<(int First, int Last, int Base, int Start)> Scripts(IEnumerable<string> lines)
    {
        const string Directive = "@implicitweights ";
        Dictionary<int, int> starts = [];
        foreach (string line in lines.Where(line => line.StartsWith(Directive, StringComparison.Ordinal)))
        {
            string[] parts = line[Directive.Length..].Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            string[] ends = parts[0].Split("..");
            int itsBase = ParseHex(parts[1]);
            starts.TryAdd(itsBase, ParseHex(ends[0]));
            yield return (ParseHex(ends[0]), ParseHex(ends[1]), itsBase, starts[itsBase]);
        }
    }

    private static void AddNumber(List<byte> table, int number)
    {
        for (; number >= 0x80; number >>= 7) table.Add((byte)(number | 0x80));
        table.Add((byte)number);
    }

    private static void AddDifference(List<byte> table, int difference) => AddNumber(table, (difference << 1) ^ (difference >> 31));

    private static int ParseHex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Some characters with what they weigh.</summary>
    internal sealed record Entry(int[] CodePoints, Element[] Elements);

    /// <summary>The weights of a character, or of a part of one.</summary>
    internal readonly record struct Element(int Primary, int Secondary, int Tertiary, bool IsVariable);
}
