using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>Hashes of words and features. They are part of the model: a model trained with one hash is noise with another.</summary>
internal static class TextHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const ulong Multiplier2 = 0xD6E8FEB86659FD93;

    /// <summary>The hash of a text's UTF-16 code units, four at a time.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = (ulong)text.Length * Multiplier2;
        ref char start = ref MemoryMarshal.GetReference(text);
        int at = 0;
        for (; at + 4 <= text.Length; at += 4)
        {
            hash = Step(hash, Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, at))));
        }

        ulong rest = 0;
        for (; at < text.Length; at++) rest = (rest << 16) | text[at];
        hash = Step(hash, rest);
        return hash ^ (hash >> 29);
    }

    /// <summary>The hash of one of many kinds of a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong value, ulong kind)
    {
        ulong hash = (value ^ (kind * Multiplier)) * Multiplier2;
        hash ^= hash >> 32;
        hash *= Multiplier;
        return hash ^ (hash >> 29);
    }

    /// <summary>The hash of two values, in this order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Pair(ulong first, ulong second) => (first * 3) ^ ulong.RotateLeft(second * Multiplier2, 23);

    private static ulong Step(ulong hash, ulong value)
    {
        hash = (hash ^ value) * Multiplier;
        return hash ^ (hash >> 32);
    }
}
