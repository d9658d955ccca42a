using System.Globalization;
using Xunit;

namespace SearchServer.Testing;

/// <summary>
/// Randomness that can be repeated. The seed is the one given, unless <c>SEARCHSERVER_TEST_SEED</c> holds another one or the word
/// <c>random</c>; it goes to the test's output, which the runner shows for failed tests, and <see cref="ToString"/> names it for messages.
/// </summary>
public sealed class RandomSource
{
    private readonly Random _random;

    public RandomSource(int seed)
    {
        string? wanted = Environment.GetEnvironmentVariable("SEARCHSERVER_TEST_SEED");
        Seed = wanted switch
        {
            null or "" => seed,
            "random" => Random.Shared.Next(),
            _ => int.Parse(wanted, CultureInfo.InvariantCulture),
        };
        _random = new Random(Seed);
        TestContext.Current.TestOutputHelper?.WriteLine(ToString());
    }

    private RandomSource(int seed, Random random) => (Seed, _random) = (seed, random);

    public int Seed { get; }

    /// <summary>A source of its own, so that more draws from one do not change what the other gives.</summary>
    public RandomSource Fork() => new(Seed, new Random(_random.Next()));

    /// <summary>A source that is the same for the same item every time.</summary>
    public static RandomSource ForItem(int seed, int item) => new(seed, new Random(unchecked(seed * 31 + item * (int)0x9E3779B1)));

    /// <summary>0 ≤ result &lt; limit.</summary>
    public int Below(int limit) => _random.Next(limit);

    /// <summary>Both ends included.</summary>
    public int Between(int from, int to) => (int)_random.NextInt64(from, (long)to + 1);

    /// <summary>Both ends included.</summary>
    public long Between(long from, long to)
    {
        if (to < long.MaxValue) return _random.NextInt64(from, to + 1);
        return from == long.MinValue ? AnyLong() : _random.NextInt64(from - 1, to) + 1;
    }

    /// <summary>Any of the 2^64 values, each as likely.</summary>
    public long AnyLong()
    {
        Span<byte> bytes = stackalloc byte[8];
        _random.NextBytes(bytes);
        return BitConverter.ToInt64(bytes);
    }

    /// <summary>0 ≤ result &lt; 1.</summary>
    public double Unit() => _random.NextDouble();

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public bool OneIn(int n) => _random.Next(n) == 0;

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public T Pick<T>(params ReadOnlySpan<T> items) => items[_random.Next(items.Length)];

    /// <summary>An index below <paramref name="limit"/>, small ones far more often, as words in text.</summary>
    public int Skewed(int limit) => Math.Min(limit - 1, (int)Math.Pow(limit, _random.NextDouble()) - 1);

    public byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Some of the items, in their order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> items, int count)
    {
        List<T> chosen = [];
        for (int i = 0; i < items.Count; i++)
        {
            if (_random.Next(items.Count - i) < count - chosen.Count) chosen.Add(items[i]);
        }

        return chosen;
    }

    public void Shuffle<T>(Span<T> items) => _random.Shuffle(items);

    public override string ToString() => $"seed {Seed} (SEARCHSERVER_TEST_SEED={Seed} repeats it)";
}
