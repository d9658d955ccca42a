using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SearchServer.Engine.Numerics;

/// <summary>
/// The CRC-32 of zlib, PNG and Lucene's footers: polynomial 0x04C11DB7, reflected, initial value and final xor all ones.
/// (<see cref="System.Numerics.BitOperations"/> has CRC-32C, another polynomial.)
/// </summary>
public static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] s_tables = BuildTables();

    /// <summary>The checksum of what <paramref name="crc"/> covers followed by <paramref name="bytes"/>; start from 0.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        uint state = ~crc;
        if (Pclmulqdq.IsSupported && bytes.Length >= 64)
        {
            int folded = bytes.Length & ~15;
            state = Fold(state, bytes[..folded]);
            bytes = bytes[folded..];
        }

        return ~Scalar(state, bytes);
    }

    /// <summary>Slicing by eight: eight table look-ups per eight bytes, independent of each other.</summary>
    internal static uint Scalar(uint state, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> table = s_tables;
        while (bytes.Length >= 8)
        {
            uint low = state ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            uint high = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = table[(7 * 256) + (int)(low & 0xFF)] ^ table[(6 * 256) + (int)((low >> 8) & 0xFF)]
                ^ table[(5 * 256) + (int)((low >> 16) & 0xFF)] ^ table[(4 * 256) + (int)(low >> 24)]
                ^ table[(3 * 256) + (int)(high & 0xFF)] ^ table[(2 * 256) + (int)((high >> 8) & 0xFF)]
                ^ table[256 + (int)((high >> 16) & 0xFF)] ^ table[(int)(high >> 24)];
            bytes = bytes[8..];
        }

        foreach (byte b in bytes) state = (state >> 8) ^ table[(int)((state ^ b) & 0xFF)];
        return state;
    }

    /// <summary>
    /// Folds 64 bytes at a time by carry-less multiplication, then reduces (Gopal et al., "Fast CRC Computation for Generic
    /// Polynomials Using PCLMULQDQ Instruction", Intel 2009; its constants for this polynomial, bit-reflected).
    /// Takes a multiple of 16 bytes, at least 64.
    /// </summary>
    private static uint Fold(uint state, ReadOnlySpan<byte> bytes)
    {
        Vector128<ulong> by512 = Vector128.Create(0x154442BD4UL, 0x1C6E41596UL);
        Vector128<ulong> by128 = Vector128.Create(0x1751997D0UL, 0x0CCAA009EUL);
        ref byte source = ref MemoryMarshal.GetReference(bytes);
        Vector128<ulong> x0 = Load(ref source, 0) ^ Vector128.CreateScalar(state).AsUInt64();
        Vector128<ulong> x1 = Load(ref source, 16);
        Vector128<ulong> x2 = Load(ref source, 32);
        Vector128<ulong> x3 = Load(ref source, 48);
        int at = 64;
        for (; at + 64 <= bytes.Length; at += 64)
        {
            x0 = Multiply(x0, by512) ^ Load(ref source, at);
            x1 = Multiply(x1, by512) ^ Load(ref source, at + 16);
            x2 = Multiply(x2, by512) ^ Load(ref source, at + 32);
            x3 = Multiply(x3, by512) ^ Load(ref source, at + 48);
        }

        x0 = Multiply(x0, by128) ^ x1;
        x0 = Multiply(x0, by128) ^ x2;
        x0 = Multiply(x0, by128) ^ x3;
        for (; at < bytes.Length; at += 16) x0 = Multiply(x0, by128) ^ Load(ref source, at);

        // 128 → 96 → 64 bits, then Barrett reduction to 32.
        Vector128<ulong> low32 = Vector128.Create(0xFFFFFFFFUL, 0);
        Vector128<ulong> folded = Pclmulqdq.CarrylessMultiply(x0, by128, 0x10) ^ Sse2.ShiftRightLogical128BitLane(x0, 8);
        folded = Pclmulqdq.CarrylessMultiply(folded & low32, Vector128.Create(0x163CD6124UL, 0), 0x00)
            ^ Sse2.ShiftRightLogical128BitLane(folded, 4);
        Vector128<ulong> barrett = Vector128.Create(0x1DB710641UL, 0x1F7011641UL);
        Vector128<ulong> quotient = Pclmulqdq.CarrylessMultiply(folded & low32, barrett, 0x10) & low32;
        return (Pclmulqdq.CarrylessMultiply(quotient, barrett, 0x00) ^ folded).AsUInt32().GetElement(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Load(ref byte source, int offset) =>
        Unsafe.ReadUnaligned<Vector128<ulong>>(ref Unsafe.Add(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Multiply(Vector128<ulong> x, Vector128<ulong> constants) =>
        Pclmulqdq.CarrylessMultiply(x, constants, 0x00) ^ Pclmulqdq.CarrylessMultiply(x, constants, 0x11);

    private static uint[] BuildTables()
    {
        uint[] tables = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++) value = (value >> 1) ^ (Polynomial & (0 - (value & 1)));
            tables[i] = value;
        }

        for (int i = 256; i < tables.Length; i++) tables[i] = (tables[i - 256] >> 8) ^ tables[tables[i - 256] & 0xFF];
        return tables;
    }
}
