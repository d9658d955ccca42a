using System.Collections.Immutable;
using System.Text;

namespace SearchServer.Engine.QueryParsing;

/// <summary>A piece of a query as it is written, before anybody says what it means.</summary>
/// <param name="Start">Where it starts in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
public abstract record SyntaxNode(int Start, int End);

/// <summary>A word: what stands between white space and signs.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">The word, escapes resolved.</param>
public sealed record WordSyntax(int Start, int End, string Text) : SyntaxNode(Start, End);

/// <summary>A word, or words like it.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">The word, escapes resolved.</param>
/// <param name="Edits">How many characters may be other ones, missing, too many or in each other's place.</param>
public sealed record FuzzySyntax(int Start, int End, string Text, int Edits) : SyntaxNode(Start, End);

/// <summary>A word in which <c>?</c> stands for a character and <c>*</c> for any number of them.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Pattern">The word; a character with a backslash before it stands for itself.</param>
public sealed record PatternSyntax(int Start, int End, string Pattern) : SyntaxNode(Start, End)
{
    /// <summary>The pattern, or those that it is made of, in their order.</summary>
    /// <param name="parts">Whether a character stands between two patterns, and in none.</param>
    public ImmutableArray<PatternSyntax> Parts(Func<char, bool> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        List<string> pieces = [];
        int start = 0;
        for (int i = 0; i <= Pattern.Length; i++)
        {
            int at = i;
            if (i + 1 < Pattern.Length && Pattern[i] == '\\') i++;
            if (i < Pattern.Length && ((at == i && Pattern[i] is '*' or '?') || !parts(Pattern[i]))) continue;
            if (at > start) pieces.Add(Pattern[start..at]);
            start = i + 1;
        }

        return pieces.Count < 2 && start == 0 ? [this] : [.. pieces.Select(piece => this with { Pattern = piece })];
    }

    /// <summary>The pattern as it is looked for.</summary>
    /// <param name="normalize">What becomes of the pieces between the wildcards, as of the terms of a field.</param>
    public string Normalized(Func<string, string> normalize)
    {
        ArgumentNullException.ThrowIfNull(normalize);
        StringBuilder normalized = new();
        for (int i = 0; i < Pattern.Length;)
        {
            int end = i;
            while (end < Pattern.Length && Pattern[end] is not ('*' or '?' or '\\')) end++;
            if (end > i) normalized.Append(normalize(Pattern[i..end]));
            int length = end == Pattern.Length ? 0 : Pattern[end] == '\\' ? Math.Min(2, Pattern.Length - end) : 1;
            normalized.Append(Pattern, end, length);
            i = end + length;
        }

        return normalized.ToString();
    }
}

/// <summary>A regular expression between slashes.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Pattern">The expression, as it is written.</param>
public sealed record RegexpSyntax(int Start, int End, string Pattern) : SyntaxNode(Start, End);

/// <summary>What lies between two ends.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Low">The lower end; null if it is open.</param>
/// <param name="High">The upper end; null if it is open.</param>
/// <param name="IncludesLow">Whether the lower end is in the range.</param>
/// <param name="IncludesHigh">Whether the upper end is in the range.</param>
public sealed record RangeSyntax(int Start, int End, string? Low, string? High, bool IncludesLow, bool IncludesHigh) : SyntaxNode(Start, End);

/// <summary>Words in quotation marks.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">What stands between the marks, escapes resolved.</param>
/// <param name="Slop">How far the words may stand from their places.</param>
public sealed record PhraseSyntax(int Start, int End, string Text, int Slop) : SyntaxNode(Start, End);

/// <summary>Two operands near each other: words, quotations, patterns, alternatives in parentheses, or what is near each other itself.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="First">What stands before the operator.</param>
/// <param name="Second">What stands behind it.</param>
/// <param name="Distance">How many places apart they may stand, at least 1: neighbours.</param>
/// <param name="IsOrdered">Whether the first must come first.</param>
public sealed record NearSyntax(int Start, int End, SyntaxNode First, SyntaxNode Second, int Distance, bool IsOrdered) : SyntaxNode(Start, End)
{
    /// <summary>The words, quotations and patterns in it, in their order.</summary>
    public IEnumerable<SyntaxNode> Operands => OperandsOf(First).Concat(OperandsOf(Second));

    private static IEnumerable<SyntaxNode> OperandsOf(SyntaxNode node) => node switch
    {
        NearSyntax near => near.Operands,
        GroupSyntax group => group.Clauses.SelectMany(clause => OperandsOf(clause.Node)),
        _ => [node],
    };
}

/// <summary>Clauses in parentheses, or the whole query.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Clauses">The clauses.</param>
public sealed record GroupSyntax(int Start, int End, ImmutableArray<ClauseSyntax> Clauses) : SyntaxNode(Start, End);

/// <summary><c>*:*</c>, all documents.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
public sealed record AllSyntax(int Start, int End) : SyntaxNode(Start, End);

/// <summary>A clause.</summary>
/// <param name="Node">What it is about.</param>
/// <param name="Operator">What its operators say.</param>
/// <param name="Field">The field that it names; null for that of the clause that it stands in, or none.</param>
/// <param name="Boost">A factor for its score.</param>
public readonly record struct ClauseSyntax(SyntaxNode Node, ClauseOperator Operator, string? Field, float Boost);

/// <summary>What the operators at a clause say.</summary>
public enum ClauseOperator
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It stands beside OR.</summary>
    Alternative,

    /// <summary>It stands beside AND, or behind +.</summary>
    Required,

    /// <summary>It stands behind - or NOT.</summary>
    Excluded,
}

/// <summary>A query as it is written.</summary>
/// <param name="Root">Its clauses.</param>
/// <param name="Warnings">What could not be read as syntax and was taken as words, in sentences for the person who typed it.</param>
public sealed record QuerySyntax(GroupSyntax Root, ImmutableArray<string> Warnings)
{
    /// <summary>Reads a query.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isField">Whether a name is one of a field.</param>
    /// <param name="hasNear">Whether <c>NEAR/5</c> and <c>PRE/5</c> are operators, which Lucene's classic syntax does not have.</param>
    /// <exception cref="QueryParseException">The text is not a query; the message says what is wrong, and where.</exception>
    public static QuerySyntax Parse(string text, Func<string, bool> isField, bool hasNear = false) => new(new SyntaxParser(text, isField, warnings: null, hasNear).Parse(), []);

    /// <summary>
    /// Makes the best of a text that a person typed, or pasted: whatever cannot be read as syntax is taken as words, with a warning. A sign with white space behind it is no operator, and
    /// typographic quotation marks are quotation marks. Never fails.
    /// </summary>
    public static QuerySyntax ParseLenient(string text, Func<string, bool> isField, bool hasNear = false)
    {
        List<string> warnings = [];
        GroupSyntax root = new SyntaxParser(text, isField, warnings, hasNear).Parse();
        return new QuerySyntax(root, [.. warnings]);
    }
}
