namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>
/// Reads texts that say how long ago something was, as a whole: <c>2 hours ago</c>, <c>1h ago</c>, <c>an hour ago</c>, <c>1 hr 5 min ago</c>, <c>yesterday at 12:35</c>, <c>just now</c>, and the same in the larger
/// European languages. Days give a day; so does "yesterday" with a clock time, whose zone is not said. Weeks, months and years do not say which day it was, and are no date.
/// </summary>
internal static class RelativeTime
{
    /// <summary>No such text is longer, in UTF-16 code units.</summary>
    private const int MaxLength = 80;

    private const string Separators = ",:|•·–—-().'’";

    private static readonly WordTable<TimeSpan> s_units = new(
        (TimeSpan.FromSeconds(1), "seconds second secs sec s sekunden sekunde secondes seconde segundos segundo secondi secondo seconden sekunder sekund saniye секунд секунды"),
        (TimeSpan.FromMinutes(1), "minutes minute mins min m minuten minuto minutos minuti minuut minuter minutter minutt minut minutę minuty dakika dk минут минуты минуту мин хвилин хвилини"),
        (TimeSpan.FromHours(1), "hours hour hrs hr h stunden stunde std heures heure horas hora ore ora uur uren timmar timme timer time godzin godziny godzinę godz hodinami hodinou saat часов часа час годин години"),
        (TimeSpan.FromDays(1), "days day d tagen tag jours jour días dias dia día giorni giorno dagen dag dagar dager dage dni dzień dny gün дней дня день дні днів"));

    private static readonly WordTable<int> s_numbers = new(
        (1, "a an one einer einem une un uno una um uma een en et ett"), (2, "two zwei deux dos due dois duas twee två to"), (3, "three drei trois tres tre três drie"), (4, "four vier quatre cuatro quattro"),
        (5, "five fünf cinq cinco cinque vijf"), (6, "six sechs seis sei zes"), (7, "seven"), (8, "eight"), (9, "nine"), (10, "ten"), (11, "eleven"), (12, "twelve"));

    private static readonly WordTable<int> s_days = new(
        (0, "today heute aujourd hoy oggi hoje vandaag idag dzisiaj dziś dnes bugün сегодня сьогодні"), (1, "yesterday gestern hier ayer ieri ontem gisteren igår går wczoraj včera dün вчера вчора"));

    private static readonly WordSet s_ago = new("ago vor y hace fa há geleden sedan siden temu před önce назад тому");

    private static readonly WordSet s_fillers = new("about around over almost and just right hui il a i circa cerca etwa rund environ");

    /// <summary>Reads such a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="now">When it was written.</param>
    /// <param name="time">The moment in UTC; of a day, its beginning.</param>
    /// <param name="isDay">Whether only the day is known.</param>
    public static bool TryParse(string text, DateTimeOffset now, out DateTimeOffset time, out bool isDay)
    {
        time = default;
        isDay = false;
        ReadOnlySpan<char> span = text.AsSpan().Trim();
        if (span.Length is 0 or > MaxLength || !TryRead(span, out TimeSpan ago, out isDay)) return false;
        // Nothing is so long ago; "99999 days" again and again is before there were years.
        if (ago > now.UtcDateTime - DateTime.MinValue) return false;
        DateTime then = now.UtcDateTime - ago;
        time = new DateTimeOffset(isDay ? then.Date : then, TimeSpan.Zero);
        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out TimeSpan ago, out bool isDay)
    {
        ago = TimeSpan.Zero;
        isDay = false;
        bool hasAmount = false;
        bool isPast = false;
        DateCursor cursor = new(text);
        for (cursor.SkipAny(Separators); !cursor.AtEnd; cursor.SkipAny(Separators))
        {
            if (char.IsAsciiDigit(cursor.Current))
            {
                if (!cursor.TakeNumber(1, 5, out int number) || !TakeUnit(ref cursor, number, ref ago, ref isDay)) return false;
                hasAmount = true;
                continue;
            }

            ReadOnlySpan<char> word = cursor.TakeWord();
            if (word.IsEmpty) return false;
            // "2 hours ago, updated 1 hour ago": the first is meant.
            if (DateLabels.Of(word) == DateLabel.Updated) return hasAmount && isPast;
            if (s_days.TryFind(word, out int days))
            {
                isDay = true;
                ago = TimeSpan.FromDays(days);
                return !hasAmount && IsClockOrNothing(ref cursor);
            }

            if (!hasAmount && s_numbers.TryFind(word, out int spelt) && TakeUnit(ref cursor, spelt, ref ago, ref isDay)) hasAmount = true;
            else if (s_ago.Contains(word)) isPast = true;
            else if (word.Equals("now", StringComparison.OrdinalIgnoreCase)) (hasAmount, isPast) = (true, true);
            else if (word.Equals("moments", StringComparison.OrdinalIgnoreCase) || word.Equals("seconds", StringComparison.OrdinalIgnoreCase)) hasAmount = true;
            else if (!s_fillers.Contains(word) && !DateWords.IsFiller(word) && DateLabels.Of(word) != DateLabel.Published) return false;
        }

        return hasAmount && isPast;
    }

    /// <summary>Takes the unit behind a number; if there is none, nothing.</summary>
    private static bool TakeUnit(ref DateCursor cursor, int number, ref TimeSpan ago, ref bool isDay)
    {
        int start = cursor.At;
        cursor.SkipAny("");
        if (!s_units.TryFind(cursor.TakeWord(), out TimeSpan unit))
        {
            cursor.At = start;
            return false;
        }

        ago += number * unit;
        isDay |= unit == TimeSpan.FromDays(1);
        return true;
    }

    private static bool IsClockOrNothing(ref DateCursor cursor)
    {
        for (cursor.SkipAny(Separators); !cursor.AtEnd; cursor.SkipAny(Separators))
        {
            if (char.IsAsciiDigit(cursor.Current))
            {
                if (!cursor.TakeNumber(1, 2, out _)) return false;
                continue;
            }

            ReadOnlySpan<char> word = cursor.TakeWord();
            if (!(word.Equals("am", StringComparison.OrdinalIgnoreCase) || word.Equals("pm", StringComparison.OrdinalIgnoreCase) || s_fillers.Contains(word) || DateWords.IsFiller(word) || TimeZones.IsKnown(word))) return false;
        }

        return true;
    }
}
