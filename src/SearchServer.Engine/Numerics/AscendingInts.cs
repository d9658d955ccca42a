using System.Numerics;
using System.Runtime.Intrinsics;

namespace SearchServer.Engine.Numerics;

/// <summary>
/// Searches in ascending numbers, in which one may stand several times. What is looked for is mostly near, and lists are mostly short: eight numbers are compared at a time, in place of a branch for each.
/// </summary>
internal static class AscendingInts
{
    /// <summary>How many numbers an array must have behind those that are searched, whatever they are.</summary>
    public const int Padding = 8;

    /// <summary>The index of the first number, from <paramref name="from"/> on, that is not below <paramref name="bound"/>. There must be one: an array has <see cref="Padding"/> behind it.</summary>
    public static int IndexOfNotBelow(int[] values, int from, int bound)
    {
        Vector256<int> bounds = Vector256.Create(bound);
        for (; ; from += Padding)
        {
            uint reached = Vector256.GreaterThanOrEqual(Load(values, from), bounds).ExtractMostSignificantBits();
            if (reached != 0) return from + BitOperations.TrailingZeroCount(reached);
        }
    }

    /// <summary>
    /// Goes on in two lists to the first pair of a number of the one and a number of the other that is less by <paramref name="difference"/>; false if there is none. Then one list is at its end,
    /// and what was passed over in the other is in no pair with what follows in the first.
    /// </summary>
    /// <param name="left">The one list, up to <paramref name="leftEnd"/>.</param>
    /// <param name="i">Where to begin in it, before its end.</param>
    /// <param name="leftEnd">Its end.</param>
    /// <param name="right">The other list, up to <paramref name="rightEnd"/>, with <see cref="Padding"/> behind it.</param>
    /// <param name="j">Where to begin in it, before its end.</param>
    /// <param name="rightEnd">Its end.</param>
    /// <param name="difference">By how much the numbers of a pair differ. Sums of it and a number may run over: such a number has no partner.</param>
    public static bool TryFindPair(int[] left, ref int i, int leftEnd, int[] right, ref int j, int rightEnd, int difference)
    {
        int last = right[rightEnd - 1];
        for (; i < leftEnd; i++)
        {
            int wanted = left[i] - difference;
            while (j + Padding < rightEnd && right[j + Padding - 1] < wanted) j += Padding;
            uint equal = Vector256.Equals(Load(right, j), Vector256.Create(wanted)).ExtractMostSignificantBits();

            // What is behind the end of the list does not count.
            equal &= (1u << Math.Min(Padding, rightEnd - j)) - 1;
            if (equal != 0)
            {
                j += BitOperations.TrailingZeroCount(equal);
                return true;
            }

            if (wanted <= last) continue;
            j = rightEnd;
            return false;
        }

        return false;
    }

    private static Vector256<int> Load(int[] values, int from) => Vector256.Create<int>(values.AsSpan(from, Padding));
}
