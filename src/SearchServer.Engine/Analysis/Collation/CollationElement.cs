namespace SearchServer.Engine.Analysis.Collation;

/// <summary>What a character, or a part of one, weighs where texts are put in order: first by letters, then by accents, then by case. A weight of zero says nothing.</summary>
/// <param name="Bits">The weights, 31 bits: primary &lt;&lt; 15 | secondary &lt;&lt; 6 | tertiary &lt;&lt; 1 | variable.</param>
internal readonly record struct CollationElement(uint Bits)
{
    /// <summary>The least secondary weight: that of letters without an accent.</summary>
    public const int CommonSecondary = 0x20;

    /// <summary>The least tertiary weight: that of small letters.</summary>
    public const int CommonTertiary = 2;

    public CollationElement(int primary, int secondary, int tertiary)
        : this(((uint)primary << 15) | ((uint)secondary << 6) | ((uint)tertiary << 1)) { }

    /// <summary>The letter, 16 bits.</summary>
    public int Primary => (int)(Bits >> 15);

    /// <summary>The accent, 9 bits.</summary>
    public int Secondary => (int)(Bits >> 6) & 0x1FF;

    /// <summary>The case, 5 bits.</summary>
    public int Tertiary => (int)(Bits >> 1) & 0x1F;

    /// <summary>Whether it is white space, punctuation or a sign: what texts can be put in order without.</summary>
    public bool IsVariable => (Bits & 1) != 0;
}
