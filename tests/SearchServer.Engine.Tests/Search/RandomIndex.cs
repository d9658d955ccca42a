using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;

namespace SearchServer.Engine.Tests.Search;

/// <summary>
/// An index of documents with a title and a body out of forty words, from those that are in most documents to those that are in a few, and most with a date, in several segments, with deletes.
/// </summary>
internal sealed class RandomIndex : IDisposable
{
    public const string Date = "date";
    public const int MaxDate = 1000;

    private const int Words = 40;
    private readonly MemoryDirectory _directory = new();
    private readonly DirectoryReader _reader;

    public RandomIndex(RandomSource random, int documents, int segments)
    {
        using IndexWriter writer = new(_directory, new IndexWriterOptions(new StandardAnalyzer()) { MergePolicy = null, MemoryBudget = 256L << 20 });
        for (int doc = 0; doc < documents; doc++)
        {
            Document document = [new StringField("key", $"{doc}"), new TextField("title", Text(random, 0.3)), new TextField("body", Text(random, 1), offsets: true)];
            if (doc % 7 != 0) document.Add(new NumericDocValuesField(Date, doc * 31 % MaxDate));
            writer.Add(document);
            if (random.OneIn(Math.Max(2, documents / segments))) writer.Flush();
        }

        for (int i = documents / 20; i > 0; i--) writer.Delete(new Term("key", $"{random.Below(documents)}"));
        writer.Commit();
        _reader = DirectoryReader.Open(_directory);
        Searcher = new IndexSearcher(_reader);
    }

    public IndexSearcher Searcher { get; }

    public static string Word(int rank) => $"w{rank}";

    public static string AnyWord(RandomSource random) => Word(random.Below(Words));

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private static string Text(RandomSource random, double share)
    {
        List<string> words = [];
        double chance = 0.7 * share;
        for (int rank = 0; rank < Words; rank++, chance *= 0.87)
        {
            while (random.Chance(chance)) words.Add(Word(rank));
        }

        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words));
        return string.Join(' ', words);
    }
}
