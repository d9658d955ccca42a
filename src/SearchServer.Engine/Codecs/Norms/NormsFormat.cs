namespace SearchServer.Engine.Codecs.Norms;

/// <summary>
/// The files .nvd (a norm a document) and .nvm (what is known about them): how long a field is in each document, as its similarity encodes it.
/// <code>
/// .nvm = IndexHeader, Field*, Int -1, Footer
/// Field = Int field number, Docs, Int count, Byte bytes per norm: 0, 1, 2, 4 or 8, Long offset of the norms | the norm of all, if 0 bytes
/// .nvd = IndexHeader, (IndexedDisi of a field, unless all documents have it or none, its norms in the order of their documents)*, Footer
/// </code>
/// Docs and IndexedDisi are those of doc values. Source: Lucene 8.7, codecs/lucene80/Lucene80NormsFormat.
/// </summary>
internal static class NormsFormat
{
    public const string DataExtension = "nvd";
    public const string MetaExtension = "nvm";
    public const string DataCodec = "Lucene80NormsData";
    public const string MetaCodec = "Lucene80NormsMetadata";
    public const int FormatVersion = 0;

    /// <summary>Stands where the next field's number would.</summary>
    public const int EndOfFields = -1;

    /// <summary>The least width that holds all numbers between two.</summary>
    public static int BytesPerNorm(long min, long max)
    {
        if (min >= max) return 0;
        if (min >= sbyte.MinValue && max <= sbyte.MaxValue) return sizeof(sbyte);
        if (min >= short.MinValue && max <= short.MaxValue) return sizeof(short);
        return min >= int.MinValue && max <= int.MaxValue ? sizeof(int) : sizeof(long);
    }
}
