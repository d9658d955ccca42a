using System.Globalization;
using System.Text;

namespace SearchServer.Evaluate.Html;

/// <summary>
/// Texts as they are compared: runs of letters and digits in lower case. A letter of a script that sets no spaces between words is a token by itself. Soft hyphens and joiners of width zero are not there.
/// </summary>
internal static class Tokens
{
    public static List<string> Of(string text)
    {
        List<string> tokens = [];
        StringBuilder token = new();
        foreach (char c in text)
        {
            if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D') continue;
            bool isLetter = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (isLetter && !HasNoSpaces(c))
            {
                token.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (token.Length > 0) tokens.Add(token.ToString());
            token.Clear();
            if (char.IsLetterOrDigit(c)) tokens.Add(c.ToString());
        }

        if (token.Length > 0) tokens.Add(token.ToString());
        return tokens;
    }

    /// <summary>A short text without case, punctuation, quotes and spaces.</summary>
    public static string Fold(string text) => string.Concat(Of(text));

    /// <summary>The harmonic mean of precision and recall of two bags of tokens.</summary>
    public static double F1(IReadOnlyCollection<string> found, IReadOnlyCollection<string> right)
    {
        Dictionary<string, int> left = right.GroupBy(token => token).ToDictionary(group => group.Key, group => group.Count());
        int common = 0;
        foreach (string token in found)
        {
            if (!left.TryGetValue(token, out int count) || count == 0) continue;
            left[token] = count - 1;
            common++;
        }

        return found.Count + right.Count == 0 ? 1 : 2.0 * common / (found.Count + right.Count);
    }

    private static bool HasNoSpaces(char c) => c is
        >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF' or >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';
}
