using System.Text;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.QueryParsing;

/// <summary>
/// The reading of one text, by recursive descent.
/// <code>
/// query  = clause*
/// clause = [AND | OR] ['+' | '-' | NOT] operand ((NEAR | PRE) '/' number operand)*
/// operand = [field ':'] (word ['~' [edits]] | pattern | '/' expression '/' | range | phrase ['~' slop] | '(' query ')') ['^' boost]
/// range  = ('[' | '{') (end | '*') TO (end | '*') (']' | '}')
/// </code>
/// AND makes the clauses on both of its sides required; NOT and '-' exclude.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="isField">Whether a name is one of a field.</param>
/// <param name="warnings">Takes what is wrong; null to throw instead.</param>
/// <param name="hasNear">Whether NEAR and PRE are operators.</param>
internal sealed class SyntaxParser(string text, Func<string, bool> isField, List<string>? warnings, bool hasNear = false)
{
    /// <summary>Parentheses in parentheses: more than any person types, and few enough for the stack.</summary>
    private const int MaxDepth = 64;

    /// <summary>The largest slop that is told apart.</summary>
    private const int MaxSlop = 10_000;

    /// <summary>Each may take as long as a long query without.</summary>
    private const int MaxPatterns = 64;

    /// <summary>How many characters may differ in words like another, at most, and where none are given.</summary>
    private const int MaxEdits = 2;

    /// <summary>How far apart words near each other may stand: more is nowhere near.</summary>
    private const int MaxDistance = 100;

    /// <summary>More operators of nearness in a query are refused.</summary>
    private const int MaxNear = 32;

    private readonly QueryLexer _lexer = warnings is null ? new StrictLexer(text) { HasNear = hasNear } : new LenientLexer(text) { HasNear = hasNear };
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private QueryToken _token;
    private int _clauses;
    private int _patterns;
    private int _nears;

    /// <summary>How many characters were looked at; see <see cref="QueryLexer.Steps"/>.</summary>
    public long Steps => _lexer.Steps;

    public GroupSyntax Parse()
    {
        _token = _lexer.Next();
        if (_token.Kind == TokenKind.End && warnings is null) throw new QueryParseException("The query is empty", 0);
        return new GroupSyntax(0, text.Length, [.. ParseClauses(depth: 0)]);
    }

    private List<ClauseSyntax> ParseClauses(int depth)
    {
        List<ClauseSyntax> clauses = [];
        while (_token.Kind != TokenKind.End)
        {
            if (_token.Kind == TokenKind.Close)
            {
                if (depth > 0) break;
                Report("A closing parenthesis has no opening one");
                Advance();
                continue;
            }

            ParseClause(clauses, depth);
        }

        return clauses;
    }

    private void ParseClause(List<ClauseSyntax> clauses, int depth)
    {
        QueryToken start = _token;
        bool joined = _token.Kind is TokenKind.And or TokenKind.Or;
        if (joined) Advance();
        TokenKind sign = _token.Kind;
        if (sign is TokenKind.Plus or TokenKind.Minus or TokenKind.Not) Advance();
        if (_token.Kind is TokenKind.End or TokenKind.Close or TokenKind.And or TokenKind.Or or TokenKind.Plus or TokenKind.Minus or TokenKind.Not or TokenKind.Near || (joined && clauses.Count == 0))
        {
            // An operator that joins nothing. Words like AND may have been meant as such.
            Report("An operator has nothing to work on: ", start.Start, start.Text);
            _lexer.Position = start.End;
            if (char.IsLetter(start.Text[0])) Add(clauses, new ClauseSyntax(new WordSyntax(start.Start, start.End, start.Text), ClauseOperator.None, null, 1));
            Advance();
            return;
        }

        if (ParseOperand(depth) is not { } operand) return;
        ClauseOperator join = start.Kind switch { TokenKind.And => ClauseOperator.Required, TokenKind.Or => ClauseOperator.Alternative, _ => ClauseOperator.None };
        if (clauses.Count > 0 && IsWeaker(clauses[^1].Operator, join)) clauses[^1] = clauses[^1] with { Operator = join };
        ClauseOperator itsOperator = sign switch { TokenKind.Minus or TokenKind.Not => ClauseOperator.Excluded, TokenKind.Plus => ClauseOperator.Required, _ => join };
        while (_token.Kind == TokenKind.Near)
        {
            QueryToken near = _token;
            Advance();
            if (_token.Kind is TokenKind.End or TokenKind.Close or TokenKind.And or TokenKind.Or or TokenKind.Plus or TokenKind.Minus or TokenKind.Not or TokenKind.Near)
            {
                Report("An operator has nothing to work on: ", near.Start, near.Text);
                continue;
            }

            if (ParseOperand(depth) is not { } second) break;
            if (TryJoin(operand, near, second) is { } joint)
            {
                operand = joint;
                continue;
            }

            // What cannot be near is looked for anywhere.
            Add(clauses, operand with { Operator = itsOperator });
            operand = second;
        }

        Add(clauses, operand with { Operator = itsOperator });
    }

