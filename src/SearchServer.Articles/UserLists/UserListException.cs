namespace SearchServer.Articles.UserLists;

/// <summary>A list of the user's cannot be used: where, what was expected, and what was found.</summary>
public sealed class UserListException(string file, long line, string expected, string found)
    : IOException($"{file}, line {line}: expected {expected}, found {found}.")
{
    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>The line, from 1.</summary>
    public long Line => line;
}
