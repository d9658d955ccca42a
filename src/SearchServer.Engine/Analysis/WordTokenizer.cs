using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>
/// The words that the normalized form of a text has, with offsets into the text as it is: the terms are those of <see cref="WordNormalizer"/>. Nothing is normalized but words that need it: word breaks come out
/// right by the classes of characters.
/// </summary>
/// <param name="bigrams">Whether characters of Chinese, Japanese and Korean that touch become pairs, each overlapping the one before; else they come as <see cref="WordBreaker"/> has them.</param>
internal sealed class WordTokenizer(bool bigrams) : TokenStream(new Token())
{
    private static readonly byte[] s_classes = WordClasses.OfNormalized();

    private readonly WordNormalizer _normalizer = new();
    private string _text = "";
    private int _position;

    /// <summary>Where the last character of the pair that was found last starts; negative behind anything else.</summary>
    private int _second = -1;

    public override int EndOffset => _text.Length;

    public override void Reset(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        _position = 0;
        _second = -1;
    }

    public override bool Next()
    {
        if (_second >= 0 && NextPair(_second)) return true;
        ReadOnlySpan<char> text = _text;
        while (WordBreaker.Next(text, s_classes, ref _position, out int end))
        {
            int start = _position;
            int eastAsian = bigrams ? EastAsianText.FirstIn(text[start..end]) : -1;
            if (eastAsian == 0)
            {
                if (!NextPair(start)) BeginToken(start, _position, TokenKind.EastAsian);
                return true;
            }

            // What stands before such a character is a word if it is one by itself.
            if (eastAsian > 0)
            {
                int limit = start + eastAsian;
                _position = limit;
                if (!WordBreaker.Next(text[..limit], s_classes, ref start, out end)) continue;
            }
            else
            {
                _position = end;
            }

            if (BeginToken(start, end, TokenKind.Word)) return true;
        }

        return false;
    }

    /// <summary>Makes a token of the character at an offset and the one that touches it. False if none does.</summary>
    private bool NextPair(int start)
    {
        ReadOnlySpan<char> text = _text;
        int second = start + EastAsianText.LengthOfCharacter(text[start..], s_classes);
        _position = second;
        _second = -1;
        if (second == text.Length || EastAsianText.FirstIn(text.Slice(second, Math.Min(2, text.Length - second))) != 0) return false;
        _second = second;
        _position = second + EastAsianText.LengthOfCharacter(text[second..], s_classes);
        return BeginToken(start, _position, TokenKind.EastAsian);
    }

    private bool BeginToken(int start, int end, TokenKind kind)
    {
        end = WithoutInvisibleEnd(start, end);
        ReadOnlySpan<char> word = _normalizer.Normalize(_text.AsSpan(start, end - start), out bool isAcronym);
        Token.Begin(word, start, end, isAcronym ? TokenKind.Acronym : kind);
        return word.Length > 0;
    }

    // Characters that are not seen are part of no word; a variation selector is part of its character.
    private int WithoutInvisibleEnd(int start, int end)
    {
        while (end > start && !char.IsAscii(_text[end - 1]) && _text[end - 1] is not (>= '\uFE00' and <= '\uFE0F') && Invisible.Contains(_text[end - 1])) end--;
        return end;
    }
}
