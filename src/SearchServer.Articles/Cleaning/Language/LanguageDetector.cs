namespace SearchServer.Articles.Cleaning.Language;

/// <summary>
/// Tells the language of a text: the script that most of its letters are of, and where that is the script of several languages, the one in which its letters are the least surprising behind
/// those before them. Names are of no language, and a text may consist of them for the larger part: words in small letters decide, and those with a capital only where the others leave it open, as in
/// a headline. The first few thousand characters are looked at, and fewer if they leave no doubt.
/// </summary>
internal static class LanguageDetector
{
    /// <summary>How much of a text is looked at, in UTF-16 code units.</summary>
    private const int MaxLength = 4000;

    /// <summary>How much is looked at before asking whether that was enough.</summary>
    private const int StepLength = 250;

    /// <summary>Texts of fewer letters have no language. An ideograph counts as three.</summary>
    private const int MinLetters = 12;

    private const int IdeographLetters = 3;

    /// <summary>Costs are in tenths of a nat.</summary>
    private const int UnitsPerNat = 10;

    /// <summary>By how much the best language must be ahead of the next.</summary>
    private const int MinLead = 3 * UnitsPerNat;

    /// <summary>By how much for the words in small letters to decide alone.</summary>
    private const int SpokenLead = 10 * UnitsPerNat;

    /// <summary>A lead that the rest of a text does not make up.</summary>
    private const int SureLead = 60 * UnitsPerNat;

    /// <summary>
    /// How much more than on average a letter may cost. Text of a language that is not among those compared costs half as much again in the one most like it; names and foreign words raise the cost of
    /// short texts, by what falls with the square root of the length.
    /// </summary>
    private const double MaxCostRatio = 1.18;

    private const double ShortTextCost = 5 * UnitsPerNat;

    /// <summary>Japanese has kana among its ideographs, at least one character of so many.</summary>
    private const int IdeographsPerKana = 30;

    /// <summary>The ISO 639-1 code of a text's language; Norwegian is <c>no</c> in both its forms. Null if the text is too short, or none of the languages fits or stands out.</summary>
    public static string? Detect(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan(0, Math.Min(text.Length, MaxLength));
        Script script = FindScript(start, out bool hasKana);
        return script switch
        {
            Script.Latin or Script.Cyrillic or Script.Arabic or Script.Devanagari or Script.Ethiopic => Compare(start, script),
            Script.Greek => "el",
            Script.Hebrew => "he",
            Script.Armenian => "hy",
            Script.Georgian => "ka",
            Script.Thai => "th",
            Script.Lao => "lo",
            Script.Khmer => "km",
            Script.Burmese => "my",
            Script.Tibetan => "bo",
            Script.Sinhala => "si",
            Script.Bengali => "bn",
            Script.Gurmukhi => "pa",
            Script.Gujarati => "gu",
            Script.Odia => "or",
            Script.Tamil => "ta",
            Script.Telugu => "te",
            Script.Kannada => "kn",
            Script.Malayalam => "ml",
            Script.Thaana => "dv",
            Script.Hangul => "ko",
            Script.Kana => "ja",
            Script.Han => hasKana ? "ja" : "zh",
            _ => null,
        };
    }

    /// <summary>The script of most letters; none if they are too few.</summary>
    private static Script FindScript(ReadOnlySpan<char> text, out bool hasKana)
    {
        Span<int> counts = stackalloc int[Scripts.Count];
        counts.Clear();
        foreach (char c in text) counts[(int)Scripts.Of(c)]++;
        int kana = counts[(int)Script.Kana];
        hasKana = kana > 0 && kana * IdeographsPerKana >= counts[(int)Script.Han];
        counts[(int)Script.Han] *= IdeographLetters;
        counts[(int)Script.Kana] *= IdeographLetters;
        counts[(int)Script.Hangul] *= IdeographLetters;
        if (hasKana) counts[(int)Script.Han] += kana * IdeographLetters;
        counts[(int)Script.None] = MinLetters - 1;
        int best = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best]) best = i;
        }

        return (Script)best;
    }

    private static string? Compare(ReadOnlySpan<char> text, Script script)
    {
        ScriptProfile profile = LanguageProfiles.Instance.Of(script)!;
        Span<int> sums = stackalloc int[2 * ScriptProfile.MaxLanguages];
        Span<ushort> blocks = stackalloc ushort[2 * ScriptProfile.MaxLanguages];
        sums.Clear();
        blocks.Clear();
        LetterCosts spoken = new(sums[..ScriptProfile.MaxLanguages], blocks[..ScriptProfile.MaxLanguages]);
        LetterCosts capitalised = new(sums[ScriptProfile.MaxLanguages..], blocks[ScriptProfile.MaxLanguages..]);
        int lead = 0;
        while (!text.IsEmpty && lead < SureLead)
        {
            int step = NextStep(text);
            profile.Add(text[..step], script, ref spoken, ref capitalised);
            text = text[step..];
            FindBest(profile.Codes, spoken.Totals, out lead);
        }

        string? bySpoken = Language(profile, spoken, out lead);
        if (bySpoken is not null && lead >= SpokenLead) return bySpoken;
        spoken.Add(capitalised);
        string? byAll = Language(profile, spoken, out _);
        return bySpoken is null || bySpoken == byAll ? byAll : null;
    }

    /// <summary>The language of letters by what they cost; null if they are too few, or none of the languages fits or stands out.</summary>
    private static string? Language(ScriptProfile profile, in LetterCosts costs, out int lead)
    {
        int best = FindBest(profile.Codes, costs.Totals, out lead);
        double maxCost = costs.Letters * profile.Means[best] * MaxCostRatio + Math.Sqrt(costs.Letters) * ShortTextCost;
        return costs.Letters >= MinLetters && lead >= MinLead && costs.Totals[best] <= maxCost ? profile.Codes[best] : null;
    }

    /// <summary>Where to stop and compare: behind a word.</summary>
    private static int NextStep(ReadOnlySpan<char> text)
    {
        if (text.Length <= StepLength) return text.Length;
        int space = text[StepLength..].IndexOf(' ');
        return space < 0 ? text.Length : StepLength + space;
    }

    /// <summary>The language with the lowest cost, and how far the next with another code is behind it.</summary>
    private static int FindBest(string[] codes, ReadOnlySpan<int> totals, out int lead)
    {
        int best = 0;
        for (int i = 1; i < codes.Length; i++)
        {
            if (totals[i] < totals[best]) best = i;
        }

        int second = int.MaxValue;
        for (int i = 0; i < codes.Length; i++)
        {
            if (codes[i] != codes[best]) second = Math.Min(second, totals[i]);
        }

        lead = second - totals[best];
        return best;
    }
}
