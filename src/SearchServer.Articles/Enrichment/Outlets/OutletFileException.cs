namespace SearchServer.Articles.Enrichment.Outlets;

/// <summary>A file of outlets is not what it has to be.</summary>
/// <param name="path">The file.</param>
/// <param name="line">The line, from 1; 0 if it is about the whole file.</param>
/// <param name="expected">What had to stand there.</param>
/// <param name="found">What does.</param>
internal sealed class OutletFileException(string path, long line, string expected, string found)
    : FormatException($"{path}{(line > 0 ? $", line {line}" : "")}: expected {expected}, found {found}");
