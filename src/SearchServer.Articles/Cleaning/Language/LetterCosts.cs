using System.Numerics;

namespace SearchServer.Articles.Cleaning.Language;

/// <summary>What letters cost in each language of a script, added up.</summary>
/// <param name="totals">The sums by language, in tenths of a nat; room for <see cref="ScriptProfile.MaxLanguages"/>, zeros.</param>
/// <param name="block">Room for as many.</param>
internal ref struct LetterCosts(Span<int> totals, Span<ushort> block)
{
    /// <summary>How many rows can be added up before a 16-bit total overflows.</summary>
    private const int MaxRowsInBlock = ushort.MaxValue / byte.MaxValue;

    private readonly Span<ushort> _block = block;
    private int _inBlock;

    /// <summary>The sums by language as of the last <see cref="Flush"/>, in tenths of a nat.</summary>
    public readonly Span<int> Totals { get; } = totals;

    /// <summary>How many letters were added.</summary>
    public int Letters { get; private set; }

    /// <summary>Adds a letter's costs.</summary>
    public void Add(ReadOnlySpan<byte> costs)
    {
        for (int i = 0; i < ScriptProfile.MaxLanguages; i += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(costs[i..]), out Vector<ushort> low, out Vector<ushort> high);
            (new Vector<ushort>(_block[i..]) + low).CopyTo(_block[i..]);
            (new Vector<ushort>(_block[(i + Vector<ushort>.Count)..]) + high).CopyTo(_block[(i + Vector<ushort>.Count)..]);
        }

        Letters++;
        if (++_inBlock == MaxRowsInBlock) Flush();
    }

    /// <summary>Adds what other letters cost.</summary>
    public void Add(in LetterCosts others)
    {
        for (int i = 0; i < ScriptProfile.MaxLanguages; i++) Totals[i] += others.Totals[i];
        Letters += others.Letters;
    }

    /// <summary>Brings the totals up to date.</summary>
    public void Flush()
    {
        for (int i = 0; i < ScriptProfile.MaxLanguages; i++) Totals[i] += _block[i];
        _block.Clear();
        _inBlock = 0;
    }
}
