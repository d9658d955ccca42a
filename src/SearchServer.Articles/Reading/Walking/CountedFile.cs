using SearchServer.Articles.Reading.Containers;

namespace SearchServer.Articles.Reading.Walking;

/// <summary>A file that is read, with what is read of it counted.</summary>
internal sealed class CountedFile(Stream file, ExpansionBudget budget) : ForwardStream
{
    public override bool CanSeek => file.CanSeek;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        int read = file.Read(buffer);
        budget.CountRead(read);
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);
}
