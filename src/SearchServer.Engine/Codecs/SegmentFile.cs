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

    /// <summary>
    /// Verifies the checksums of all files of a segment but that of its deletes, which is verified when it is read, and may be another one by now. They are read by their names: who has no hold on
    /// them must expect that they are gone.
    /// </summary>
    /// <exception cref="CorruptIndexException">A file is damaged, or cannot be read.</exception>
    /// <exception cref="FileNotFoundException">A file is not there.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public static void VerifyChecksums(IndexDirectory directory, SegmentCommitInfo segment, CancellationToken cancellation = default)
    {
        foreach (string file in segment.Info.Files.Concat(segment.FieldInfosFiles).Concat(segment.DocValuesUpdateFiles.Values.SelectMany(files => files)))
        {
            using UnmappedInput input = directory.OpenUnmapped(file);
            CodecFooter.VerifyChecksum(input, _ => cancellation.ThrowIfCancellationRequested());
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
