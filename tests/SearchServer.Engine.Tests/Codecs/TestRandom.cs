using Xunit;

namespace SearchServer.Engine.Tests.Codecs;

/// <summary>Random numbers that differ from run to run; the test's output says the seed that makes them again.</summary>
internal static class TestRandom
{
    public static Random Create() => Create(Environment.TickCount);

    public static Random Create(int seed)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        return new Random(seed);
    }

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
