namespace SearchServer.Articles.Entities;

/// <summary>A file of corrections cannot be used: where, what was expected, and what was found.</summary>
public sealed class EntityCorrectionsException(string file, long line, string expected, string found)
    : IOException($"{file}, line {line}: expected {expected}, found {found}.")
{
    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>The line, from 1.</summary>
    public long Line => line;
}
