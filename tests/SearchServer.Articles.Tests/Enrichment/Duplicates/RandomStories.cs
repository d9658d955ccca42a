using SearchServer.Testing;

namespace SearchServer.Articles.Tests.Enrichment.Duplicates;

/// <summary>Texts of words that are drawn at random: two of them have next to no runs of words in common.</summary>
internal static class RandomStories
{
    public static string[] Words(RandomSource random, int count) => [.. Enumerable.Range(0, count).Select(_ => $"w{random.Below(5000)}")];

    public static string Text(IEnumerable<string> words) => string.Join(' ', words);

    public static string Text(RandomSource random, int count) => Text(Words(random, count));
}
