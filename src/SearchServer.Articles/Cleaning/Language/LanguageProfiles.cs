using System.IO.Compression;
using System.Text;

namespace SearchServer.Articles.Cleaning.Language;

/// <summary>
/// The statistics by which languages of a script are told apart, out of the resource <c>languages.bin</c>, which <c>tools/CompileLanguages</c> makes. Compressed with Brotli, it holds
/// <code>
/// version:byte = 1, groups:byte, and for each group (a script):
///   script:byte, languages:byte, codes: two ASCII letters each, means: for each language a byte
///   rows:varint, keys: each a varint, what it exceeds the one before by
///   costs: for each language a byte for each row
/// </code>
/// A row is an n-gram of one to four letters, its key those letters in 16 bits each, the last lowest. Its costs say, in tenths of a nat, how
/// surprising its last letter is behind the others in each language; the means, what a letter costs on average in text of the language.
/// </summary>
internal sealed class LanguageProfiles
{
    private const string Resource = "languages.bin";

    private const byte Version = 1;

    /// <summary>Groups are of the first scripts only.</summary>
    private readonly ScriptProfile?[] _groups = new ScriptProfile?[Scripts.Count];

    private LanguageProfiles(Stream stream)
    {
        using BinaryReader reader = new(stream);
        byte version = reader.ReadByte();
        if (version != Version) throw new InvalidDataException($"{Resource}: expected version {Version}, found {version}");
        for (int groups = reader.ReadByte(); groups > 0; groups--)
        {
            byte script = reader.ReadByte();
            string[] codes = new string[reader.ReadByte()];
            for (int i = 0; i < codes.Length; i++) codes[i] = Encoding.ASCII.GetString(reader.ReadBytes(2));
            byte[] means = reader.ReadBytes(codes.Length);
            ulong[] keys = new ulong[reader.Read7BitEncodedInt()];
            ulong previous = 0;
            for (int i = 0; i < keys.Length; i++) keys[i] = previous += (ulong)reader.Read7BitEncodedInt64();
            byte[][] costs = new byte[codes.Length][];
            for (int i = 0; i < costs.Length; i++) costs[i] = reader.ReadBytes(keys.Length);
            _groups[script] = new ScriptProfile(codes, means, keys, costs);
        }
    }

    /// <summary>The profiles of this program.</summary>
    public static LanguageProfiles Instance { get; } = Load();

    /// <summary>The profile of a script of several languages; null of any other.</summary>
    public ScriptProfile? Of(Script script) => _groups[(int)script];

    private static LanguageProfiles Load()
    {
        using Stream resource = typeof(LanguageProfiles).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException($"{Resource} is not in the assembly");
        return new LanguageProfiles(new BrotliStream(resource, CompressionMode.Decompress));
    }
}
