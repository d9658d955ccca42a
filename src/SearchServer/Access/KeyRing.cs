using System.Collections.Immutable;
using System.Security.Cryptography;

namespace SearchServer.Access;

/// <summary>All keys that there are at a moment.</summary>
/// <param name="Keys">The keys, by name.</param>
internal sealed record KeyRing(ImmutableArray<StoredKey> Keys)
{
    public static readonly KeyRing Empty = new([]);

    /// <summary>The key with this hash; null if there is none. Every key is compared whole, so that time tells nothing of how much of one is right.</summary>
    public StoredKey? Find(byte[] hash)
    {
        StoredKey? found = null;
        foreach (StoredKey key in Keys)
        {
            if (CryptographicOperations.FixedTimeEquals(key.Sha256, hash)) found = key;
        }

        return found;
    }
}
