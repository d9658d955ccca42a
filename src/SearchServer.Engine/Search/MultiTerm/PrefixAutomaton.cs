using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>Accepts the terms that begin with some bytes. A state is how many of these were read.</summary>
internal sealed class PrefixAutomaton : ByteAutomaton
{
    private readonly byte[] _prefix;

    public PrefixAutomaton(byte[] prefix)
        : base(ClassesOf(prefix))
    {
        _prefix = prefix;
        for (int state = 0; state <= prefix.Length; state++) AddState();
    }

    public override int Start => 0;

    public override bool IsAccept(int state) => state == _prefix.Length;

    protected override int Next(int state, byte label)
    {
        if (state == _prefix.Length) return state;
        return label == _prefix[state] ? state + 1 : Dead;
    }

    /// <summary>A class for each byte of the prefix, and one for all others.</summary>
    private static byte[] ClassesOf(byte[] prefix)
    {
        byte[] own = [.. prefix.Distinct()];
        byte[] classOf = new byte[256];
        for (int b = 0; b < classOf.Length; b++) classOf[b] = (byte)(Array.IndexOf(own, (byte)b) + 1);
        return classOf;
    }
}
