namespace SearchServer.Articles.Cleaning.Html;

/// <summary>A piece of text without a line's end in it: a paragraph, a heading, an entry of a list.</summary>
/// <param name="Index">Its place among the blocks of the page.</param>
/// <param name="Region">The innermost region that it lies in.</param>
/// <param name="Text">The text, without white space at its ends or more than one space within.</param>
/// <param name="LinkLength">How much of it is in links, in UTF-16 code units.</param>
internal sealed record Block(int Index, Region Region, string Text, int LinkLength)
{
    /// <summary>A letter of a script that writes words in one or two letters counts as this many.</summary>
    private const int IdeographWeight = 3;

    /// <summary>The length in letters of an alphabet.</summary>
    public int Length { get; } = LengthOf(Text);

    /// <summary>The share of it that is in links, 0 to 1.</summary>
    public double LinkShare => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;

    private static int LengthOf(string text)
    {
        int length = text.Length;
        foreach (char c in text)
        {
            if (c is >= '\u2E80' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF') length += IdeographWeight - 1;
        }

        return length;
    }
}
