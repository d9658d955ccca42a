using SearchServer.Testing;

namespace SearchServer.Articles.Tests.Searching;

/// <summary>What people type: words in several forms and languages, stop words, names, typos, quotes, operators, and what is none of these.</summary>
internal static class FacetedQueries
{
    /// <summary>The words of articles by language.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Words = new Dictionary<string, string[]>
    {
        ["en"] = "the of and to ferry ferries bridge bridges guarantee guaranteed guarantees harbour mayor mayor's didn't F-16 health-care COVID-19 2022 winter council island not".Split(' '),
        ["de"] = "der die und zu Fähre Fähren Brücke Brücken Hafen Häfen Straße Bürgermeister Winter Insel nicht".Split(' '),
        ["fr"] = "le la des et pont ponts l'île d'hiver bac bacs maire café cafés conseil garantie garanties".Split(' '),
        ["ru"] = "и в на паром парома мост моста мосты гавань мэр зима острова остров".Split(' '),
        ["zh"] = "北京 港口 渡轮 大桥 新闻 市长 冬天 岛 的 在".Split(' '),
    };

    private static readonly string[] s_others = ["Ilse Marrow", "marrow", "Agnes Pell", "wladyslaw", "Port Halden", "harbour board", "Northern Wire", "January 2025", "2025", "zzyzx", "-", "&", "café's", "title:ferry", "person:pell", "titel:pont", "fer*", "*"];

    public static string Create(RandomSource random)
    {
        if (random.OneIn(10)) return "";
        IEnumerable<string> clauses = Enumerable.Range(0, random.Between(1, 4)).Select(_ => Clause(random));
        return string.Join(random.OneIn(8) ? " AND " : random.OneIn(8) ? " OR " : " ", clauses);
    }

    private static string Clause(RandomSource random) => random.Below(12) switch
    {
        0 => $"+{Word(random)}",
        1 => $"-{Word(random)}",
        2 => $"\"{Word(random)} {Word(random)}\"",
        3 => $"({Word(random)} OR {Word(random)})",
        4 => $"NOT {Word(random)}",
        5 => random.Pick(s_others),
        6 => Typo(Word(random), random),
        7 => $"\"{Word(random)} {Word(random)}\"~{random.Below(5)}",
        _ => Word(random),
    };

    private static string Word(RandomSource random) => random.Pick(Words[random.Pick("en", "en", "en", "de", "fr", "ru", "zh")]);

    /// <summary>A word with a letter left out, doubled, or in the place of its neighbour.</summary>
    private static string Typo(string word, RandomSource random)
    {
        int at = random.Below(word.Length);
        return random.Below(3) switch
        {
            0 when word.Length > 1 => word.Remove(at, 1),
            1 => word.Insert(at, word[at..(at + 1)]),
            _ => at + 1 < word.Length ? $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}" : word,
        };
    }
}
