using System.Text;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.QueryParsing;

/// <summary>
/// The reading of one text, by recursive descent.
/// <code>
/// query  = clause*
/// clause = [AND | OR] ['+' | '-' | NOT] [field ':'] (word | phrase ['~' slop] | '(' query ')') ['^' boost]
/// </code>
/// AND makes the clauses on both of its sides required; NOT and '-' exclude.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="isField">Whether a name is one of a field.</param>
/// <param name="warnings">Takes what is wrong; null to throw instead.</param>
internal sealed class SyntaxParser(string text, Func<string, bool> isField, List<string>? warnings)
{
    /// <summary>Parentheses in parentheses: more than any person types, and few enough for the stack.</summary>
    private const int MaxDepth = 64;

    /// <summary>The largest slop that is told apart.</summary>
    private const int MaxSlop = 10_000;

    private readonly QueryLexer _lexer = new(text, isLenient: warnings is not null);
    private QueryToken _token;
    private int _clauses;

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
        if (_token.Kind is TokenKind.End or TokenKind.Close or TokenKind.And or TokenKind.Or or TokenKind.Plus or TokenKind.Minus or TokenKind.Not || (joined && clauses.Count == 0))
        {
            // An operator that joins nothing. Words like AND may have been meant as such.
            Report($"The operator {start.Text} has nothing to work on", start.Start);
            _lexer.Position = start.End;
            if (char.IsLetter(start.Text[0])) Add(clauses, new ClauseSyntax(new WordSyntax(start.Start, start.End, start.Text), ClauseOperator.None, null, 1));
            Advance();
            return;
        }

        if (ParseOperand(depth) is not { } operand) return;
        ClauseOperator join = start.Kind switch { TokenKind.And => ClauseOperator.Required, TokenKind.Or => ClauseOperator.Alternative, _ => ClauseOperator.None };
        if (clauses.Count > 0 && IsWeaker(clauses[^1].Operator, join)) clauses[^1] = clauses[^1] with { Operator = join };
        Add(clauses, operand with
        {
            Operator = sign switch { TokenKind.Minus or TokenKind.Not => ClauseOperator.Excluded, TokenKind.Plus => ClauseOperator.Required, _ => join },
        });
    }

    private static bool IsWeaker(ClauseOperator operand, ClauseOperator join) => operand != ClauseOperator.Excluded && operand < join;

    /// <summary>Reads what a clause is about; null if there is nothing.</summary>
    private ClauseSyntax? ParseOperand(int depth)
    {
        QueryToken token = _token;
        string? field = null;
        if (token.FollowsColon && TryReadField(token, out field, out bool isAll))
        {
            if (isAll) return Boosted(new AllSyntax(token.Start, _lexer.Position), null);
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
                return Boosted(WordWithColons(token), field);
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
        isAll = name.Text == "*" && behindColon < text.Length && text[behindColon] == '*';
        if (isAll)
        {
            _lexer.Position = behindColon + 1;
            return true;
        }

        bool hasWord = behindColon < text.Length && !char.IsWhiteSpace(text[behindColon]) && text[behindColon] is not (':' or ')' or '^');
        if (!hasWord && warnings is not null) return false;
        if (!isField(name.Text))
        {
            if (warnings is null || LooksLikeField(name)) Report($"There is no field {name.Text}", name.Start);
            return false;
        }

        if (!hasWord)
        {
            Report($"Field {name.Text} is followed by nothing to look for", name.Start);
            return false;
        }

        _lexer.Position = behindColon;
        Advance();
        field = name.Text;
        return true;
    }

    /// <summary>What stands before the colon of an address, a time or a score was not meant as a field, nor was a name in a headline: fields are in lower case.</summary>
    private bool LooksLikeField(QueryToken name) => name.Text.All(char.IsLower) && _lexer.Position + 1 < text.Length && char.IsLetterOrDigit(text[_lexer.Position + 1]);

    /// <summary>A word with what hangs on it by colons that name no field, such as an address or a time.</summary>
    private WordSyntax WordWithColons(QueryToken token)
    {
        StringBuilder word = new(token.Text);
        while (_lexer.Position < text.Length && text[_lexer.Position] == ':')
        {
            _lexer.Position++;
            word.Append(':');
            bool more = _lexer.Position < text.Length && !char.IsWhiteSpace(text[_lexer.Position]) && !_lexer.EndsWord(text[_lexer.Position]);
            if (more) word.Append(_lexer.Next().Text);
        }

        // A part of it may have been read as something else, by which it would end before its own end.
        string said = word.ToString();
        int wildcard = said.AsSpan().IndexOfAny('*', '?');
        if (warnings is null && wildcard >= 0 && text.AsSpan(token.Start).StartsWith(said))
        {
            throw new QueryParseException("Wildcards are not supported: put a backslash before * and ? to mean the characters", token.Start + wildcard);
        }

        return new WordSyntax(token.Start, _lexer.Position, said);
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

        int slop = _lexer.TryReadSlop(out float distance) ? (int)Math.Min(distance, MaxSlop) : 0;
        return Boosted(new PhraseSyntax(token.Start, token.End, token.Text, slop), field);
    }

    private ClauseSyntax? ParseGroup(QueryToken token, string? field, int depth)
    {
        Advance();
        List<ClauseSyntax> clauses = ParseClauses(depth + 1);
        if (_token.Kind == TokenKind.End)
        {
            Report("An opening parenthesis has no closing one", token.Start);
            return new ClauseSyntax(new GroupSyntax(token.Start, text.Length, [.. clauses]), ClauseOperator.None, field, 1);
        }

        return Boosted(new GroupSyntax(token.Start, _token.End, [.. clauses]), field);
    }

    /// <summary>Reads a boost behind the last piece, if there is one, and moves on.</summary>
    private ClauseSyntax Boosted(SyntaxNode node, string? field)
    {
        if (!_lexer.TryReadBoost(out float boost))
        {
            boost = 1;
            if (_lexer.Position < text.Length && text[_lexer.Position] == '^')
            {
                Report("A boost is ^ and a number", _lexer.Position);
                _lexer.Position++;
            }
        }

        Advance();
        return new ClauseSyntax(node, ClauseOperator.None, field, boost);
    }

    private void Add(List<ClauseSyntax> clauses, ClauseSyntax clause)
    {
        if (++_clauses <= BooleanQuery.MaxClauses) clauses.Add(clause);
        else if (_clauses == BooleanQuery.MaxClauses + 1) Report($"A query has at most {BooleanQuery.MaxClauses} clauses, the rest is left out");
    }

    private void Advance() => _token = _lexer.Next();

    private void Report(string message) => Report(message, _token.Start);

    private void Report(string message, int position)
    {
        if (warnings is null) throw new QueryParseException(message, position);
        warnings.Add($"{message} (at character {position + 1})");
    }
}
