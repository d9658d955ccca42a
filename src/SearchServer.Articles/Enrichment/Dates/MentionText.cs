using System.Globalization;

namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>A text in which words and numbers are looked at with their neighbours.</summary>
internal readonly ref struct MentionText(ReadOnlySpan<char> text)
{
    /// <summary>So much white space parts the words of a date at most, in characters: a line may end in it, a paragraph may not.</summary>
    private const int MaxGap = 3;

    private readonly ReadOnlySpan<char> _text = text;

    public int Length => _text.Length;

    public ReadOnlySpan<char> this[Range range] => _text[range];

    /// <summary>The character at a place; NUL outside.</summary>
    public char At(int at) => (uint)at < (uint)_text.Length ? _text[at] : '\0';

    /// <summary>Where the white space that begins here ends; -1 if none stands here, or too much.</summary>
    public int SkipGap(int at)
    {
        int end = at;
        int lines = 0;
        while (char.IsWhiteSpace(At(end)) && end - at <= MaxGap)
        {
            if (At(end++) == '\n') lines++;
        }

        return end == at || end - at > MaxGap || lines > 1 ? -1 : end;
    }

    public int WordEnd(int at)
    {
        while (char.IsLetter(At(at))) at++;
        return at;
    }

    /// <summary>The word before a place with only white space or a hyphen between; empty if there is none.</summary>
    public ReadOnlySpan<char> WordBefore(int at, out int start)
    {
        int end = at;
        while (end > 0 && at - end < MaxGap && (char.IsWhiteSpace(_text[end - 1]) || _text[end - 1] == '-')) end--;
        start = end;
        while (start > 0 && char.IsLetter(_text[start - 1])) start--;
        return _text[start..end];
    }

    /// <summary>The word behind a place with only white space between; empty if there is none.</summary>
    public ReadOnlySpan<char> WordAfter(int at)
    {
        int start = SkipGap(at);
        return start < 0 ? default : _text[start..WordEnd(start)];
    }

    /// <summary>Reads a number of so many digits, with nothing behind that makes it a part of something else.</summary>
    public bool TryNumber(int at, int min, int max, out int value, out int end)
    {
        end = at;
        while (char.IsAsciiDigit(At(end)) && end - at <= max) end++;
        value = 0;
        if (at < 0 || end - at < min || end - at > max) return false;
        value = int.Parse(_text[at..end], NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>Reads a year with nothing around that makes it another number.</summary>
    public bool TryYear(int at, out int year, out int end) =>
        TryNumber(at, 4, 4, out year, out end) && year is >= CalendarDay.MinYear and <= CalendarDay.MaxYear && IsNumberEnd(end);

    /// <summary>Whether a number can begin here: prices, decimals, phone numbers and models go on to the left.</summary>
    public bool IsNumberStart(int at) => !(char.IsLetterOrDigit(At(at - 1)) || At(at - 1) is '$' or '£' or '€' or '¥' or '#' or '.' or ',' or ':' or '/' or '+' or '-' or '_' or '@' or '=' or '&');

    /// <summary>Whether a number can end here.</summary>
    public bool IsNumberEnd(int end) =>
        !(char.IsLetterOrDigit(At(end)) || At(end) is '%' or '°' or '_' or '@' or '=') && !(At(end) is '.' or ',' or ':' or '/' or '-' && char.IsAsciiDigit(At(end + 1)));

    /// <summary>The end of an ordinal's letters, as in <c>24th</c>.</summary>
    public int SkipOrdinal(int at)
    {
        int end = WordEnd(at);
        return _text[at..end] is "st" or "nd" or "rd" or "th" ? end : at;
    }
}
