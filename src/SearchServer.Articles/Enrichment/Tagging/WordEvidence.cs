using System.Runtime.CompilerServices;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>What an occurrence of a word says about it.</summary>
[Flags]
internal enum Cues : byte
{
    None = 0,

    /// <summary>A first name begins the run that it is in.</summary>
    BehindFirstName = 1,
    FirstName = 2,
    BehindTitle = 4,

    /// <summary>The run ends as names of organisations do.</summary>
    InOrganisation = 8,
    BehindPreposition = 16,

    /// <summary>It says something.</summary>
    Speaks = 32,

    /// <summary>A comma and a country or state follow.</summary>
    BeforePlace = 64,
    BehindParticle = 128,
}

/// <summary>How often a document gives each cue for a word.</summary>
[InlineArray(8)]
internal struct CueCounts
{
    private ushort _first;

    public void Add(Cues cues)
    {
        for (int i = 0; cues != 0; i++, cues = (Cues)((int)cues >> 1))
        {
            if (((int)cues & 1) != 0 && this[i] < ushort.MaxValue) this[i]++;
        }
    }

    /// <summary>The cues that other occurrences than this one give.</summary>
    public readonly Cues Without(Cues own)
    {
        int others = 0;
        for (int i = 0; i < 8; i++)
        {
            if (this[i] > (((int)own >> i) & 1)) others |= 1 << i;
        }

        return (Cues)others;
    }
}

/// <summary>What a document says about one of its words.</summary>
internal struct WordEvidence
{
    /// <summary>How often it is in lower case.</summary>
    public int Lower;

    /// <summary>How often it is capitalised within a sentence.</summary>
    public int Capitalised;
    public CueCounts Cues;

    /// <summary>The longest run of capitalised words that it is in.</summary>
    public Run Longest;

    /// <summary>How often the first pass gave it each class; the last is none.</summary>
    public ClassCounts Classes;

    /// <summary>The longest name of the first pass that it is in.</summary>
    public Run Name;
}

/// <summary>A count for each class, and for none.</summary>
[InlineArray(5)]
internal struct ClassCounts
{
    private int _first;
}
