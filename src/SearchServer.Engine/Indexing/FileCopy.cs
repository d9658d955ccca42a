using System.Security.Cryptography;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>Copies files between directories.</summary>
internal static class FileCopy
{
    private const int Chunk = 1 << 20;

    /// <summary>Copies a file. Not synced.</summary>
    public static void Copy(IndexDirectory from, IndexDirectory to, string name, string? newName = null)
    {
        using IndexInput input = from.OpenInput(name);
        Copy(input, to, newName ?? name);
    }

    /// <summary>Copies a file, and returns the SHA-256 of its bytes in hexadecimal.</summary>
    public static string Copy(IndexInput input, IndexDirectory to, string name)
    {
        using IndexOutput output = to.CreateOutput(name);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (long at = 0; at < input.Length; at += Chunk)
        {
            ReadOnlySpan<byte> bytes = input.Span(at, (int)Math.Min(Chunk, input.Length - at));
            hash.AppendData(bytes);
            output.WriteBytes(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