    /// <summary>What two operands near each other are; null, with a report, where they cannot be.</summary>
    private ClauseSyntax? TryJoin(ClauseSyntax first, QueryToken near, ClauseSyntax second)
    {
        string? problem = !CanBeNear(first.Node) || !CanBeNear(second.Node) ? "NEAR and PRE stand between words, quotations, patterns and alternatives of these in parentheses, as in (ferry OR boat) NEAR/5 contract"
            : second.Field is not null && second.Field != first.Field ? "What stands near each other is in one field, as in title:(ferry NEAR/5 contract)"
            : ++_nears > MaxNear ? $"A query has at most {MaxNear} NEAR and PRE"
            : null;
        if (problem is not null)
        {
            Report(problem, near.Start);
            return null;
        }

        if (near.Distance is < 1 or > MaxDistance) Report($"Words near each other stand 1 to {MaxDistance} places apart", near.Start);
        int distance = Math.Clamp(near.Distance, 1, MaxDistance);
        return first with { Node = new NearSyntax(first.Node.Start, second.Node.End, first.Node, second.Node, distance, near.Text[0] == 'P'), Boost = first.Boost * second.Boost };
    }

    private static bool CanBeNear(SyntaxNode node) => node switch
    {
        WordSyntax or PatternSyntax or NearSyntax => true,
        PhraseSyntax phrase => phrase.Slop == 0,
        GroupSyntax group => group.Clauses is [_, ..] clauses && clauses.All(clause => clause.Field is null && CanBeNear(clause.Node)) && (clauses.Length == 1 ? clauses[0].Operator is ClauseOperator.None : clauses.All(clause => clause.Operator == ClauseOperator.Alternative)),
        _ => false,
    };

    private static bool IsWeaker(ClauseOperator operand, ClauseOperator join) => operand != ClauseOperator.Excluded && operand < join;

    /// <summary>Reads what a clause is about; null if there is nothing.</summary>
    private ClauseSyntax? ParseOperand(int depth)
    {
        QueryToken token = _token;
        string? field = null;
        if (token.FollowsColon && TryReadField(token, out field, out bool isAll))
        {
            if (isAll) return Suffixed(new AllSyntax(token.Start, _lexer.Position), null);
            token = _token;
        }

        switch (token.Kind)
        {
            case TokenKind.Word when token.FollowsColon && field is null && LooksLikeField(token):
                // A field that there is not: its name and what follows are words of their own.
                _lexer.Position++;
                Advance();
                return new ClauseSyntax(new WordSyntax(token.Start, token.End, token.Text), ClauseOperator.None, null, 1);
            case TokenKind.Word:
                return Suffixed(WordWithColons(token), field);
            case TokenKind.Pattern when warnings is not null && field is null && token.Text == "*":
                return Suffixed(new AllSyntax(token.Start, token.End), null);
            case TokenKind.Pattern:
                return Suffixed(IsReadable(token, WildcardParser.Parse) ? new PatternSyntax(token.Start, token.End, token.Text) : new WordSyntax(token.Start, token.End, token.Text), field);
            case TokenKind.Regexp:
                return Suffixed(IsReadable(token, RegexpParser.Parse) ? new RegexpSyntax(token.Start, token.End, token.Text) : new WordSyntax(token.Start, token.End, token.Text), field);
            case TokenKind.Range:
                return Suffixed(token.Range!, field);
            case TokenKind.Phrase:
                return ParsePhrase(token, field);
            case TokenKind.Open when depth < MaxDepth:
                return ParseGroup(token, field, depth);
            case TokenKind.Open:
                Report($"Parentheses are nested more than {MaxDepth} deep");
                Advance();
                return null;
            default:
                Report("A field's name is followed by nothing to look for");
                return null;
        }
    }

