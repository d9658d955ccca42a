namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>Dates that count from the publication: weekdays, <c>yesterday</c>, <c>last month</c>.</summary>
internal static class RelativeMentions
{
    /// <summary>So many words before a weekday are asked whether they speak of what has been or is to come.</summary>
    private const int MaxWordsBefore = 12;

    /// <summary>And so many behind it.</summary>
    private const int MaxWordsBehind = 6;

    /// <summary>
    /// The day that a weekday means: as news write, the last one until the publication, unless the sentence speaks of what is to come. <c>last</c> is before the publication and <c>next</c> after it.
    /// </summary>
    public static bool TryWeekday(MentionText text, int start, int end, DayOfWeek weekday, DateTime published, out DateTime day)
    {
        day = default;
        if (char.IsLetterOrDigit(text.At(end)) || text.At(end) is '-' or '–' || text.At(start - 1) is '-' or '–') return false;
        ReadOnlySpan<char> after = text.WordAfter(end);
        if (!after.IsEmpty && (DateMentionWords.IsAfterNoWeekday(after) || after is "to" or "through" or "afternoons" or "nights" or "mornings" or "evenings" or "week" or "last" or "next")) return false;
        if (IsBeforeDate(text, end)) return false;
        ReadOnlySpan<char> before = text.WordBefore(start, out int beforeStart);
        if (DateMentionWords.IsBeforeNoWeekday(before)) return false;
        if (before is "to" or "through" && DateMentionWords.IsWeekday(text.WordBefore(beforeStart, out _), out _)) return false;
        int back = ((int)published.DayOfWeek - (int)weekday + 7) % 7;
        if (Is(before, "last") || Is(before, "past")) back = back == 0 ? 7 : back;
        else if (Is(before, "next")) back = back == 0 ? -7 : back - 7;
        else if (Is(before, "this") || Is(before, "coming") || IsToCome(text, start, end)) back = back == 0 ? 0 : back - 7;
        if (Is(before, "last") || Is(before, "next"))
        {
            // "The last Friday of May" counts from elsewhere.
            if (IsOwned(text.WordBefore(beforeStart, out _))) return false;
        }

        day = published.AddDays(-back);
        return true;
    }

    /// <summary>Reads <c>yesterday</c>, <c>tomorrow</c>, <c>last night</c>, <c>last month</c>, <c>next year</c> and their like.</summary>
    public static bool TryFind(MentionText text, int start, int end, DateTime published, out MentionedDate mention)
    {
        mention = default;
        ReadOnlySpan<char> word = text[start..end];
        if (Is(word, "yesterday") || Is(word, "tomorrow"))
        {
            ReadOnlySpan<char> before = text.WordBefore(start, out _);
            if (Is(word, "tomorrow") && text.At(end) is '\'' or '’') return false;
            if (Is(before, "of") || Is(before, "the") || Is(before, "for") || text.At(start - 1) is '-' or '\'' or '’') return false;
            mention = Day(start, end, published.AddDays(Is(word, "yesterday") ? -1 : 1));
            return true;
        }

        bool last = Is(word, "last");
        if ((!last && !Is(word, "next")) || text.SkipGap(end) is not (>= 0 and int unitStart)) return false;
        int unitEnd = text.WordEnd(unitStart);
        ReadOnlySpan<char> unit = text[unitStart..unitEnd];
        if (unit is not ("year" or "month" or "night") || IsOwned(text.WordBefore(start, out _)) || text.At(start - 1) is '\'' or '’' or '-') return false;
        int sign = last ? -1 : 1;
        if (unit is "year") mention = new MentionedDate(start, unitEnd - start, published.Year + sign, 0, 0);
        else if (unit is "month") mention = published.AddMonths(sign) is var month ? new MentionedDate(start, unitEnd - start, month.Year, month.Month, 0) : default;
        else if (last) mention = Day(start, unitEnd, published.AddDays(-1));
        else return false;
        return true;
    }

    /// <summary>Whether a day of a month stands behind a weekday: that says more.</summary>
    private static bool IsBeforeDate(MentionText text, int end)
    {
        int at = text.SkipGap(text.At(end) == ',' ? end + 1 : end);
        if (at < 0) return false;
        if (text[at..Math.Min(at + 4, text.Length)] is "the ") at += 4;
        if (text.TryNumber(at, 1, 2, out _, out int numberEnd))
        {
            at = text.SkipGap(text.SkipOrdinal(numberEnd));
            if (at < 0) return false;
            if (text[at..Math.Min(at + 3, text.Length)] is "of ") at += 3;
            return text.WordEnd(at) is int wordEnd && wordEnd > at && DateMentionWords.MonthOf(text[at..wordEnd]) > 0;
        }

        int monthEnd = text.WordEnd(at);
        if (monthEnd == at || DateMentionWords.MonthOf(text[at..monthEnd]) == 0) return false;
        return text.TryNumber(text.SkipGap(text.At(monthEnd) == '.' ? monthEnd + 1 : monthEnd), 1, 2, out _, out _);
    }

    /// <summary>Whether the sentence tells of the future: the nearest word before that tells past from future decides, or if there is none, the first behind.</summary>
    private static bool IsToCome(MentionText text, int start, int end)
    {
        bool isLimit = false;
        int at = start;
        for (int i = 0; i < MaxWordsBefore && TryStepBack(text, ref at, out ReadOnlySpan<char> word); i++)
        {
            if (DateMentionWords.IsFuture(word)) return true;
            if (DateMentionWords.IsPast(word)) return false;
            isLimit |= DateMentionWords.IsLimit(word);
        }

        if (isLimit || text.At(end) is '\'' or '’') return isLimit;
        at = end;
        for (int i = 0; i < MaxWordsBehind && TryStep(text, ref at, out ReadOnlySpan<char> word); i++)
        {
            if (word is "will" or "ll" or "shall") return true;
            if (DateMentionWords.IsPast(word)) return false;
        }

        return false;
    }

    /// <summary>The word before a place, in the same sentence.</summary>
    private static bool TryStepBack(MentionText text, ref int at, out ReadOnlySpan<char> word)
    {
        word = default;
        while (at > 0 && !char.IsLetter(text.At(at - 1)))
        {
            if (IsSentenceEnd(text.At(--at))) return false;
        }

        int end = at;
        while (at > 0 && char.IsLetter(text.At(at - 1))) at--;
        word = text[at..end];
        return end > at;
    }

    /// <summary>The word behind a place, in the same sentence.</summary>
    private static bool TryStep(MentionText text, ref int at, out ReadOnlySpan<char> word)
    {
        word = default;
        while (at < text.Length && !char.IsLetter(text.At(at)))
        {
            if (IsSentenceEnd(text.At(at++))) return false;
        }

        int start = at;
        at = text.WordEnd(at);
        word = text[start..at];
        return at > start;
    }

    private static bool IsSentenceEnd(char c) => c is '.' or '!' or '?' or '\n' or ';';

    private static bool IsOwned(ReadOnlySpan<char> word) =>
        Is(word, "the") || Is(word, "his") || Is(word, "her") || Is(word, "its") || Is(word, "their") || Is(word, "our") || Is(word, "my") || Is(word, "your") || Is(word, "s") || Is(word, "every") || Is(word, "one");

    private static MentionedDate Day(int start, int end, DateTime day) => new(start, end - start, day.Year, day.Month, day.Day);

    private static bool Is(ReadOnlySpan<char> word, ReadOnlySpan<char> name) => word.Equals(name, StringComparison.OrdinalIgnoreCase);
}
