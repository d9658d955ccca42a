namespace SearchServer.Engine.Analysis;

/// <summary>
/// Turns texts into tokens, one text after the other: <see cref="Reset"/>, then <see cref="Next"/> until it returns false.
/// Reusable for any number of texts without allocating, by one thread at a time.
/// </summary>
public abstract class TokenStream
{
    private protected TokenStream(Token token) => Token = token;

    /// <summary>The token that <see cref="Next"/> found last.</summary>
    public Token Token { get; }

    /// <summary>After the last token: the length of the text.</summary>
    public abstract int EndOffset { get; }

    /// <summary>After the last token: how many positions were left out behind it, as trailing stop words are.</summary>
    public virtual int EndPositionIncrement => 0;

    /// <summary>Starts a text.</summary>
    public abstract void Reset(string text);

    /// <summary>Moves <see cref="Token"/> to the next token. False after the last.</summary>
    public abstract bool Next();
}
