using SearchServer.Articles.Reading.Walking;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>Bytes that may hold articles: a file, or a member of a container.</summary>
/// <param name="Stream">The bytes, from their beginning.</param>
/// <param name="Context">Where they lie.</param>
/// <param name="Name">Their name, without folders.</param>
/// <param name="Budget">The budget of the file.</param>
internal sealed record SourceStream(Stream Stream, SourceContext Context, string Name, ExpansionBudget Budget)
{
    /// <summary>How many containers they lie in.</summary>
    public int Depth { get; init; }

    /// <summary>What is said beside them.</summary>
    public Sidecar? Sidecar { get; init; }

    /// <summary>A unit that is a part of it.</summary>
    public SourceRecord Part(Detection.FileFormat format, ReadOnlyMemory<byte> content, int? line) =>
        new(Context, format) { Content = content, Line = line, IsPart = true, Sidecar = Sidecar };

    /// <summary>A rejection of a part of it.</summary>
    public SourceRecord Rejected(string reason, int? line = null) => SourceRecord.Rejected(Context.Path, reason, line);
}
