using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Postings;

/// <summary>
/// Gathers the pairs of frequency and norm that may score best: those for which no document has at least the frequency in a field that is not longer.
/// </summary>
internal sealed class ImpactAccumulator
{
    /// <summary>The largest frequency seen with each norm, the norm read as an unsigned byte.</summary>
    private readonly int[] _maxFreqs = new int[256];

    public void Clear() => Array.Clear(_maxFreqs);

    /// <summary>
    /// Adds a document. Norms written here are a byte; any other, from an index with a similarity of its own, counts as the shortest field, which scores best.
    /// </summary>
    public void Add(int freq, long norm)
    {
        int index = norm is >= sbyte.MinValue and <= sbyte.MaxValue ? (byte)norm : 1;
        if (_maxFreqs[index] < freq) _maxFreqs[index] = freq;
    }

    public void AddAll(ImpactAccumulator other)
    {
        for (int i = 0; i < _maxFreqs.Length; i++) _maxFreqs[i] = Math.Max(_maxFreqs[i], other._maxFreqs[i]);
    }

    /// <summary>Writes the pairs as Impacts of <see cref="PostingsFormat"/>.</summary>
    public void WriteTo(DataOutput output)
    {
        int lastFreq = 0;
        long lastNorm = 0;
        for (int i = 0; i < _maxFreqs.Length; i++)
        {
            if (_maxFreqs[i] <= lastFreq) continue;

            // Norms are signed bytes in the file, so those above 127 come as negative numbers, which count as larger.
            long norm = (sbyte)i;
            int freqDelta = _maxFreqs[i] - lastFreq - 1;
            long normDelta = norm - lastNorm - 1;
            if (normDelta == 0)
            {
                output.WriteVInt(freqDelta << 1);
            }
            else
            {
                output.WriteVInt((freqDelta << 1) | 1);
                output.WriteZLong(normDelta);
            }

            lastFreq = _maxFreqs[i];
            lastNorm = norm;
        }
    }
}
