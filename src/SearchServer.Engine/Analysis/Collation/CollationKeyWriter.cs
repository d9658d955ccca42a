using System.Buffers.Binary;

namespace SearchServer.Engine.Analysis.Collation;

/// <summary>
/// Writes keys. Reuses its memory, so it is for one thread at a time.
/// <code>
/// key    = primary* 00 level 00 level                 a level: the secondary weights, the tertiary weights
/// primary = weight in two bytes, the high one first and never 0 | number
/// number  = weight of 0, count of digits, a byte a digit      without leading zeros; longer ones are several
/// level  = (run byte* excess)*                        by how much a weight exceeds the common one, and how many common ones are before it; those at the end are left out
/// run    = 02 for 128 common ones more, or 82 - count         the more, the sooner it comes
/// excess = 01 to FA | FB and a byte for 0 and what is above FA
/// </code>
/// </summary>
internal sealed class CollationKeyWriter
{
    private const int MaxDigits = byte.MaxValue;

    private static readonly CollationTable s_table = CollationTable.Default;

    private readonly CollationElements _elements = new();
    private readonly List<byte> _primaries = [];
    private readonly List<byte> _digits = [];
    private readonly LevelWriter _secondaries = new();
    private readonly LevelWriter _tertiaries = new();

    /// <summary>The key of a text.</summary>
    public byte[] Write(ReadOnlySpan<char> text)
    {
        _primaries.Clear();
        _secondaries.Clear();
        _tertiaries.Clear();
        bool isSpaced = false;
        bool isAfterVariable = false;
        bool isInNumber = false;
        foreach (CollationElement element in _elements.Of(text))
        {
            if (element.IsVariable)
            {
                if (isInNumber) EndNumber();
                isInNumber = false;
                isAfterVariable = true;
                isSpaced |= element.Primary <= s_table.LastSpace;
                continue;
            }

            // What says nothing of letters belongs to what is before it, and says nothing where that does not count.
            if (element.Primary == 0 && isAfterVariable) continue;
            if (element.Secondary != 0) _secondaries.Add(element.Secondary - CollationElement.CommonSecondary);
            if (element.Tertiary != 0) _tertiaries.Add(element.Tertiary - CollationElement.CommonTertiary);
            if (element.Primary == 0) continue;
            isAfterVariable = false;
            int digit = element.Primary - s_table.FirstDigit;
            bool isDigit = digit is >= 0 and < 10;
            if (isInNumber && (!isDigit || _digits.Count == MaxDigits)) EndNumber();
            if (isSpaced && _primaries.Count > 0) Add(s_table.LastSpace);
            isSpaced = false;
            isInNumber = isDigit;
            if (!isDigit) Add(element.Primary);
            else if (digit > 0 || _digits.Count > 0) _digits.Add((byte)digit);
        }

        if (isInNumber) EndNumber();
        return [.. _primaries, 0, .. _secondaries.Bytes, 0, .. _tertiaries.Bytes];
    }

    private void Add(int weight)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)weight);
        _primaries.AddRange(bytes);
    }

    private void EndNumber()
    {
        Add(s_table.FirstDigit);
        _primaries.Add((byte)_digits.Count);
        _primaries.AddRange(_digits);
        _digits.Clear();
    }

    /// <summary>Weights that are mostly the least one.</summary>
    private sealed class LevelWriter
    {
        private const int LongRun = 128;
        private const byte LongRunMark = 2;
        private const int LastOfOneByte = 0xFA;

        private int _common;

        public List<byte> Bytes { get; } = [];

        public void Clear()
        {
            Bytes.Clear();
            _common = 0;
        }

        public void Add(int excess)
        {
            if (excess == 0)
            {
                _common++;
                return;
            }

            for (; _common >= LongRun; _common -= LongRun) Bytes.Add(LongRunMark);
            Bytes.Add((byte)(LongRunMark + LongRun - _common));
            _common = 0;
            if (excess > LastOfOneByte) Bytes.Add(LastOfOneByte + 1);
            Bytes.Add((byte)(excess > LastOfOneByte ? excess - LastOfOneByte - 1 : excess));
        }
    }
}
