using System.Buffers;
using System.Globalization;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>
/// Cuts a text into tokens as the Penn Treebank and CoNLL-2003 do: marks by themselves, clitics (<c>'s</c>, <c>n't</c>) apart from their word, abbreviations with their
/// full stops, numbers and addresses whole. Unlike them it cuts <c>London-based</c> and <c>anti-Trump</c> behind and before the name, so that the name can be found.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The longest token, in UTF-16 code units; what is longer is cut.</summary>
    public const int MaxLength = 200;

    /// <summary>How far behind a place in a word the rules look, in UTF-16 code units: <c>U.S.-l</c> from its last full stop, <c>'ll</c> and what follows.</summary>
    private const int LookAhead = 4;

    private static readonly SearchValues<char> s_addressEnd = SearchValues.Create(" \t\r\n\u00A0\"<>()[]{}“”’|");

    /// <summary>Adds the tokens of a text from a position on, until there are so many.</summary>
    /// <returns>Where the next token would begin; the length of the text at its end.</returns>
    public static int Read(ReadOnlySpan<char> text, int start, int maxTokens, List<Token> tokens)
    {
        int at = start;
        while (tokens.Count < maxTokens)
        {
            int before = at;
            Gap gap = SkipSpace(text, ref at);
            if (at >= text.Length) return text.Length;
            if (before == start) gap = Gap.Paragraph;
            // A line of a million dots is cut into five thousand tokens, and to find the end of each the others are not looked at.
            int end = Math.Min(TokenEnd(text[..Math.Min(text.Length, at + MaxLength + LookAhead)], at), at + MaxLength);
            AddWord(text, at, end, gap, tokens);
            at = end;
        }

        return at;
    }

    private static Gap SkipSpace(ReadOnlySpan<char> text, ref int at)
    {
        int lines = 0;
        int start = at;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c is '\n' or '\u2028') lines++;
            else if (c == '\u2029') lines += 2;
            else if (c == '\r') lines += at + 1 < text.Length && text[at + 1] == '\n' ? 0 : 1;
            else if (c != ' ' && !IsSpace(c)) break;
        }

        return lines switch
        {
            0 => at == start ? Gap.None : Gap.Space,
            1 => Gap.Line,
            _ => Gap.Paragraph,
        };
    }

    private static int TokenEnd(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (IsWord(c)) return WordEnd(text, at);
        char next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (c is '@' or '#' && IsWord(next)) return NameEnd(text, at + 1);
        if (c is '\'' or '’' && CliticLength(text, at) is var clitic and > 0) return at + clitic;
        if (c is '.' or '-' or '`' or '\'' or '_')
        {
            // An ellipsis, a dash, TeX's quotation marks.
            int end = at + 1;
            while (end < text.Length && text[end] == c) end++;
            return c == '\'' ? Math.Min(end, at + 2) : end;
        }

        return char.IsHighSurrogate(c) && char.IsLowSurrogate(next) ? at + 2 : at + 1;
    }

    /// <summary>The end of a word, number, abbreviation or address that begins here.</summary>
    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        if (IsAddress(text[start..])) return AddressEnd(text, start);
        int at = start;
        while (true)
        {
            while (at < text.Length && IsWord(text[at])) at++;
            if (at >= text.Length) return at;
            char c = text[at];
            char next = at + 1 < text.Length ? text[at + 1] : '\0';
            if (!IsWord(next))
            {
                // U.S.-led
                if (c == '.' && next == '-' && at + 2 < text.Length && IsWord(text[at + 2]) && TakesFullStop(text, start, at))
                {
                    at += 2;
                    continue;
                }

                if (c == '.' && TakesFullStop(text, start, at)) return at + 1;

                // Names as in Yahoo! are rare, and C++ is not a name: nothing else belongs to a word at its end.
                return at;
            }

            bool joins = c switch
            {
                '-' or '\u2010' or '\u2011' => true,
                '.' => JoinsFullStop(text, start, at),
                '\'' or '’' => CliticLength(text, at) == 0 && !IsNegation(text, at),
                '&' => char.IsUpper(text[at - 1]) && char.IsUpper(next),
                ',' or ':' or '/' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(next),
                '@' => true,
                _ => false,
            };
            if (!joins) return c is not ('\'' or '’') || !IsNegation(text, at) ? at : at - start > 1 ? at - 1 : at + 2;
            at++;
        }
    }

    /// <summary>Whether the apostrophe here is that of <c>n't</c>, with the n before it.</summary>
    private static bool IsNegation(ReadOnlySpan<char> text, int apostrophe) =>
        text[apostrophe - 1] is 'n' or 'N' && text[apostrophe + 1] is 't' or 'T' && (apostrophe + 2 >= text.Length || !IsWord(text[apostrophe + 2]));

    /// <summary>How long the clitic is that begins with the apostrophe here; 0 if none does.</summary>
    private static int CliticLength(ReadOnlySpan<char> text, int apostrophe)
    {
        ReadOnlySpan<char> rest = text[(apostrophe + 1)..];
        int length = rest.Length == 0 ? 0 : rest[0] switch
        {
            's' or 'S' or 'm' or 'M' or 'd' or 'D' => 1,
            'r' or 'R' or 'v' or 'V' when rest.Length > 1 && rest[1] is 'e' or 'E' => 2,
            'l' or 'L' when rest.Length > 1 && rest[1] is 'l' or 'L' => 2,
            _ => 0,
        };
        return length > 0 && (length == rest.Length || !IsWord(rest[length])) ? length + 1 : 0;
    }

    private static bool JoinsFullStop(ReadOnlySpan<char> text, int start, int at)
    {
        char before = text[at - 1];
        char after = text[at + 1];
        if (char.IsAsciiDigit(after)) return true;

        // U.S.A, J.K.Rowling, example.com; but not two sentences without a space between.
        return at - start == 1 || text[at - 2] == '.' || (char.IsLower(after) && !char.IsAsciiDigit(before));
    }

    /// <summary>Whether a full stop behind a word belongs to the word.</summary>
    private static bool TakesFullStop(ReadOnlySpan<char> text, int start, int at)
    {
        ReadOnlySpan<char> word = text[start..at];
        if (word.Length == 1) return char.IsUpper(word[0]);
        if (at + 1 < text.Length && text[at + 1] == '.') return false;
        int hyphen = word.LastIndexOf('-');
        if (hyphen >= 0) word = word[(hyphen + 1)..];
        return (word.Contains('.') && word.Length <= 8 && !word.ContainsAnyInRange('0', '9')) || Abbreviations.Contains(word);
    }

    private static int NameEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (IsWord(text[at]) || text[at] == '_')) at++;
        return at;
    }

    private static bool IsAddress(ReadOnlySpan<char> rest) =>
        rest[0] is 'h' or 'H' or 'w' or 'W' && (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    private static int AddressEnd(ReadOnlySpan<char> text, int start)
    {
        int length = text[start..].IndexOfAny(s_addressEnd);
        int end = length < 0 ? text.Length : start + length;
        while (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'') end--;
        return end;
    }

    /// <summary>Adds a word, cut where a name is joined to what is none.</summary>
    private static void AddWord(ReadOnlySpan<char> text, int start, int end, Gap gap, List<Token> tokens)
    {
        int cut = end - start >= 4 ? Compounds.Cut(text[start..end]) : 0;
        if (cut == 0)
        {
            tokens.Add(new Token(start, end - start, gap));
            return;
        }

        tokens.Add(new Token(start, cut, gap));
        tokens.Add(new Token(start + cut, end - start - cut, Gap.None));
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F';

    /// <summary>Whether a character is part of a word: letters, their marks, digits.</summary>
    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || (c >= 0x80 && IsOtherWord(c));

    private static bool IsOtherWord(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;
}
