using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>A language of which nothing is known: each word is its own stem, in lower case, and none is left out.</summary>
/// <param name="code">Its code; <c>und</c> for texts whose language is not known.</param>
public sealed class PlainLanguage(string code = "und") : Language
{
    /// <inheritdoc/>
    public override string Code => code;

    /// <inheritdoc/>
    public override string Fingerprint => "plain/1";

    /// <inheritdoc/>
    public override WordForms CreateForms() => new Forms();

    private sealed class Forms : WordForms
    {
        private char[] _word = [];

        public override ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word, out bool isStopWord)
        {
            isStopWord = false;
            if (_word.Length < word.Length) _word = new char[word.Length];
            Span<char> lower = _word.AsSpan(0, word.Length);
            word.CopyTo(lower);
            LowerCase.Map(lower);
            return lower;
        }
    }
}
