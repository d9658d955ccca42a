namespace SearchServer.Articles.Reading.Formats;

/// <summary>A paragraph, an entry of a list or a heading.</summary>
/// <param name="Text">Its text, without marks.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
internal readonly record struct MarkdownLine(string Text, bool IsHeading);
