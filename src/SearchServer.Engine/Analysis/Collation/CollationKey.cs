namespace SearchServer.Engine.Analysis.Collation;

/// <summary>
/// Keys by whose bytes texts are in the order in which a person puts titles and names: by their letters in the order of Unicode's default table, and only where these are the same by accents, then by case, small letters first.
/// <list type="bullet">
/// <item>Punctuation and signs do not count (UTS #10, "shifted"), so a title in quotation marks stands with its first letter; a text of nothing else comes before all others.</item>
/// <item>A space counts, and less than any letter: <c>Fox News</c> comes before <c>Foxborough Post</c>, as in a telephone book. Several are one, and those at the ends none.</item>
/// <item>Digits are numbers: <c>Apollo 2</c> comes before <c>Apollo 10</c>. A number ends at any other character: 1,000 is 1 and then 0, as no rule holds for all countries.</item>
/// <item>Articles count: which words they are depends on the language, and readers of a name look for it as it is written.</item>
/// </list>
/// </summary>
public static class CollationKey
{
    /// <summary>So many UTF-16 units of a text count; texts that are the same until there have one key.</summary>
    public const int MaxLength = 128;

    private static readonly Pool<CollationKeyWriter> s_writers = new(() => new CollationKeyWriter(), capacity: 16);

    /// <summary>The key of a text: two and a half bytes a UTF-16 unit as a rule, 16 KB at most, as one character may weigh what eighteen letters do; two bytes at least.</summary>
    public static byte[] Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int length = Math.Min(text.Length, MaxLength);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1])) length--;
        CollationKeyWriter writer = s_writers.Rent();
        byte[] key = writer.Write(text.AsSpan(0, length));
        s_writers.Return(writer);
        return key;
    }
}
