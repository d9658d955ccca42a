namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>The English words that make a number or a weekday a date, or keep it from being one.</summary>
internal static class DateMentionWords
{
    private static readonly WordTable<int> s_months = new(
        (1, "january jan"), (2, "february feb"), (3, "march mar"), (4, "april apr"), (5, "may"), (6, "june jun"), (7, "july jul"), (8, "august aug"), (9, "september sept sep"), (10, "october oct"),
        (11, "november nov"), (12, "december dec"));

    private static readonly WordTable<DayOfWeek> s_weekdays = new(
        (DayOfWeek.Monday, "monday"), (DayOfWeek.Tuesday, "tuesday"), (DayOfWeek.Wednesday, "wednesday"), (DayOfWeek.Thursday, "thursday"), (DayOfWeek.Friday, "friday"), (DayOfWeek.Saturday, "saturday"),
        (DayOfWeek.Sunday, "sunday"));

    /// <summary>Before a year: what says that it is one.</summary>
    private static readonly WordSet s_beforeYear = new("in since by until till from before after during between through for of circa early late mid year spring summer autumn fall winter fiscal calendar than and or vs");

    /// <summary>Before a year that stands before a noun: <c>the 2016 election</c>.</summary>
    private static readonly WordSet s_determiners = new("the his her its their our my a this");

    /// <summary>Behind a number: it counts these.</summary>
    private static readonly WordSet s_counted = new(
        "people men women children percent per km kilometres kilometers metres meters miles feet square kg tons tonnes tonne barrels gmt utc est edt et hours hrs hour local bc bce words points votes dead more other others or-so " +
        "troops soldiers police officers jobs homes houses cities towns villages years year days months weeks cases acres dollars euros pounds million billion thousand calories mah rpm hp cc series mg ml lbs");

    /// <summary>Behind a year, though they end like a plural.</summary>
    private static readonly WordSet s_functionWords = new("as was is has his this its us yes does unless towards perhaps always alongside thus amongst across");

    /// <summary>Before a weekday: it is a name, or happens again and again, or another week's.</summary>
    private static readonly WordSet s_beforeNoWeekday = new(
        "every each any a an the most some all one no that following previous preceding another many certain black good super ash holy palm easter cyber giving sheffield fat shrove maundy bloody casual ruby joe freaky taco victory moral news");

    /// <summary>Behind a weekday: the name of something.</summary>
    private static readonly WordSet s_afterNoWeekday = new("Times Telegraph Mirror Express Mail Star Herald Post Night Football Addams Mass Service Group Club Live Papers School Afternoon People Independent Sun Mercury Republic");

    /// <summary>Before a weekday: it is to come.</summary>
    private static readonly WordSet s_future = new("will ll shall scheduled due set slated expected plans planned planning upcoming deadline starting begins ahead going would tomorrow hopes intends intend");

    /// <summary>Before a weekday: it is to come, unless the sentence tells of what has been.</summary>
    private static readonly WordSet s_limits = new("by until till before soon");

    /// <summary>Before a weekday: it has been.</summary>
    private static readonly WordSet s_past = new("said says told was were had did came went met saw made took gave left began held won lost wrote spoke fell rose found since after");

    /// <summary>Behind the eleventh of September: it is that of 2001, whatever the year.</summary>
    private static readonly WordSet s_september11 = new("attack attacks terror terrorist terrorists hijackers victims families commission memorial");

    /// <summary>The month that a word names; 0 if it names none. It must begin with a capital: "may" and "march" are words.</summary>
    public static int MonthOf(ReadOnlySpan<char> word) => char.IsAsciiLetterUpper(word[0]) && s_months.TryFind(word, out int month) ? month : 0;

    public static bool IsWeekday(ReadOnlySpan<char> word, out DayOfWeek day) => s_weekdays.TryFind(word, out day);

    public static bool IsBeforeYear(ReadOnlySpan<char> word) => s_beforeYear.Contains(word);

    public static bool IsDeterminer(ReadOnlySpan<char> word) => s_determiners.Contains(word);

    public static bool IsCounted(ReadOnlySpan<char> word) => s_counted.Contains(word) || (word.Length > 1 && char.IsAsciiLetterLower(word[0]) && word[^1] == 's' && word[^2] != 's' && !s_functionWords.Contains(word));

    public static bool IsBeforeNoWeekday(ReadOnlySpan<char> word) => s_beforeNoWeekday.Contains(word);

    public static bool IsAfterNoWeekday(ReadOnlySpan<char> word) => !word.IsEmpty && char.IsAsciiLetterUpper(word[0]) && s_afterNoWeekday.Contains(word);

    public static bool IsOfSeptember11(ReadOnlySpan<char> word) => s_september11.Contains(word);

    public static bool IsFuture(ReadOnlySpan<char> word) => s_future.Contains(word);

    public static bool IsLimit(ReadOnlySpan<char> word) => s_limits.Contains(word);

    public static bool IsPast(ReadOnlySpan<char> word) => s_past.Contains(word) || word.EndsWith("ed");
}
