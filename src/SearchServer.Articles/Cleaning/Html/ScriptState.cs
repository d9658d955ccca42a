using System.Globalization;
using System.Text;
using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>
/// Finds the date of publication in what a page's scripts hold: the state of an application (<c>__NEXT_DATA__</c>, <c>window.__INITIAL_STATE__</c>), data for analytics. A script has those of other articles, too: a
/// date counts if the object around it has the page's headline, or if all scripts have no other.
/// </summary>
internal sealed class ScriptState
{
    /// <summary>No more of all scripts is looked at, in UTF-16 code units.</summary>
    private const int MaxLength = 4 << 20;

    /// <summary>Objects in deeper ones are not told apart.</summary>
    private const int MaxDepth = 100;

    /// <summary>Longer values are no dates and no headlines.</summary>
    private const int MaxValueLength = 400;

    /// <summary>A shorter headline is that of many things, in letters and digits.</summary>
    private const int MinTitleLength = 10;

    private static readonly HashSet<string> s_dates =
    [
        "datepublished", "publishedat", "published", "publisheddate", "publishedtime", "publishedon", "publishdate", "publishtime", "publishedtimestamp", "publishtimestamp", "pubdate", "pubtime", "publicationdate", "publicationtime", "publicationdatetime",
        "datepublish", "datepublication", "firstpublished", "firstpublishedat", "firstpublisheddate", "firstpublishdate", "firstpublicationdate", "originalpublishdate", "publishedutc", "publishdateutc", "articlepublished", "articlepublishdate",
        "articlepublisheddate", "articlepublishedtime", "articlepublicationdate", "contentpublisheddate", "contentpublishdate", "pagepublishdate", "pagepublisheddate", "postdate", "articlepubdate",
    ];

    private static readonly HashSet<string> s_titles = ["title", "headline", "articletitle", "articleheadline", "pagetitle", "contenttitle", "posttitle", "contentheadline"];

    private static readonly string[] s_elsewhere = ["related", "recommend", "teaser", "trending", "popular", "latest", "mostread", "next", "prev", "sidebar", "comment", "video", "other", "more", "promo", "widget", "feed", "recent", "list", "site", "copyright"];

    private readonly string _title;
    private readonly Stack<Level> _levels = new();
    private string? _own;
    private string? _only;
    private bool _isAmbiguous;

    private ScriptState(string title) => _title = title;

    /// <summary>The text of the date of publication; null if scripts have none, or several of which none is the page's.</summary>
    public static string? PublishedIn(IEnumerable<string> scripts, string title)
    {
        ScriptState state = new(Folding.Fold(title));
        int length = 0;
        foreach (string script in scripts)
        {
            length += script.Length;
            if (length > MaxLength) break;
            if (script.Contains("pub", StringComparison.OrdinalIgnoreCase) || script.Contains("postdate", StringComparison.OrdinalIgnoreCase)) state.Scan(script);
            if (state._own is not null) return state._own;
        }

        return state._isAmbiguous ? null : state._only;
    }

    /// <summary>Goes over a script by its brackets, names and values, whatever else is in it.</summary>
    private void Scan(string script)
    {
        _levels.Clear();
        _levels.Push(new Level(IsElsewhere: false));
        string? name = null;
        for (int i = 0; i < script.Length && _own is null;)
        {
            char c = script[i];
            if (c is '"' or '\'' || char.IsLetterOrDigit(c) || c is '_' or '$')
            {
                string? text = c is '"' or '\'' ? TakeText(script, ref i) : TakeWord(script, ref i);
                if (text is null) continue;
                int next = i;
                while (next < script.Length && script[next] is ' ' or '\t' or '\n' or '\r') next++;
                bool isName = next < script.Length && script[next] == ':';
                if (isName) i = next + 1;
                else if (name is not null) TakeValue(name, text);
                name = isName ? text : null;
                continue;
            }

            i++;
            if (c is '{' or '[')
            {
                if (_levels.Count < MaxDepth) _levels.Push(new Level(_levels.Peek().IsElsewhere || IsElsewhere(name)));
                name = null;
            }
            else if (c is '}' or ']')
            {
                if (_levels.Count > 1) Close(_levels.Pop());
                name = null;
            }
            else if (c is ';' or ',')
            {
                name = null;
            }
        }

        while (_own is null && _levels.TryPop(out Level? level)) Close(level);
    }

