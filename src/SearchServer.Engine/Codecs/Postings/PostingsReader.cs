using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Postings.PostingsFormat;

namespace SearchServer.Engine.Codecs.Postings;

/// <summary>The postings files of a segment. Safe to share between threads.</summary>
internal sealed class PostingsReader : IDisposable
{
    /// <summary>How many enumerations wait for the next query; each has about 3 KB of buffers.</summary>
    private const int MaxIdle = 64;

    private readonly IndexInput _doc;
    private readonly IndexInput? _pos;
    private readonly IndexInput? _pay;
    private readonly Pool<PostingsEnum> _enums;

    public PostingsReader(IndexDirectory directory, SegmentInfo segment, FieldInfos fields, string suffix)
    {
        // Which files there are follows from all fields, as it does when they are written.
        bool positions = fields.Any(field => field.HasPositions);
        bool payloads = fields.Any(field => field.HasPositions && (field.HasOffsets || field.HasPayloads));
        try
        {
            _doc = SegmentFile.Open(directory, segment, suffix, DocExtension, DocCodec, PostingsFormat.Version);
            if (positions) _pos = SegmentFile.Open(directory, segment, suffix, PositionExtension, PositionCodec, PostingsFormat.Version);
            if (payloads) _pay = SegmentFile.Open(directory, segment, suffix, PayloadExtension, PayloadCodec, PostingsFormat.Version);
        }
        catch
        {
            Dispose();
            throw;
        }

        _enums = new Pool<PostingsEnum>(() => new PostingsEnum(_doc, _pos, _pay, segment.MaxDoc, Return), MaxIdle);
    }

    public PostingsEnum Rent() => _enums.Rent();

    public void Dispose()
    {
        _doc?.Dispose();
        _pos?.Dispose();
        _pay?.Dispose();
    }

    private void Return(PostingsEnum postings) => _enums.Return(postings);
}
