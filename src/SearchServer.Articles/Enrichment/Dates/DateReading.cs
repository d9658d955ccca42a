namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>
/// One reading of a place in a text as a date: day, clock time and zone, each at most once and in any order, among words that do not matter. It ends before the first thing that is no part of it.
/// </summary>
internal ref struct DateReading(ReadOnlySpan<char> text, DateOrder order, bool weekdaysFirst)
{
    private const string Separators = ",;:|•·–—-/()\"'.";
    private const string DateSeparators = "-/.";

    /// <summary>No zone is further from UTC, in minutes.</summary>
    private const int MaxOffset = 14 * 60;

    private DateCursor _cursor = new(text);
    private int _year = -1;
    private int _month = -1;
    private int _day = -1;
    private TimeSpan? _clock;
    private int? _zoneMinutes;
    private bool _hasZone;
    private bool _isZoneUnknown;
    private ReadOnlySpan<char> _zone;

    private readonly bool HasDay => _day >= 0;

    /// <summary>Reads the date that begins at a place.</summary>
    /// <param name="start">Where it begins: at a number, or the name of a month or weekday.</param>
    /// <param name="anyYear">Whether years before 1600 and after 2100 count.</param>
    /// <param name="time">The moment with its offset; of a day, its beginning in UTC. What lies beyond the years 1 to 9999 is their first or last moment.</param>
    /// <param name="isDay">Whether only the day is known.</param>
    /// <param name="end">Where it ends.</param>
    public bool TryRead(int start, bool anyYear, out DateTimeOffset time, out bool isDay, out int end)
    {
        _cursor.At = end = start;
        time = default;
        // What is read of something that then is no date does not count: 10:00 20220224T99.
        bool isComplete = false;
        while (true)
        {
            if (TakeOffset())
            {
                end = _cursor.At;
                continue;
            }

            _cursor.SkipAny(Separators);
            if (_cursor.AtEnd || !TakeNext(out bool isFiller)) break;
            if (!isFiller) end = _cursor.At;
            isComplete = _year >= 0 && _month > 0 && HasDay;
        }

        isDay = _clock is null || _isZoneUnknown;
        if (!isComplete || !(anyYear ? CalendarDay.TryCreateInAnyYear(_year, _month, _day, out DateTime day) : CalendarDay.TryCreate(_year, _month, _day, out day))) return false;
        int minutes = _zoneMinutes ?? 0;
        if (!isDay && _zoneMinutes is null && _hasZone && !TimeZones.TryFind(_zone, new DateTime(Math.Min(day.Ticks + _clock!.Value.Ticks, DateTime.MaxValue.Ticks)), out minutes)) isDay = true;
        time = isDay ? new DateTimeOffset(day, TimeSpan.Zero) : At(day.Ticks + _clock!.Value.Ticks, TimeSpan.FromMinutes(minutes));
        return true;
    }

    private static DateTimeOffset At(long localTicks, TimeSpan offset)
    {
        long ticks = localTicks - offset.Ticks;
        if (localTicks < 0 || ticks < 0) return DateTimeOffset.MinValue;
        return localTicks > DateTime.MaxValue.Ticks || ticks > DateTime.MaxValue.Ticks ? DateTimeOffset.MaxValue : new DateTimeOffset(localTicks, offset);
    }

    private bool TakeNext(out bool isFiller)
    {
        isFiller = false;
        if (char.IsAsciiDigit(_cursor.Current)) return (_clock is null && TakeClock()) || TakeDate();
        if (_cursor.Take('['))
        {
            // A zone by its name. Behind an offset that says all it adds nothing: 2022-02-24T10:00+01:00[Europe/Berlin].
            TakeRegion();
            _cursor.SkipThrough(']');
            return HasDay;
        }

        if (TakeRegion()) return true;
        ReadOnlySpan<char> word = _cursor.TakeWord();
        if (word.IsEmpty || DateLabels.Of(word) != DateLabel.None) return false;
        isFiller = DateWords.IsFiller(word);
        if (weekdaysFirst && isFiller) return true;
        if (_month < 0 && MonthNames.Find(word) is > 0 and int month)
        {
            isFiller = false;
            return TakeAfterMonth(month);
        }

        if ((_clock is not null || (_year >= 0 && TimeZones.IsKnown(word))) && !_hasZone && TakeZone(word))
        {
            isFiller = false;
            return true;
        }

        return isFiller;
    }

    /// <summary>The name of a zone behind a clock time: <c>America/Los_Angeles</c>.</summary>
    private bool TakeRegion()
    {
        int start = _cursor.At;
        if (_clock is null || _hasZone || _zoneMinutes is not null || !TimeZones.TakeRegion(ref _cursor)) return false;
        _hasZone = true;
        _zone = _cursor.From(start);
        return true;
    }

    /// <summary>A day and perhaps a year behind the name of a month: <c>February 24th, 2022</c>. The year may come later.</summary>
    private bool TakeAfterMonth(int month)
    {
        _month = month;
        if (HasDay) return true;
        _cursor.SkipAny(".- ");
        if (!_cursor.TakeNumber(1, 2, out _day)) return false;
        SkipOrdinal();
        return true;
    }

    private bool TakeDate()
    {
        int digits = _cursor.CountDigits();
        if (HasDay && _month > 0) return digits == 4 && _year < 0 && _cursor.TakeNumber(4, 4, out _year);
        if (HasDay) return false;
        return digits switch
        {
            8 or 12 or 14 => TakeBasic(digits),
            4 => TakeYearFirst(),
            1 or 2 => TakeDayFirst(),
            _ => false,
        };
    }

    /// <summary><c>20220224</c>, <c>20220224T150405</c>, <c>20220224150405</c>.</summary>
    private bool TakeBasic(int digits)
    {
        _year = _cursor.TakeDigits(4);
        _month = _cursor.TakeDigits(2);
        _day = _cursor.TakeDigits(2);
        if (digits == 8) return TakeAfterT();
        return TakeBasicClock(digits - 8);
    }

    /// <summary><c>2022-02-24</c>, <c>2022/2/24</c>, <c>2022. február 24.</c>, <c>2022年2月24日</c>.</summary>
    private bool TakeYearFirst()
    {
        _year = _cursor.TakeDigits(4);
        if (_month > 0) return true;
        _cursor.SkipAny("-/.年년");
        if (char.IsAsciiDigit(_cursor.Current))
        {
            if (!_cursor.TakeNumber(1, 2, out _month)) return false;
        }
        else
        {
            _month = MonthNames.Find(_cursor.TakeWord());
        }

        _cursor.SkipAny("-/.月월");
        if (_month is < 1 or > 12 || !_cursor.TakeNumber(1, 2, out _day)) return false;
        if (_cursor.Current is '日' or '일') _cursor.At++;
        return TakeAfterT();
    }

    /// <summary><c>24 February 2022</c>, <c>26-FEB-1987</c>, <c>24.02.2022</c>, <c>24/02/2022</c>, <c>24 Feb 22</c>.</summary>
    private bool TakeDayFirst()
    {
        _cursor.TakeNumber(1, 2, out int first);
        char separator = _cursor.Current;
        SkipOrdinal();
        _cursor.SkipAny(DateSeparators);
        if (char.IsAsciiDigit(_cursor.Current)) return TakeNumeric(first, separator);
        _day = first;
        ReadOnlySpan<char> word = _cursor.TakeWord();
        while (DateWords.IsFiller(word) && MonthNames.Find(word) == 0)
        {
            _cursor.SkipAny(" ");
            word = _cursor.TakeWord();
        }

        _month = MonthNames.Find(word);
        if (_month == 0) return false;
        int before = _cursor.At;
        _cursor.SkipAny("-/.,");
        for (word = _cursor.TakeWord(); !word.IsEmpty && DateWords.IsFiller(word); word = _cursor.TakeWord()) _cursor.SkipAny("");
        if (_cursor.TakeNumber(4, 4, out _year)) return true;
        _year = -1;
        // Two digits are a year unless a clock begins with them.
        if (_cursor.CountDigits() == 2 && _cursor.Peek(2) is '\0' or ' ' or ',')
        {
            _year = CalendarDay.YearOfTwoDigits(_cursor.TakeDigits(2));
            return true;
        }

        _cursor.At = before;
        return true;
    }

    /// <summary>Two numbers and a year. Points part day from month everywhere, slashes and hyphens either from the other.</summary>
    private bool TakeNumeric(int first, char separator)
    {
        if (!_cursor.TakeNumber(1, 2, out int second)) return false;
        _cursor.SkipAny(DateSeparators);
        int digits = _cursor.CountDigits();
        if (digits == 4) _year = _cursor.TakeDigits(4);
        else if (digits == 2 && (separator == '.' || order != DateOrder.Unknown)) _year = CalendarDay.YearOfTwoDigits(_cursor.TakeDigits(2));
        else return false;

        bool dayFirst = separator == '.' ? order != DateOrder.MonthFirst : order == DateOrder.DayFirst;
        if (first > 12) dayFirst = true;
        else if (second > 12) dayFirst = false;
        else if (first != second && separator != '.' && order == DateOrder.Unknown) return false;
        (_day, _month) = dayFirst ? (first, second) : (second, first);
        return true;
    }

    /// <summary>What ISO 8601 puts behind a day: nothing, or <c>T</c> and a clock time with or without colons.</summary>
    private bool TakeAfterT()
    {
        if (_cursor.Current is not ('T' or 't' or '_') || !char.IsAsciiDigit(_cursor.Peek(1))) return true;
        _cursor.At++;
        return TakeClock() || (_cursor.CountDigits() is 2 or 4 or 6 && TakeBasicClock(_cursor.CountDigits()));
    }

    private bool TakeBasicClock(int digits)
    {
        int hour = _cursor.TakeDigits(2);
        int minute = digits > 2 ? _cursor.TakeDigits(2) : 0;
        int second = digits > 4 ? _cursor.TakeDigits(2) : 0;
        return SetClock(hour, minute, second, TakeFraction());
    }

    /// <summary><c>15:04</c>, <c>15:04:05.678</c>, <c>3:04 p.m.</c>, <c>3pm</c>, <c>15h04</c>, and behind a day <c>15.04</c>.</summary>
    private bool TakeClock()
    {
        int start = _cursor.At;
        if (!_cursor.TakeNumber(1, 2, out int hour)) return false;
        int minute = 0;
        int second = 0;
        double fraction = 0;
        bool isClock = false;
        if (_cursor.Current is ':' or 'h' or 'H' or 'u' or '時' or '时' or '点' or '시' || (_cursor.Current == '.' && HasDay && _year >= 0))
        {
            isClock = _cursor.Current is 'h' or 'H' && !char.IsLetter(_cursor.Peek(1));
            if (!char.IsAscii(_cursor.Current)) _cursor.SkipAny("時时点시");
            else _cursor.At++;
            if (_cursor.TakeNumber(2, 2, out int minutes))
            {
                (minute, isClock) = (minutes, true);
                if (_cursor.Current is '分' or '분') _cursor.At++;
                if (_cursor.Current is ':' or '.' && char.IsAsciiDigit(_cursor.Peek(1)) && char.IsAsciiDigit(_cursor.Peek(2)))
                {
                    _cursor.At++;
                    if (!_cursor.TakeNumber(2, 2, out second)) isClock = false;
                    fraction = TakeFraction();
                }
            }
        }

        if (TakeHalfOfDay() is { } isAfternoon)
        {
            isClock = true;
            if (hour == 12) hour = isAfternoon ? 12 : 0;
            else if (isAfternoon && hour < 12) hour += 12;
        }
        else if (!isClock && HasDay && _year >= 0 && IsHourWord())
        {
            isClock = true;
        }

        if (isClock && SetClock(hour, minute, second, fraction)) return true;
        _cursor.At = start;
        return false;
    }

    private bool SetClock(int hour, int minute, int second, double fraction)
    {
        // 24:00 ends a day, 23:59:60 is a leap second, which is still in it.
        if (_clock is not null || hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0)) return false;
        _clock = second == 60 ? new TimeSpan(0, hour, minute, 59, 999) : new TimeSpan(hour, minute, second) + TimeSpan.FromSeconds(fraction);
        return true;
    }

    /// <summary>A decimal fraction of a second, to the millisecond.</summary>
    private double TakeFraction()
    {
        if (_cursor.Current is not ('.' or ',') || !char.IsAsciiDigit(_cursor.Peek(1))) return 0;
        _cursor.At++;
        double fraction = 0;
        for (int unit = 100; char.IsAsciiDigit(_cursor.Current); _cursor.At++, unit /= 10) fraction += (_cursor.Current - '0') * unit;
        return fraction / 1000;
    }

    /// <summary>am or pm, with whatever points and spaces; whether it is pm.</summary>
    private bool? TakeHalfOfDay()
    {
        int start = _cursor.At;
        _cursor.SkipAny("");
        char half = char.ToLowerInvariant(_cursor.Current);
        if (half is 'a' or 'p')
        {
            _cursor.At++;
            _cursor.SkipAny(".");
            if (char.ToLowerInvariant(_cursor.Current) == 'm' && !char.IsLetter(_cursor.Peek(1)))
            {
                _cursor.At++;
                return half == 'p';
            }
        }

        _cursor.At = start;
        return null;
    }

    /// <summary>Whether a word stands here that makes a number an hour: <c>15 Uhr</c>.</summary>
    private readonly bool IsHourWord()
    {
        DateCursor ahead = _cursor;
        ahead.SkipAny("");
        return ahead.TakeWord() is "Uhr" or "uur" or "heures" or "horas" or "hrs";
    }

    /// <summary>The name of a zone behind a clock time. Two to five capitals that are not known are one too, of which only the day remains.</summary>
    private bool TakeZone(ReadOnlySpan<char> word)
    {
        bool isKnown = TimeZones.IsKnown(word) && (word.Length > 2 || char.IsUpper(word[0]));
        if (!isKnown && (word.Length is < 2 or > 5 || word.ContainsAnyExceptInRange('A', 'Z') || DateWords.IsFiller(word))) return false;
        _hasZone = true;
        _isZoneUnknown = !isKnown;
        _zone = word;
        return true;
    }

    /// <summary>An offset behind a clock time or a zone, as <c>+02:00</c>, <c>-0500</c>, <c>+2</c>; what stands in parentheses behind it explains it.</summary>
    private bool TakeOffset()
    {
        if (!HasDay && _clock is null) return false;
        int start = _cursor.At;
        _cursor.SkipAny("");
        if (_zoneMinutes is not null || _hasZone)
        {
            if (_cursor.Take('('))
            {
                _cursor.SkipThrough(')');
                return true;
            }

            // GMT-05:00 is an offset, UTC - 24 Feb is none.
            if (_zoneMinutes is not null || _cursor.At != start) return Back(start);
        }

        char sign = _cursor.Current;
        if (sign is not ('+' or '-' or '−') || !char.IsAsciiDigit(_cursor.Peek(1))) return Back(start);
        _cursor.At++;
        int digits = _cursor.CountDigits();
        if (digits is not (1 or 2 or 4)) return Back(start);
        int hours = _cursor.TakeDigits(Math.Min(digits, 2));
        int minutes = 0;
        if (digits == 4) minutes = _cursor.TakeDigits(2);
        else if (_cursor.Current == ':' && char.IsAsciiDigit(_cursor.Peek(1)) && char.IsAsciiDigit(_cursor.Peek(2))) (_cursor.At, minutes) = (_cursor.At + 3, ((_cursor.Peek(1) - '0') * 10) + _cursor.Peek(2) - '0');
        else if (_clock is null) return Back(start);
        if (hours > 15 || minutes > 59) return Back(start);
        _zoneMinutes = ((hours * 60) + minutes) * (sign == '+' ? 1 : -1);
        _isZoneUnknown = Math.Abs(_zoneMinutes.Value) > MaxOffset;
        return true;
    }

    private bool Back(int at)
    {
        _cursor.At = at;
        return false;
    }

    private void SkipOrdinal()
    {
        int start = _cursor.At;
        ReadOnlySpan<char> word = _cursor.TakeWord();
        if (word is "st" or "nd" or "rd" or "th" or "er" or "e" or "º" or "ª" || _cursor.Take('°')) return;
        _cursor.At = start;
    }
}