    /// <summary>
    /// Reads <c>name:</c> and moves to what follows. Where the name is no field, or nothing follows, the word and its colon stay as they are.
    /// </summary>
    private bool TryReadField(QueryToken name, out string? field, out bool isAll)
    {
        field = null;
        int behindColon = _lexer.Position + 1;
        isAll = name.Text == "*" && behindColon < text.Length && text[behindColon] == '*' && (behindColon + 1 == text.Length || _lexer.EndsWord(text[behindColon + 1]));
        if (isAll)
        {
            _lexer.Position = behindColon + 1;
            return true;
        }

        bool hasWord = behindColon < text.Length && !char.IsWhiteSpace(text[behindColon]) && text[behindColon] is not (':' or ')' or '^');
        if (!hasWord && warnings is not null) return false;
        if (!isField(name.Text))
        {
            if (warnings is null || LooksLikeField(name)) Report("There is no field ", name.Start, name.Text);
            return false;
        }

        _lexer.Position = behindColon;
        Advance();
        field = name.Text;
        return true;
    }

    /// <summary>What stands before the colon of an address, a time or a score was not meant as a field, nor was a name in a headline: fields are in lower case.</summary>
    private bool LooksLikeField(QueryToken name) => name.Text.All(char.IsLower) && _lexer.Position + 1 < text.Length && char.IsLetterOrDigit(text[_lexer.Position + 1]);

    /// <summary>Whether a pattern or regular expression is one, and one that is within its bounds.</summary>
    private bool IsReadable(QueryToken token, Func<ExpressionTable, string, Expression> parse)
    {
        if (++_patterns > MaxPatterns)
        {
            Report($"A query has at most {MaxPatterns} patterns and regular expressions", token.Start);
            return false;
        }

        try
        {
            CharacterAutomaton.Of(token.Text, parse);
            return true;
        }
        catch (Exception mistake) when (mistake is RegexpSyntaxException or PatternTooComplexException)
        {
            Report("A pattern cannot be read: ", token.Start, mistake.Message.TrimEnd('.'));
            return false;
        }
    }

    /// <summary>A word with what hangs on it by colons that name no field, such as an address or a time.</summary>
    private WordSyntax WordWithColons(QueryToken token)
    {
        if (!token.FollowsColon) return new WordSyntax(token.Start, token.End, token.Text);
        if (warnings is null) throw new QueryParseException("A field's name is followed by another: put a backslash before a colon to mean the character", token.Start);
        StringBuilder word = new(token.Text);
        while (_lexer.Position < text.Length && text[_lexer.Position] == ':')
        {
            _lexer.Position++;
            word.Append(':');
            bool more = _lexer.Position < text.Length && !_lexer.EndsWord(text[_lexer.Position]);
            if (more) word.Append(_lexer.Next().Text);
        }

        return new WordSyntax(token.Start, _lexer.Position, word.ToString());
    }

