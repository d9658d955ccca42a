using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs;

/// <summary>Checks of what metadata says about a part of a data file, so that readers can trust it.</summary>
internal static class RegionCheck
{
    private const int MaxBits = 64;

    /// <summary>Checks that a region lies before the footer of <paramref name="data"/>.</summary>
    public static void CheckRegion(this in DataCursor meta, IndexInput data, long offset, long length)
    {
        long end = data.Length - CodecFooter.Length;
        if (offset < 0 || length < 0 || offset > end || length > end - offset) meta.ThrowCorrupt(
            $"a region within the {end} bytes of {data.Name}", $"{length} bytes at offset {offset}");
    }

    /// <summary>As <see cref="CheckRegion"/>, and that the region holds so many packed numbers.</summary>
    public static void CheckPacked(this in DataCursor meta, IndexInput data, long offset, long length, long count, int bitsPerValue)
    {
        meta.CheckRegion(data, offset, length);
        if (!Packed.DirectWriter.IsSupported(bitsPerValue)) meta.ThrowCorrupt("a width of packed numbers", $"{bitsPerValue} bits");
        if (count < 0 || count > long.MaxValue / MaxBits || ((count * bitsPerValue) + 7) / 8 > length) meta.ThrowCorrupt(
            $"{count} numbers of {bitsPerValue} bits", $"{length} bytes");
    }
}
