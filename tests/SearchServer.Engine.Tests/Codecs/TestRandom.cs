using SearchServer.Testing;

namespace SearchServer.Engine.Tests.Codecs;

/// <summary>The random numbers that codec tests draw from, of the seed that <see cref="RandomSource"/> settles and tells.</summary>
internal static class TestRandom
{
    public static Random Create() => new(new RandomSource(1).Seed);

    /// <summary>A number of random magnitude and sign.</summary>
    public static long NextAnyInt64(this Random random)
    {
        long value = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
        return random.Next(50) switch
        {
            0 => long.MinValue,
            1 => long.MaxValue,
            _ => value,
        };
    }

    public static byte[] NextBytes(this Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
