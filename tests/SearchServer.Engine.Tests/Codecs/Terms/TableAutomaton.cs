using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Tests.Codecs.Terms;

/// <summary>A random automaton whose states are all there from the start.</summary>
internal sealed class TableAutomaton : ByteAutomaton
{
    private readonly int[][] _next;
    private readonly bool[] _accepts;

    private TableAutomaton(byte[] classOf, int[][] next, bool[] accepts)
        : base(classOf)
    {
        _next = next;
        _accepts = accepts;
        ClassOf = classOf;
        foreach (int[] state in next) _ = AddState();
    }

    public override int Start => _next.Length == 0 ? Dead : 0;

    private byte[] ClassOf { get; }

    public static TableAutomaton Random(Random random)
    {
        int states = 1 + random.Next(12);
        byte[] classOf = new byte[256];
        int classes = 1 + random.Next(8);
        for (int b = 0; b < 256; b++) classOf[b] = (byte)random.Next(classes);
        int[][] next = [.. Enumerable.Range(0, states).Select(_ => Enumerable.Range(0, 1 + classOf.Max()).Select(_ => random.Next(3) == 0 ? random.Next(states) : Dead).ToArray())];
        bool[] accepts = [.. Enumerable.Range(0, states).Select(_ => random.Next(3) == 0)];

        // What leads nowhere is dead.
        bool[] alive = [.. accepts];
        for (int i = 0; i < states; i++)
        {
            for (int state = 0; state < states; state++) alive[state] |= next[state].Any(to => to != Dead && alive[to]);
        }

        foreach (int[] state in next)
        {
            for (int i = 0; i < state.Length; i++) state[i] = state[i] != Dead && alive[state[i]] ? state[i] : Dead;
        }

        return alive[0] ? new TableAutomaton(classOf, next, accepts) : new TableAutomaton(classOf, [], []);
    }

    public override bool IsAccept(int state) => _accepts[state];

    protected override int Next(int state, byte label) => _next[state][ClassOf[label]];
}
