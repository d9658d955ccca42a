namespace SearchServer.Engine.Analysis;

/// <summary>Makes terms lower case, code point by code point.</summary>
internal sealed class LowerCaseFilter(TokenStream input) : TokenFilter(input)
{
    public override bool Next()
    {
        if (!Input.Next()) return false;
        Token.ToLower();
        return true;
    }
}
