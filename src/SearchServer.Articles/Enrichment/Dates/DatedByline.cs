using System.Buffers;
using System.Text.RegularExpressions;
using SearchServer.Articles.Enrichment.Gazetteers;

namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>Lines that have a date and besides it say who wrote an article, or where: <c>Posted by Ilse Marrow on June 12, 2024</c>, <c>Ilse Marrow | 12 June 2024 | 3 min read</c>. A sentence with a date in it is none.</summary>
internal static class DatedByline
{
    /// <summary>A byline has no more words besides the date.</summary>
    private const int MaxWords = 14;

    /// <summary>Words that stand in bylines in small letters.</summary>
    private static readonly WordSet s_small = new(
        "and und et y e og och en i with mit avec con for fur für special to staff reporter reporters correspondent writer editor contributor columnist min mins minute minutes minuten minuti read lesezeit lecture lettura lectura leestijd " +
        "van von der den ter bin ibn al el la le du da dos do di del della zu af av av por par comments comment views");

    /// <summary>What ends the names.</summary>
    private static readonly SearchValues<char> s_ends = SearchValues.Create("|•·–—(");

    /// <summary>Words for "by": some are parts of names too, and mean it only where a line begins.</summary>
    private static readonly Regex s_by = new(@"\b(by|par|por|door|przez|oleh)\b|^(von|di|av|af|de)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What no first name of a byline is besides, for the line may be about that: Jordan, German, Will.</summary>
    private const NameTraits OtherTraits = NameTraits.Country | NameTraits.Nationality | NameTraits.CommonWord;

    /// <summary>Whether a line that has a date is a byline.</summary>
    public static bool IsOne(DateLine line, ReadOnlySpan<char> text)
    {
        if (line.Others.Count > MaxWords || text[^1] is '?' or '!' or ':') return false;
        foreach (Range other in line.Others)
        {
            ReadOnlySpan<char> word = text[other];
            // Where words are not written apart, a date may be one of a sentence.
            if (line.Dates.Any(date => date.Place.End.Equals(other.Start) || date.Place.Start.Equals(other.End))) return false;
            if (!char.IsUpper(word[0]) && !s_small.Contains(word) && !(char.IsAsciiDigit(word[0]) && word.Length <= 2)) return false;
        }

        return true;
    }

    /// <summary>What a line with a date says behind "by", up to the next date or bar, or the person whom it begins with, up to a bar; null if it says nothing of that kind.</summary>
    public static string? AuthorsIn(string text)
    {
        if (text.Length > DateLine.MaxLength) return null;
        Match by = s_by.Match(text);
        if (!by.Success && NameBeforeBar(text) is null) return null;
        DateLine line = DateLine.Read(text, DateOrder.Unknown);
        if (line.Dates.Count == 0 || !IsOne(line, text)) return null;
        if (!by.Success) return NameBeforeBar(text) is { } name && name.Length < line.Dates[0].Place.Start.Value ? name : null;
        int start = by.Index + by.Length;
        int end = line.Dates.Select(date => date.Place.Start.Value).Where(at => at >= start).DefaultIfEmpty(text.Length).Min();
        int bar = text.AsSpan(start, end - start).IndexOfAny(s_ends);
        if (bar >= 0) end = start + bar;
        Range[] names = [.. line.Others.Where(other => other.Start.Value >= start && other.End.Value <= end)];
        return names.Length == 0 ? null : text[start..names[^1].End.Value].TrimStart(' ', ':');
    }

    /// <summary>The name before the first bar of a line, if its first word is a first name, and where that is a place too its last a surname; null if there is none.</summary>
    private static string? NameBeforeBar(string text)
    {
        int bar = text.AsSpan().IndexOfAny(s_ends);
        if (bar <= 0) return null;
        string name = text[..bar].Trim();
        string[] words = name.Split(' ');
        if (words.Length is not (2 or 3) || Array.Exists(words, word => word.Length == 0 || !char.IsUpper(word[0]))) return null;
        NameTraits first = Gazetteer.Default.Persons.TraitsOf(words[0]), last = Gazetteer.Default.Persons.TraitsOf(words[^1]);
        bool isSurname = (last & (NameTraits.Surname | NameTraits.CommonWord)) == NameTraits.Surname;
        return (first & (NameTraits.FirstName | OtherTraits)) == NameTraits.FirstName && (isSurname || (first & NameTraits.Place) == 0) ? name : null;
    }
}
