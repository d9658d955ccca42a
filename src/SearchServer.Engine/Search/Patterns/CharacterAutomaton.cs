using System.Text;
using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>
/// A deterministic automaton over characters, complete before it is used, whose bounds keep what a pattern can take from growing as its language may: at most <see cref="MaxPattern"/> UTF-16 units of text and
/// <see cref="MaxStates"/> states. Characters that no state tells apart are a class. Immutable; <see cref="OfBytes"/> makes of it what goes down a dictionary.
/// </summary>
internal sealed class CharacterAutomaton
{
    /// <summary>The longest pattern: its parts are recursed into.</summary>
    public const int MaxPattern = 1000;

    /// <summary>The most states (Lucene's bound, too).</summary>
    public const int MaxStates = 10_000;

    private const int Dead = ByteAutomaton.Dead;

    /// <summary>The first character of each run of characters that are in one class, ascending from 0, and the class of each run.</summary>
    private readonly int[] _runs;
    private readonly int[] _classOf;
    private readonly int _classCount;

    /// <summary>Where each class leads from each state.</summary>
    private readonly int[] _next;
    private readonly bool[] _accepts;
    private readonly byte[] _byteClasses;
    private readonly byte[] _ending;
    private readonly Pool<ByteAutomaton> _ofBytes;

    private CharacterAutomaton(ExpressionTable table, Expression root)
    {
        (_runs, _classOf) = Classes([.. table.Sets]);
        int[] representatives = [.. Enumerable.Range(0, _runs.Length).DistinctBy(run => _classOf[run]).OrderBy(run => _classOf[run]).Select(run => _runs[run])];
        _classCount = representatives.Length;
        List<Expression> states = [root];
        Dictionary<Expression, int> numbers = new(ReferenceEqualityComparer.Instance) { [root] = 0 };
        List<int> next = [];
        for (int state = 0; state < states.Count; state++)
        {
            foreach (int character in representatives)
            {
                Expression after = table.Derivative(states[state], character);
                if (!numbers.TryGetValue(after, out int number))
                {
                    number = states.Count;
                    if (number == MaxStates) throw new PatternTooComplexException($"{MaxStates} states of its automaton");
                    numbers.Add(after, number);
                    states.Add(after);
                }

                next.Add(number);
            }
        }

        _next = [.. next];
        _accepts = [.. states.Select(state => state.IsNullable)];
        bool[] live = Live();
        for (int i = 0; i < _next.Length; i++)
        {
            if (!live[_next[i]]) _next[i] = Dead;
        }

        Start = live[0] ? 0 : Dead;
        AcceptsAll = _accepts.All(accepts => accepts) && !_next.Contains(Dead);
        _byteClasses = CharacterBytes.ClassesOf(_runs);
        _ending = EndingOf(root);
        _ofBytes = new Pool<ByteAutomaton>(OfBytes, capacity: 4);
    }

    /// <summary>The state before the first character; or <see cref="ByteAutomaton.Dead"/> if nothing is accepted.</summary>
    public int Start { get; }

    /// <summary>Whether any string is accepted, and so any bytes are, UTF-8 or not.</summary>
    private bool AcceptsAll { get; }

    /// <summary>Makes the automaton of a pattern.</summary>
    /// <exception cref="PatternTooComplexException">A bound is passed.</exception>
    public static CharacterAutomaton Of(string pattern, Func<ExpressionTable, string, Expression> parse)
    {
        if (pattern.Length > MaxPattern) throw new PatternTooComplexException($"{MaxPattern} characters");
        ExpressionTable table = new();
        Expression root = parse(table, pattern);
        return new CharacterAutomaton(table, root);
    }

    /// <summary>An automaton over the bytes of terms, for one thread; one that was given back knows the ways that it was taken already.</summary>
    public ByteAutomaton RentOfBytes() => _ofBytes.Rent();

    /// <summary>Gives one back.</summary>
    public void Return(ByteAutomaton ofBytes) => _ofBytes.Return(ofBytes);

    private ByteAutomaton OfBytes() => AcceptsAll ? new PrefixAutomaton([]) : new CharacterBytes(this, _runs, _byteClasses, _ending);

    public bool IsAccept(int state) => _accepts[state];

    /// <summary>The state after a character of a class.</summary>
    public int Next(int state, int characterClass) => _next[(state * _classCount) + characterClass];

    /// <summary>The class of a run of characters.</summary>
    public int ClassOf(int run) => _classOf[run];

    /// <summary>The characters that all strings end with which a concatenation has at its end, in UTF-8.</summary>
    private static byte[] EndingOf(Expression expression)
    {
        StringBuilder ending = new();
        for (; expression.Kind == ExpressionKind.Concatenation; expression = expression.Parts[1]) Take(expression.Parts[0]);
        Take(expression);
        return Encoding.UTF8.GetBytes(ending.ToString());

        void Take(Expression part)
        {
            if (part.Kind == ExpressionKind.Character && part.Characters.Ranges is [var only] && only.First == only.Last && Rune.IsValid(only.First)) ending.Append(new Rune(only.First));
            else ending.Clear();
        }
    }

    /// <summary>Divides all characters into runs at the ends of the sets' ranges; runs that are in the same sets are of one class.</summary>
    private static (int[] Runs, int[] ClassOf) Classes(CharacterSet[] sets)
    {
        int[] runs = [.. sets.SelectMany(set => set.Ranges).SelectMany(range => (int[])[range.First, range.Last + 1]).Append(0).Where(start => start <= CharacterSet.MaxCharacter).Distinct().Order()];
        int[] classOf = new int[runs.Length];
        foreach (CharacterSet set in sets)
        {
            // Each class is split in those that are in the set and those that are not.
            Dictionary<(int Class, bool IsIn), int> split = [];
            for (int run = 0; run < runs.Length; run++)
            {
                (int, bool) key = (classOf[run], set.Contains(runs[run]));
                if (!split.TryGetValue(key, out int part)) split.Add(key, part = split.Count);
                classOf[run] = part;
            }
        }

        return (runs, classOf);
    }

    /// <summary>The states from which one that accepts is reached, backwards from these.</summary>
    private bool[] Live()
    {
        // The transitions in the order of where they lead; those to a state end where those to the next begin.
        int[] ends = new int[_accepts.Length];
        foreach (int to in _next) ends[to]++;
        for (int state = 1; state < ends.Length; state++) ends[state] += ends[state - 1];
        int[] before = new int[_next.Length];
        int[] at = [0, .. ends.AsSpan(..^1)];
        for (int i = 0; i < _next.Length; i++) before[at[_next[i]]++] = i / _classCount;
        bool[] live = new bool[_accepts.Length];
        Stack<int> open = new();
        for (int state = 0; state < live.Length; state++) Reach(state, _accepts[state]);
        while (open.TryPop(out int state))
        {
            foreach (int other in before.AsSpan((state == 0 ? 0 : ends[state - 1])..ends[state])) Reach(other, true);
        }

        return live;

        void Reach(int state, bool isLive)
        {
            if (!isLive || live[state]) return;
            live[state] = true;
            open.Push(state);
        }
    }
}
