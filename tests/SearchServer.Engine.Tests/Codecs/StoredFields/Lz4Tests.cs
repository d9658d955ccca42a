using SearchServer.Engine.Codecs.Compression;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.StoredFields;

/// <summary>What is compressed comes back, however much of it is wanted: short and long literals and matches, of what was just written and of long ago, of the dictionary too.</summary>
public class Lz4Tests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void EachBeginningComesBack(int seed)
    {
        RandomSource random = new(seed);
        for (int round = 0; round < 300; round++)
        {
            byte[] bytes = Pieces(random, random.Skewed(4000));
            int dictionary = random.Below(bytes.Length + 1);
            using MemoryDirectory directory = new();
            using IndexInput input = Compressed(directory, bytes, dictionary);
            foreach (int wanted in (int[])[bytes.Length, .. Enumerable.Range(0, 12).Select(_ => random.Between(dictionary, bytes.Length)), .. Enumerable.Range(1, 70).Select(less => bytes.Length - less)])
            {
                if (wanted < dictionary || (wanted == dictionary && wanted < bytes.Length)) continue;
                byte[] output = new byte[wanted];
                bytes.AsSpan(0, dictionary).CopyTo(output);
                DataCursor cursor = input.Cursor();
                Lz4.Decompress(ref cursor, output, dictionary);
                Assert.True(bytes.AsSpan(0, wanted).SequenceEqual(output), $"{random}: round {round}, {wanted} of {bytes.Length} bytes, {dictionary} of them before");
                if (wanted == bytes.Length) Assert.Equal(0, cursor.Remaining);
            }
        }
    }

    [Fact]
    public void DamageIsRefusedOrGivesBytes()
    {
        RandomSource random = new(3);
        for (int round = 0; round < 2000; round++)
        {
            byte[] bytes = Pieces(random, random.Skewed(1000));
            using MemoryDirectory directory = new();
            using IndexInput input = Compressed(directory, bytes, dictionaryLength: 0);
            byte[] damaged = input.Cursor().ReadSpan((int)input.Length).ToArray();
            for (int flips = random.Between(1, 3); flips > 0; flips--) damaged[random.Below(damaged.Length)] ^= (byte)(1 << random.Below(8));
            using (IndexOutput output = directory.CreateOutput("damaged")) output.WriteBytes(damaged.AsSpan(0, random.Between(0, damaged.Length)));
            using IndexInput again = directory.OpenInput("damaged");
            try
            {
                DataCursor cursor = again.Cursor();
                Lz4.Decompress(ref cursor, new byte[bytes.Length], dictionaryLength: 0);
            }
            catch (CorruptIndexException refused)
            {
                Assert.Equal("damaged", refused.File);
            }
        }
    }

    /// <summary>Bytes of which some are new and some were there before, some right before.</summary>
    private static byte[] Pieces(RandomSource random, int least)
    {
        List<byte> bytes = [.. random.Bytes(random.Between(1, 30))];
        while (bytes.Count < least)
        {
            if (random.OneIn(3))
            {
                bytes.AddRange(random.Bytes(1 + random.Skewed(40)));
                continue;
            }

            int distance = 1 + random.Skewed(random.OneIn(2) ? Math.Min(24, bytes.Count) : bytes.Count);
            for (int length = 4 + random.Skewed(40); length > 0; length--) bytes.Add(bytes[^distance]);
        }

        return [.. bytes];
    }

    private static IndexInput Compressed(MemoryDirectory directory, byte[] bytes, int dictionaryLength)
    {
        using (IndexOutput output = directory.CreateOutput("block")) new Lz4().Compress(bytes, dictionaryLength, output);
        return directory.OpenInput("block");
    }
}
