using System.Globalization;

namespace GenerateUnicodeTables;

/// <summary>A character of <c>UnicodeData.txt</c>.</summary>
/// <param name="Name">Its name; that of a range is <c>&lt;…, First&gt;</c>.</param>
/// <param name="Category">General_Category, two letters.</param>
/// <param name="CombiningClass">Canonical_Combining_Class: the order of marks.</param>
/// <param name="Decomposition">Canonical or compatibility decomposition, one step; empty without one.</param>
/// <param name="IsCompatibility">Whether that is a compatibility decomposition.</param>
/// <param name="LowerCase">The simple lower-case mapping; the character itself without one.</param>
internal sealed record UnicodeCharacter(string Name, string Category, int CombiningClass, int[] Decomposition, bool IsCompatibility, int LowerCase);

/// <summary>The files of the Unicode Character Database that the tables are made from.</summary>
internal sealed class UnicodeData
{
    /// <summary>One more than the last code point.</summary>
    public const int CodePoints = 0x110000;

    private readonly Dictionary<int, UnicodeCharacter> _characters = [];

    public UnicodeData(string folder)
    {
        Folder = folder;
        Version = File.ReadLines(PathOf("DerivedAge.txt")).First().Split('-')[^1].Replace(".txt", "", StringComparison.Ordinal);
        foreach (string line in File.ReadLines(PathOf("UnicodeData.txt"))) Add(line.Split(';'));
    }

    /// <summary>Where the files are.</summary>
    public string Folder { get; }

    /// <summary>The version of the files, as <c>15.0.0</c>.</summary>
    public string Version { get; }

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>The character, null when it is unassigned or <c>UnicodeData.txt</c> gives no line for it but that of a range.</summary>
    public UnicodeCharacter? this[int codePoint] => _characters.GetValueOrDefault(codePoint);

    public int ToLower(int codePoint) => this[codePoint]?.LowerCase ?? codePoint;

    public int CombiningClass(int codePoint) => this[codePoint]?.CombiningClass ?? 0;

    private void Add(string[] fields)
    {
        int codePoint = ParseHex(fields[0]);
        int[] decomposition = fields[5].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part[0] != '<').Select(ParseHex).ToArray();
        int lowerCase = fields[13].Length == 0 ? codePoint : ParseHex(fields[13]);
        _characters[codePoint] = new UnicodeCharacter(fields[1], fields[2], int.Parse(fields[3], CultureInfo.InvariantCulture), decomposition, fields[5].StartsWith('<'), lowerCase);
    }

    private static int ParseHex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
