namespace SearchServer.Engine.Analysis.Unicode;

/// <summary>Characters that are not seen and say nothing of words: Default_Ignorable_Code_Point, but for the letters of a flag's name.</summary>
internal static class Invisible
{
    /// <summary>Whether the code point is one.</summary>
    public static bool Contains(int codePoint) => CodePointRuns.Contains(UnicodeTables.InvisibleRuns, codePoint);

    /// <summary>The code units that may begin one: themselves, or the first halves of their pairs.</summary>
    public static IEnumerable<char> FirstUnits()
    {
        int[] runs = [.. UnicodeTables.InvisibleRuns];
        for (int i = 0; i < runs.Length; i += 2)
        {
            for (int c = runs[i]; c <= runs[i + 1]; c++) yield return char.ConvertFromUtf32(c)[0];
        }
    }
}
