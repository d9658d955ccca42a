namespace SearchServer.Articles.Enrichment.Duplicates;

/// <summary>
/// The words of a text as hashes, one after the other: runs of letters and digits in lower case, so that quotes, dashes and spacing do not count. Of scripts that put no spaces between words each
/// character is one.
/// </summary>
internal ref struct TextWords(ReadOnlySpan<char> text)
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The hash of the word that it stands at.</summary>
    public uint Current { get; private set; }

    public bool MoveNext()
    {
        ReadOnlySpan<char> text = _text;
        int at = _at;
        while (at < text.Length && !IsWord(text[at])) at++;
        if (at == text.Length)
        {
            _at = at;
            return false;
        }

        uint hash = Offset;
        if (IsWordItself(text[at]))
        {
            hash = (hash ^ text[at++]) * Prime;
        }
        else
        {
            do
            {
                char c = text[at];
                hash = (hash ^ (char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c < 128 ? c : char.ToLowerInvariant(c))) * Prime;
                at++;
            }
            while (at < text.Length && IsWord(text[at]) && !IsWordItself(text[at]));
        }

        _at = at;
        Current = hash;
        return true;
    }

    private static bool IsWord(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    /// <summary>Thai to Burmese, Khmer, kana and Han.</summary>
    private static bool IsWordItself(char c) => c >= '\u0E00' && (c <= '\u109F' || c is (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF'));
}
