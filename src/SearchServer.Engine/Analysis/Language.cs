namespace SearchServer.Engine.Analysis;

/// <summary>What a language does to its words. Immutable, and safe for many threads.</summary>
public abstract class Language
{
    /// <summary>Its code in ISO 639-1, such as <c>de</c>.</summary>
    public abstract string Code { get; }

    /// <summary>A text that changes when words would get other stems, or other words be stop words.</summary>
    public abstract string Fingerprint { get; }

    /// <summary>Accented letters, in lower case, that are letters of their own to its readers, as å in Swedish: typed so, they find themselves only; typed without the accent, both.</summary>
    public virtual string OwnLetters => "";

    /// <summary>What makes stems of its words, for one thread.</summary>
    public abstract WordForms CreateForms();
}

/// <summary>Makes stems of the words of a language. For one thread at a time.</summary>
public abstract class WordForms
{
    /// <summary>The stem of a word; it lasts until the next call.</summary>
    /// <param name="word">The word in NFKC, its case as it stands in the text, its apostrophes <c>'</c>, ss for ß.</param>
    /// <param name="isStopWord">Whether it says so little that it is not looked for; there is no stem then.</param>
    public abstract ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word, out bool isStopWord);
}