    private void TakeValue(string name, string text)
    {
        Level level = _levels.Peek();
        string folded = Folding.Fold(name);
        if (s_titles.Contains(folded))
        {
            string title = Folding.Fold(text);
            bool isOurs = _title.Length >= MinTitleLength && title.Length >= MinTitleLength && (title.StartsWith(_title, StringComparison.Ordinal) || _title.StartsWith(title, StringComparison.Ordinal));
            level.IsOurs |= isOurs;
            level.IsOthers |= !isOurs;
        }
        else if (s_dates.Contains(folded) && IsDate(text))
        {
            level.Own ??= text;
        }
    }

    /// <summary>A level's date is the page's if its headline is; else it is the one of the level around, unless that has another.</summary>
    private void Close(Level level)
    {
        string? date = level.Own ?? (level.IsAmbiguous ? null : level.Inner);
        if (level.IsOurs && date is not null)
        {
            _own = date;
            return;
        }

        // Something else's: it makes no other one doubtful that is nobody's.
        if (level.IsElsewhere || level.IsOthers) return;
        if (_levels.TryPeek(out Level? around))
        {
            around.IsAmbiguous |= level.IsAmbiguous || (date is not null && around.Inner is not null && around.Inner != date);
            around.Inner ??= date;
            return;
        }

        _isAmbiguous |= level.IsAmbiguous || (date is not null && _only is not null && _only != date);
        _only ??= date;
    }

    private static bool IsElsewhere(string? name) => name is not null && Folding.Fold(name) is var folded && Array.Exists(s_elsewhere, word => folded.Contains(word, StringComparison.Ordinal));

    private static bool IsDate(string text) => DateParser.TryParse(text, DateOrder.DayFirst, out _, out _) || (text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <summary>A text in quotation marks, as far as it is short enough to be of use; null if it is too long.</summary>
    private static string? TakeText(string script, ref int at)
    {
        int start = at + 1;
        char mark = script[at++];
        while (at < script.Length && script[at] != mark && script[at] != '\n') at += script[at] == '\\' ? 2 : 1;
        int end = Math.Min(at, script.Length);
        at = Math.Min(at + 1, script.Length);
        return end - start > MaxValueLength ? null : Unescape(script[start..end]);
    }

    private static string? TakeWord(string script, ref int at)
    {
        int start = at;
        while (at < script.Length && (char.IsLetterOrDigit(script[at]) || script[at] is '_' or '$')) at++;
        return at - start > MaxValueLength ? null : script[start..at];
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal)) return text;
        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length) plain.Append(text[i]);
            else if (text[++i] == 'u' && i + 4 < text.Length && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)) (_, i) = (plain.Append((char)code), i + 4);
            else plain.Append(text[i] is 'n' or 'r' or 't' ? ' ' : text[i]);
        }

        return plain.ToString();
    }

    /// <summary>An object or list that is open.</summary>
    /// <param name="IsElsewhere">Whether that is something else than the page's article.</param>
    private sealed record Level(bool IsElsewhere)
    {
        /// <summary>Whether it has the page's headline.</summary>
        public bool IsOurs { get; set; }

        /// <summary>Whether it has another headline.</summary>
        public bool IsOthers { get; set; }

        /// <summary>The date that it has.</summary>
        public string? Own { get; set; }

        /// <summary>The date that levels in it have.</summary>
        public string? Inner { get; set; }

        /// <summary>Whether these have several.</summary>
        public bool IsAmbiguous { get; set; }
    }
}
