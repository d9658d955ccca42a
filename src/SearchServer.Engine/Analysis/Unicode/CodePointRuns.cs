namespace SearchServer.Engine.Analysis.Unicode;

/// <summary>Looks code points up in a table of runs, each the first and the last code point, in ascending order.</summary>
internal static class CodePointRuns
{
    public static bool Contains(ReadOnlySpan<int> runs, int codePoint)
    {
        int low = 0;
        int high = (runs.Length / 2) - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (codePoint < runs[2 * middle]) high = middle - 1;
            else if (codePoint > runs[(2 * middle) + 1]) low = middle + 1;
            else return true;
        }

        return false;
    }
}
