using System.Buffers;
using System.Text;

namespace SearchServer.Engine.QueryParsing;

/// <summary>
/// The pieces of anything that a person typed or pasted: what is not clearly meant as syntax is words. A word ends at white space, at <c>( ) : ^ "</c> and at typographic quotation marks, which are marks too. Signs with white space
/// behind them are words, for so they stand in headlines; a question mark at the end of a word asks; brackets and slashes are those of a range or regular expression only where all of it is there.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class LenientLexer(string text) : QueryLexer(text)
{
    /// <summary>Up to so many words, what is in capitals may be abbreviations: NATO AND EU.</summary>
    private const int MinHeadlineWords = 5;

    private const string Signs = "+-!&|";
    private const string OpeningQuotes = "\"“„”«»「『";
    private const string ClosingQuotes = "\"”“»«」』";

    /// <summary>Signs that end a sentence or a part of one, and are not the word's.</summary>
    private const string EndSigns = "?!.,;…";

    private static readonly SearchValues<char> s_addressSigns = SearchValues.Create("/=&@#%");

    /// <summary>Whether AND, OR and NOT are operators. In a headline in capitals they are words like the others.</summary>
    private readonly bool _hasWordOperators = !IsHeadlineInCapitals(text);

    /// <summary>Whether it is known that behind here no straight, or no typographic, mark closes any more: each is looked for once, or many that never close would take quadratic time.</summary>
    private bool _straightNeverCloses, _curvedNeverCloses;

    /// <summary>Where signs stand that are known to have something else behind them than white space: so has each of them.</summary>
    private (int Start, int End) _signs;

    /// <inheritdoc/>
    public override QueryToken Next()
    {
        int start = Position = EndOf(Position, char.IsWhiteSpace);
        if (start == Text.Length) return new QueryToken(TokenKind.End, start, start, "");
        if (SignsBeforeWhiteSpace() is > 0 and var length) return Operator(TokenKind.Word, length);
        switch (Text[start])
        {
            case '(': return Operator(TokenKind.Open, 1);
            case ')': return Operator(TokenKind.Close, 1);
            case '+': return Operator(TokenKind.Plus, 1);
            case '-': return Operator(TokenKind.Minus, 1);
            case '!': return Operator(TokenKind.Not, 1);
            case '/' when Regexp() is { } regexp: return regexp;
            case '[' or '{' when TryReadRange(BelongsToEnd) is { } range: return range;
            case var c when IsQuote(c): return Phrase();
            default: return TryReadNear() ?? Word();
        }
    }

    /// <inheritdoc/>
    public override bool EndsWord(char c) => char.IsWhiteSpace(c) || c is '(' or ')' or ':' or '^' || IsQuote(c);

    /// <summary>Scripts without capitals have none but in the operators.</summary>
    private static bool IsHeadlineInCapitals(string text)
    {
        if (text.Any(char.IsLower)) return false;
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > MinHeadlineWords && words.Any(word => word is not ("AND" or "OR" or "NOT") && word.Any(char.IsUpper));
    }

    private static bool IsQuote(char c) => OpeningQuotes.Contains(c);

    private static bool Closes(char opening, char c) => opening == '"' ? c == '"' : ClosingQuotes.Contains(c);

    /// <summary>Whether a piece that ends here has ended: it is not the beginning of something else.</summary>
    private bool IsBoundary(int at) => at == Text.Length || char.IsWhiteSpace(Text[at]) || Text[at] is ')' or '^' or '~';

    /// <summary>Whether a character may stand in an end of a range: not what begins a range, or each of many that are none would be looked for up to the end of the text.</summary>
    private static bool BelongsToEnd(char c) => c is not (' ' or ']' or '}' or '[' or '{');

    /// <summary>How many signs stand here with white space, or nothing, behind them.</summary>
    private int SignsBeforeWhiteSpace()
    {
        if (Position >= _signs.Start && Position < _signs.End) return 0;
        int end = EndOf(Position, Signs.Contains);
        if (end == Text.Length || char.IsWhiteSpace(Text[end])) return end - Position;
        _signs = (Position, end);
        return 0;
    }

    /// <summary>Reads a regular expression; null, and stays, where a slash begins an address or a name of files.</summary>
    private QueryToken? Regexp()
    {
        int start = Position;
        if (TryReadRegexp(maySpread: false) is { Text: not "" } regexp && IsBoundary(Position)) return regexp;
        Position = start;
        return null;
    }

    private QueryToken Phrase()
    {
        int start = Position++;
        bool isStraight = Text[start] == '"';
        ref bool neverCloses = ref isStraight ? ref _straightNeverCloses : ref _curvedNeverCloses;
        StringBuilder said = new();
        while (!neverCloses && Position < Text.Length && !Closes(Text[start], Text[Position])) Take(said);
        neverCloses |= Position == Text.Length;
        if (neverCloses)
        {
            Position = start + 1;
            return new QueryToken(TokenKind.Phrase, start, Position, Text[start..Position]) { IsOpen = true };
        }

        Position++;
        return new QueryToken(TokenKind.Phrase, start, Position, said.ToString());
    }

    private QueryToken Word()
    {
        int start = Position;
        StringBuilder said = new();
        do Take(said);
        while (Position < Text.Length && !EndsWord(Text[Position]) && !IsTilde());
        string word = said.ToString();
        bool followsColon = Position < Text.Length && Text[Position] == ':';
        string written = Text[start..Position];
        if (!followsColon && PatternIn(written) is { } pattern) return new QueryToken(TokenKind.Pattern, start, Position, pattern);
        TokenKind kind = !_hasWordOperators || followsColon ? TokenKind.Word : written switch { "AND" => TokenKind.And, "OR" => TokenKind.Or, "NOT" => TokenKind.Not, _ => TokenKind.Word };
        return new QueryToken(kind, start, Position, word) { FollowsColon = followsColon };
    }

    /// <summary>Whether a tilde here says how like a word another may be: a number or nothing, and the end of the word.</summary>
    private bool IsTilde()
    {
        if (Text[Position] != '~') return false;
        return IsBoundary(EndOf(Position + 1, static c => char.IsAsciiDigit(c) || c == '.'));
    }

    /// <summary>The pattern that a word is, without a question mark or full stop at its end; null if it is none: it has no wildcard that is meant as one, or neither letter nor digit. In addresses a question mark is none.</summary>
    private static string? PatternIn(string written)
    {
        if (written == "*") return written;
        string pattern = written.TrimEnd([.. EndSigns]);
        bool hasAsterisk = false, hasQuestionMark = false, hasLetter = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
            {
                i++;
                continue;
            }

            hasAsterisk |= pattern[i] == '*';
            hasQuestionMark |= pattern[i] == '?';
            hasLetter |= char.IsLetterOrDigit(pattern[i]);
        }

        bool isPattern = hasAsterisk || (hasQuestionMark && !pattern.AsSpan().ContainsAny(s_addressSigns));
        return isPattern && hasLetter ? pattern : null;
    }
}
