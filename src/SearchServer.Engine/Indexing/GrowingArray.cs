namespace SearchServer.Engine.Indexing;

/// <summary>Arrays of bytes that grow as documents come.</summary>
internal static class GrowingArray
{
    /// <summary>Makes room for more bytes behind those that are used.</summary>
    /// <exception cref="RefusedDocumentException">An array cannot be so long. Segments are written long before; so it is one document that has so much.</exception>
    public static void MakeRoom(ref byte[] bytes, int used, int wanted)
    {
        if (bytes.Length - used >= wanted) return;
        long needed = (long)used + wanted;
        if (needed > Array.MaxLength) throw new RefusedDocumentException($"A document has more in a field than fits into memory: expected at most {Array.MaxLength} bytes, found {needed}.");
        Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(2L * bytes.Length, needed)));
    }
}
