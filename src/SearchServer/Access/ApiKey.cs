using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SearchServer.Access;

/// <summary>
/// The text of a key: a prefix by which scanners find keys that have leaked, and 256 random bits in base64url. What is kept of one is its SHA-256. A hash that is slow on purpose, as for passwords, is of no
/// use here: nobody can try out 2^256 keys at any speed.
/// </summary>
internal static class ApiKey
{
    private const string Prefix = "ssk_";
    private const int Bytes = 32;

    /// <summary>A new key.</summary>
    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a key: 32 bytes.</summary>
    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
