namespace SearchServer.Testing;

/// <summary>
/// Queries that nobody means: pieces of syntax, words, numbers and characters of all kinds in any order, some of them again and again; queries that were well-formed before something was done to them; and characters alone.
/// </summary>
public static class HostileStrings
{
    private static readonly string[] s_syntax =
    [
        "(", ")", "((", "))", "\"", "\"\"", "“", "”", "«", "»", "「", "』", "+", "-", "!", "&", "&&", "|", "||", "AND", "OR", "NOT", "TO", "^", "^2", "^0", "^-1", "^.", "^1e38", "^99999999999999999999999999999999999999", "~", "~0", "~1", "~10000",
        "~99999999999", "*", "?", "*:*", ":", "::", "\\", "\\\\", "/", "[", "]", "{", "}", "[2016 TO 2017]", "title:", "body:", "outlet:", "person:", "id:", "date:", "titel:", "title:(", "-(", "+(", "-\"", "'", "’", ",", ".", "…", "#", "@", "%", "%00", "$",
    ];

    private static readonly string[] s_words =
    [
        "ferry", "ferries", "Ferry", "FERRY", "island", "harbour", "mayor's", "didn’t", "F-16", "health-care", "healthcare", "health", "care", "the", "of", "a", "was", "war", "die", "der", "und", "le", "de", "l'île", "Fähre", "Faehre", "Straße", "STRASSE", "паром", "и",
        "北京", "北京港口", "港口新闻", "の", "フェリー", "페리", "ferrry", "guarentees", "xyzzy", "Ilse", "Marrow", "Ilse Marrow", "Northern Wire", "2025", "January 2025", "7 august 2019", "31 february 2019", "0000", "1", "wladyslaw", "Władysław", "café", "cafe\u0301", "ferr*", "fer?y",
    ];

    private static readonly string[] s_odd =
    [
        "\u0000", "\u001B", "\u007F", "\u00A0", "\u00AD", "\u0085", "\u0301", "\u0301\u0301\u0301", "\u200B", "\u200D", "\u2028", "\u202E", "\u2060", "\uFEFF", "\uFFFD", "\uFFFF", "\uD83D", "\uDEA2", "\uDEA2\uD83D", "🚢", "👩‍👩‍👧‍👦", "🇩🇪", "ﬁ", "ｆｕｌｌ", "½", "①", "İ", "ı", "ß", "ẞ", "ǆ", "ΐ", "ﷺ", "กรุงเทพ",
        "हिन्दी", "עברית", "العربية", "\r\n", "\t", " ", "  ", "𝔣𝔢𝔯𝔯𝔶",
    ];

    private static readonly string[] s_wellFormed =
    [
        "+ferry -storm \"old ferry\"~3^2", "title:(ferry bridge)^2 OR (storm AND NOT \"harbour wall\")", "date:[2016-01 TO 2017} outlet:\"Northern Wire\"", "ferr* fer?y~ /fer{1,2}(y|ies)/^0.5 fery~1", "*:* -body:{a TO \"b c\"]",
        "\\(1\\+1\\) https\\://news.example/a?b=c* title : x", "((a OR b) AND (c OR (d AND \"e f\"~2)))^3.5", "“old ferry” «the quay» 「港口」", "id:a url:https\\://courier* mentioned:2025-03 contract -date:2025",
    ];

    /// <summary>A query of up to some thousand characters.</summary>
    public static string Create(RandomSource random) => random.Below(10) switch
    {
        0 => Noise(random),
        < 4 => Mutated(random),
        _ => Pieces(random),
    };

    private static string Noise(RandomSource random)
    {
        int most = random.Pick(0x80, 0x80, 0x250, 0x10000);
        return string.Concat(Enumerable.Range(0, random.Skewed(300)).Select(_ => (char)random.Below(most)));
    }

    /// <summary>Some well-formed queries with characters left out, put in, repeated or moved.</summary>
    private static string Mutated(RandomSource random)
    {
        string text = string.Join(random.Pick(" ", " OR ", ""), Enumerable.Range(0, random.Between(1, 3)).Select(_ => random.Pick<string>(s_wellFormed)));
        for (int i = random.Between(1, 6); i > 0; i--)
        {
            int start = random.Below(text.Length + 1);
            int end = Math.Min(text.Length, start + random.Skewed(12));
            text = random.Below(5) switch
            {
                0 => text[..start] + text[end..],
                1 => text[..start] + random.Pick<string>(s_syntax) + text[start..],
                2 => text[..end] + text[start..],
                3 => text[..start] + random.Pick<string>(s_odd) + text[end..],
                _ => text[end..] + text[..start],
            };
        }

        return text;
    }

    private static string Pieces(RandomSource random)
    {
        List<string> pieces = [.. Enumerable.Range(0, random.Skewed(40) + 1).Select(_ => Piece(random))];
        if (random.OneIn(50))
        {
            // Over and over: a clause, or all of it.
            string again = string.Join(random.Pick("", " ", " OR "), pieces.Take(random.Between(1, 3)));
            int times = Math.Min(random.Pick(30, 200, 1100), 1 + (10_000 / Math.Max(1, again.Length)));
            return string.Join(random.Pick("", " ", " OR ", " -"), Enumerable.Repeat(again, times));
        }

        return string.Join(random.Pick("", " ", " ", " "), pieces);
    }

    private static string Piece(RandomSource random) => random.Below(12) switch
    {
        < 4 => random.Pick<string>(s_words),
        < 8 => random.Pick<string>(s_syntax),
        8 => random.Pick<string>(s_odd),
        9 => $"{random.Pick("", "+", "-", "title:", "NOT ")}\"{string.Join(' ', Enumerable.Range(0, random.Skewed(120)).Select(_ => random.Pick<string>(s_words)))}\"{random.Pick("", "~3", "~10000", "^7")}",
        10 => $"{random.Pick<string>(s_words)}{random.Pick<string>(s_odd)}{random.Pick<string>(s_words)}",
        _ => string.Concat(Enumerable.Range(0, random.Below(6)).Select(_ => (char)random.Below(0x10000))),
    };
}
