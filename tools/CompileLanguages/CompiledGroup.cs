namespace SearchServer.CompileLanguages;

/// <summary>The languages of a script with what their n-grams cost.</summary>
/// <param name="Script">The script's number.</param>
/// <param name="Codes">The code of each language; one may stand there twice.</param>
/// <param name="Keys">The n-grams, in order.</param>
/// <param name="Costs">By language, then by n-gram.</param>
/// <param name="Means">What a letter costs on average in text of the language itself.</param>
internal sealed record CompiledGroup(byte Script, string[] Codes, ulong[] Keys, byte[][] Costs, byte[] Means)
{
    /// <summary>Costs are in tenths of a nat.</summary>
    private const double UnitsPerNat = 10;

    public static byte CostOf(double probability) => (byte)Math.Clamp(Math.Round(-Math.Log(probability) * UnitsPerNat), 0, byte.MaxValue);

    /// <summary>What a letter of words costs in a language.</summary>
    public byte MeanOf(IEnumerable<string> words, int language)
    {
        long cost = 0;
        int letters = 0;
        foreach (string word in words)
        {
            ulong key = 0;
            foreach (char letter in word)
            {
                key = (key << 16) | letter;
                int row = -1;
                for (ulong mask = ulong.MaxValue; row < 0 && mask != 0; mask >>= 16) row = Array.BinarySearch(Keys, key & mask);
                if (row < 0) continue;
                cost += Costs[language][row];
                letters++;
            }
        }

        return (byte)(cost / Math.Max(letters, 1));
    }
}
