namespace SearchServer.Engine.Analysis.Unicode;

/// <summary>What is written for an apostrophe, and for the double quotation mark that stands inside Hebrew words.</summary>
internal static class Quotes
{
    /// <summary>Typographic, turned, acute accent, okina, modifier letter and full-width.</summary>
    public const string Apostrophes = "\u2019\u2018\u201B\u00B4\u02BB\u02BC\uFF07";

    /// <summary>Typographic, and the Hebrew sign.</summary>
    public const string Doubles = "\u201C\u201D\u05F4";
}
