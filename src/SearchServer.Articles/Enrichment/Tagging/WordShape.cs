namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>How a word is written.</summary>
internal enum WordShape : byte
{
    Other,
    Lower,
    Capitalised,

    /// <summary>As in McDonald, or eBay: capitals within.</summary>
    Mixed,
    Capitals,

    /// <summary>One capital.</summary>
    Letter,

    /// <summary>One capital and a full stop.</summary>
    Initial,

    /// <summary>As in U.S. or J.K.</summary>
    Dotted,

    /// <summary>As in Corp.</summary>
    Abbreviated,
    LowerAbbreviated,

    /// <summary>As in Al-Jazeera.</summary>
    CapitalisedParts,

    /// <summary>As in al-Assad.</summary>
    LowerCapitalised,

    /// <summary>As in Jong-un.</summary>
    CapitalisedLower,
    LowerParts,

    /// <summary>As in O'Brien.</summary>
    Apostrophe,
    CapitalsDigits,
    LettersDigits,
    Year,
    Number,
    NumberMarks,
    FullStop,
    Comma,
    Quote,
    Open,
    Close,
    Dash,
    Colon,
    Slash,
    Clitic,
    Handle,
    Hashtag,
    Address,
    Part,

    /// <summary>In a headline in which every word is capitalised.</summary>
    TitleCapitalised,
    TitleCapitals,

    /// <summary>In a text that has capitals only.</summary>
    Upper,
}

/// <summary>Tells how words are written.</summary>
internal static class WordShapes
{
    public static WordShape Of(ReadOnlySpan<char> word, LetterCase sentence)
    {
        WordShape shape = Of(word);
        return sentence switch
        {
            LetterCase.Title when shape is WordShape.Capitalised => WordShape.TitleCapitalised,
            LetterCase.Title when shape is WordShape.Capitals => WordShape.TitleCapitals,
            LetterCase.Upper when shape is WordShape.Capitals => WordShape.Upper,
            _ => shape,
        };
    }

    /// <summary>Whether a word in this shape may be a name, or part of one.</summary>
    public static bool IsCapitalised(WordShape shape) => shape is WordShape.Capitalised or WordShape.Mixed or WordShape.Capitals or WordShape.Letter or WordShape.Initial or WordShape.Dotted
        or WordShape.Abbreviated or WordShape.CapitalisedParts or WordShape.LowerCapitalised or WordShape.CapitalisedLower or WordShape.Apostrophe or WordShape.CapitalsDigits
        or WordShape.TitleCapitalised or WordShape.TitleCapitals or WordShape.Upper;

    private static WordShape Of(ReadOnlySpan<char> word)
    {
        char first = word[0];
        if (word.Length == 1 || !char.IsLetterOrDigit(first)) return OfMark(word, first);
        int upper = 0, lower = 0, digits = 0, hyphens = 0, stops = 0, apostrophes = 0, marks = 0;
        foreach (char c in word)
        {
            if (char.IsLower(c)) lower++;
            else if (char.IsUpper(c)) upper++;
            else if (char.IsDigit(c)) digits++;
            else if (c is '-' or '\u2010' or '\u2011') hyphens++;
            else if (c == '.') stops++;
            else if (c is '\'' or '’') apostrophes++;
            else if (c is '/' or '@') marks++;
            else if (char.IsLetter(c)) lower++;
        }

        if (marks > 0) return digits > 0 && lower + upper == 0 ? WordShape.NumberMarks : WordShape.Address;
        if (digits > 0)
        {
            if (upper + lower == 0) return digits == word.Length ? digits == 4 && first is '1' or '2' ? WordShape.Year : WordShape.Number : WordShape.NumberMarks;
            return upper > 0 && char.IsUpper(first) ? WordShape.CapitalsDigits : WordShape.LettersDigits;
        }

        if (stops > 0) return OfStops(word, stops, upper, lower);
        bool capital = char.IsUpper(first);
        if (hyphens > 0)
        {
            char after = word[Math.Min(word.LastIndexOfAny('-', '\u2010', '\u2011') + 1, word.Length - 1)];
            return capital ? char.IsUpper(after) ? WordShape.CapitalisedParts : WordShape.CapitalisedLower : char.IsUpper(after) ? WordShape.LowerCapitalised : upper > 0 ? WordShape.Mixed : WordShape.LowerParts;
        }

        if (upper == 0) return WordShape.Lower;
        if (lower == 0) return WordShape.Capitals;
        if (apostrophes > 0) return WordShape.Apostrophe;
        return capital && upper == 1 ? WordShape.Capitalised : WordShape.Mixed;
    }

    private static WordShape OfStops(ReadOnlySpan<char> word, int stops, int upper, int lower)
    {
        if (word.Length == 2) return upper == 1 ? WordShape.Initial : WordShape.LowerAbbreviated;
        if (stops == 1 && word[^1] == '.') return upper > 0 ? WordShape.Abbreviated : WordShape.LowerAbbreviated;
        return upper >= stops || (upper > 0 && upper >= lower) ? WordShape.Dotted : lower > 0 && upper == 0 && stops < lower ? WordShape.Address : WordShape.LowerAbbreviated;
    }

    private static WordShape OfMark(ReadOnlySpan<char> word, char first)
    {
        if (char.IsUpper(first)) return WordShape.Letter;
        if (char.IsLetter(first)) return WordShape.Lower;
        if (char.IsDigit(first)) return WordShape.Number;
        return first switch
        {
            '.' or '!' or '?' or '…' => WordShape.FullStop,
            ',' => WordShape.Comma,
            '\'' or '’' when word.Length > 1 && char.IsLetter(word[1]) => WordShape.Clitic,
            '"' or '“' or '”' or '\'' or '’' or '‘' or '`' or '«' or '»' => WordShape.Quote,
            '(' or '[' => WordShape.Open,
            ')' or ']' => WordShape.Close,
            '@' => WordShape.Handle,
            '#' => WordShape.Hashtag,
            '-' when word.Length > 1 && char.IsLetter(word[1]) => WordShape.Part,
            '-' or '–' or '—' or '_' => WordShape.Dash,
            ':' or ';' => WordShape.Colon,
            '/' or '|' or '•' => WordShape.Slash,
            '$' or '€' or '£' or '%' or '+' => WordShape.Number,
            _ => WordShape.Other,
        };
    }
}
