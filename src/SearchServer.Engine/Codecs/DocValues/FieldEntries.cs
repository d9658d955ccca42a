using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>A field with a number a document. Immutable.</summary>
internal sealed record NumericEntry(DocsWithField Docs, PackedNumbers Numbers)
{
    public static NumericEntry Read(ref DataCursor meta, IndexInput data, int maxDoc)
    {
        DocsWithFieldMeta description = DocsWithFieldMeta.Read(ref meta);
        PackedNumbers numbers = PackedNumbers.Read(ref meta, data);
        return new NumericEntry(new DocsWithField(description, numbers.Count, maxDoc, meta, data), numbers);
    }
}

/// <summary>A field with a term a document. Immutable.</summary>
internal sealed record SortedEntry(DocsWithField Docs, PackedOrds Ords, TermsDictionary Terms)
{
    public static SortedEntry Read(ref DataCursor meta, IndexInput data, int maxDoc)
    {
        DocsWithFieldMeta description = DocsWithFieldMeta.Read(ref meta);
        DocsWithField docs = new(description, meta.ReadInt32(), maxDoc, meta, data);
        int bits = meta.ReadByte();
        long offset = meta.ReadInt64();
        long length = meta.ReadInt64();
        TermsDictionary terms = TermsDictionary.Read(ref meta, data);
        if (terms.Count > int.MaxValue) meta.ThrowCorrupt($"at most {int.MaxValue} terms of a term a document", $"{terms.Count}");
        return new SortedEntry(docs, new PackedOrds(meta, data, offset, length, bits, docs.Count, terms.Count), terms);
    }
}

/// <summary>A field with a set of terms a document, at least one of them with more than one. Immutable.</summary>
internal sealed record SortedSetEntry(DocsWithField Docs, ValueAddresses Addresses, PackedOrds Ords, TermsDictionary Terms)
{
    /// <summary>Reads what follows the byte that says so.</summary>
    public static SortedSetEntry Read(ref DataCursor meta, IndexInput data, int maxDoc)
    {
        DocsWithFieldMeta description = DocsWithFieldMeta.Read(ref meta);
        int bits = meta.ReadByte();
        long offset = meta.ReadInt64();
        long length = meta.ReadInt64();
        DocsWithField docs = new(description, meta.ReadInt32(), maxDoc, meta, data);
        ValueAddresses addresses = ValueAddresses.Read(ref meta, data, docs.Count);
        TermsDictionary terms = TermsDictionary.Read(ref meta, data);
        return new SortedSetEntry(docs, addresses, new PackedOrds(meta, data, offset, length, bits, addresses.ValueCount, terms.Count), terms);
    }
}

/// <summary>A field with several numbers a document. Immutable.</summary>
internal sealed record SortedNumericEntry(DocsWithField Docs, PackedNumbers Numbers, ValueAddresses? Addresses)
{
    public static SortedNumericEntry Read(ref DataCursor meta, IndexInput data, int maxDoc)
    {
        DocsWithFieldMeta description = DocsWithFieldMeta.Read(ref meta);
        PackedNumbers numbers = PackedNumbers.Read(ref meta, data);
        DocsWithField docs = new(description, meta.ReadInt32(), maxDoc, meta, data);
        if (docs.Count == numbers.Count) return new SortedNumericEntry(docs, numbers, null);
        ValueAddresses addresses = ValueAddresses.Read(ref meta, data, docs.Count);
        if (addresses.ValueCount != numbers.Count) meta.ThrowCorrupt($"{numbers.Count} values of all documents", $"{addresses.ValueCount} in {data.Name}");
        return new SortedNumericEntry(docs, numbers, addresses);
    }
}
