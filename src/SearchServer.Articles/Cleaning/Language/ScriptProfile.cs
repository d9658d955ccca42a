using System.Numerics;

namespace SearchServer.Articles.Cleaning.Language;

/// <summary>The languages of a script, and what n-grams cost in each. Immutable.</summary>
internal sealed class ScriptProfile
{
    /// <summary>No script has more languages, so that totals fit on the stack.</summary>
    public const int MaxLanguages = 64;

    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private readonly byte[] _costs;
    private readonly int _shift;

    /// <summary>Puts rows into a table.</summary>
    /// <param name="codes">The code of each language.</param>
    /// <param name="means">What a letter costs on average in text of each language.</param>
    /// <param name="keys">The n-grams.</param>
    /// <param name="costs">By language, then by n-gram.</param>
    public ScriptProfile(string[] codes, byte[] means, ulong[] keys, byte[][] costs)
    {
        if (codes.Length > MaxLanguages) throw new InvalidDataException($"expected at most {MaxLanguages} languages of a script, found {codes.Length}");
        Codes = codes;
        Means = means;
        _costs = new byte[keys.Length * MaxLanguages];
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2);
        _shift = 64 - BitOperations.Log2((uint)size);
        _keys = new ulong[size];
        _rows = new int[size];
        for (int row = 0; row < keys.Length; row++)
        {
            int slot = SlotOf(keys[row]);
            while (_keys[slot] != 0) slot = (slot + 1) & (size - 1);
            _keys[slot] = keys[row];
            _rows[slot] = row;
            for (int language = 0; language < codes.Length; language++) _costs[row * MaxLanguages + language] = costs[language][row];
        }
    }

    /// <summary>The code of each language; one of two forms stands there twice.</summary>
    public string[] Codes { get; }

    /// <summary>What a letter costs on average in text of each language.</summary>
    public byte[] Means { get; }

    /// <summary>Adds up what the letters of a text cost in each language, those of other scripts apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="script">The script of this profile.</param>
    /// <param name="spoken">What those of words that begin with a small letter cost so far; is added to.</param>
    /// <param name="capitalised">The same of words that begin with a capital. Scripts without capitals have none.</param>
    public void Add(ReadOnlySpan<char> text, Script script, ref LetterCosts spoken, ref LetterCosts capitalised)
    {
        bool isCapitalised = false;
        bool isWithin = false;
        ulong word = 0;
        foreach (char c in text)
        {
            char letter = char.ToLowerInvariant(c);
            if (Scripts.Of(letter) != script)
            {
                word = 0;
                isWithin = false;
                continue;
            }

            if (!isWithin) (isWithin, isCapitalised) = (true, letter != c);
            word = (word << 16) | letter;
            int row = Find(word);
            if (row < 0) word = 0;
            else (isCapitalised ? ref capitalised : ref spoken).Add(_costs.AsSpan(row * MaxLanguages, MaxLanguages));
        }

        spoken.Flush();
        capitalised.Flush();
    }

    /// <summary>The row of the longest n-gram that a text ends with, or -1 if not even its last letter has one.</summary>
    private int Find(ulong word)
    {
        for (ulong mask = ulong.MaxValue; mask != 0; mask >>= 16)
        {
            ulong key = word & mask;
            for (int slot = SlotOf(key); _keys[slot] != 0; slot = (slot + 1) & (_keys.Length - 1))
            {
                if (_keys[slot] == key) return _rows[slot];
            }
        }

        return -1;
    }

    private int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> _shift);
}
