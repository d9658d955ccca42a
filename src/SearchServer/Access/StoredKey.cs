namespace SearchServer.Access;

/// <summary>What is kept of a key.</summary>
/// <param name="Name">What it is called; no other is called the same.</param>
/// <param name="Scope">What its bearer may do.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Sha256">The SHA-256 of its text, 32 bytes; base64 in JSON.</param>
internal sealed record StoredKey(string Name, Scope Scope, DateTimeOffset Created, byte[] Sha256);
