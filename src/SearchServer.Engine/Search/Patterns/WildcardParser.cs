using System.Text;

namespace SearchServer.Engine.Search;

/// <summary>Reads patterns of <see cref="WildcardQuery"/>.</summary>
internal static class WildcardParser
{
    public static Expression Parse(ExpressionTable table, string pattern)
    {
        if (pattern.Length == 0) return table.Nothing;
        List<Expression> parts = [];
        StringBuilder literal = new();
        for (int i = 0; i < pattern.Length; i++)
        {
            char character = pattern[i];
            if (character is not ('*' or '?'))
            {
                if (character == '\\' && i + 1 < pattern.Length) character = pattern[++i];
                literal.Append(character);
                continue;
            }

            parts.Add(table.Text(literal.ToString()));
            parts.Add(character == '*' ? table.AnyString : table.AnyCharacter);
            literal.Clear();
        }

        // From the end, as concatenations lean to the right.
        Expression all = table.Text(literal.ToString());
        for (int i = parts.Count - 1; i >= 0; i--) all = table.Concatenation(parts[i], all);
        return all;
    }
}
