namespace SearchServer.Testing;

/// <summary>
/// Random texts in the classic query language, of words that an index has, and some with a character too many that breaks most of them. Nothing is in them that analysis leaves nothing of: beside AND, Lucene makes what stood before that required.
/// </summary>
/// <param name="words">The words.</param>
/// <param name="fields">Fields that they may be looked for in.</param>
/// <param name="random">The source of chance.</param>
public sealed class RandomClassicQueries(IReadOnlyList<string> words, IReadOnlyList<string> fields, RandomSource random)
{
    private const int MaxDepth = 3;

    /// <summary>The next text.</summary>
    public string Next()
    {
        string text = Clauses(depth: 0);
        if (!random.OneIn(4)) return text;
        int at = random.Below(text.Length + 1);
        return text.Insert(at, random.Pick("(", ")", "[", "]", "{", "}", "\"", "~", "^", "/", ":", "*", "?", " ", "\\", " AND ", " OR ", " NOT ", "&&", "||", "&", "|", "~1", "^2", "~0.4", "^0.5", " TO ", ": ", "~1.5"));
    }

    private string Clauses(int depth)
    {
        string[] clauses = [.. Enumerable.Range(0, random.Between(1, 5)).Select(i => $"{(i == 0 ? "" : random.Pick(" ", " ", " ", "  ", " AND ", " OR ", " && ", " || "))}{random.Pick("", "", "", "", "+", "-", "NOT ", "!")}{Clause(depth)}")];
        return string.Concat(clauses);
    }

    private string Clause(int depth)
    {
        string field = random.OneIn(5) ? random.Pick($"{random.Pick<string>([.. fields])}:", $"{random.Pick<string>([.. fields])}: ") : "";
        string boost = random.OneIn(8) ? random.Pick("^2", "^0.5", "^3.25") : "";
        if (depth < MaxDepth && random.OneIn(6)) return $"{field}({Clauses(depth + 1)}){boost}";
        return $"{field}{Operand()}{boost}";
    }

    private string Operand() => random.Below(20) switch
    {
        0 or 1 => $"\"{Word()} {Word()}\"{random.Pick("", "", "~2", "~", "~10")}",
        2 or 3 => $"{Word()}{random.Pick("~", "~1", "~2", "~0", "~0.5", "~3")}",
        4 => $"{Cut()}*",
        5 => $"{Cut()}{random.Pick("?", "*")}{Word()}",
        6 => $"{random.Pick("*", "?")}{Word()}",
        7 => $"/{Cut()}{random.Pick(".*", ".?", "[a-c]+", "(a|b)*", "\\/")}{random.Pick("", "~1")}/",
        8 => $"{random.Pick("[", "{")}{End()} TO {End()}{random.Pick("]", "}")}",
        9 => random.Pick("*", "*:*", "\\+a", "a\\:b", "\\u0061", "a-b", "a+b"),
        10 => Word().ToUpperInvariant(),
        _ => Word(),
    };

    private string End() => random.Pick("*", $"\"{Word()}\"", Word(), Cut(), Word());

    private string Word() => words[random.Skewed(words.Count)];

    private string Cut()
    {
        string word = Word();
        return word[..random.Between(1, word.Length)];
    }
}
