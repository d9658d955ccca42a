namespace SearchServer.Articles.Reading.Containers;

/// <summary>An object of a JSON text, or something that stands where one was expected.</summary>
/// <param name="Line">The line that it begins at, from 1.</param>
/// <param name="IsPart">Whether it is not the only one.</param>
internal readonly record struct JsonValue(int Line, bool IsPart)
{
    /// <summary>The object.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Why there is no object; null if there is one.</summary>
    public string? Problem { get; init; }
}
