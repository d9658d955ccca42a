using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>The tokens of <see cref="WordBreaker"/> as they stand in the text: those of Apache Lucene's <c>StandardTokenizer</c>.</summary>
internal sealed class StandardTokenizer() : TokenStream(new Token())
{
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
        bool found = WordBreaker.Next(_text, WordClasses.FirstPlane, ref start, out _position);
        if (found) Token.Begin(_text.AsSpan(start, _position - start), start, _position);
        return found;
    }
}
