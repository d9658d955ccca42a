using System.Text;
using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>Unifies accented and other variants of letters in lower-case terms. A term that would vanish stays as it is.</summary>
/// <param name="input">Gives the terms.</param>
/// <param name="ownLetters">What is no variant to readers of the language: a term that has one keeps it.</param>
/// <param name="bothWays">Whether such a term is followed, at its position, by the one without its own letters.</param>
internal sealed class FoldingFilter(TokenStream input, string ownLetters = "", bool bothWays = false) : TokenFilter(input)
{
    private char[] _folded = [];
    private bool _again;

    public override void Reset(string text)
    {
        _again = false;
        base.Reset(text);
    }

    public override bool Next()
    {
        if (_again)
        {
            _again = false;
            Fold("");
            Token.PositionIncrement = 0;
            return true;
        }

        if (!Input.Next()) return false;
        if (Ascii.IsValid(Token.Term)) return true;
        _again = bothWays && Token.Term.ContainsAny(ownLetters);
        Fold(ownLetters);
        return true;
    }

    private void Fold(string except)
    {
        int room = Token.Length * Folding.MaxExpansion;
        if (_folded.Length < room) _folded = new char[room];
        int length = Folding.Map(Token.Term, _folded, except);
        if (length > 0) Token.SetTerm(_folded.AsSpan(0, length));
    }
}
