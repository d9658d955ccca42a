using System.Text;

namespace SearchServer.Testing;

/// <summary>How the terms of a field look. <see cref="Bulky"/> ones are for small indexes only.</summary>
internal sealed record TermPattern(string Name, Func<int, RandomSource, TermBytes> Value, bool Bulky = false)
{
    /// <summary>The longest term that Lucene accepts.</summary>
    public const int MaxLength = 32_766;

    public static IReadOnlyList<TermPattern> All(RandomSource random)
    {
        string shared = Word(random, random.Between(40, 200));
        TermBytes[] few = [.. Enumerable.Range(0, 5).Select(_ => TermBytes.FromString(Word(random, 8)))];
        int distinct = random.Between(200, 5000);
        return
        [
            new("unique", (doc, _) => $"unique-{doc:D8}"),
            new("backwards", (doc, _) => $"{int.MaxValue - doc:x8}"),
            new("few", (_, r) => r.Pick(few)),
            new("skewed", (_, r) => $"term{r.Skewed(distinct)}"),
            new("same", (_, _) => "same"),
            new("sharedPrefix", (doc, r) => $"{shared}{r.Below(40)}/{shared}{doc % 97}/{r.Below(1000)}", Bulky: true),
            new("nested", (_, r) => new string('a', r.Below(300)), Bulky: true),
            new("short", (_, r) => Word(r, r.Below(3))),
            new("bytes", (_, r) => new TermBytes(r.Bytes(r.Below(13)))),
            new("unicode", (_, r) => TextPattern.UnicodeWord(r)),
            new("long", (doc, r) => Long(doc, r), Bulky: true),
        ];
    }

    public static string Word(RandomSource random, int length)
    {
        StringBuilder word = new(length);
        for (int i = 0; i < length; i++) word.Append((char)('a' + random.Skewed(26)));
        return word.ToString();
    }

    private static TermBytes Long(int doc, RandomSource random)
    {
        int length = random.OneIn(20) ? MaxLength : random.Between(1, 600);
        byte[] bytes = new byte[length];
        Array.Fill(bytes, (byte)('a' + doc % 3));
        for (int i = 0; i < Math.Min(length, 8); i++) bytes[random.Below(length)] = (byte)random.Below(256);
        return new TermBytes(bytes);
    }
}
