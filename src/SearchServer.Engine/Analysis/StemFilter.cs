namespace SearchServer.Engine.Analysis;

/// <summary>Gives words the stems that a language has for them, and leaves its stop words out.</summary>
internal sealed class StemFilter(TokenStream input, WordForms forms) : FilteringTokenFilter(input)
{
    protected override bool Accept()
    {
        if (Token.Kind == TokenKind.EastAsian) return true;
        ReadOnlySpan<char> stem = forms.StemOf(Token.Term, out bool isStopWord);
        if (!isStopWord) Token.SetTerm(stem);
        else if (Token.Kind == TokenKind.Acronym) Token.ToLower();
        else return false;
        return true;
    }
}
