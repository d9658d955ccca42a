using SearchServer.Engine.Analysis;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>
/// Names as they are compared: words in lower case without accents, one space apart. Full stops and apostrophes go without a trace (<c>U.S.</c> is <c>us</c>, <c>Sana'a</c> is
/// <c>sanaa</c>), whatever else is no letter or digit is a space.
/// </summary>
internal static class NameFolding
{
    /// <summary>Letters below this have their folded form in a table: Latin, Greek, Cyrillic and what lies between, and Latin Extended Additional.</summary>
    private const int TableSize = 0x2000;

    /// <summary>A letter becomes at most so many.</summary>
    private const int MaxExpansion = 4;

    /// <summary>Longer names, which are none, take memory of their own to fold.</summary>
    private const int MaxStackLength = 80;

    private const ulong HashSeed = 0xCBF29CE484222325;
    private const ulong HashPrime = 0x100000001B3;

    private static readonly string?[] s_table = CreateTable();

    /// <summary>The folded form of a name; empty if it has neither letter nor digit.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        Span<char> buffer = name.Length <= MaxStackLength ? stackalloc char[MaxExpansion * MaxStackLength] : new char[MaxExpansion * name.Length];
        return new string(buffer[..Fold(name, buffer)]);
    }

    /// <summary>Writes the folded form, which is at most four times as long, and returns its length.</summary>
    public static int Fold(ReadOnlySpan<char> name, Span<char> destination)
    {
        int length = 0;
        bool isSpaceDue = false;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (isSpaceDue) destination[length++] = ' ';
                isSpaceDue = false;
                destination[length++] = (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c);
            }
            else if (!IsSilent(c))
            {
                ReadOnlySpan<char> folded = c < TableSize ? s_table[c] : char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? name.Slice(i, 1) : default;
                if (folded.IsEmpty)
                {
                    isSpaceDue = length > 0 && !IsMark(c) || isSpaceDue;
                    continue;
                }

                if (isSpaceDue) destination[length++] = ' ';
                isSpaceDue = false;
                folded.CopyTo(destination[length..]);
                length += folded.Length;
            }
        }

        return length;
    }

    /// <summary>A hash of the folded form, for tables of very many names: of a million, two agree with a probability below one in ten million.</summary>
    public static ulong Hash(ReadOnlySpan<char> name)
    {
        Span<char> buffer = name.Length <= MaxStackLength ? stackalloc char[MaxExpansion * MaxStackLength] : new char[MaxExpansion * name.Length];
        return HashFolded(buffer[..Fold(name, buffer)]);
    }

    /// <summary>The hash of a form that is folded already.</summary>
    public static ulong HashFolded(ReadOnlySpan<char> folded)
    {
        ulong hash = HashSeed;
        foreach (char c in folded) hash = (hash ^ c) * HashPrime;
        return hash;
    }

    private static bool IsSilent(char c) => c is '.' or '\'' or '’' or '‘' or 'ʻ' or 'ʼ' or '`' or '´';

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static string?[] CreateTable()
    {
        FoldingAnalyzer folding = new();
        string?[] table = new string?[TableSize];
        for (int c = 0x80; c < TableSize; c++)
        {
            if (!char.IsLetterOrDigit((char)c)) continue;
            table[c] = folding.Normalize("", ((char)c).ToString());
        }

        return table;
    }
}
