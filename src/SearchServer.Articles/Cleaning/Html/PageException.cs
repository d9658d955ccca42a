namespace SearchServer.Articles.Cleaning.Html;

/// <summary>A page that is too large to be read. The message says what was expected and what was found.</summary>
public sealed class PageException(string message) : Exception(message);
