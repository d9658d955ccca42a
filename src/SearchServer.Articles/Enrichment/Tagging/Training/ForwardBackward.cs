using System.Runtime.Intrinsics;

namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>
/// The sums over all labellings of a sentence, and over those that are allowed: probabilities of labels, of labels behind each other, and their difference, which is the gradient
/// of the likelihood. In probabilities that are scaled at each token. Seventeen labels are a vector of sixteen and a number for the label outside.
/// </summary>
internal sealed class ForwardBackward
{
    private const int Max = SentenceBreaks.MaxLength;

    /// <summary>Bounds how much worse than the best a label can be, so that nothing that is allowed has no probability at all.</summary>
    private const float LeastScore = -60;

    private readonly Vector512<float>[] _scores = new Vector512<float>[Max];
    private readonly Vector512<float>[] _potentials = new Vector512<float>[Max];
    private readonly float[] _outsidePotentials = new float[Max];
    private readonly Vector512<float>[] _forward = new Vector512<float>[Max];
    private readonly float[] _outsideForward = new float[Max];
    private readonly Vector512<float>[] _gradient = new Vector512<float>[Max];

    /// <summary>The exponentials of transitions: by label before, and by label behind.</summary>
    private readonly Vector512<float>[] _to = new Vector512<float>[Labels.Count];
    private readonly Vector512<float>[] _from = new Vector512<float>[Labels.Count];
    private readonly float[] _outsideTo = new float[Labels.Count];
    private readonly float[] _transitionGradient = new float[Labels.Count * Labels.Count];
    private readonly float[] _lanes = new float[Labels.Lanes];

    /// <summary>The gradient of the likelihood by the transitions.</summary>
    public ReadOnlySpan<float> TransitionGradient => _transitionGradient;

    /// <summary>The gradient of the likelihood by the scores of a token.</summary>
    public Vector512<float> Gradient(int token) => _gradient[token];

    public void Set(int token, Vector512<float> scores) => _scores[token] = scores;

    /// <summary>Works out the gradients.</summary>
    /// <returns>The negative logarithm of the probability of what is allowed.</returns>
    public double Run(ReadOnlySpan<float> transitions, ReadOnlySpan<uint> allowed)
    {
        Exponentiate(transitions);
        _transitionGradient.AsSpan().Clear();
        for (int i = 0; i < allowed.Length; i++) _gradient[i] = default;
        double all = Add(allowed, isAllowedOnly: false, -1);
        double some = Add(allowed, isAllowedOnly: true, 1);
        return all - some;
    }

    private void Exponentiate(ReadOnlySpan<float> transitions)
    {
        Span<float> lanes = _lanes;
        for (int from = 0; from < Labels.Count; from++)
        {
            for (int to = 0; to < Labels.Lanes; to++) lanes[to] = Potential(transitions, from, to);
            _to[from] = Vector512.Create<float>(lanes);
            _outsideTo[from] = Potential(transitions, from, Labels.Outside);
        }

        for (int to = 0; to < Labels.Count; to++)
        {
            for (int from = 0; from < Labels.Lanes; from++) lanes[from] = Potential(transitions, from, to);
            _from[to] = Vector512.Create<float>(lanes);
        }
    }

    private static float Potential(ReadOnlySpan<float> transitions, int from, int to) => Labels.CanFollow(to, from) ? MathF.Exp(transitions[(from * Labels.Count) + to]) : 0;

