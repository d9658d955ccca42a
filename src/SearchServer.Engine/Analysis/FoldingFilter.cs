using System.Text;
using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>Unifies accented and other variants of letters in lower-case terms. A term that would vanish stays as it is.</summary>
internal sealed class FoldingFilter(TokenStream input) : TokenFilter(input)
{
    private char[] _folded = [];

    public override bool Next()
    {
        if (!Input.Next()) return false;
        if (Ascii.IsValid(Token.Term)) return true;

        int room = Token.Length * Folding.MaxExpansion;
        if (_folded.Length < room) _folded = new char[room];
        int length = Folding.Map(Token.Term, _folded);
        if (length > 0) Token.SetTerm(_folded.AsSpan(0, length));
        return true;
    }
}
