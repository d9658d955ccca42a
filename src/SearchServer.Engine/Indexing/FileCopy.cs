using System.Security.Cryptography;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>Copies files between directories.</summary>
internal static class FileCopy
{
    /// <summary>Copies a file. Not synced.</summary>
    public static void Copy(IndexDirectory from, IndexDirectory to, string name, string? newName = null)
    {
        using UnmappedInput input = from.OpenUnmapped(name);
        Copy(input, to, newName ?? name);
    }

    /// <summary>Copies a file, and returns the SHA-256 of its bytes in hexadecimal.</summary>
    public static string Copy(UnmappedInput input, IndexDirectory to, string name)
    {
        using IndexOutput output = to.CreateOutput(name);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        input.ReadBlocks(input.Length, block =>
        {
            hash.AppendData(block);
            output.WriteBytes(block);
        });
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
