using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Ingest;

/// <summary>The tombstones of one key.</summary>
internal sealed class KeyedTombstones(byte[] key)
{
    /// <summary>Of a key, in bytes.</summary>
    public const int KeyLength = 32;

    /// <summary>Of a hash, in bytes: half of what HMAC-SHA256 gives.</summary>
    private const int HashLength = 16;

    private readonly List<UInt128[]> _all = [];
    private readonly HashSet<UInt128> _hashes = [];

    public byte[] Key => key;

    public int Count => _all.Count;

    public static KeyedTombstones Read(ref DataCursor content)
    {
        KeyedTombstones read = new(content.ReadSpan(KeyLength).ToArray());
        for (int count = content.ReadCount(minimumBytesEach: HashLength + 1); count > 0; count--)
        {
            UInt128[] hashes = new UInt128[content.ReadCount(minimumBytesEach: HashLength)];
            if (hashes.Length == 0) content.ThrowCorrupt("the hash of an identity", "none");
            foreach (ref UInt128 hash in hashes.AsSpan()) hash = BinaryPrimitives.ReadUInt128LittleEndian(content.ReadSpan(HashLength));
            read.Add(hashes);
        }

        return read;
    }

    public void Write(DataOutput output)
    {
        output.WriteBytes(key);
        output.WriteVInt(_all.Count);
        Span<byte> bytes = stackalloc byte[HashLength];
        foreach (UInt128[] hashes in _all)
        {
            output.WriteVInt(hashes.Length);
            foreach (UInt128 hash in hashes)
            {
                BinaryPrimitives.WriteUInt128LittleEndian(bytes, hash);
                output.WriteBytes(bytes);
            }
        }
    }

    public UInt128 HashOf(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    public bool Has(string text) => _hashes.Contains(HashOf(text));

    public void Add(UInt128[] hashes)
    {
        if (_hashes.Contains(hashes[0]) && _all.Exists(other => other.AsSpan().SequenceEqual(hashes))) return;
        _all.Add(hashes);
        _hashes.UnionWith(hashes);
    }

    public void UnionWith(KeyedTombstones other)
    {
        foreach (UInt128[] hashes in other._all) Add(hashes);
    }

    public bool Forget(string identity)
    {
        UInt128 hash = HashOf(identity);
        if (_all.RemoveAll(hashes => hashes[0] == hash) == 0) return false;
        _hashes.Clear();
        foreach (UInt128[] hashes in _all) _hashes.UnionWith(hashes);
        return true;
    }
}
