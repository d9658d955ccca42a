using System.Numerics;

namespace SearchServer.Articles.Enrichment.Duplicates;

/// <summary>The least value that any run of words of a text has under each of <see cref="Count"/> hash functions.</summary>
internal static class MinHash
{
    /// <summary>Hash functions.</summary>
    public const int Count = 128;

    /// <summary>The words of a run: common phrases are shorter, and a word that is changed touches no more runs than these.</summary>
    public const int RunLength = 3;

    /// <summary>Runs are hashed by all functions in blocks of so many.</summary>
    private const int BlockLength = 256;

    private static readonly uint[] s_seeds = Constants(1, odd: false);
    private static readonly uint[] s_factors = Constants(2, odd: true);

    /// <summary>Computes the minima of a text; returns how many words it has.</summary>
    public static uint Compute(ReadOnlySpan<char> text, Span<uint> minima)
    {
        minima.Fill(uint.MaxValue);
        Span<uint> block = stackalloc uint[BlockLength];
        Span<uint> last = stackalloc uint[RunLength];
        int filled = 0;
        uint words = 0;
        TextWords word = new(text);
        while (word.MoveNext())
        {
            last[(int)(words % RunLength)] = word.Current;
            if (++words < RunLength) continue;
            ulong run = 0;
            for (uint i = 0; i < RunLength; i++) run = (run + last[(int)((words + i) % RunLength)]) * 0x9E3779B97F4A7C15;
            block[filled++] = (uint)(Mix(run) >> 32);
            if (filled < BlockLength) continue;
            Minimize(block, minima);
            filled = 0;
        }

        Minimize(block[..filled], minima);
        return words;
    }

    /// <summary>Spreads a value over all bits (the finalizer of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>The minima of all functions after some runs more: a function exchanges bits with its seed and mixes with its factor, twice.</summary>
    private static void Minimize(ReadOnlySpan<uint> runs, Span<uint> minima)
    {
        for (int i = 0; i < Count; i += Vector<uint>.Count)
        {
            Vector<uint> seed = new(s_seeds, i);
            Vector<uint> factor = new(s_factors, i);
            Vector<uint> least = new(minima[i..]);
            foreach (uint run in runs)
            {
                Vector<uint> hash = (new Vector<uint>(run) ^ seed) * factor;
                hash = (hash ^ (hash >>> 15)) * factor;
                least = Vector.Min(least, hash);
            }

            least.CopyTo(minima[i..]);
        }
    }

    private static uint[] Constants(ulong stream, bool odd)
    {
        uint[] constants = new uint[Count];
        for (int i = 0; i < constants.Length; i++) constants[i] = (uint)(Mix((stream << 32) + (uint)i) >> 32) | (odd ? 1u : 0);
        return constants;
    }
}
