using System.Text;
using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>
/// Accepts the terms, as UTF-8, that at most so many edits make of a word, and says how many. An edit inserts, leaves out or replaces a character, or exchanges two neighbours; what was exchanged is not edited again, so
/// that "ca" is three edits from "abc" ("optimal string alignment", which is what Lucene's fuzzy queries count). A character is a code point.
/// <para>
/// A state is the column of the table of distances that the characters read so far lead to, in bits, as in the bit-parallel algorithms of Wu and Manber and of Hyyrö, cut to the diagonal band outside of which
/// every distance is too large. With j characters read, bit d of row e says that the first j + d - 2 characters of the word are at most e edits away; bit d of row e of the exchanges says that they would be if
/// the next character were the word's next, for then that and the last one read are the word's next two in exchanged order.
/// <code>
/// column = row 0 | row 1 &lt;&lt; 5 | row 2 &lt;&lt; 10 | exchanges 1 &lt;&lt; 15 | exchanges 2 &lt;&lt; 20
/// </code>
/// </para>
/// </summary>
internal sealed class LevenshteinAutomaton : ByteAutomaton
{
    /// <summary>The most edits.</summary>
    public const int MaxEdits = 2;

    /// <summary>The diagonal of no difference in length; the band has as many on both sides as there may be edits.</summary>
    private const int Center = MaxEdits;
    private const int Width = (2 * MaxEdits) + 1;
    private const uint RowMask = (1 << Width) - 1;

    /// <summary>Stands for any character that the word does not have.</summary>
    private const uint Other = uint.MaxValue;

    /// <summary>The word's characters: the bytes of each, the first in front, as one number.</summary>
    private readonly uint[] _word;
    private readonly int _maxEdits;
    private readonly int _prefixLength;
    private readonly bool _transpositions;
    private readonly List<State> _states = [];
    private readonly Dictionary<State, int> _numbers = [];

    private LevenshteinAutomaton(uint[] word, int maxEdits, int prefixLength, bool transpositions, byte[] classOf)
        : base(classOf)
    {
        _word = word;
        _maxEdits = maxEdits;
        _prefixLength = Math.Min(prefixLength, word.Length);
        _transpositions = transpositions;
        Start = NumberOf(new State(0, FirstColumn(), 0, 0));
    }

    public override int Start { get; }

