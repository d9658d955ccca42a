using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>
/// The tagger's model as a file:
/// <code>
/// file     = "SSTG", Int32 version, Int32 length, Byte[32] digest, Brotli(content)     length and SHA-256 of the content; little endian
/// content  = Single scale, map(traits), map(clusters), map(phrases), pass first, pass second
/// pass     = Int16[17 · 17] transitions, table
/// map      = Int32 count, VInt[count] differences of sorted keys, UInt32[count] values, the low bytes of all first, then the next
/// table    = Byte bits, Byte[2^bits] slots used in each bucket, UInt16[used] tags, then for each of the sixteen labels SByte[used] weights
/// </code>
/// </summary>
internal static class TaggerModelFile
{
    private const int Version = 1;
    private const int HeaderLength = 12 + SHA256.HashSizeInBytes;

    /// <summary>No model is longer, in bytes: a damaged length asks for no more memory.</summary>
    private const int MaxLength = 64 << 20;
    private const int MaxBucketBits = 18;

    private static ReadOnlySpan<byte> Magic => "SSTG"u8;

    public static void Write(Stream stream, TaggerModel model)
    {
        MemoryStream content = new();
        using (BinaryWriter writer = new(content, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(model.Scale);
            WriteMap(writer, model.Lexicon.Traits);
            WriteMap(writer, model.Lexicon.Clusters);
            WriteMap(writer, model.Lexicon.Phrases.ToDictionary(phrase => phrase.Key, phrase => (uint)phrase.Value));
            WritePass(writer, model.FirstTransitions, model.FirstWeights);
            WritePass(writer, model.SecondTransitions, model.SecondWeights);
        }

        ReadOnlySpan<byte> bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        using BinaryWriter header = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        header.Write(Magic);
        header.Write(Version);
        header.Write(bytes.Length);
        header.Write(SHA256.HashData(bytes));
        header.Flush();
        using BrotliStream brotli = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        brotli.Write(bytes);
    }

    /// <exception cref="TaggerModelException">It is not a model, or a damaged one.</exception>
    public static TaggerModel Read(Stream stream, string name)
    {
        byte[] content = ReadContent(stream, name);
        try
        {
            using BinaryReader reader = new(new MemoryStream(content));
            float scale = reader.ReadSingle();
            TaggerModel model = new()
            {
                Scale = scale,
                Lexicon = new Lexicon(ReadMap(reader), ReadMap(reader), ReadMap(reader).ToDictionary(phrase => phrase.Key, phrase => (byte)phrase.Value)),
                FirstTransitions = ReadTransitions(reader),
                FirstWeights = ReadTable(reader),
                SecondTransitions = ReadTransitions(reader),
                SecondWeights = ReadTable(reader),
            };
            if (reader.BaseStream.Position != content.Length) throw new TaggerModelException(name, "the end", $"{content.Length - reader.BaseStream.Position} bytes more");
            return model;
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or OverflowException)
        {
            throw new TaggerModelException(name, "parts that fit together", e.Message, e);
        }
    }

    private static byte[] ReadContent(Stream stream, string name)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        int read = stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        if (read < HeaderLength || !header.StartsWith(Magic)) throw new TaggerModelException(name, "the letters SSTG and a header", read < HeaderLength ? $"{read} bytes" : "others");
        int version = BinaryPrimitives.ReadInt32LittleEndian(header[4..]), length = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != Version) throw new TaggerModelException(name, $"version {Version}", $"version {version}");
        if (length is < 0 or > MaxLength) throw new TaggerModelException(name, $"at most {MaxLength} bytes", $"{length}");
        byte[] content = new byte[length];
        try
        {
            using BrotliStream brotli = new(stream, CompressionMode.Decompress, leaveOpen: true);
            read = brotli.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException)
        {
            throw new TaggerModelException(name, "Brotli", e.Message, e);
        }

        if (read < content.Length) throw new TaggerModelException(name, $"{content.Length} bytes", $"{read}");
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(header[12..])) throw new TaggerModelException(name, "the digest of what was written", "another one");
        return content;
    }

    private static void WriteMap(BinaryWriter writer, IReadOnlyDictionary<uint, uint> map)
    {
        uint[] keys = [.. map.Keys.Order()];
        writer.Write(keys.Length);
        uint last = 0;
        foreach (uint key in keys)
        {
            writer.Write7BitEncodedInt64(key - last);
            last = key;
        }

        for (int shift = 0; shift < 32; shift += 8)
        {
            foreach (uint key in keys) writer.Write((byte)(map[key] >> shift));
        }
    }

    private static Dictionary<uint, uint> ReadMap(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)MaxLength);
        uint[] keys = new uint[count], values = new uint[count];
        uint last = 0;
        for (int i = 0; i < count; i++) keys[i] = last = checked((uint)(last + reader.Read7BitEncodedInt64()));
        for (int shift = 0; shift < 32; shift += 8)
        {
            for (int i = 0; i < count; i++) values[i] |= (uint)reader.ReadByte() << shift;
        }

        Dictionary<uint, uint> map = new(count);
        for (int i = 0; i < count; i++) map.Add(keys[i], values[i]);
        return map;
    }

    private static void WritePass(BinaryWriter writer, short[] transitions, FeatureTable table)
    {
        foreach (short score in transitions) writer.Write(score);
        WriteTable(writer, table);
    }

    private static short[] ReadTransitions(BinaryReader reader)
    {
        short[] transitions = new short[Labels.Count * Labels.Count];
        for (int i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadInt16();
        return transitions;
    }

    private static void WriteTable(BinaryWriter writer, FeatureTable table)
    {
        writer.Write((byte)table.BucketBits);
        List<int> used = [];
        for (int bucket = 0; bucket < table.Tags.Length; bucket += FeatureTable.SlotsPerBucket)
        {
            int before = used.Count;
            for (int slot = bucket; slot < bucket + FeatureTable.SlotsPerBucket && table.Tags[slot] != 0; slot++) used.Add(slot);
            writer.Write((byte)(used.Count - before));
        }

        foreach (int slot in used) writer.Write(table.Tags[slot]);
        for (int lane = 0; lane < Labels.Lanes; lane++)
        {
            foreach (int slot in used) writer.Write(table.Rows[(slot * Labels.Lanes) + lane]);
        }
    }

    private static FeatureTable ReadTable(BinaryReader reader)
    {
        int bits = reader.ReadByte();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, MaxBucketBits);
        ushort[] tags = new ushort[FeatureTable.SlotsPerBucket << bits];
        List<int> used = [];
        for (int bucket = 0; bucket < tags.Length; bucket += FeatureTable.SlotsPerBucket)
        {
            int count = reader.ReadByte();
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count, FeatureTable.SlotsPerBucket);
            for (int slot = bucket; slot < bucket + count; slot++) used.Add(slot);
        }

        foreach (int slot in used) tags[slot] = reader.ReadUInt16();
        sbyte[] rows = new sbyte[tags.Length * Labels.Lanes];
        for (int lane = 0; lane < Labels.Lanes; lane++)
        {
            foreach (int slot in used) rows[(slot * Labels.Lanes) + lane] = reader.ReadSByte();
        }

        return new FeatureTable(bits, tags, rows);
    }
}
