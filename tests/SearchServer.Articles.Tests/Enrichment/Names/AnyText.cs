using SearchServer.Testing;

namespace SearchServer.Articles.Tests.Enrichment.Names;

/// <summary>Random texts made of what names, credits and rows of places are made of, and of what breaks programs.</summary>
internal static class AnyText
{
    private static readonly string[] s_pieces =
    [
        "Agnes", "Tillivre", "Piet", "Lavrov", "Sergei", "Biden", "Paris", "Texas", "Georgia", "Armenia", "Alabama", "Kyiv", "Moscow", "U.S.", "Pa.", "Halden", "Trust", "HHT", "AP", "Mr", "Mrs.", "President", "King", "Jr.", "III",
        "van", "der", "bin", "al-", "de", "J.", "J.K.", "By", "by", "Reporting by", "Editing by", "Photo: ", "(Photo by", "Written by", "is a reporter", "contributed to this", "Contact", "said", "in", "the", "The", "and", ", ", ". ", " ", "  ", "\n", "\t",
        "\u00A0", "/", "(", ")", "[", "]", "'s", "’", "\"", "“", "”", "-", "—", ";", "|", "ß", "Ł", "é", "e\u0301", "İ", "😀", "\uD83D", "\uDE00", "\0", "中文", "\u200B", "ﬀ", "1", "D-",
    ];

    /// <summary>A text of so many pieces.</summary>
    public static string Of(RandomSource random, int pieces) =>
        string.Concat(Enumerable.Range(0, pieces).Select(_ => random.Pick<string>(s_pieces) + (random.OneIn(3) ? "" : " ")));
}