    /// <param name="word">The word.</param>
    /// <param name="maxEdits">The most edits: 0 to <see cref="MaxEdits"/>.</param>
    /// <param name="prefixLength">So many of the first characters are not edited.</param>
    /// <param name="transpositions">Whether the exchange of two neighbours is one edit; else it is two.</param>
    public static LevenshteinAutomaton Of(string word, int maxEdits, int prefixLength, bool transpositions = true)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)maxEdits, (uint)MaxEdits, nameof(maxEdits));
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        List<uint> characters = [];
        HashSet<byte> ownClasses = [];
        Span<byte> bytes = stackalloc byte[4];
        foreach (Rune rune in word.EnumerateRunes())
        {
            uint character = 0;
            foreach (byte b in bytes[..rune.EncodeToUtf8(bytes)])
            {
                character = (character << 8) | b;
                ownClasses.Add(b);
            }

            characters.Add(character);
        }

        return new LevenshteinAutomaton([.. characters], maxEdits, prefixLength, transpositions, ClassesOf(ownClasses));
    }

    public override bool IsAccept(int state) => Edits(state) <= _maxEdits;

    /// <summary>How many edits make the term that led to a state of the word; more than may be if it is not accepted.</summary>
    public int Edits(int state)
    {
        State at = _states[state];
        int diagonal = _word.Length - at.Position + Center;
        if (at.Missing > 0 || at.Position < _prefixLength || diagonal >= Width) return _maxEdits + 1;
        int edits = 0;
        while (edits <= _maxEdits && (Row(at.Column, edits) >> diagonal & 1) == 0) edits++;
        return edits;
    }

    protected override int Next(int state, byte label)
    {
        State at = _states[state];
        if (at.Missing > 0)
        {
            if (!IsContinuation(label)) return Dead;
            uint character = at.Bytes == Other ? Other : (at.Bytes << 8) | label;
            return at.Missing == 1 ? Read(at, character) : Collect(at, character, at.Missing - 1);
        }

        int length = LengthFrom(label);
        return length switch
        {
            0 => Dead,
            1 => Read(at, label),
            _ => Collect(at, label, length - 1),
        };
    }

    private static bool IsContinuation(byte label) => (label & 0xC0) == 0x80;

    /// <summary>The bytes of a character that begins so; 0 if none does.</summary>
    private static int LengthFrom(byte first) => first switch
    {
        < 0x80 => 1,
        < 0xC2 => 0,
        < 0xE0 => 2,
        < 0xF0 => 3,
        < 0xF5 => 4,
        _ => 0,
    };

    /// <summary>A class for each byte that the word has, and one for all others of a role in UTF-8.</summary>
    private static byte[] ClassesOf(HashSet<byte> own)
    {
        byte[] classOf = new byte[256];
        Dictionary<int, byte> classes = [];
        for (int b = 0; b < classOf.Length; b++)
        {
            int role = own.Contains((byte)b) ? b : IsContinuation((byte)b) ? -1 : -2 - LengthFrom((byte)b);
            if (!classes.TryGetValue(role, out classOf[b])) classes.Add(role, classOf[b] = (byte)classes.Count);
        }

        return classOf;
    }

    private static uint Row(uint column, int edits) => (column >> (Width * edits)) & RowMask;

    private static int ShiftOfExchanges(int edits) => Width * (MaxEdits + edits);

    /// <summary>The state after a whole character.</summary>
    private int Read(State at, uint character) =>
        TryRead(at, character, out uint column) ? NumberOf(new State(at.Position + 1, column, 0, 0)) : Dead;

    /// <summary>The state within a character: what was read of it counts only where it may become one of the word's.</summary>
    private int Collect(State at, uint bytes, int missing)
    {
        bool isOwn = false;
        foreach (uint character in _word) isOwn |= character >> (8 * missing) == bytes && TryRead(at, character, out _);
        if (!isOwn && !TryRead(at, Other, out _)) return Dead;
        return NumberOf(at with { Bytes = isOwn ? bytes : Other, Missing = missing });
    }

    /// <summary>The column after a character; false if every distance in it is too large.</summary>
    private bool TryRead(State at, uint character, out uint column)
    {
        column = at.Column;
        if (at.Position < _prefixLength) return _word[at.Position] == character;
        column = 0;
        uint last = Matches(at.Position - 1, character);
        uint same = Matches(at.Position, character);
        uint next = Matches(at.Position + 1, character);
        uint inWord = DiagonalsInWord(at.Position + 1);
        uint fewerBefore = 0;
        uint fewer = 0;
        for (int edits = 0; edits <= _maxEdits; edits++)
        {
            uint before = Row(at.Column, edits);
            uint row = before & same;
            if (edits > 0)
            {
                uint exchanges = (at.Column >> ShiftOfExchanges(edits)) & RowMask;
                row |= fewerBefore | (fewerBefore >> 1) | (exchanges & last) | WithOneMore(fewer);
                if (_transpositions) column |= (fewerBefore & next) << ShiftOfExchanges(edits);
            }

            row &= inWord;
            column |= row << (Width * edits);
            fewerBefore = before;
            fewer = row;
        }

        return fewer != 0;
    }

    private uint FirstColumn()
    {
        uint inWord = DiagonalsInWord(_prefixLength);
        uint row = 1 << Center;
        uint column = row;
        for (int edits = 1; edits <= _maxEdits; edits++)
        {
            row = WithOneMore(row) & inWord;
            column |= row << (Width * edits);
        }

        return column;
    }

    /// <summary>What one more edit makes of a row without a further character: the same, one of the word's left out, or one inserted.</summary>
    private static uint WithOneMore(uint row) => row | (row << 1) | (row >> 1);

    /// <summary>The diagonals on which the character of the word that would be matched is this one, after so many characters were read.</summary>
    private uint Matches(int position, uint character)
    {
        uint matches = 0;
        for (int diagonal = 0; diagonal < Width; diagonal++)
        {
            int next = position + diagonal - Center;
            if ((uint)next < (uint)_word.Length && _word[next] == character) matches |= 1u << diagonal;
        }

        return matches;
    }

    /// <summary>The diagonals on which part of the word, all or none of it was passed, after so many characters were read.</summary>
    private uint DiagonalsInWord(int position)
    {
        uint inWord = 0;
        for (int diagonal = 0; diagonal < Width; diagonal++)
        {
            int passed = position + diagonal - Center;
            if (passed >= 0 && passed <= _word.Length) inWord |= 1u << diagonal;
        }

        return inWord;
    }

    private int NumberOf(State state)
    {
        if (_numbers.TryGetValue(state, out int number)) return number;
        number = AddState();
        _numbers.Add(state, number);
        _states.Add(state);
        return number;
    }

    /// <param name="Position">How many characters were read.</param>
    /// <param name="Column">The distances; the first column until the prefix is through.</param>
    /// <param name="Bytes">What was read of the next character, or <see cref="Other"/>.</param>
    /// <param name="Missing">How many bytes of it are to come; 0 between characters.</param>
    private readonly record struct State(int Position, uint Column, uint Bytes, int Missing);
}
