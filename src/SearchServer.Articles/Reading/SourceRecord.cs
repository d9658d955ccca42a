using SearchServer.Articles.Reading.Containers;
using SearchServer.Articles.Reading.Detection;
using SearchServer.Articles.Reading.Walking;

namespace SearchServer.Articles.Reading;

/// <summary>
/// A unit of input, from which articles are read without looking at anything else: the bytes of a file, of a member of a container, of a line, of a page; or the reason why there is none. Safe to share between threads.
/// </summary>
/// <param name="Context">Where it lies, where it was found and when.</param>
/// <param name="Format">What it is. A unit is never a container.</param>
internal sealed record SourceRecord(SourceContext Context, FileFormat Format)
{
    /// <summary>Its bytes, at most <see cref="ReadingLimits.MaxUnitBytes"/>.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The line that it begins at, from 1, if it is a part of a text.</summary>
    public int? Line { get; init; }

    /// <summary>Whether it is one of several in its file.</summary>
    public bool IsPart { get; init; }

    /// <summary>What its cells are, if it is a row of a table.</summary>
    public CsvHeader? Header { get; init; }

    /// <summary>What the HTTP response said of the bytes, if they come from one: how they are encoded.</summary>
    public HttpHead? Http { get; init; }

    /// <summary>What a file beside it says.</summary>
    public Sidecar? Sidecar { get; init; }

    /// <summary>Why there are no bytes.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>No unit, and why.</summary>
    public static SourceRecord Rejected(string path, string reason, int? line = null) => new(new SourceContext(path), FileFormat.Text) { Rejection = new Rejection(path, line, reason) };
}
