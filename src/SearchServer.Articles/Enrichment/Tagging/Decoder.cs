using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>
/// Finds the best labels of a sentence, and how much better they are than others: Viterbi's algorithm forwards and backwards, in whole numbers that are shifted at each token so
/// that the best is zero. A label's row is lanes 0–3 units, 4–7 beginnings, 8–11 insides, 12–15 lasts; what may follow what leaves nine labels to come from at the start of a
/// name, and two within. For one thread.
/// </summary>
internal sealed class Decoder
{
    /// <summary>The score of what cannot be. Twice this and a token's lowest score are within 16 bits.</summary>
    private const short Impossible = -12_000;

    /// <summary>Bounds the scores of a token and a transition.</summary>
    private const short Bound = 6_000;

    private static readonly Vector128<short> s_firstHalf = Vector128.Create((short)0, 1, 2, 3, 0, 1, 2, 3);
    private static readonly Vector128<short> s_secondHalf = Vector128.Create((short)4, 5, 6, 7, 4, 5, 6, 7);

    /// <summary>The labels after which a name may start; the last is the label outside.</summary>
    private static readonly int[] s_closed = [0, 1, 2, 3, 12, 13, 14, 15, Labels.Outside];

    private readonly short[] _transitions;

    /// <summary>From each of the closed labels to units and beginnings.</summary>
    private readonly Vector128<short>[] _toStart = new Vector128<short>[s_closed.Length];

    /// <summary>From the eight closed labels inside names to each of the units and beginnings, and to the label outside.</summary>
    private readonly Vector128<short>[] _fromClosed = new Vector128<short>[9];

    private readonly Vector128<short> _beginTo, _insideTo, _openToInside, _openToLast;

    private readonly short[] _emissions = new short[SentenceBreaks.MaxLength * Labels.Lanes];
    private readonly short[] _forward = new short[SentenceBreaks.MaxLength * Stride];
    private readonly short[] _backward = new short[SentenceBreaks.MaxLength * Stride];

    /// <summary>Seventeen scores a token, and room for a vector.</summary>
    private const int Stride = Labels.Lanes + 8;

    /// <param name="transitions">The score of each label (column) behind each label (row).</param>
    public Decoder(short[] transitions)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(transitions.Length, Labels.Count * Labels.Count);
        _transitions = new short[transitions.Length];
        for (int from = 0; from < Labels.Count; from++)
        {
            for (int to = 0; to < Labels.Count; to++)
            {
                int at = (from * Labels.Count) + to;
                _transitions[at] = Labels.CanFollow(to, from) ? Math.Clamp(transitions[at], (short)-Bound, Bound) : Impossible;
            }
        }

