namespace SearchServer.Engine.Search;

/// <summary>
/// Makes expressions, simplified so far that of each there are finitely many derivatives: the derivative by a character is the expression of what must follow after it (Brzozowski, "Derivatives of regular
/// expressions", 1964; Owens, Reppy and Turon, "Regular-expression derivatives re-examined", 2009). Complements and intersections are derived as anything else is, and need no automata of their own.
/// </summary>
internal sealed class ExpressionTable
{
    /// <summary>What making and deriving expressions may take in all, in parts that were looked at: a second or two, and as many references.</summary>
    private const int MaxSteps = 2_000_000;

    private readonly HashSet<Expression> _expressions = [];
    private readonly Dictionary<(int Expression, int Character), Expression> _derivatives = [];
    private int _steps;

    public ExpressionTable()
    {
        Nothing = Add(new Expression { Kind = ExpressionKind.Character, IsNullable = false });
        Empty = Add(new Expression { Kind = ExpressionKind.Empty, IsNullable = true });
        AnyCharacter = Character(CharacterSet.All);
        AnyString = Add(new Expression { Kind = ExpressionKind.Repetition, Parts = [AnyCharacter], Max = Expression.Unbounded, IsNullable = true });
    }

    /// <summary>No string.</summary>
    public Expression Nothing { get; }

    /// <summary>The empty string.</summary>
    public Expression Empty { get; }

    public Expression AnyCharacter { get; }

    public Expression AnyString { get; }

    /// <summary>All sets of characters that occur.</summary>
    public IEnumerable<CharacterSet> Sets => _expressions.Where(expression => expression.Kind == ExpressionKind.Character).Select(expression => expression.Characters);

    public Expression Character(CharacterSet characters) => Add(new Expression { Kind = ExpressionKind.Character, Characters = characters, IsNullable = false });

    /// <summary>A string as it is.</summary>
    public Expression Text(string text)
    {
        Expression all = Empty;
        for (int end = text.Length; end > 0;)
        {
            int start = end > 1 && char.IsSurrogatePair(text[end - 2], text[end - 1]) ? end - 2 : end - 1;
            int character = end - start == 2 ? char.ConvertToUtf32(text, start) : text[start];
            all = Concatenation(Character(CharacterSet.Between(character, character)), all);
            end = start;
        }

        return all;
    }

    public Expression Concatenation(Expression first, Expression second)
    {
        if (first == Nothing || second == Nothing) return Nothing;
        if (first == Empty) return second;
        if (second == Empty) return first;
        if (first.Kind == ExpressionKind.Concatenation) return Concatenation(first.Parts[0], Concatenation(first.Parts[1], second));
        if (first == AnyString && (second == AnyString || (second.Kind == ExpressionKind.Concatenation && second.Parts[0] == AnyString))) return second;
        return Add(new Expression { Kind = ExpressionKind.Concatenation, Parts = [first, second], IsNullable = first.IsNullable && second.IsNullable });
    }

    public Expression Union(params IEnumerable<Expression> parts)
    {
        SortedList<int, Expression> all = [];
        CharacterSet characters = CharacterSet.None;
        foreach (Expression part in parts.SelectMany(part => part.Kind == ExpressionKind.Union ? (IEnumerable<Expression>)part.Parts : [part]))
        {
            if (part == AnyString) return AnyString;
            if (part.Kind == ExpressionKind.Character) characters = characters.Union(part.Characters);
            else all[part.Number] = part;
        }

        if (characters != CharacterSet.None) Include(all, Character(characters));
        if (all.Count <= 1) return all.Count == 0 ? Nothing : all.Values[0];
        return Add(new Expression { Kind = ExpressionKind.Union, Parts = [.. all.Values], IsNullable = all.Values.Any(part => part.IsNullable) });
    }

