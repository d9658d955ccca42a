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
/// <param name="options">What the fields are.</param>
/// <param name="warnings">Takes what is wrong; null to throw instead.</param>
internal sealed class QueryParsing(string text, QueryParserOptions options, List<string>? warnings)
{
    /// <summary>Parentheses in parentheses: more than any person types, and few enough for the stack.</summary>
    private const int MaxDepth = 64;

    private readonly QueryLexer _lexer = new(text);
    private readonly TermsOfText _terms = new(options.Analyzer);
    private QueryToken _token;
    private int _clauses;

    public Query Parse()
    {
        _token = _lexer.Next();
        if (_token.Kind == TokenKind.End)
        {
            if (warnings is null) throw new QueryParseException("The query is empty", 0);
            return new MatchAllDocsQuery();
        }

        List<BooleanClause> clauses = ParseClauses(options.DefaultFields, depth: 0);
        if (warnings is not null && clauses.Count > 0 && clauses.All(clause => clause.Occur == Occur.MustNot)) clauses.Add(new BooleanClause(new MatchAllDocsQuery(), Occur.Must));
        return Combine(clauses);
    }

    private static Query Combine(List<BooleanClause> clauses) => clauses switch
    {
        [] => new MatchNoDocsQuery(),
        [{ Occur: Occur.Should or Occur.Must } only] => only.Query,
        _ => new BooleanQuery(clauses),
    };

    private List<BooleanClause> ParseClauses(IReadOnlyList<string> fields, int depth)
    {
        List<BooleanClause> clauses = [];
        while (_token.Kind != TokenKind.End)
        {
            if (_token.Kind == TokenKind.Close)
            {
                if (depth > 0) break;
                Report("A closing parenthesis has no opening one");
                Advance();
                continue;
            }

            ParseClause(clauses, fields, depth);
        }

        return clauses;
    }

    private void ParseClause(List<BooleanClause> clauses, IReadOnlyList<string> fields, int depth)
    {
        QueryToken start = _token;
        bool joined = _token.Kind is TokenKind.And or TokenKind.Or;
        bool and = _token.Kind == TokenKind.And;
        if (joined) Advance();
        TokenKind sign = _token.Kind;
        if (sign is TokenKind.Plus or TokenKind.Minus or TokenKind.Not) Advance();
        if (_token.Kind is TokenKind.End or TokenKind.Close or TokenKind.And or TokenKind.Or or TokenKind.Plus or TokenKind.Minus or TokenKind.Not || (joined && clauses.Count == 0))
        {
            // An operator that joins nothing. Words like AND may have been meant as such.
            Report($"The operator {start.Text} has nothing to work on", start.Start);
            _lexer.Position = start.Start + start.Text.Length;
            if (char.IsLetter(start.Text[0])) Add(clauses, WordQuery(fields, start.Text, start.Start), Occur.Should);
            Advance();
            return;
        }

        Query? query = ParseOperand(fields, depth);
        if (and && clauses[^1].Occur == Occur.Should) clauses[^1] = clauses[^1] with { Occur = Occur.Must };
        Occur occur = sign is TokenKind.Minus or TokenKind.Not ? Occur.MustNot : sign == TokenKind.Plus || and ? Occur.Must : Occur.Should;
        Add(clauses, query, occur);
    }

