namespace SearchServer.Engine.Codecs.Points;

/// <summary>Points of a field one after the other, in the order of their values and, where those are equal, of their documents.</summary>
internal abstract class PointStream
{
    /// <summary>The document of the current point.</summary>
    public abstract int Doc { get; }

    /// <summary>The value of the current point, valid until the next call.</summary>
    public abstract ReadOnlySpan<byte> Value { get; }

    /// <summary>Moves to the next point, first to the first; false after the last.</summary>
    public abstract bool MoveNext();
}
