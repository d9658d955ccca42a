namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>Tells years from other numbers of four digits by the words around.</summary>
internal static class YearMentions
{
    /// <summary>Years that stand before a noun are of this age: numbers beyond count what the noun says.</summary>
    private const int FirstAttribute = 1900;
    private const int LastAttribute = 2049;

    /// <summary>Whether the number that begins here is a year.</summary>
    public static bool TryFind(MentionText text, int start, out int year, out int end)
    {
        if (!TryYearHere(text, start, out year, out end)) return false;
        if (text.At(start - 1) is '(' or '[' && text.At(end) is ')' or ']' or '-' or '–' or ';' or ',') return true;
        ReadOnlySpan<char> before = text.WordBefore(start, out int beforeStart);
        if (before.IsEmpty) return false;
        ReadOnlySpan<char> after = text.WordAfter(end);
        if (!after.IsEmpty && DateMentionWords.IsCounted(after)) return DateMentionWords.IsDeterminer(before) && IsAttribute(year) && !IsQuantity(after);
        if (DateMentionWords.IsDeterminer(before)) return IsAttribute(year) && !after.IsEmpty;
        if (!DateMentionWords.IsBeforeYear(before)) return false;
        // "A total of 1950" is a sum.
        return before is not "of" || text.WordBefore(beforeStart, out _) is not ("total" or "record" or "out" or "tally" or "average" or "number" or "population");
    }

    /// <summary>Whether another year is joined to the one that ends here.</summary>
    public static bool TryNext(MentionText text, int end, int before, out int start, out int year, out int yearEnd)
    {
        start = end;
        if (text.At(end) is '-' or '–' or '—' or '/') start = end + 1;
        else
        {
            if (text.At(start) == ',') start++;
            start = text.SkipGap(start);
            if (start >= 0)
            {
                int wordEnd = text.WordEnd(start);
                if (wordEnd > start) start = text[start..wordEnd] is "and" or "to" or "or" or "through" ? text.SkipGap(wordEnd) : -1;
            }
        }

        year = 0;
        yearEnd = 0;
        // A year is never far from the one that it is joined to; numbers may be.
        return start >= 0 && TryYearHere(text, start, out year, out yearEnd) && Math.Abs(year - before) <= 100 && !DateMentionWords.IsCounted(text.WordAfter(yearEnd));
    }

    /// <summary>Reads a year; it may begin a span (<c>2014-15</c>, <c>2014-2016</c>) and have a possessive behind, but be no decade.</summary>
    private static bool TryYearHere(MentionText text, int start, out int year, out int end)
    {
        if (!text.TryNumber(start, 4, 4, out year, out end) || year is < CalendarDay.MinYear or > CalendarDay.MaxYear) return false;
        char next = text.At(end);
        if (next is '-' or '–' or '/')
        {
            int digits = 0;
            while (char.IsAsciiDigit(text.At(end + 1 + digits))) digits++;
            if (digits is 2 or 4) return text.IsNumberEnd(end + 1 + digits) || char.IsWhiteSpace(text.At(end + 1 + digits));
            return digits == 0 && !(next == '-' && char.IsLetter(text.At(end + 1)));
        }

        if (next is '\'' or '’' && text.At(end + 1) == 's') return year % 10 != 0;
        return text.IsNumberEnd(end);
    }

    private static bool IsAttribute(int year) => year is >= FirstAttribute and <= LastAttribute && year % 100 != 0;

    private static bool IsQuantity(ReadOnlySpan<char> word) => word is "people" or "men" or "women" or "troops" or "soldiers" or "votes" or "points" or "jobs" or "homes" or "houses" or "dead" or "miles" or "acres";
}
