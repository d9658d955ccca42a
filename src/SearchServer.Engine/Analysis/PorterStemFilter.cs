namespace SearchServer.Engine.Analysis;

/// <summary>Reduces lower-case English terms to their stems.</summary>
internal sealed class PorterStemFilter(TokenStream input) : TokenFilter(input)
{
    public override bool Next()
    {
        if (!Input.Next()) return false;
        Token.Length = PorterStemmer.Stem(Token.Characters);
        return true;
    }
}
