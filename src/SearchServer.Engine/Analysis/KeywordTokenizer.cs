namespace SearchServer.Engine.Analysis;

/// <summary>The text as one token.</summary>
internal sealed class KeywordTokenizer() : TokenStream(new Token())
{
    private string _text = "";
    private bool _done = true;

    public override int EndOffset => _text.Length;

    public override void Reset(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        _done = false;
    }

    public override bool Next()
    {
        if (_done) return false;
        Token.Begin(_text, 0, _text.Length);
        _done = true;
        return true;
    }
}
