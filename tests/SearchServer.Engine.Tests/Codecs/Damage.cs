using System.Buffers.Binary;
using SearchServer.Engine.Numerics;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs;

/// <summary>Damages files byte by byte and expects that reading them ends well or in the error that names the file.</summary>
internal static class Damage
{
    /// <summary>Sums of the checksum footer.</summary>
    private const int ChecksumBytes = sizeof(long);

    private const int MagicBytes = sizeof(int);

    private static readonly byte[] s_flips = [0x01, 0x80, 0xFF, 0x7F];

    /// <summary>Flips bytes of a file whose checksum is verified at open: it must be refused.</summary>
    public static void FlipsAreRefused(TestSegment segment, string file, Action read)
    {
        byte[] original = segment.ReadFile(file);
        for (int at = 0; at < original.Length; at++)
        {
            byte[] damaged = [.. original];
            damaged[at] ^= s_flips[at % s_flips.Length];
            segment.ReplaceFile(file, damaged);
            IndexException e = Assert.ThrowsAny<IndexException>(read);
            Assert.Contains("_0", e.File, StringComparison.Ordinal);
        }

        segment.ReplaceFile(file, original);
    }

    /// <summary>Cuts a file off: it must be refused.</summary>
    public static void TruncationsAreRefused(TestSegment segment, string file, Action read)
    {
        byte[] original = segment.ReadFile(file);
        for (int length = 0; length < original.Length; length += 1 + (original.Length / 300))
        {
            segment.ReplaceFile(file, original.AsSpan(0, length));
            Assert.ThrowsAny<IndexException>(read);
        }

        segment.ReplaceFile(file, original);
    }

    /// <summary>
    /// Changes bytes and, so that the change is not noticed, the checksum: reading must end, in values or in the typed error. The magic
    /// number at the start is always among the bytes that are changed, and must be refused: else something other than the file was read.
    /// </summary>
    public static void ForgedBytesDoNoHarm(TestSegment segment, string file, Action read, Random random, int most)
    {
        byte[] original = segment.ReadFile(file);
        int positions = original.Length - ChecksumBytes;
        for (int i = 0; i < Math.Min(positions, most); i++)
        {
            int at = positions <= most || i < MagicBytes ? i : random.Next(positions);
            foreach (byte flip in s_flips)
            {
                byte[] damaged = [.. original];
                damaged[at] ^= flip;
                if (flip == s_flips[0] && random.Next(2) == 0) random.NextBytes(damaged.AsSpan(at, Math.Min(8, positions - at)));
                BinaryPrimitives.WriteInt64BigEndian(damaged.AsSpan(positions), Crc32.Append(0, damaged.AsSpan(0, positions)));
                segment.ReplaceFile(file, damaged);
                try
                {
                    read();
                    Assert.True(at >= MagicBytes, $"{file} was read without its magic number.");
                }
                catch (IndexException e)
                {
                    Assert.Contains("_0", e.File, StringComparison.Ordinal);
                }
            }
        }

        segment.ReplaceFile(file, original);
    }
}
