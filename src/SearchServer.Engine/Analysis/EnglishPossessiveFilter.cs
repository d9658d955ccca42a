namespace SearchServer.Engine.Analysis;

/// <summary>Takes 's from the end of terms.</summary>
internal sealed class EnglishPossessiveFilter(TokenStream input) : TokenFilter(input)
{
    public override bool Next()
    {
        if (!Input.Next()) return false;
        Token.Length = EnglishWords.LengthWithoutPossessive(Token.Term);
        return true;
    }
}
