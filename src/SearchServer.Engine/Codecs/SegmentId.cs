using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SearchServer.Engine.Codecs;

/// <summary>The 16 random bytes that tie the files of a segment, or a commit, together.</summary>
internal readonly record struct SegmentId(ulong High, ulong Low)
{
    public const int Length = 16;

    public static SegmentId NewRandom()
    {
        Span<byte> bytes = stackalloc byte[Length];
        RandomNumberGenerator.Fill(bytes);
        return From(bytes);
    }

    public static SegmentId From(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    public void WriteTo(Store.DataOutput output)
    {
        output.WriteInt64((long)High);
        output.WriteInt64((long)Low);
    }

    public override string ToString() => $"{High:x16}{Low:x16}";
}
