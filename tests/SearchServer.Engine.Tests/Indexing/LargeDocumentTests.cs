using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Integrity;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>Documents of many megabytes: what they take is counted, bounded and given back, and one that is too large is refused by itself.</summary>
public class LargeDocumentTests
{
    private static readonly Analyzer s_analyzer = new StandardAnalyzer();

    private static IndexWriterOptions Options => new(s_analyzer) { MergePolicy = null };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ThoseThatTogetherPassTheBoundOfASegmentAreWrittenEarlier(bool sorted)
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options with { MemoryBudget = long.MaxValue, MaxSegmentMemory = 1 << 20, IndexSort = sorted ? new IndexSort("number", Descending: true) : null });
        for (int i = 0; i < 30; i++) writer.Add(Words(i, 10_000));
        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(30, reader.NumDocs);
        Assert.InRange(reader.SegmentCount, 2, 30);
        Assert.Empty(IndexIntegrity.Check(directory).Problems);
    }

    [Fact]
    public void ADocumentOfTooManyTermsIsRefusedAndTheOthersStay()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options with { MaxSegmentMemory = 1 << 20 });
        writer.Add(Words(0, 100));
        Assert.Contains("more terms than fit", Assert.Throws<RefusedDocumentException>(() => writer.Add(Words(1, 300_000))).Message, StringComparison.Ordinal);
        writer.Add(Words(2, 100));
        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(["0", "2"], reader.LiveDocuments().Select(doc => reader.Document(doc).Text("key")));
        Assert.Empty(IndexIntegrity.Check(directory).Problems);
    }

    [Fact]
    public void StoredFieldsThatNoArrayHoldsAreRefused()
    {
        const int Most = 1000;
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options with { MaxSegmentMemory = Array.MaxLength - Most, IndexSort = new IndexSort("number", Descending: false) });
        writer.Add([new StoredField("raw", new string('a', Most))]);
        Refused([new StoredField("raw", new string('a', Most + 1))], Most + 1);
        Refused([new StoredField("raw", new string('\u4e00', 400))], 1200);
        Refused([new StoredField("raw", new string('a', 500)), new StoredField("raw", new byte[501])], Most + 1);
        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(1, reader.NumDocs);

        void Refused(Document document, int bytes) =>
            Assert.Contains($"have {bytes} bytes, at most {Most}", Assert.Throws<RefusedDocumentException>(() => writer.Add(document)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LargeOnesAreAddedOneAfterTheOtherAndSmallOnesBeside()
    {
        using MemoryDirectory directory = new();
        using GatedAnalyzer analyzer = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(analyzer));
        string large = new('a', 20 << 20);
        Thread first = new(() => writer.Add([new TextField("words", "gate", stored: false), new StoredField("raw", large)]));
        first.Start();
        analyzer.WaitForArrival();
        Thread second = new(() => writer.Add([new StoredField("raw", large)]));
        second.Start();
        Assert.True(SpinWait.SpinUntil(() => (second.ThreadState & ThreadState.WaitSleepJoin) != 0, TimeSpan.FromSeconds(30)));
        writer.Add([new StoredField("raw", "small")]);
        Assert.True(second.IsAlive);
        analyzer.Open();
        first.Join();
        second.Join();
        Assert.Equal(3, writer.MaxDoc);
    }

    [Fact]
    public void ABufferThatCannotGrowSaysSoAndOneThatGrewIsGivenBack()
    {
        BufferOutput full = new(16, maxLength: 100);
        full.WriteBytes(new byte[90]);
        Assert.Contains("at most 100 bytes, not 1", Assert.Throws<InvalidOperationException>(() => full.WriteBytes(new byte[11])).Message, StringComparison.Ordinal);
        BufferOutput buffer = new(1024);
        buffer.WriteBytes(new byte[1 << 20]);
        Assert.InRange(buffer.Capacity, 1 << 20, 2 << 20);
        buffer.Clear();
        Assert.Equal(1024, buffer.Capacity);
        buffer.WriteBytes(new byte[2048]);
        buffer.Clear();
        Assert.Equal(2048, buffer.Capacity);
    }

    private static Document Words(int key, int count) =>
    [
        new StringField("key", $"{key}", stored: true),
        new NumericDocValuesField("number", key),
        new TextField("text", string.Join(' ', Enumerable.Range(0, count).Select(word => $"w{key}x{word}")), stored: true),
    ];
}
