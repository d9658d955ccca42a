using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs;

/// <summary>Opens and creates the files of a segment, header and footer checked and written.</summary>
internal static class SegmentFile
{
    /// <summary>Opens a file; its content is checked by whoever reads it.</summary>
    public static IndexInput Open(IndexDirectory directory, SegmentInfo segment, string suffix, string extension, string codec, int version)
    {
        IndexInput input = directory.OpenInput(IndexFileNames.Segment(segment.Name, suffix, extension));
        try
        {
            DataCursor cursor = input.Cursor();
            CodecHeader.CheckIndexHeader(ref cursor, codec, version, version, segment.Id, suffix);
            CodecFooter.CheckStructure(input);
            return input;
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>Creates a file and writes its header. The footer is left to the caller.</summary>
    public static IndexOutput Create(IndexDirectory directory, string segment, SegmentId id, string suffix, string extension, string codec, int version)
    {
        IndexOutput output = directory.CreateOutput(IndexFileNames.Segment(segment, suffix, extension));
        try
        {
            CodecHeader.WriteIndexHeader(output, codec, version, id, suffix);
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }
}
