using SearchServer.Engine.Numerics;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>What comes out of a decompressor: counted against the budget of the file, and with its errors in words that say what is wrong with the file.</summary>
/// <param name="expanded">What comes out. It is closed with this.</param>
/// <param name="budget">The budget.</param>
/// <param name="what">What it was expected to be, as in "a gzip file".</param>
/// <param name="checksum">The CRC-32 of it all, where the decompressor does not look at that itself.</param>
internal sealed class ExpandedStream(Stream expanded, ExpansionBudget budget, string what, uint? checksum = null) : ForwardStream
{
    /// <summary>What a decompressor gave since it was last asked is lost where it finds damage, so it is asked for little at a time, in bytes.</summary>
    private const int MaxLost = 1024;

    private uint _checksum;
    private bool _isDamaged;

    public override int Read(Span<byte> buffer)
    {
        // A decompressor that has found damage may go on with what is none of the file.
        if (_isDamaged) throw Damaged();
        int read;
        try
        {
            read = expanded.Read(buffer[..Math.Min(buffer.Length, MaxLost)]);
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }

        if (read == 0 && buffer.Length > 0 && checksum is { } expected && expected != _checksum) throw Damaged();
        if (checksum is not null) _checksum = Crc32.Append(_checksum, buffer[..read]);
        budget.CountExpanded(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) expanded.Dispose();
        base.Dispose(disposing);
    }

    private SourceException Damaged()
    {
        _isDamaged = true;
        return new SourceException($"expected {what}, found one that is cut off or damaged");
    }
}
