using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SearchServer.Articles.Enrichment.Duplicates;

/// <summary>
/// A text in 133 bytes, by which two texts can be compared: MinHash over runs of words (<see cref="MinHash"/>), of each minimum the low 8 bits, in as many of which two texts agree as is the share of runs that they
/// have in common (Broder 1997; Li and König 2010). A text under <see cref="MinWords"/> words is only its hash, and like another only if they are equal.
/// <code>
/// long text  = Byte 1, UInt32 words, Byte{128} minima
/// short text = Byte 2, Byte{16} hash
/// </code>
/// The title counts only where the text is short: the same story has another title in each outlet.
/// </summary>
internal sealed class TextSignature
{
    /// <summary>A text with fewer words has too few runs to compare.</summary>
    public const int MinWords = 25;

    /// <summary>How many bands a text has at most.</summary>
    public const int MaxBands = 21;

    private const int BandLength = 3;
    private const byte LongText = 1;
    private const byte ShortText = 2;
    private const int MinimaStart = 1 + sizeof(uint);
    private const int LongLength = MinimaStart + MinHash.Count;
    private const int ShortLength = 17;

    /// <summary>Two minima that differ agree in their low 8 bits so often.</summary>
    private const double Chance = 1 / 256.0;

    private readonly byte[] _bytes;

    private TextSignature(byte[] bytes) => _bytes = bytes;

    /// <summary>The signature as it is kept.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    private bool IsExact => _bytes[0] == ShortText;

    /// <summary>How many words the text has; of a short text 0.</summary>
    public uint Words => IsExact ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(1));

    /// <summary>The signature of an article.</summary>
    public static TextSignature Of(string title, string body) => Of(title, body, out _);

    /// <summary>The signature of an article, and the keys by which it is found.</summary>
    /// <param name="title">The title.</param>
    /// <param name="body">The text.</param>
    /// <param name="bands">
    /// Two texts that have the share s of their runs in common have one of these in common with the probability 1 - (1 - s³)²¹: 0.94 where s is a half, 0.02 where it is a tenth.
    /// </param>
    public static TextSignature Of(string title, string body, out ulong[] bands)
    {
        Span<uint> minima = stackalloc uint[MinHash.Count];
        uint words = MinHash.Compute(body, minima);
        if (words < MinWords) return OfShort(title, body, out bands);
        byte[] bytes = new byte[LongLength];
        bytes[0] = LongText;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1), words);
        for (int i = 0; i < MinHash.Count; i++) bytes[MinimaStart + i] = (byte)minima[i];
        bands = new ulong[MaxBands];
        for (int band = 0; band < MaxBands; band++)
        {
            ulong key = (uint)band;
            foreach (uint minimum in minima.Slice(band * BandLength, BandLength)) key = MinHash.Mix(key + minimum);
            bands[band] = key;
        }

        return new TextSignature(bytes);
    }

    /// <summary>The signature that was kept; null if the bytes are none.</summary>
    public static TextSignature? Read(ReadOnlySpan<byte> bytes) =>
        (bytes is [LongText, ..] && bytes.Length == LongLength) || (bytes is [ShortText, ..] && bytes.Length == ShortLength) ? new TextSignature(bytes.ToArray()) : null;

    /// <summary>The share of their runs of words that two texts have in common, estimated within 0.04 where it is a half and closer elsewhere; of short texts 1 if they are equal, else 0.</summary>
    public static double Similarity(TextSignature a, TextSignature b)
    {
        if (a.IsExact || b.IsExact) return a.Bytes.SequenceEqual(b.Bytes) ? 1 : 0;
        ReadOnlySpan<byte> x = a.Bytes[MinimaStart..];
        ReadOnlySpan<byte> y = b.Bytes[MinimaStart..];
        int equal = 0;
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] == y[i]) equal++;
        }

        return Math.Max(0, (((double)equal / MinHash.Count) - Chance) / (1 - Chance));
    }

    /// <summary>The share of the shorter text that stands in the longer one, estimated.</summary>
    public static double Containment(TextSignature a, TextSignature b)
    {
        double similarity = Similarity(a, b);
        if (a.IsExact || b.IsExact) return similarity;
        return Math.Min(1, similarity / (1 + similarity) * ((double)a.Words + b.Words) / Math.Min(a.Words, b.Words));
    }

    private static TextSignature OfShort(string title, string body, out ulong[] bands)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        foreach (string text in (ReadOnlySpan<string>)[title, body])
        {
            TextWords word = new(text);
            while (word.MoveNext())
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes, word.Current);
                hash.AppendData(bytes);
            }
        }

        byte[] signature = [ShortText, .. hash.GetHashAndReset().AsSpan(0, ShortLength - 1)];
        bands = [BinaryPrimitives.ReadUInt64LittleEndian(signature.AsSpan(1))];
        return new TextSignature(signature);
    }
}
