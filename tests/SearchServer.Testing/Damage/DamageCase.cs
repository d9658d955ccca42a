namespace SearchServer.Testing;

/// <summary>One way in which a file can be damaged.</summary>
/// <param name="File">The file.</param>
/// <param name="What">What was done, for messages.</param>
/// <param name="Content">The bytes it then has; null if it is gone.</param>
public sealed record DamageCase(string File, string What, byte[]? Content)
{
    /// <summary>Bytes at both ends of a file that are damaged one by one: headers with ids, footers.</summary>
    private const int Ends = 48;

    private const int FooterLength = 16;

    /// <summary>
    /// Cases for every class of position of every file: header, body, footer and length; bits flipped, bytes zeroed, cut off, grown, gone.
    /// </summary>
    /// <param name="image">The index.</param>
    /// <param name="random">Where in bodies, and which bits.</param>
    /// <param name="perBody">How many places in the body of each file.</param>
    public static IEnumerable<DamageCase> Of(IndexImage image, RandomSource random, int perBody)
    {
        foreach (string file in image.Files)
        {
            byte[] bytes = image[file];
            yield return new DamageCase(file, "removed", null);
            yield return new DamageCase(file, "emptied", []);
            yield return new DamageCase(file, "grown by a byte", [.. bytes, 0]);
            for (int i = 0; i < Math.Min(Ends, bytes.Length); i++) yield return Flip(file, bytes, i, random);
            for (int i = Math.Max(0, bytes.Length - FooterLength); i < bytes.Length; i++) yield return Flip(file, bytes, i, random);
            for (int i = 0; i < perBody && bytes.Length > 0; i++)
            {
                int at = random.Below(bytes.Length);
                yield return random.Below(4) switch
                {
                    0 => new DamageCase(file, $"cut to {at} bytes", bytes[..at]),
                    1 => Zero(file, bytes, at, Math.Min(random.Between(1, 600), bytes.Length - at)),
                    _ => Flip(file, bytes, at, random),
                };
            }
        }
    }

    public override string ToString() => $"{File} {What}";

    private static DamageCase Flip(string file, byte[] bytes, int at, RandomSource random)
    {
        byte[] damaged = [.. bytes];
        int bit = random.Below(8);
        damaged[at] ^= (byte)(1 << bit);
        return new DamageCase(file, $"bit {bit} of byte {at} of {bytes.Length} flipped", damaged);
    }

    private static DamageCase Zero(string file, byte[] bytes, int at, int length)
    {
        byte[] damaged = [.. bytes];
        damaged.AsSpan(at, length).Clear();
        return new DamageCase(file, $"{length} bytes from {at} of {bytes.Length} zeroed", damaged);
    }
}
