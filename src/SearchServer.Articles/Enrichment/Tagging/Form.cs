namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>All that can be known of a word by itself, without its context.</summary>
internal struct Form
{
    /// <summary>The hash of the word as written; of the folded one where the sentence's case says nothing.</summary>
    public ulong Written;

    /// <summary>The hash of the word in lower case, with plain apostrophes and hyphens.</summary>
    public ulong Folded;

    /// <summary>The number of the folded word among those that the form table has.</summary>
    public int Word;
    public WordTraits Traits;
    public ushort Fine;
    public byte Middle;
    public byte Coarse;
    public WordShape Shape;

    /// <summary>0 for an unknown word, else growing with its frequency in the corpus.</summary>
    public byte Frequency;

    /// <summary>Whether it may be (part of) a name by its shape, and in a headline by its usual case.</summary>
    public bool IsCapitalised;

    /// <summary>How often the corpus capitalises it within sentences: 0 unknown, 1 rarely, 2 often, 3 nearly always.</summary>
    public readonly int UsualCase => (int)((uint)Traits >> Lexicon.CaseShift) & 3;

    public readonly bool Has(WordTraits traits) => (Traits & traits) != 0;
}
