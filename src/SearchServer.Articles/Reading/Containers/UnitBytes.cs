namespace SearchServer.Articles.Reading.Containers;

/// <summary>Reads what is a unit as a whole.</summary>
internal static class UnitBytes
{
    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="what">What it is, for a message.</param>
    /// <param name="limit">Bytes that it may have.</param>
    /// <param name="hint">What can be done where it has more.</param>
    /// <exception cref="SourceException">It has more than <paramref name="limit"/>. No more than that was read.</exception>
    public static byte[] Read(Stream stream, string what, int limit = ReadingLimits.MaxUnitBytes, string hint = "")
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[64 << 10];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (bytes.Length + read > limit) throw new SourceException($"expected {what} of at most {limit >> 20} MB, found more{hint}");
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