        for (int i = 0; i < s_closed.Length; i++) _toStart[i] = Row(lane => Transition(s_closed[i], lane));
        for (int to = 0; to < 9; to++) _fromClosed[to] = Row(lane => Transition(s_closed[lane], to == 8 ? Labels.Outside : to));
        _beginTo = Row(lane => Transition(4 + (lane & 3), 8 + lane));
        _insideTo = Row(lane => Transition(8 + (lane & 3), 8 + lane));
        _openToInside = Row(lane => Transition(4 + lane, 8 + (lane & 3)));
        _openToLast = Row(lane => Transition(4 + lane, 12 + (lane & 3)));
    }

    /// <summary>Sets the scores of the labels of a token.</summary>
    public void Set(int token, Vector256<short> scores) =>
        Vector256.Min(Vector256.Max(scores, Vector256.Create((short)-Bound)), Vector256.Create(Bound)).StoreUnsafe(ref _emissions[token * Labels.Lanes]);

    /// <summary>Finds the best labels of a sentence of so many tokens.</summary>
    public void Decode(Span<byte> labels)
    {
        Forward(labels.Length);
        ReadOnlySpan<short> last = _forward.AsSpan((labels.Length - 1) * Stride, Labels.Count);
        int best = Labels.Outside;
        foreach (int label in s_closed)
        {
            if (last[label] > last[best]) best = label;
        }

        for (int token = labels.Length - 1; ; token--)
        {
            labels[token] = (byte)best;
            if (token == 0) return;
            best = BestBefore(token, best);
        }
    }

    /// <summary>Works out what <see cref="Margin"/> asks for, for the sentence that was decoded last.</summary>
    public void PrepareMargins(int length) => Backward(length);

    /// <summary>How much better the best labels of a sentence are than the best with another class at a token.</summary>
    public int Margin(int token, int kind)
    {
        int best = int.MinValue, other = int.MinValue;
        ReadOnlySpan<short> forward = _forward.AsSpan(token * Stride, Labels.Count), backward = _backward.AsSpan(token * Stride, Labels.Count);
        for (int label = 0; label < Labels.Count; label++)
        {
            int score = forward[label] + backward[label];
            if (Labels.ClassOf(label) == kind) best = Math.Max(best, score);
            else other = Math.Max(other, score);
        }

        return best - other;
    }

    private short Transition(int from, int to) => _transitions[(from * Labels.Count) + to];

    private static Vector128<short> Row(Func<int, short> score)
    {
        Span<short> row = stackalloc short[8];
        for (int lane = 0; lane < 8; lane++) row[lane] = score(lane);
        return Vector128.Create<short>(row);
    }

    private int BestBefore(int token, int label)
    {
        ReadOnlySpan<short> scores = _forward.AsSpan((token - 1) * Stride, Labels.Count);
        if (label is >= 8 and < Labels.Outside)
        {
            int begin = 4 + (label & 3), inside = 8 + (label & 3);
            return scores[begin] + Transition(begin, label) >= scores[inside] + Transition(inside, label) ? begin : inside;
        }

        int best = Labels.Outside, bestScore = int.MinValue;
        foreach (int before in s_closed)
        {
            int score = scores[before] + Transition(before, label);
            if (score > bestScore) (best, bestScore) = (before, score);
        }

        return best;
    }

    private void Forward(int length)
    {
        ref short emissions = ref MemoryMarshal.GetArrayDataReference(_emissions);
        ref short forward = ref MemoryMarshal.GetArrayDataReference(_forward);

        // A sentence begins as if the label outside were before it.
        Vector128<short> low = _toStart[8] + Vector128.LoadUnsafe(ref emissions);
        Vector128<short> high = Vector128.Create(Impossible);
        short outside = Transition(Labels.Outside, Labels.Outside);
        Store(ref forward, 0, low, high, outside);
        for (int token = 1; token < length; token++)
        {
            ReadOnlySpan<short> before = _forward.AsSpan((token - 1) * Stride, Labels.Count);
            Vector128<short> beforeLow = Vector128.LoadUnsafe(ref forward, (nuint)((token - 1) * Stride));
            Vector128<short> beforeHigh = Vector128.LoadUnsafe(ref forward, (nuint)(((token - 1) * Stride) + 8));
            low = Vector128.Create(before[Labels.Outside]) + _toStart[8];
            int best = before[Labels.Outside] + Transition(Labels.Outside, Labels.Outside);
            for (int i = 0; i < 8; i++)
            {
                short score = before[s_closed[i]];
                low = Vector128.Max(low, Vector128.Create(score) + _toStart[i]);
                best = Math.Max(best, score + Transition(s_closed[i], Labels.Outside));
            }

            high = Vector128.Max(Vector128.Shuffle(beforeLow, s_secondHalf) + _beginTo, Vector128.Shuffle(beforeHigh, s_firstHalf) + _insideTo);
            nuint row = (nuint)(token * Labels.Lanes);
            Store(ref forward, token, low + Vector128.LoadUnsafe(ref emissions, row), high + Vector128.LoadUnsafe(ref emissions, row + 8), (short)best);
        }
    }

    private void Backward(int length)
    {
        ref short emissions = ref MemoryMarshal.GetArrayDataReference(_emissions);
        ref short backward = ref MemoryMarshal.GetArrayDataReference(_backward);
        Span<short> next = stackalloc short[Labels.Count];

        // A sentence ends with a closed label.
        Store(ref backward, length - 1, Vector128.Create(0, 0, 0, 0, Impossible, Impossible, Impossible, Impossible), Vector128.Create(Impossible, Impossible, Impossible, Impossible, 0, 0, 0, 0), 0);
        for (int token = length - 2; token >= 0; token--)
        {
            nuint at = (nuint)((token + 1) * Stride), row = (nuint)((token + 1) * Labels.Lanes);
            Vector128<short> nextLow = Vector128.LoadUnsafe(ref backward, at) + Vector128.LoadUnsafe(ref emissions, row);
            Vector128<short> nextHigh = Vector128.LoadUnsafe(ref backward, at + 8) + Vector128.LoadUnsafe(ref emissions, row + 8);
            nextLow.StoreUnsafe(ref next[0]);
            short nextOutside = _backward[((token + 1) * Stride) + Labels.Outside];
            Vector128<short> closed = Vector128.Create(nextOutside) + _fromClosed[8];
            int outside = nextOutside + Transition(Labels.Outside, Labels.Outside);
            for (int label = 0; label < 8; label++)
            {
                closed = Vector128.Max(closed, Vector128.Create(next[label]) + _fromClosed[label]);
                outside = Math.Max(outside, next[label] + Transition(Labels.Outside, label));
            }

            Vector128<short> open = Vector128.Max(Vector128.Shuffle(nextHigh, s_firstHalf) + _openToInside, Vector128.Shuffle(nextHigh, s_secondHalf) + _openToLast);
            Vector128<short> low = Vector128.Create(closed.GetLower(), open.GetLower()), high = Vector128.Create(open.GetUpper(), closed.GetUpper());
            Store(ref backward, token, low, high, (short)outside);
        }
    }

    /// <summary>Keeps the scores of a token, shifted so that the best is zero.</summary>
    private static void Store(ref short scores, int token, Vector128<short> low, Vector128<short> high, short outside)
    {
        Vector128<short> best = Vector128.Max(Vector128.Max(low, high), Vector128.Create(outside));
        best = Vector128.Max(best, Vector128.Shuffle(best, Vector128.Create((short)4, 5, 6, 7, 0, 1, 2, 3)));
        best = Vector128.Max(best, Vector128.Shuffle(best, Vector128.Create((short)2, 3, 0, 1, 6, 7, 4, 5)));
        best = Vector128.Max(best, Vector128.Shuffle(best, Vector128.Create((short)1, 0, 3, 2, 5, 4, 7, 6)));
        Vector128<short> least = Vector128.Create(Impossible);
        nuint at = (nuint)(token * Stride);
        Vector128.Max(Vector128.SubtractSaturate(low, best), least).StoreUnsafe(ref scores, at);
        Vector128.Max(Vector128.SubtractSaturate(high, best), least).StoreUnsafe(ref scores, at + 8);
        Unsafe.Add(ref scores, at + Labels.Outside) = (short)Math.Max(outside - best[0], Impossible);
    }
}
