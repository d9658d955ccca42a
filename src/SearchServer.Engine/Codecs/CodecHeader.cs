using System.Text;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs;

/// <summary>
/// The start of every index file.
/// <code>
/// Header      = Int magic 3FD76C17, String codec, Int version
/// IndexHeader = Header, 16 bytes segment id, Byte suffix length, suffix
/// </code>
/// Source: Lucene 8.7, codecs/CodecUtil.
/// </summary>
internal static class CodecHeader
{
    private const int Magic = 0x3FD76C17;

    public static void Write(DataOutput output, string codec, int version)
    {
        output.WriteInt32(Magic);
        output.WriteString(codec);
        output.WriteInt32(version);
    }

    public static void WriteIndexHeader(DataOutput output, string codec, int version, SegmentId id, string suffix)
    {
        Write(output, codec, version);
        id.WriteTo(output);
        byte[] bytes = Encoding.UTF8.GetBytes(suffix);
        output.WriteByte(checked((byte)bytes.Length));
        output.WriteBytes(bytes);
    }

    /// <summary>Reads a header and returns its version.</summary>
    /// <exception cref="CorruptIndexException">It is no header, or another codec's.</exception>
    /// <exception cref="IndexFormatTooOldException">The version is below <paramref name="oldest"/>.</exception>
    /// <exception cref="IndexFormatTooNewException">The version is above <paramref name="newest"/>.</exception>
    public static int Check(ref DataCursor cursor, string codec, int oldest, int newest)
    {
        string file = cursor.Input.Name;
        int magic = cursor.ReadInt32();
        if (magic != Magic) throw new CorruptIndexException(file, $"an index file that starts with {Magic:x8}", $"{magic:x8}");
        string name = ReadName(ref cursor);
        if (name != codec) throw new CorruptIndexException(file, $"codec {codec}", name);
        int version = cursor.ReadInt32();
        string expected = oldest == newest ? $"{codec} version {oldest}" : $"{codec} version {oldest} to {newest}";
        if (version < oldest) throw new IndexFormatTooOldException(file, expected, $"version {version}");
        if (version > newest) throw new IndexFormatTooNewException(file, expected, $"version {version}");
        return version;
    }

    /// <summary>As <see cref="Check"/>, and the id and suffix must be those of the segment.</summary>
    public static int CheckIndexHeader(ref DataCursor cursor, string codec, int oldest, int newest, SegmentId id, string suffix)
    {
        int version = Check(ref cursor, codec, oldest, newest);
        SegmentId found = ReadId(ref cursor, suffix);
        if (found != id) throw new CorruptIndexException(cursor.Input.Name, $"segment id {id}", $"{found}: the file belongs to another segment");
        return version;
    }

    /// <summary>Reads the id where it is not known beforehand, as in segments_N.</summary>
    public static SegmentId ReadId(ref DataCursor cursor, string suffix)
    {
        SegmentId id = SegmentId.From(cursor.ReadSpan(SegmentId.Length));
        string found = Encoding.UTF8.GetString(cursor.ReadSpan(cursor.ReadByte()));
        if (found != suffix) throw new CorruptIndexException(cursor.Input.Name, $"suffix '{suffix}'", $"'{found}'");
        return id;
    }

    private static string ReadName(ref DataCursor cursor)
    {
        string name = cursor.ReadString();
        return name.Length <= 64 && !name.Any(char.IsControl) ? name : "unreadable bytes";
    }
}
