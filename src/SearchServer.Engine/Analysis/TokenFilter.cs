namespace SearchServer.Engine.Analysis;

/// <summary>Changes, or leaves out, the tokens of another stream. The whole chain shares one <see cref="Token"/>.</summary>
internal abstract class TokenFilter(TokenStream input) : TokenStream(input.Token)
{
    public override int EndOffset => Input.EndOffset;

    public override int EndPositionIncrement => Input.EndPositionIncrement;

    protected TokenStream Input { get; } = input;

    public override void Reset(string text) => Input.Reset(text);
}