    /// <summary>Reads what a clause is about; null if nothing of it is left after analysis.</summary>
    private Query? ParseOperand(IReadOnlyList<string> fields, int depth)
    {
        QueryToken token = _token;
        if (token.FollowsColon && TryReadField(token, out IReadOnlyList<string>? named, out bool isAll))
        {
            if (isAll) return Boosted(new MatchAllDocsQuery());
            fields = named;
            token = _token;
        }

        switch (token.Kind)
        {
            case TokenKind.Word:
                return Boosted(WordQuery(fields, WordWithColons(token), token.Start));
            case TokenKind.Phrase:
                return ParsePhrase(fields, token);
            case TokenKind.Open when depth < MaxDepth:
                return ParseGroup(fields, token, depth);
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
    private bool TryReadField(QueryToken name, out IReadOnlyList<string> fields, out bool isAll)
    {
        fields = [];
        int behindColon = _lexer.Position + 1;
        isAll = name.Text == "*" && behindColon < text.Length && text[behindColon] == '*';
        if (isAll)
        {
            _lexer.Position = behindColon + 1;
            return true;
        }

        if (options.ResolveField(name.Text) is not { } known)
        {
            Report($"There is no field {name.Text}", name.Start);
            return false;
        }

        if (behindColon == text.Length || char.IsWhiteSpace(text[behindColon]) || text[behindColon] is ':' or ')' or '^')
        {
            Report($"Field {name.Text} is followed by nothing to look for", name.Start);
            return false;
        }

        _lexer.Position = behindColon;
        Advance();
        fields = known;
        return true;
    }

    /// <summary>A word with what hangs on it by colons that name no field, such as an address or a time.</summary>
    private string WordWithColons(QueryToken token)
    {
        if (_lexer.Position >= text.Length || text[_lexer.Position] != ':') return token.Text;
        StringBuilder word = new(token.Text);
        while (_lexer.Position < text.Length && text[_lexer.Position] == ':')
        {
            _lexer.Position++;
            word.Append(':');
            bool more = _lexer.Position < text.Length && !char.IsWhiteSpace(text[_lexer.Position]) && !"():^\"".Contains(text[_lexer.Position]);
            if (more) word.Append(_lexer.Next().Text);
        }

        return word.ToString();
    }

    private Query? ParsePhrase(IReadOnlyList<string> fields, QueryToken token)
    {
        if (token.Text == "\"" && !text.AsSpan(token.Start).StartsWith("\"\\\"\""))
        {
            Report("A quotation mark is never closed", token.Start);
            Advance();
            return null;
        }

        int slop = _lexer.TryReadSlop(out float distance) ? (int)Math.Min(distance, 10_000) : 0;
        return Boosted(Whole(_terms.Phrase(fields, token.Text, slop), token.Start));
    }

    private Query? ParseGroup(IReadOnlyList<string> fields, QueryToken token, int depth)
    {
        Advance();
        List<BooleanClause> clauses = ParseClauses(fields, depth + 1);
        if (_token.Kind == TokenKind.End)
        {
            Report("An opening parenthesis has no closing one", token.Start);
            return clauses.Count == 0 ? null : Combine(clauses);
        }

        return Boosted(clauses.Count == 0 ? null : Combine(clauses));
    }

    /// <summary>Reads a boost behind the last piece, if there is one, and moves on.</summary>
    private Query? Boosted(Query? query)
    {
        if (_lexer.TryReadBoost(out float boost))
        {
            if (query is not null) query = new BoostQuery(query, boost);
        }
        else if (_lexer.Position < text.Length && text[_lexer.Position] == '^')
        {
            Report("A boost is ^ and a number", _lexer.Position);
            _lexer.Position++;
        }

        Advance();
        return query;
    }

    private Query? WordQuery(IReadOnlyList<string> fields, string word, int start)
    {
        if (warnings is null && word.AsSpan().IndexOfAny('*', '?') >= 0 && text.AsSpan(start).StartsWith(word))
        {
            throw new QueryParseException("Wildcards are not supported: put a backslash before * and ? to mean the characters", start + word.AsSpan().IndexOfAny('*', '?'));
        }

        return Whole(_terms.Words(fields, word), start);
    }

    /// <summary>Reports if something of the word or phrase was left out.</summary>
    private Query? Whole(Query? query, int start)
    {
        if (_terms.IsCut) Report($"A word or phrase is made of more than {TermsOfText.MaxTerms} terms, the rest is left out", start);
        return query;
    }

    private void Add(List<BooleanClause> clauses, Query? query, Occur occur)
    {
        if (query is null) return;
        if (++_clauses > BooleanQuery.MaxClauses)
        {
            if (_clauses == BooleanQuery.MaxClauses + 1) Report($"A query has at most {BooleanQuery.MaxClauses} clauses, the rest is left out");
            return;
        }

        clauses.Add(new BooleanClause(query, occur));
    }

    private void Advance() => _token = _lexer.Next();

    private void Report(string message) => Report(message, _token.Start);

    private void Report(string message, int position)
    {
        if (warnings is null) throw new QueryParseException(message, position);
        warnings.Add($"{message} (at character {position + 1})");
    }
}
