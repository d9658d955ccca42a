using System.Globalization;
using System.Text;
using SearchServer.Articles.Reading.Detection;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>
/// Reads the files of a tar archive as they come. The class library's reader would do but for one thing: it takes as much memory as a header says that an extended name is long.
/// </summary>
internal static class TarMembers
{
    public static IEnumerable<SourceRecord> Read(SourceStream source, UnitReader units)
    {
        ByteReader reader = new(source.Stream);
        string? extendedName = null;
        long? extendedLength = null;
        while (!reader.AtEnd)
        {
            byte[] block = reader.Read(TarHeader.BlockLength);
            // Behind the last there are blocks of zeros, and sometimes more.
            if (block.AsSpan().IndexOfAnyExcept((byte)0) < 0) yield break;
            TarHeader header = TarHeader.Read(block);
            if (header.Type is 'x' or 'L')
            {
                byte[] extension = ReadExtension(reader, header);
                if (header.Type == 'L') extendedName = Encoding.UTF8.GetString(extension).TrimEnd('\0');
                else ReadPax(extension, ref extendedName, ref extendedLength);
                continue;
            }

            header = header with { Name = extendedName ?? header.Name, Length = extendedLength ?? header.Length };
            (extendedName, extendedLength) = (null, null);
            TarMemberStream member = new(reader, header.Length);
            if (header.IsFile)
            {
                foreach (SourceRecord record in units.ReadMember(source, header.Name, header.Time, () => member, sidecar: null)) yield return record;
                if (FileNames.IsSidecar(header.Name)) yield return source.Rejected($"expected sidecars beside a file or in a zip archive, found {header.Name}: in a tar archive it may come too late");
            }

            member.SkipRest();
            reader.Skip(Padding(header.Length));
        }
    }

    private static byte[] ReadExtension(ByteReader reader, TarHeader header)
    {
        if (header.Length > ReadingLimits.MaxMetadataBytes) throw new SourceException($"expected names of at most {ReadingLimits.MaxMetadataBytes >> 20} MB, found {header.Length:N0} bytes");
        byte[] extension = reader.Read((int)header.Length);
        reader.Skip(Padding(header.Length));
        return extension;
    }

    private static long Padding(long length) => (TarHeader.BlockLength - (length % TarHeader.BlockLength)) % TarHeader.BlockLength;

    /// <summary>Reads records such as <c>29 path=2025/08/20/ferry.html\n</c>, whose number is their length.</summary>
    private static void ReadPax(ReadOnlySpan<byte> bytes, ref string? name, ref long? length)
    {
        while (!bytes.IsEmpty)
        {
            int space = bytes.IndexOf((byte)' ');
            if (space < 0 || !int.TryParse(bytes[..space], NumberStyles.None, CultureInfo.InvariantCulture, out int recordLength) || recordLength <= space + 1 || recordLength > bytes.Length) throw new SourceException("expected extended attributes of a member of a tar archive, found something else");
            string record = Encoding.UTF8.GetString(bytes[(space + 1)..(recordLength - 1)]);
            if (record.StartsWith("path=", StringComparison.Ordinal)) name = record["path=".Length..];
            else if (record.StartsWith("size=", StringComparison.Ordinal) && long.TryParse(record["size=".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out long size)) length = size;
            bytes = bytes[recordLength..];
        }
    }
}