    public Expression Intersection(params IEnumerable<Expression> parts)
    {
        SortedList<int, Expression> all = [];
        CharacterSet? characters = null;
        foreach (Expression part in parts.SelectMany(part => part.Kind == ExpressionKind.Intersection ? (IEnumerable<Expression>)part.Parts : [part]))
        {
            if (part.Kind == ExpressionKind.Character) characters = characters?.Intersect(part.Characters) ?? part.Characters;
            else if (part != AnyString) all[part.Number] = part;
        }

        if (characters == CharacterSet.None) return Nothing;
        if (characters is { } some) Include(all, Character(some));
        if (all.Count <= 1) return all.Count == 0 ? AnyString : all.Values[0];
        return Add(new Expression { Kind = ExpressionKind.Intersection, Parts = [.. all.Values], IsNullable = all.Values.All(part => part.IsNullable) });
    }

    public Expression Complement(Expression part)
    {
        if (part == Nothing) return AnyString;
        if (part == AnyString) return Nothing;
        if (part.Kind == ExpressionKind.Complement) return part.Parts[0];
        return Add(new Expression { Kind = ExpressionKind.Complement, Parts = [part], IsNullable = !part.IsNullable });
    }

    /// <summary>So many strings of a part, one after another; no string if the least number is above the greatest.</summary>
    public Expression Repetition(Expression part, int min, int max)
    {
        if (min > max) return Nothing;
        if (max == 0 || part == Empty) return Empty;
        if (part == Nothing) return min == 0 ? Empty : Nothing;
        if (min == 1 && max == 1) return part;
        if (part.Kind == ExpressionKind.Repetition && part is { Min: 0, Max: Expression.Unbounded }) return part;

        // Fewer of what may be empty are more of it.
        if (part.IsNullable) min = 0;
        return Add(new Expression { Kind = ExpressionKind.Repetition, Parts = [part], Min = min, Max = max, IsNullable = min == 0 });
    }

    /// <summary>What must follow after a character.</summary>
    public Expression Derivative(Expression expression, int character)
    {
        if (_derivatives.TryGetValue((expression.Number, character), out Expression? known)) return known;
        Spend(expression);
        Expression derivative = expression.Kind switch
        {
            ExpressionKind.Character => expression.Characters.Contains(character) ? Empty : Nothing,
            ExpressionKind.Empty => Nothing,
            ExpressionKind.Concatenation => OfConcatenation(expression.Parts[0], expression.Parts[1], character),
            ExpressionKind.Union => Union(expression.Parts.Select(part => Derivative(part, character))),
            ExpressionKind.Intersection => Intersection(expression.Parts.Select(part => Derivative(part, character))),
            ExpressionKind.Complement => Complement(Derivative(expression.Parts[0], character)),
            ExpressionKind.Repetition => Concatenation(Derivative(expression.Parts[0], character), OneLess(expression)),
            _ => throw new ArgumentOutOfRangeException(nameof(expression), expression.Kind, "There is no such expression."),
        };
        _derivatives.Add((expression.Number, character), derivative);
        return derivative;
    }

    private static void Include(SortedList<int, Expression> all, Expression part) => all[part.Number] = part;

    private Expression OfConcatenation(Expression first, Expression second, int character)
    {
        Expression within = Concatenation(Derivative(first, character), second);
        return first.IsNullable ? Union(within, Derivative(second, character)) : within;
    }

    private Expression OneLess(Expression repetition) => Repetition(
        repetition.Parts[0], Math.Max(0, repetition.Min - 1), repetition.Max == Expression.Unbounded ? Expression.Unbounded : repetition.Max - 1);

    private Expression Add(Expression expression)
    {
        if (_expressions.TryGetValue(expression, out Expression? known)) return known;
        Spend(expression);
        expression.Number = _expressions.Count;
        _expressions.Add(expression);
        return expression;
    }

    private void Spend(Expression expression)
    {
        _steps += 1 + expression.Parts.Length + expression.Characters.Ranges.Length;
        if (_steps > MaxSteps) throw new PatternTooComplexException($"{MaxSteps} steps on the way to its automaton");
    }
}
