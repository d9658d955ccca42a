using System.Collections.Immutable;

namespace SearchServer.Engine.Highlighting;

/// <summary>
/// Cuts a text into fragments around its matches and picks the best: each begins with the sentence of a match and takes in further sentences while there is room.
/// They are ranked like small documents: by the weights of what matches in them, each saturating, with a slight preference for the beginning of the text.
/// </summary>
internal static class FragmentPicker
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    /// <summary>The usual length of a fragment; Lucene's passages take the same.</summary>
    private const float Pivot = 87;

    /// <summary>A sentence that begins where a fragment ended shows it by the full stop, and maybe quotation marks, before.</summary>
    private const int MarkLength = 4;

    /// <param name="text">The text.</param>
    /// <param name="matches">What matched, by start; they may overlap.</param>
    /// <param name="options">What is wanted.</param>
    public static ImmutableArray<Fragment> Pick(ReadOnlySpan<char> text, List<SourceMatch> matches, HighlightOptions options)
    {
        if (text.Length <= options.Length) return [Make(text, 0, text.Length, matches)];
        if (matches.Count == 0) return [new Fragment(0, text[..EndFrom(text, 0, options.Length)].ToString(), [])];
        List<(int Start, int End, List<SourceMatch> Matches, float Score)> candidates = [];
        int at = 0;
        int next = 0;
        while (next < matches.Count)
        {
            SourceMatch match = matches[next];
            int start = StartFor(text, match, at, options.Length);
            int end = Math.Max(match.End, EndFrom(text, start, options.Length));
            int first = next;

            // A match that begins inside belongs to the fragment, even if it reaches over its end.
            for (; next < matches.Count && matches[next].Start < end; next++) end = Math.Max(end, matches[next].End);
            List<SourceMatch> inside = matches[first..next];
            candidates.Add((start, end, inside, Score(inside, start, end)));
            at = end;
        }

        var fragments = ImmutableArray.CreateBuilder<Fragment>();
        foreach (var best in candidates.OrderByDescending(candidate => candidate.Score).Take(options.Fragments).OrderBy(candidate => candidate.Start)) fragments.Add(Make(text, best.Start, best.End, best.Matches));
        return fragments.ToImmutable();
    }

    /// <summary>The start of the match's sentence, or, if that is too far back, of a word not far before the match.</summary>
    private static int StartFor(ReadOnlySpan<char> text, SourceMatch match, int floor, int length)
    {
        int most = Math.Max(0, length - (match.End - match.Start));
        int start = SentenceBreaker.StartOf(text, match.Start, Math.Min(most, match.Start - floor + MarkLength));
        if (start >= floor && start <= match.Start) return start;
        start = Math.Max(floor, match.Start - (most / 4));
        while (start < match.Start && start > 0 && !char.IsWhiteSpace(text[start - 1])) start++;
        return Math.Min(match.Start, SentenceBreaker.SkipWhiteSpace(text, start));
    }

    /// <summary>The end of the last whole sentence that fits; if not even one does, of the last word.</summary>
    private static int EndFrom(ReadOnlySpan<char> text, int start, int length)
    {
        int end = -1;
        for (int at = start; at < text.Length && at - start < length;)
        {
            int sentence = SentenceBreaker.EndOf(text, at, length - (at - start));
            if (sentence < 0 || sentence == at) break;
            end = sentence;
            at = SentenceBreaker.SkipWhiteSpace(text, sentence);
        }

        if (end > start) return end;
        end = (int)Math.Min(text.Length, (long)start + length);
        int cut = end;
        while (cut > start && cut < text.Length && !char.IsWhiteSpace(text[cut])) cut--;
        if (cut > start) return SentenceBreaker.TrimEnd(text, start, cut);
        return end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    private static Fragment Make(ReadOnlySpan<char> text, int start, int end, List<SourceMatch> matches)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (SourceMatch match in matches)
        {
            if (spans.Count > 0 && match.Start < spans[^1].End) spans[^1] = new TextSpan(spans[^1].Start, Math.Max(spans[^1].End, match.End));
            else spans.Add(new TextSpan(match.Start, match.End));
        }

        return new Fragment(start, text[start..end].ToString(), spans.ToImmutable());
    }

    private static float Score(List<SourceMatch> matches, int start, int end)
    {
        float score = 0;
        foreach (IGrouping<MatchSource, SourceMatch> group in matches.GroupBy(match => match.Source))
        {
            float freq = group.Count();
            score += group.Key.Weight * freq / (freq + (K1 * (1 - B + (B * (end - start) / Pivot))));
        }

        return score * (1 + (1 / MathF.Log(Pivot + start)));
    }
}
