namespace SearchServer.Engine.Analysis;

/// <summary>Takes 's from the end of terms, with any of three apostrophes.</summary>
internal sealed class EnglishPossessiveFilter(TokenStream input) : TokenFilter(input)
{
    public override bool Next()
    {
        if (!Input.Next()) return false;
        if (Token.Term is [.., '\'' or '\u2019' or '\uFF07', 's' or 'S']) Token.Length -= 2;
        return true;
    }
}
