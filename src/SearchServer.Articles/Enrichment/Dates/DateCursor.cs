using System.Globalization;

namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>Goes over a short text by numbers and words.</summary>
internal ref struct DateCursor(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where it stands.</summary>
    public int At { get; set; }

    public readonly bool AtEnd => At >= _text.Length;

    /// <summary>The character that it stands at; NUL at the end.</summary>
    public readonly char Current => At < _text.Length ? _text[At] : '\0';

    /// <summary>The character so far ahead; NUL behind the end.</summary>
    public readonly char Peek(int ahead) => At + ahead < _text.Length ? _text[At + ahead] : '\0';

    /// <summary>What it has gone over since a place.</summary>
    public readonly ReadOnlySpan<char> From(int start) => _text[start..At];

    /// <summary>How many digits stand here.</summary>
    public readonly int CountDigits()
    {
        int end = At;
        while (end < _text.Length && char.IsAsciiDigit(_text[end])) end++;
        return end - At;
    }

    /// <summary>Takes the digits that stand here if they are so many.</summary>
    public bool TakeNumber(int min, int max, out int value)
    {
        int count = CountDigits();
        value = 0;
        if (count < min || count > max) return false;
        value = int.Parse(_text.Slice(At, count), NumberStyles.None, CultureInfo.InvariantCulture);
        At += count;
        return true;
    }

    /// <summary>Takes exactly so many digits, whatever stands behind.</summary>
    public int TakeDigits(int count)
    {
        int value = int.Parse(_text.Slice(At, count), NumberStyles.None, CultureInfo.InvariantCulture);
        At += count;
        return value;
    }

    /// <summary>Takes the letters that stand here, with their accents; empty if none do.</summary>
    public ReadOnlySpan<char> TakeWord()
    {
        int start = At;
        while (At < _text.Length && IsLetter(_text[At])) At++;
        return _text[start..At];
    }

    /// <summary>Takes a character if it stands here.</summary>
    public bool Take(char c)
    {
        if (Current != c || AtEnd) return false;
        At++;
        return true;
    }

    /// <summary>Passes over all of some characters and over white space.</summary>
    public void SkipAny(ReadOnlySpan<char> characters)
    {
        while (At < _text.Length && (char.IsWhiteSpace(_text[At]) || characters.Contains(_text[At]))) At++;
    }

    /// <summary>Passes over everything up to a character, and over it.</summary>
    public void SkipThrough(char c)
    {
        int length = _text[At..].IndexOf(c);
        At = length < 0 ? _text.Length : At + length + 1;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || (c > 127 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