    private ClauseSyntax? ParsePhrase(QueryToken token, string? field)
    {
        if (token.IsOpen)
        {
            // Typographic marks stand in pasted texts that were cut anywhere.
            if (token.Text == "\"") Report("A quotation mark is never closed", token.Start);
            Advance();
            return null;
        }

        return Suffixed(new PhraseSyntax(token.Start, token.End, token.Text, Slop: 0), field);
    }

    /// <summary>A group is counted where it opens: what it holds may be all that a query can have.</summary>
    private ClauseSyntax? ParseGroup(QueryToken token, string? field, int depth)
    {
        bool fits = Fits();
        Advance();
        List<ClauseSyntax> clauses = ParseClauses(depth + 1);
        if (clauses.Count == 0 && warnings is null) throw new QueryParseException("Parentheses hold nothing to look for", token.Start);
        if (_token.Kind == TokenKind.End)
        {
            Report("An opening parenthesis has no closing one", token.Start);
            return fits ? new ClauseSyntax(new GroupSyntax(token.Start, text.Length, [.. clauses]), ClauseOperator.None, field, 1) : null;
        }

        ClauseSyntax group = Suffixed(new GroupSyntax(token.Start, _token.End, [.. clauses]), field);
        return fits ? group : null;
    }

    /// <summary>Reads a tilde and a boost behind the last piece, in either order, as far as there are, and moves on.</summary>
    private ClauseSyntax Suffixed(SyntaxNode node, string? field)
    {
        bool isBoosted = TryReadBoost(out float boost);
        if (node is WordSyntax or PatternSyntax or RegexpSyntax or PhraseSyntax && _lexer.TryReadTilde(out float? number))
        {
            node = node switch
            {
                WordSyntax word => new FuzzySyntax(word.Start, _lexer.Position, word.Text, EditsOf(word.Text, number)),
                PhraseSyntax phrase => phrase with { Slop = (int)Math.Min(number ?? 0, MaxSlop) },
                _ => node,
            };
            if (!isBoosted) TryReadBoost(out boost);
        }

        Advance();
        return new ClauseSyntax(node, ClauseOperator.None, field, boost);
    }

    /// <summary>How many characters may differ: a number from 1 on says it; one below is how much of the word must be alike, as it once was.</summary>
    private int EditsOf(string word, float? number)
    {
        if (number is not { } said) return MaxEdits;
        if (said < 0 || (said > 1 && said != MathF.Floor(said))) Report("Words like another differ in a whole number of characters", _lexer.Position);
        int edits = said >= 1 ? (int)Math.Min(said, MaxEdits) : said == 0 ? 0 : (int)((1d - said) * word.EnumerateRunes().Count());
        return Math.Clamp(edits, 0, MaxEdits);
    }

    private bool TryReadBoost(out float boost)
    {
        int start = _lexer.Position;
        if (_lexer.TryReadBoost(out boost))
        {
            if (float.IsFinite(boost)) return true;
            Report("A boost is a number that is far smaller", start);
            boost = float.MaxValue;
            return true;
        }

        boost = 1;
        if (_lexer.Position < text.Length && text[_lexer.Position] == '^')
        {
            Report("A boost is ^ and a number", _lexer.Position);
            _lexer.Position++;
        }

        return false;
    }

    private void Add(List<ClauseSyntax> clauses, ClauseSyntax clause)
    {
        if (clause.Node is GroupSyntax || Fits()) clauses.Add(clause);
    }

    private bool Fits()
    {
        if (++_clauses <= BooleanQuery.MaxClauses) return true;
        if (_clauses == BooleanQuery.MaxClauses + 1) Report($"A query has at most {BooleanQuery.MaxClauses} clauses, the rest is left out");
        return false;
    }

    private void Advance() => _token = _lexer.Next();

    private void Report(string message) => Report(message, _token.Start);

    /// <summary>Says what is wrong: each kind of mistake once, where it is made first.</summary>
    private void Report(string message, int position, string detail = "")
    {
        if (warnings is null) throw new QueryParseException(message + detail, position);
        if (_reported.Add(message)) warnings.Add($"{message}{detail} (at character {position + 1})");
    }
}
