using System.Buffers;
using System.Collections.Immutable;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Highlighting;

/// <summary>
/// Cuts a text into fragments around its matches and picks the best: each begins with the sentence of a match and takes in further sentences while there is room.
/// They are ranked like small documents: by the weights of what matches in them, each saturating, with a slight preference for the beginning of the text.
/// The work is that of reading the text around the matches once; only those are kept that are among the best so far.
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
    /// <param name="weights">What a match of each part weighs.</param>
    /// <param name="options">What is wanted.</param>
    public static ImmutableArray<Fragment> Pick(ReadOnlySpan<char> text, ReadOnlySpan<Match> matches, ReadOnlySpan<float> weights, HighlightOptions options)
    {
        if (text.Length <= options.Length) return [Make(text, 0, text.Length, matches)];
        if (matches.IsEmpty) return [new Fragment(0, text[..EndFrom(text, 0, options.Length)].ToString(), [])];
        List<Candidate> best = [];
        int[] freqs = ArrayPool<int>.Shared.Rent(weights.Length);
        freqs.AsSpan(0, weights.Length).Clear();
        int at = 0;
        int next = 0;
        while (next < matches.Length)
        {
            int start = StartFor(text, matches[next], at, options.Length);
            int end = Math.Max(matches[next].End, EndFrom(text, start, options.Length));
            int first = next;

            // A match that begins inside belongs to the fragment, even if it reaches over its end.
            for (; next < matches.Length && matches[next].Start < end; next++) end = Math.Max(end, matches[next].End);
            Keep(best, new Candidate(start, end, first, next, Score(matches[first..next], weights, freqs, start, end)), options.Fragments);
            at = end;
        }

        ArrayPool<int>.Shared.Return(freqs);
        best.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var fragments = ImmutableArray.CreateBuilder<Fragment>(best.Count);
        foreach (Candidate candidate in best) fragments.Add(Make(text, candidate.Start, candidate.End, matches[candidate.First..candidate.Next]));
        return fragments.MoveToImmutable();
    }

    /// <summary>Puts a candidate among the best so far, behind those that are as good.</summary>
    private static void Keep(List<Candidate> best, Candidate candidate, int most)
    {
        int place = best.Count;
        while (place > 0 && best[place - 1].Score < candidate.Score) place--;
        if (place == most) return;
        if (best.Count == most) best.RemoveAt(most - 1);
        best.Insert(place, candidate);
    }

    /// <summary>The start of the match's sentence, or, if that is too far back, of a word not far before the match.</summary>
    private static int StartFor(ReadOnlySpan<char> text, Match match, int floor, int length)
    {
        int most = Math.Max(0, length - (match.End - match.Start));
        int start = SentenceBreaker.StartOf(text, match.Start, Math.Min(most, match.Start - floor + MarkLength));
        if (start >= floor && start <= match.Start) return start;
        return SentenceBreaker.SkipWhiteSpace(text, TextBreaks.After(text, Math.Max(floor, match.Start - (most / 4)), match.Start));
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
        return SentenceBreaker.TrimEnd(text, start, TextBreaks.Before(text, start, (int)Math.Min(text.Length, (long)start + length)));
    }

    private static Fragment Make(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<Match> matches)
    {
        // Those that overlap are one.
        int count = 0;
        int last = -1;
        foreach (Match match in matches)
        {
            if (match.Start >= last) count++;
            last = Math.Max(last, match.End);
        }

        TextSpan[] spans = new TextSpan[count];
        int at = -1;
        foreach (Match match in matches)
        {
            if (at >= 0 && match.Start < spans[at].End) spans[at] = new TextSpan(spans[at].Start, Math.Max(spans[at].End, match.End));
            else spans[++at] = new TextSpan(match.Start, match.End);
        }

        return new Fragment(start, text[start..end].ToString(), System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(spans));
    }

    /// <param name="matches">The matches of a fragment.</param>
    /// <param name="weights">What one of each part weighs.</param>
    /// <param name="freqs">A zero for each part, and afterwards again.</param>
    /// <param name="start">Where the fragment starts.</param>
    /// <param name="end">Where it ends.</param>
    private static float Score(ReadOnlySpan<Match> matches, ReadOnlySpan<float> weights, Span<int> freqs, int start, int end)
    {
        foreach (Match match in matches) freqs[match.Part]++;
        float score = 0;
        foreach (Match match in matches)
        {
            float freq = freqs[match.Part];
            if (freq == 0) continue;
            freqs[match.Part] = 0;
            score += weights[match.Part] * freq / (freq + (K1 * (1 - B + (B * (end - start) / Pivot))));
        }

        return score * (1 + (1 / MathF.Log(Pivot + start)));
    }

    /// <summary>A fragment that may be picked.</summary>
    /// <param name="Start">Where it starts in the text.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="First">Its first match.</param>
    /// <param name="Next">The one after its last.</param>
    /// <param name="Score">What it says.</param>
    private readonly record struct Candidate(int Start, int End, int First, int Next, float Score);
}
