namespace SearchServer.Articles.Reading.Containers;

/// <summary>
/// How much a file may become when it is unpacked, at all depths together: <see cref="ReadingLimits.FreeExpansion"/>, and beyond that <see cref="ReadingLimits.MaxExpansionRatio"/> bytes for each of its bytes that was read;
/// one that is read again, as a zip's overlapping members have it, is counted once. For one thread.
/// </summary>
/// <param name="progress">Told what is read.</param>
/// <param name="length">The length of the file.</param>
internal sealed class ExpansionBudget(ReadingProgress progress, long length)
{
    private long _read;
    private long _expanded;

    /// <summary>Told what is read and passed over.</summary>
    public ReadingProgress Progress => progress;

    /// <summary>Counts bytes that were read from the file.</summary>
    public void CountRead(int bytes)
    {
        _read += bytes;
        progress.AddRead(bytes);
    }

    /// <summary>Counts bytes that came out of a decompressor.</summary>
    /// <exception cref="ExpansionException">They are too many.</exception>
    public void CountExpanded(int bytes)
    {
        _expanded += bytes;
        if (_expanded <= ReadingLimits.FreeExpansion) return;
        long basis = Math.Min(_read, length);
        if (_expanded / ReadingLimits.MaxExpansionRatio > basis) throw new ExpansionException($"expected at most {ReadingLimits.MaxExpansionRatio} bytes for each byte of a compressed file, found {_expanded:N0} of {basis:N0}");
    }
}
