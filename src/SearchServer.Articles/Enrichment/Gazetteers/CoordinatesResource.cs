using System.Buffers.Binary;
using System.IO.Compression;

namespace SearchServer.Articles.Enrichment.Gazetteers;

/// <summary>
/// The coordinates of places, which <c>tools/BuildGazetteers</c> compiles into the assembly, in Brotli:
/// <code>
/// coordinates.bin.br = Byte version 1, (UInt16 latitude, UInt16 longitude)*
/// </code>
/// a pair for each line of <c>places.tsv.br</c>, in its order, as <see cref="Coordinates"/> has them, both 0 where they are not known; the larger byte first. They stand in a file of their own because no index depends on them:
/// see <see cref="Schema.IndexFingerprint"/>.
/// </summary>
internal static class CoordinatesResource
{
    /// <summary>The name of the resource.</summary>
    public const string Name = "coordinates.bin.br";

    private const byte Version = 1;
    private const int PairLength = 4;

    /// <summary>The coordinates of all lines.</summary>
    public static Coordinates[] Read()
    {
        using Stream resource = typeof(CoordinatesResource).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"The assembly has no resource {Name}.");
        using BrotliStream content = new(resource, CompressionMode.Decompress);
        using MemoryStream all = new();
        content.CopyTo(all);
        ReadOnlySpan<byte> bytes = all.GetBuffer().AsSpan(0, (int)all.Length);
        if (bytes is not [Version, ..] || bytes.Length % PairLength != 1) throw new InvalidOperationException($"The resource {Name} is not of version {Version}, or not whole: it has {bytes.Length} bytes.");
        Coordinates[] coordinates = new Coordinates[bytes.Length / PairLength];
        for (int i = 0; i < coordinates.Length; i++)
        {
            ReadOnlySpan<byte> pair = bytes.Slice(1 + PairLength * i, PairLength);
            coordinates[i] = new Coordinates(BinaryPrimitives.ReadUInt16BigEndian(pair), BinaryPrimitives.ReadUInt16BigEndian(pair[2..]));
        }

        return coordinates;
    }

    /// <summary>The bytes of the resource, before they are compressed.</summary>
    public static byte[] Write(IReadOnlyList<Coordinates> coordinates)
    {
        byte[] bytes = new byte[1 + PairLength * coordinates.Count];
        bytes[0] = Version;
        for (int i = 0; i < coordinates.Count; i++)
        {
            Span<byte> pair = bytes.AsSpan(1 + PairLength * i, PairLength);
            BinaryPrimitives.WriteUInt16BigEndian(pair, coordinates[i].Stored.Latitude);
            BinaryPrimitives.WriteUInt16BigEndian(pair[2..], coordinates[i].Stored.Longitude);
        }

        return bytes;
    }
}
