using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis.Collation;

/// <summary>Finds what the characters of a text weigh. Reuses its memory, so it is for one thread at a time.</summary>
internal sealed class CollationElements
{
    private static readonly CollationTable s_table = CollationTable.Default;

    private readonly Normalizer _normalizer = new(Normalization.C);
    private readonly List<CollationElement> _elements = [];

    /// <summary>The elements of a text, of white space, punctuation and signs too; they last until the next call.</summary>
    public List<CollationElement> Of(ReadOnlySpan<char> text)
    {
        _elements.Clear();
        Span<int> codePoints = _normalizer.Decompose(text);
        while (codePoints.Length > 0)
        {
            int first = codePoints[0];
            if (Normalization.IsSyllable(first))
            {
                (int leading, int vowel, int trailing) = Normalization.PartsOf(first);
                s_table.AddElements(leading, _elements);
                s_table.AddElements(vowel, _elements);
                if (trailing != 0) s_table.AddElements(trailing, _elements);
                codePoints = codePoints[1..];
            }
            else
            {
                s_table.AddElements(LongestContraction(ref codePoints), _elements);
            }
        }

        return _elements;
    }

    /// <summary>Takes the first character off, with what follows it as far as they are a contraction, and then marks further on that would make it a longer one, if no mark of the same place stands between.</summary>
    private static int LongestContraction(ref Span<int> codePoints)
    {
        int sequence = codePoints[0];
        int longest = sequence;
        int length = 1;
        for (int i = 1; i < codePoints.Length && s_table.Longer(sequence, codePoints[i]) is >= 0 and int longer; i++)
        {
            sequence = longer;
            if (!s_table.IsContraction(sequence)) continue;
            (longest, length) = (sequence, i + 1);
        }

        codePoints = codePoints[length..];
        int between = 0;
        for (int i = 0; i < codePoints.Length && Normalization.CombiningClass(codePoints[i]) is > 0 and int order;)
        {
            if (order > between && s_table.Longer(longest, codePoints[i]) is >= 0 and int longer && s_table.IsContraction(longer))
            {
                longest = longer;
                codePoints[..i].CopyTo(codePoints[1..]);
                codePoints = codePoints[1..];
            }
            else
            {
                between = order;
                i++;
            }
        }

        return longest;
    }
}
