using System.Buffers.Binary;
using SearchServer.Engine;

namespace SearchServer.LuceneNet.Indexes;

/// <summary>Tells indexes that are newer than Lucene.Net 4.8, which says of them that they are damaged.</summary>
internal static class NewerFormat
{
    /// <summary>The number that files of Lucene begin with since 4.0, and the name behind it: magic, length of the name, name, version.</summary>
    private static readonly byte[] s_header = [0x3F, 0xD7, 0x6C, 0x17, 8, .. "segments"u8];

    /// <summary>The version of 4.8. Those of 5 and later go on from it.</summary>
    private const int MaxVersion = 2;

    /// <summary>Refuses an index that is newer.</summary>
    /// <exception cref="IndexFormatTooNewException">It is.</exception>
    public static void Refuse(string path)
    {
        Span<byte> start = stackalloc byte[s_header.Length + sizeof(int)];
        foreach (string file in Directory.EnumerateFiles(path, "segments_*"))
        {
            using FileStream stream = File.OpenRead(file);
            if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.StartsWith(s_header)) continue;
            int version = BinaryPrimitives.ReadInt32BigEndian(start[s_header.Length..]);
            if (version > MaxVersion) throw new IndexFormatTooNewException(file, $"version {MaxVersion} or lower, as Lucene 4.8 and Lucene.Net 4.8 write it", $"version {version}");
        }
    }
}
