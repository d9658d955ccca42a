namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>One pass over a text, which stops at numbers, months, weekdays and the few words that relative dates begin with.</summary>
internal readonly ref struct DateMentionScan(ReadOnlySpan<char> text, DateTime? published, List<MentionedDate> into)
{
    private readonly MentionText _text = new(text);
    private readonly DateTime? _published = published;
    private readonly List<MentionedDate> _into = into;

    public void Run()
    {
        for (int at = 0; at < _text.Length;)
        {
            char c = _text.At(at);
            if (char.IsAsciiDigit(c)) at = TakeNumber(at);
            else if (char.IsLetter(c)) at = TakeWord(at);
            else at++;
        }
    }

    private int TakeWord(int start)
    {
        int end = _text.WordEnd(start);
        if (end - start is < 3 or > 9) return end;
        ReadOnlySpan<char> word = _text[start..end];
        switch (word[0])
        {
            case 'J' or 'F' or 'M' or 'A' or 'S' or 'O' or 'N' or 'D' or 'T' or 'W' when DateMentionWords.MonthOf(word) is > 0 and int month:
                return Math.Max(end, TakeMonthFirst(start, end, month));
            case 'M' or 'T' or 'W' or 'F' or 'S' when _published is { } day && DateMentionWords.IsWeekday(word, out DayOfWeek weekday):
                if (RelativeMentions.TryWeekday(_text, start, end, weekday, day, out DateTime named)) AddDay(start, end, named);
                return end;
            case 'l' or 'L' or 'n' or 'N' or 't' or 'T' or 'y' or 'Y' when _published is { } day && RelativeMentions.TryFind(_text, start, end, day, out MentionedDate mention):
                _into.Add(mention);
                return mention.Start + mention.Length;
            default:
                return end;
        }
    }

    /// <summary><c>February 24, 2022</c>, <c>Aug. 6-8</c>, <c>March of 2023</c>. Where it ends; 0 if it is none.</summary>
    private int TakeMonthFirst(int start, int end, int month)
    {
        int at = _text.At(end) == '.' ? end + 1 : end;
        at = _text.At(at) == ',' ? at + 1 : at;
        at = _text.SkipGap(at);
        if (at < 0) return 0;
        if (_text[at..Math.Min(at + 3, _text.Length)] is "of ") at += 3;
        if (_text.TryYear(at, out int year, out int yearEnd))
        {
            if (DateMentionWords.IsCounted(_text.WordAfter(yearEnd))) return 0;
            _into.Add(new MentionedDate(start, yearEnd - start, year, month, 0));
            return yearEnd;
        }

        if (!_text.TryNumber(at, 1, 2, out int day, out int dayEnd)) return 0;
        dayEnd = _text.SkipOrdinal(dayEnd);
        int lastDay = 0;
        int lastStart = 0;
        if (_text.At(dayEnd) is '-' or '–' or '—' && _text.TryNumber(dayEnd + 1, 1, 2, out int number, out int lastEnd) && number > day) (lastDay, lastStart, dayEnd) = (number, dayEnd + 1, lastEnd);
        if (!_text.IsNumberEnd(dayEnd)) return 0;
        end = TakeYearBehind(dayEnd, out year);
        int to = lastDay == 0 ? end : lastStart - 1;
        if (!AddDay(start, to, year, month, day)) return 0;
        if (lastDay > 0) AddDay(lastStart, end, year, month, lastDay);
        return end;
    }

    /// <summary>Where the year behind a day ends, or the day if there is none; the year is then 0.</summary>
    private int TakeYearBehind(int end, out int year)
    {
        int at = _text.SkipGap(_text.At(end) is ',' or '.' ? end + 1 : end);
        if (at >= 0 && _text[at..Math.Min(at + 3, _text.Length)] is "of ") at += 3;
        return _text.TryYear(at, out year, out int yearEnd) ? yearEnd : Without(end, out year);
    }

    private static int Without(int end, out int year)
    {
        year = 0;
        return end;
    }

    private int TakeNumber(int start)
    {
        int end = start;
        while (char.IsAsciiDigit(_text.At(end))) end++;
        if (!_text.IsNumberStart(start)) return end;
        return (end - start) switch
        {
            1 or 2 => Math.Max(end, TakeDayFirst(start, end)),
            4 => Math.Max(end, TakeYearFirst(start, end)),
            _ => end,
        };
    }

    /// <summary><c>24 February 2022</c>, <c>the 24th of February</c>, <c>5-7 May 2016</c>, <c>24/02/2022</c>.</summary>
    private int TakeDayFirst(int start, int end)
    {
        _text.TryNumber(start, 1, 2, out int day, out _);
        char separator = _text.At(end);
        int dayEnd = end;
        int lastDay = 0;
        int lastStart = 0;
        if (separator is '/' or '.' or '-' or '–' && _text.TryNumber(end + 1, 1, 2, out int second, out int secondEnd))
        {
            if (_text.At(secondEnd) == separator) return TakeNumeric(start, day, second, secondEnd + 1);
            if (separator is '-' or '–' && second > day) (lastDay, lastStart, end) = (second, end + 1, secondEnd);
        }

        int at = _text.SkipGap(_text.SkipOrdinal(end));
        if (at < 0) return 0;
        if (_text[at..Math.Min(at + 3, _text.Length)] is "of ") at += 3;
        int wordEnd = _text.WordEnd(at);
        if (wordEnd == at || DateMentionWords.MonthOf(_text[at..wordEnd]) is not (> 0 and int month)) return 0;
        int monthEnd = _text.At(wordEnd) == '.' && wordEnd - at <= 4 ? wordEnd + 1 : wordEnd;
        end = TakeYearBehind(monthEnd, out int year);
        // "10 August 5" is a table, or the day is in front of the next.
        if (year == 0) end = wordEnd;
        if (!AddDay(start, lastDay == 0 ? end : dayEnd, year, month, day)) return 0;
        if (lastDay > 0) AddDay(lastStart, end, year, month, lastDay);
        return end;
    }

    private int TakeNumeric(int start, int first, int second, int yearAt)
    {
        if (!_text.TryYear(yearAt, out int year, out int end) || (first <= 12 && second <= 12 && first != second)) return 0;
        return AddDay(start, end, year, first > 12 ? second : first, first > 12 ? first : second) ? end : 0;
    }

    /// <summary><c>2022-02-24</c>; and a year by itself where the words around say that it is one, and others that are joined to it: <c>in 2014 and 2015</c>.</summary>
    private int TakeYearFirst(int start, int end)
    {
        if (_text.At(end) is '-' or '/' && _text.TryNumber(end + 1, 1, 2, out int month, out int monthEnd) && _text.At(monthEnd) == _text.At(end)
            && _text.TryNumber(monthEnd + 1, 1, 2, out int day, out int dayEnd) && (_text.IsNumberEnd(dayEnd) || _text.At(dayEnd) == 'T'))
        {
            _text.TryNumber(start, 4, 4, out int isoYear, out _);
            return AddDay(start, dayEnd, isoYear, month, day) ? dayEnd : 0;
        }

        if (!YearMentions.TryFind(_text, start, out int year, out end)) return 0;
        _into.Add(new MentionedDate(start, end - start, year, 0, 0));
        while (YearMentions.TryNext(_text, end, year, out int nextStart, out int next, out int nextEnd))
        {
            _into.Add(new MentionedDate(nextStart, nextEnd - nextStart, next, 0, 0));
            (year, end) = (next, nextEnd);
        }

        return end;
    }

    /// <summary>Adds a day; without a year, that of the year in which it is nearest to the publication, if a weekday stands before it of those that agree with that.</summary>
    private bool AddDay(int start, int end, int year, int month, int day)
    {
        if (year == 0 && month == 9 && day == 11 && DateMentionWords.IsOfSeptember11(_text.WordAfter(end))) year = 2001;
        if (year == 0)
        {
            if (_published is not { } published) return false;
            if (!(WeekdayBefore(start) is { } weekday && TryNearest(published, month, day, weekday, out DateTime nearest)) && !TryNearest(published, month, day, null, out nearest)) return false;
            AddDay(start, end, nearest);
            return true;
        }

        if (!CalendarDay.TryCreate(year, month, day, out DateTime date)) return false;
        AddDay(start, end, date);
        return true;
    }

    private void AddDay(int start, int end, DateTime date) => _into.Add(new MentionedDate(start, end - start, date.Year, date.Month, date.Day));

    private DayOfWeek? WeekdayBefore(int start)
    {
        int at = start;
        while (at > 0 && start - at < 3 && (char.IsWhiteSpace(_text.At(at - 1)) || _text.At(at - 1) == ',')) at--;
        return DateMentionWords.IsWeekday(_text.WordBefore(at, out _), out DayOfWeek weekday) ? weekday : null;
    }

    private static bool TryNearest(DateTime published, int month, int day, DayOfWeek? weekday, out DateTime nearest)
    {
        nearest = default;
        bool any = false;
        for (int year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (!CalendarDay.TryCreate(year, month, day, out DateTime date) || (weekday ?? date.DayOfWeek) != date.DayOfWeek) continue;
            if (!any || (date - published).Duration() < (nearest - published).Duration()) nearest = date;
            any = true;
        }

        return any;
    }
}
