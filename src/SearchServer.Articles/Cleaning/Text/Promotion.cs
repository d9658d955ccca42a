using System.Text.RegularExpressions;

namespace SearchServer.Articles.Cleaning.Text;

/// <summary>Sentences that promote something.</summary>
internal static class Promotion
{
    /// <summary>The longest promotion behind the last sentence of an article, in UTF-16 code units.</summary>
    private const int MaxEndLength = 250;

    /// <summary>The shortest: less may be what an abbreviation's full stop cut off.</summary>
    private const int MinEndLength = 12;

    private static readonly Regex s_like = new(
        @"^((?:.*\b)?(your|our)\b.*\b(news|newsletters?|podcasts?|in-?box|stories|briefings?|daily|weekly|edition|apps?|favou?rite|subscription|coverage|journalism)\b.*" +
        @"|your\b.*" +
        @"|(?:.*\b)?(news|newsletters?|podcasts?|stories|daily|weekly|favou?rite)\b.*\b(your|our)\b.*" +
        @"|(take|get|watch|listen|follow|download|subscribe|sign|join|read|find|see|discover|explore|stay|catch|keep|click|visit|support|share|like)\b.*\b(us|news|stories|latest|podcasts?|newsletters?|coverage|live|videos?|here|now|today|world)\b.*)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Whether a folded line speaks to the reader of the site's offers. It may still be an article's: only where promotion stands around does that say much.</summary>
    public static bool IsLike(string folded) => folded.Length is > 0 and <= MaxEndLength && folded[0] is not ('"' or '\'') && s_like.IsMatch(folded);

    /// <summary>A paragraph without the furniture that is its last sentence, or null if it has none: aggregators put a page into one paragraph, its end included.</summary>
    public static string? CutEnd(string text)
    {
        ReadOnlySpan<char> rest = text;
        while (LastSentence(rest) is > 0 and int start && IsFurniture(rest[start..])) rest = rest[..start].TrimEnd();
        return rest.Length < text.Length ? rest.ToString() : null;
    }

    private static bool IsFurniture(ReadOnlySpan<char> sentence) =>
        sentence.Length >= MinEndLength && FurnitureRules.Find(TextLine.Fold(sentence)) is { Reach: not FurnitureReach.Cluster, Kind: not (FurnitureKind.Caption or FurnitureKind.Media) };

    /// <summary>Where the last sentence begins, if it does near the end; 0 if not.</summary>
    private static int LastSentence(ReadOnlySpan<char> text)
    {
        int from = Math.Max(1, text.Length - MaxEndLength);
        for (int i = text.Length - 2; i > from; i--)
        {
            if (text[i] == ' ' && IsSentenceEnd(text[i - 1])) return i + 1;
        }

        return 0;
    }

    private static bool IsSentenceEnd(char c) => c is '.' or '!' or '?' or '"' or '”' or '’' or '\'' or ')';
}
