using System.IO.Compression;
using System.Text;

namespace SearchServer.CompileLanguages;

/// <summary>Writes the resource; <c>LanguageProfiles</c>, which reads it, has its format.</summary>
internal static class ProfileWriter
{
    private const byte Version = 1;

    public static void Write(string path, CompiledGroup[] groups)
    {
        using BrotliStream compressed = new(File.Create(path), CompressionLevel.SmallestSize);
        using BinaryWriter writer = new(compressed);
        writer.Write(Version);
        writer.Write((byte)groups.Length);
        foreach (CompiledGroup group in groups)
        {
            writer.Write(group.Script);
            writer.Write((byte)group.Codes.Length);
            foreach (string code in group.Codes) writer.Write(Encoding.ASCII.GetBytes(code));
            writer.Write(group.Means);
            writer.Write7BitEncodedInt(group.Keys.Length);
            ulong previous = 0;
            foreach (ulong key in group.Keys)
            {
                writer.Write7BitEncodedInt64((long)(key - previous));
                previous = key;
            }

            foreach (byte[] costs in group.Costs) writer.Write(costs);
        }
    }
}
