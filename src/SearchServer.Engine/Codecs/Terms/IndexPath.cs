namespace SearchServer.Engine.Codecs.Terms;

/// <summary>A way through the index of prefixes, byte by byte, which gives the code of each prefix on it that has blocks. For one thread at a time.</summary>
internal sealed class IndexPath(FstIndex index)
{
    private byte[] _output = new byte[32];
    private int _codeLength;

    /// <summary>Where the path is; it can be set back to a place that it has come through.</summary>
    public Place At { get; set; }

    /// <summary>Whether the bytes so far are a prefix that has blocks.</summary>
    public bool HasBlocks { get; private set; }

    /// <summary>The code of its blocks, valid until the next step.</summary>
    public ReadOnlySpan<byte> Code => _output.AsSpan(0, _codeLength);

    /// <summary>Goes to the start.</summary>
    public void Start() => At = new Place(index.StartNode, 0);

    /// <summary>Goes on by a byte; false if no prefix does.</summary>
    public bool Step(byte label)
    {
        HasBlocks = false;
        if (At.Node <= 0 || !index.TryFindArc(At.Node, label, out FstArc arc)) return false;
        int length = (arc.Flags & FstFlags.Output) != 0 ? index.AppendOutput(arc.Output, ref _output, At.OutputLength) : At.OutputLength;
        HasBlocks = (arc.Flags & FstFlags.Final) != 0;
        _codeLength = HasBlocks && (arc.Flags & FstFlags.FinalOutput) != 0 ? index.AppendOutput(arc.FinalOutput, ref _output, length) : length;
        At = new Place(arc.Target, length);
        return true;
    }

    /// <summary>A node, 0 for none, and how many bytes of the code the arcs to it have.</summary>
    public readonly record struct Place(long Node, int OutputLength);
}
