namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>What <c>03/04/2022</c> means.</summary>
internal enum DateOrder
{
    /// <summary>Not known: such a date is none, unless its numbers leave one reading.</summary>
    Unknown,

    /// <summary>The third of April.</summary>
    DayFirst,

    /// <summary>The fourth of March.</summary>
    MonthFirst,
}
