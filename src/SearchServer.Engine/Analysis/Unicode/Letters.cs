namespace SearchServer.Engine.Analysis.Unicode;

/// <summary>Which code points are letters: General_Category L, as Java's <c>Character.isLetter</c> has it.</summary>
internal static class Letters
{
    public static bool Contains(int codePoint) =>
        codePoint < 0x80 ? char.IsAsciiLetter((char)codePoint) : CodePointRuns.Contains(UnicodeTables.LetterRuns, codePoint);
}
