namespace SearchServer.Engine.Analysis;

/// <summary>
/// English: words without possessive 's and accents, which are foreign to it, the 33 commonest left out, stemmed by Porter's algorithm. Of words in ASCII the stems of <see cref="EnglishAnalyzer"/>.
/// </summary>
public sealed class EnglishLanguage : Language
{
    /// <inheritdoc/>
    public override string Code => "en";

    /// <inheritdoc/>
    public override string Fingerprint => "porter/1";

    /// <inheritdoc/>
    public override WordForms CreateForms() => new Forms();

    private sealed class Forms : WordForms
    {
        private readonly FoldedWord _word = new();

        public override ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word, out bool isStopWord)
        {
            Span<char> folded = _word.Set(word[..EnglishWords.LengthWithoutPossessive(word)]);
            isStopWord = EnglishWords.IsStopWord(folded);
            return folded[..(isStopWord ? 0 : PorterStemmer.Stem(folded))];
        }
    }
}
