namespace SearchServer.Engine.Analysis;

/// <summary>Leaves out tokens. The next one's position tells that they were there.</summary>
internal abstract class FilteringTokenFilter(TokenStream input) : TokenFilter(input)
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
            if (Accept())
            {
                Token.PositionIncrement += _skipped;
                return true;
            }

            _skipped += Token.PositionIncrement;
        }

        return false;
    }

    /// <summary>Whether the token stays; its term may be changed.</summary>
    protected abstract bool Accept();
}
