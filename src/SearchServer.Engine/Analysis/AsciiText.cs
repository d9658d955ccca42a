using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchServer.Engine.Analysis;

/// <summary>What most of the text is made of, sixteen code units at a time.</summary>
internal static class AsciiText
{
    private const char CaseBit = (char)0x20;

    /// <summary>How many letters and digits of ASCII the text starts with.</summary>
    public static int CountLettersAndDigits(ReadOnlySpan<char> text)
    {
        int count = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; count <= text.Length - Vector256<ushort>.Count; count += Vector256<ushort>.Count)
            {
                Vector256<ushort> units = Vector256.Create(MemoryMarshal.Cast<char, ushort>(text[count..]));
                Vector256<ushort> letters = InRange(units | Vector256.Create((ushort)CaseBit), 'a', 'z');
                uint others = ~(letters | InRange(units, '0', '9')).ExtractMostSignificantBits() & ushort.MaxValue;
                if (others != 0) return count + BitOperations.TrailingZeroCount(others);
            }
        }

        while (count < text.Length && char.IsAsciiLetterOrDigit(text[count])) count++;
        return count;
    }

    /// <summary>
    /// Makes the first <paramref name="length"/> units lower case, up to one that is not ASCII, and returns how many these are.
    /// Letters of ASCII after them may become lower case, too.
    /// </summary>
    public static int ToLower(Span<char> buffer, int length)
    {
        int done = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; done < length && done <= buffer.Length - Vector256<ushort>.Count; done += Vector256<ushort>.Count)
            {
                Span<ushort> block = MemoryMarshal.Cast<char, ushort>(buffer[done..]);
                Vector256<ushort> units = Vector256.Create<ushort>(block);
                (units | (InRange(units, 'A', 'Z') & Vector256.Create((ushort)CaseBit))).CopyTo(block);
                uint beyondAscii = Vector256.GreaterThan(units, Vector256.Create((ushort)0x7F)).ExtractMostSignificantBits();
                if (beyondAscii != 0) return Math.Min(length, done + BitOperations.TrailingZeroCount(beyondAscii));
            }
        }

        for (; done < length && char.IsAscii(buffer[done]); done++)
        {
            if (char.IsAsciiLetterUpper(buffer[done])) buffer[done] |= CaseBit;
        }

        return Math.Min(length, done);
    }

    private static Vector256<ushort> InRange(Vector256<ushort> units, char first, char last) =>
        Vector256.LessThanOrEqual(units - Vector256.Create((ushort)first), Vector256.Create((ushort)(last - first)));
}
