namespace SearchServer.Engine.Analysis;

/// <summary>Leaves out the commonest English words, in lower case.</summary>
internal sealed class EnglishStopFilter(TokenStream input) : FilteringTokenFilter(input)
{
    protected override bool Accept() => !EnglishWords.IsStopWord(Token.Term);
}
