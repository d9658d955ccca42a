using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;

namespace SearchServer.Engine.Tests.Search;

/// <summary>A document that a loop can look at: the words of a text in their order, and a number that some lack.</summary>
internal sealed class DefinedDocument(string[] words, long? number)
{
    public const string Text = "text";
    public const string Number = "number";
    public const int MaxNumber = 1000;

    /// <summary>Alike enough that patterns, and words like another, find some of them.</summary>
    public static string[] Vocabulary { get; } = [.. Enumerable.Range(0, 300).Select(Word)];

    public string[] Words => words;

    public HashSet<string> Has { get; } = [.. words];

    public long? Value => number;

    /// <summary>Documents of one to fifty words, of which some are in most documents and most in a few.</summary>
    public static DefinedDocument[] Create(RandomSource random, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ => new DefinedDocument(
            [.. Enumerable.Range(0, random.Between(1, random.Pick(5, 20, 50))).Select(_ => Vocabulary[random.Skewed(Vocabulary.Length)])],
            random.OneIn(7) ? null : random.Below(MaxNumber))),
    ];

    /// <summary>The index of some documents.</summary>
    public static MemoryDirectory Index(DefinedDocument[] documents, bool[] deleted, int segments)
    {
        MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()) { MergePolicy = null, MemoryBudget = 256L << 20 });
        for (int doc = 0; doc < documents.Length; doc++)
        {
            Document document = [new StringField("key", $"{doc}"), new TextField(Text, string.Join(' ', documents[doc].Words))];
            if (documents[doc].Value is { } value) document = [.. document, new NumericDocValuesField(Number, value), new LongPoint(Number, value)];
            writer.Add(document);
            if (segments > 1 && (doc + 1) % (documents.Length / segments) == 0 && doc + segments < documents.Length) writer.Flush();
        }

        for (int doc = 0; doc < deleted.Length; doc++) if (deleted[doc]) writer.Delete(new Term("key", $"{doc}"));
        writer.Commit();
        return directory;
    }

    /// <summary>A number in the digits a to d, the frequent ones short.</summary>
    private static string Word(int number) => number < 4 ? $"{(char)('a' + number)}" : Word((number / 4) - 1) + Word(number % 4);
}
