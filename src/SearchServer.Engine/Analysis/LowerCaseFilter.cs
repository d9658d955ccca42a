using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>Makes terms lower case, code point by code point.</summary>
internal sealed class LowerCaseFilter(TokenStream input) : TokenFilter(input)
{
    public override bool Next()
    {
        if (!Input.Next()) return false;
        int ascii = AsciiText.ToLower(Token.Buffer, Token.Length);
        if (ascii < Token.Length) LowerCase.Map(Token.Characters[ascii..]);
        return true;
    }
}