    /// <summary>Adds the probabilities, times a sign, to the gradients.</summary>
    /// <returns>The logarithm of the sum.</returns>
    private double Add(ReadOnlySpan<uint> allowed, bool isAllowedOnly, float sign)
    {
        double logarithm = 0;
        Span<float> lanes = _lanes;
        for (int i = 0; i < allowed.Length; i++)
        {
            float max = Math.Max(0, Max16(_scores[i]));
            Vector512<float> potentials = Vector512.Exp(Vector512.Max(_scores[i] - Vector512.Create(max), Vector512.Create(LeastScore)));
            float outside = MathF.Exp(-max);
            if (isAllowedOnly)
            {
                for (int lane = 0; lane < Labels.Lanes; lane++) lanes[lane] = (allowed[i] >> lane) & 1;
                potentials *= Vector512.Create<float>(lanes);
                outside *= (allowed[i] >> Labels.Outside) & 1;
            }

            (_potentials[i], _outsidePotentials[i]) = (potentials, outside);
            Vector512<float> forward;
            float outsideForward;
            if (i == 0)
            {
                forward = _to[Labels.Outside] * potentials;
                outsideForward = _outsideTo[Labels.Outside] * outside;
            }
            else
            {
                Vector512<float> before = _forward[i - 1];
                before.CopyTo(lanes);
                forward = _to[Labels.Outside] * _outsideForward[i - 1];
                for (int from = 0; from < Labels.Lanes; from++) forward += _to[from] * lanes[from];
                forward *= potentials;
                outsideForward = (Vector512.Sum(before * _from[Labels.Outside]) + (_outsideForward[i - 1] * _outsideTo[Labels.Outside])) * outside;
            }

            float sum = Vector512.Sum(forward) + outsideForward;
            logarithm += Math.Log(sum) + max;
            _forward[i] = forward / sum;
            _outsideForward[i] = outsideForward / sum;
        }

        return logarithm + Backward(allowed.Length, sign);
    }

    private double Backward(int length, float sign)
    {
        Span<float> lanes = _lanes;

        // A sentence ends with a label that is not open.
        Vector512<float> backward = Vector512.Create(1f, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1);
        float outsideBackward = 1;
        double logarithm = Math.Log(Vector512.Sum(_forward[length - 1] * backward) + _outsideForward[length - 1]);
        for (int i = length - 1; i >= 0; i--)
        {
            Vector512<float> product = _forward[i] * backward;
            float outsideProduct = _outsideForward[i] * outsideBackward;
            float scale = sign / (Vector512.Sum(product) + outsideProduct);
            _gradient[i] += product * scale;
            Vector512<float> next = backward * _potentials[i];
            float outsideNext = outsideBackward * _outsidePotentials[i];
            if (i > 0) _forward[i - 1].CopyTo(lanes);
            AddTransitions(i > 0 ? lanes : [], i > 0 ? _outsideForward[i - 1] : 1, next, outsideNext, sign);
            next.CopyTo(lanes);
            backward = _from[Labels.Outside] * outsideNext;
            for (int to = 0; to < Labels.Lanes; to++) backward += _from[to] * lanes[to];
            outsideBackward = Vector512.Sum(next * _to[Labels.Outside]) + (outsideNext * _outsideTo[Labels.Outside]);
            float sum = Vector512.Sum(backward) + outsideBackward;
            backward /= sum;
            outsideBackward /= sum;
        }

        return logarithm;
    }

    /// <summary>Adds the probabilities of labels behind each other.</summary>
    private void AddTransitions(ReadOnlySpan<float> before, float outsideBefore, Vector512<float> next, float outsideNext, float sign)
    {
        float sum = outsideBefore * (Vector512.Sum(_to[Labels.Outside] * next) + (_outsideTo[Labels.Outside] * outsideNext));
        for (int from = 0; from < before.Length; from++) sum += before[from] * (Vector512.Sum(_to[from] * next) + (_outsideTo[from] * outsideNext));
        float scale = sign / sum;
        for (int from = 0; from < before.Length; from++) AddRow(from, before[from] * scale, next, outsideNext);
        AddRow(Labels.Outside, outsideBefore * scale, next, outsideNext);
    }

    private void AddRow(int from, float factor, Vector512<float> next, float outsideNext)
    {
        if (factor == 0) return;
        Span<float> row = _transitionGradient.AsSpan(from * Labels.Count, Labels.Count);
        (Vector512.Create<float>(row) + (_to[from] * next * factor)).CopyTo(row);
        row[Labels.Outside] += _outsideTo[from] * outsideNext * factor;
    }

    private static float Max16(Vector512<float> vector)
    {
        Vector256<float> max = Vector256.Max(vector.GetLower(), vector.GetUpper());
        float best = max[0];
        for (int i = 1; i < Vector256<float>.Count; i++) best = Math.Max(best, max[i]);
        return best;
    }
}
