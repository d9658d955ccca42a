using System.Text;
using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>Runs of letters. A run of more than 255 code units is cut, after the character that reaches this length.</summary>
internal sealed class LetterTokenizer() : TokenStream(new Token())
{
    private const int MaxTokenLength = 255;

    private string _text = "";
    private int _position;

    public override int EndOffset => _text.Length;

    public override void Reset(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        _position = 0;
    }

    public override bool Next()
    {
        int start = _position;
        int end = start;
        while (end < _text.Length && end - start < MaxTokenLength)
        {
            Rune.DecodeFromUtf16(_text.AsSpan(end), out Rune rune, out int length);
            if (Letters.Contains(rune.Value)) end += length;
            else if (end > start) break;
            else start = end += length;
        }

        _position = end;
        if (end == start) return false;
        Token.Begin(_text.AsSpan(start, end - start), start, end);
        return true;
    }
}
