namespace SearchServer.Engine.Analysis;

/// <summary>What is English about words, but for their stems.</summary>
internal static class EnglishWords
{
    /// <summary>The stop words of Lucene's <c>EnglishAnalyzer</c>, in lower case. The longest has five letters.</summary>
    public static bool IsStopWord(ReadOnlySpan<char> word) => word.Length <= 5 && word is
        "a" or "an" or "and" or "are" or "as" or "at" or "be" or "but" or "by" or "for" or "if" or "in" or "into" or "is" or "it"
        or "no" or "not" or "of" or "on" or "or" or "such" or "that" or "the" or "their" or "then" or "there" or "these" or "they"
        or "this" or "to" or "was" or "will" or "with";

    /// <summary>The length of a word without 's at its end, with any of three apostrophes.</summary>
    public static int LengthWithoutPossessive(ReadOnlySpan<char> word) =>
        word is [.., '\'' or '\u2019' or '\uFF07', 's' or 'S'] ? word.Length - 2 : word.Length;
}
