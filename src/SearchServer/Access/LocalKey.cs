using System.Security.Cryptography;

namespace SearchServer.Access;

/// <summary>
/// The key of this process, made at its start: whoever can read the files of the index, the program's own commands above all, may do everything with it over a direct connection from this machine.
/// </summary>
public sealed class LocalKey
{
    private readonly byte[] _hash;

    /// <summary>Makes the key.</summary>
    public LocalKey()
    {
        Text = ApiKey.Create();
        _hash = ApiKey.HashOf(Text);
    }

    /// <summary>The key, as a request has it. For a file that its owner alone can read.</summary>
    public string Text { get; }

    /// <summary>Whether a key that was given has this hash.</summary>
    internal bool Has(byte[] hash) => CryptographicOperations.FixedTimeEquals(hash, _hash);
}
