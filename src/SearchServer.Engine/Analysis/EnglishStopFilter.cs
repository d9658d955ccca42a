namespace SearchServer.Engine.Analysis;

/// <summary>Leaves out the commonest English words, in lower case. The next token's position tells that they were there.</summary>
internal sealed class EnglishStopFilter(TokenStream input) : TokenFilter(input)
{
    private int _skipped;

    public override int EndPositionIncrement => Input.EndPositionIncrement + _skipped;

    public override void Reset(string text)
    {
        _skipped = 0;
        base.Reset(text);
    }

    public override bool Next()
    {
        _skipped = 0;
        while (Input.Next())
        {
            if (!IsStopWord(Token.Term))
            {
                Token.PositionIncrement += _skipped;
                return true;
            }

            _skipped += Token.PositionIncrement;
        }

        return false;
    }

    // The stop words of Lucene's EnglishAnalyzer. The longest has five letters.
    private static bool IsStopWord(ReadOnlySpan<char> term) => term.Length <= 5 && term is
        "a" or "an" or "and" or "are" or "as" or "at" or "be" or "but" or "by" or "for" or "if" or "in" or "into" or "is" or "it"
        or "no" or "not" or "of" or "on" or "or" or "such" or "that" or "the" or "their" or "then" or "there" or "these" or "they"
        or "this" or "to" or "was" or "will" or "with";
}
