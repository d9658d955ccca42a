using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>
/// A <see cref="CharacterAutomaton"/> over the UTF-8 of characters. Between characters a state is that of the automaton; within one it is, besides, what the bytes so far leave open: the class, where all
/// characters that begin so are of one, and else the first of these characters. So there are no more states than the automaton tells apart. Bytes that are no UTF-8 are not accepted.
/// </summary>
internal sealed class CharacterBytes : ByteAutomaton
{
    /// <summary>Where bytes change their role in UTF-8, or what may follow them does.</summary>
    private static readonly byte[] s_roles = [0x80, 0x90, 0xA0, 0xC0, 0xC2, 0xE0, 0xE1, 0xF0, 0xF1, 0xF4, 0xF5];

    private readonly CharacterAutomaton _automaton;
    private readonly int[] _runs;
    private readonly byte[] _ending;
    private readonly List<Place> _places = [];
    private readonly Dictionary<Place, int> _numbers = [];

    /// <param name="automaton">The automaton.</param>
    /// <param name="runs">The first character of each run of characters that it does not tell apart.</param>
    /// <param name="classOf">The classes of bytes, by <see cref="ClassesOf"/>.</param>
    /// <param name="ending">What all that is accepted ends with, as far as it is known.</param>
    public CharacterBytes(CharacterAutomaton automaton, int[] runs, byte[] classOf, byte[] ending)
        : base(classOf)
    {
        _automaton = automaton;
        _runs = runs;
        _ending = ending;
        Start = automaton.Start == Dead ? Dead : NumberOf(new Place(automaton.Start, 0, 0));
    }

    public override int Start { get; }

    public override ReadOnlySpan<byte> Ending => _ending;

    /// <summary>Bytes between two that are in the encoding of a run's first character lead to the same.</summary>
    public static byte[] ClassesOf(int[] runs)
    {
        bool[] begins = new bool[257];
        foreach (byte role in s_roles) begins[role] = true;
        Span<byte> bytes = stackalloc byte[4];
        foreach (int first in runs)
        {
            foreach (byte b in bytes[..Encode(first, bytes)]) begins[b] = begins[b + 1] = true;
        }

        byte[] classOf = new byte[256];
        for (int b = 1; b < classOf.Length; b++) classOf[b] = (byte)(classOf[b - 1] + (begins[b] ? 1 : 0));
        return classOf;
    }

    public override bool IsAccept(int state) => _places[state].Missing == 0 && _automaton.IsAccept(_places[state].State);

    protected override int Next(int state, byte label)
    {
        Place at = _places[state];
        if (at.Missing == 0)
        {
            return label switch
            {
                < 0x80 => Whole(at.State, label),
                < 0xC2 => Dead,
                < 0xE0 => Within(at.State, (label & 0x1F) << 6, 1),
                < 0xF0 => Within(at.State, (label & 0x0F) << 12, 2),
                < 0xF5 => Within(at.State, (label & 0x07) << 18, 3),
                _ => Dead,
            };
        }

        if ((label & 0xC0) != 0x80) return Dead;
        int missing = at.Missing - 1;
        if (at.IsOfOneClass) return missing == 0 ? Between(_automaton.Next(at.State, at.Class)) : NumberOf(at with { Missing = missing });
        int first = at.First + ((label & 0x3F) << (6 * missing));
        if (first < LeastOf(at.Missing) || first > CharacterSet.MaxCharacter) return Dead;
        return missing == 0 ? Whole(at.State, first) : Within(at.State, first, missing);
    }

    /// <summary>The least character of which so many bytes may be missing after those that are not told apart from a shorter form of it.</summary>
    private static int LeastOf(int missing) => missing switch
    {
        2 => 0x800,
        3 => 0x10000,
        _ => 0,
    };

    /// <summary>Encodes any code point, surrogates among them, which a set may begin or end with.</summary>
    private static int Encode(int character, Span<byte> bytes)
    {
        int length = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
        if (length == 1)
        {
            bytes[0] = (byte)character;
            return 1;
        }

        for (int i = length - 1; i > 0; i--, character >>= 6) bytes[i] = (byte)(0x80 | (character & 0x3F));
        bytes[0] = (byte)((0xF00 >> length) | character);
        return length;
    }

    private int Whole(int state, int character) => Between(_automaton.Next(state, _automaton.ClassOf(RunOf(character))));

    private int Between(int state) => state == Dead ? Dead : NumberOf(new Place(state, 0, 0));

    /// <summary>The state within a character.</summary>
    /// <param name="state">The automaton's.</param>
    /// <param name="first">The character if the rest of its bits are 0.</param>
    /// <param name="missing">How many bytes are missing.</param>
    private int Within(int state, int first, int missing)
    {
        int last = first + (1 << (6 * missing)) - 1;
        int least = Math.Max(first, first == 0 ? LeastOf(missing) : 0);
        int most = Math.Min(last, CharacterSet.MaxCharacter);
        int run = RunOf(least);
        int lastRun = RunOf(most);
        bool isLive = false;
        bool isOfOneClass = least == first && most == last;
        for (int i = run; i <= lastRun; i++)
        {
            isLive |= _automaton.Next(state, _automaton.ClassOf(i)) != Dead;
            isOfOneClass &= _automaton.ClassOf(i) == _automaton.ClassOf(run);
        }

        if (!isLive) return Dead;
        return NumberOf(new Place(state, isOfOneClass ? ~_automaton.ClassOf(run) : first, missing));
    }

    private int RunOf(int character)
    {
        int run = _runs.AsSpan().BinarySearch(character);
        return run < 0 ? ~run - 1 : run;
    }

    private int NumberOf(Place place)
    {
        if (_numbers.TryGetValue(place, out int number)) return number;
        number = AddState();
        _numbers.Add(place, number);
        _places.Add(place);
        return number;
    }

    /// <param name="State">The automaton's state before the character.</param>
    /// <param name="First">The first character that begins with the bytes read, or the complement of the class of all that do.</param>
    /// <param name="Missing">How many bytes of the character are to come; 0 between characters.</param>
    private readonly record struct Place(int State, int First, int Missing)
    {
        public bool IsOfOneClass => First < 0;

        public int Class => ~First;
    }
}
