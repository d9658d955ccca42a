using System.Text;

namespace SearchServer.Engine.Tests.Search;

/// <summary>How many edits are between two words, by the whole table.</summary>
internal static class EditDistance
{
    /// <summary>
    /// Optimal string alignment over code points: insertions, deletions, substitutions, and exchanges of two neighbours that are not edited again.
    /// </summary>
    public static int Between(string left, string right)
    {
        Rune[] a = [.. left.EnumerateRunes()];
        Rune[] b = [.. right.EnumerateRunes()];
        int[,] distance = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distance[i, j] = i + j;
                    continue;
                }

                int least = Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1;
                least = Math.Min(least, distance[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = Math.Min(least, distance[i - 2, j - 2] + 1);
                distance[i, j] = least;
            }
        }

        return distance[a.Length, b.Length];
    }

    /// <summary>Whether two words have their first code points in common, or all of the one that has fewer.</summary>
    public static bool SharePrefix(string word, string other, int length)
    {
        Rune[] prefix = [.. word.EnumerateRunes().Take(length)];
        return other.EnumerateRunes().Take(prefix.Length).SequenceEqual(prefix);
    }
}
