namespace SearchServer.Articles.Reading.Encodings;

/// <summary>A text out of bytes.</summary>
/// <param name="Text">The text, with U+FFFD where there were bytes that stand for nothing in its encoding.</param>
/// <param name="Damaged">How many such places there were.</param>
internal readonly record struct DecodedText(string Text, int Damaged);
