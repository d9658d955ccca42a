namespace SearchServer.Writing;

/// <summary>An article as it is put into the index; other names that files may have are known, too.</summary>
/// <param name="Id">Its id; of a single article the address has it.</param>
/// <param name="Title">The title.</param>
/// <param name="Body">The text, or HTML.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Date">When: a day, or a moment with its offset.</param>
/// <param name="Url">Its address.</param>
/// <param name="Language">Its language, as <c>en</c>.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Section">The section of the outlet.</param>
/// <param name="Persons">Persons in it; they are found in the text where none are given.</param>
/// <param name="Places">Places in it.</param>
/// <param name="Organisations">Organisations in it.</param>
public sealed record ArticleBody(
    string? Id, string? Title, string? Body, string? Outlet, string? Date, string? Url, string? Language, string[]? Authors, string? Section, string[]? Persons, string[]? Places, string[]? Organisations);
