using Lucene.Net.Documents;
using SearchServer.Engine;
using SearchServer.Engine.Store;
using SearchServer.LuceneNet.Indexes;
using SearchServer.Testing;
using Xunit;
using Term = Lucene.Net.Index.Term;

namespace SearchServer.LuceneNet.Tests.Indexes;

public sealed class LuceneNetReaderTests : IDisposable
{
    private const int NoBound = int.MaxValue;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatIsStoredIsReadAndWhatIsDeletedIsNot(bool isCompound)
    {
        Document first = ForeignIndex.Document(("id", "1"), ("title", "Barge"), ("author", "Ilse"), ("author", "Tomas"));
        first.Add(new StoredField("views", 12_345_678_901L));
        first.Add(new StoredField("rating", 1.5f));
        first.Add(new StoredField("picture", (byte[])[1, 2, 3]));
        first.Add(new StringField("unstored", "x", Field.Store.NO));
        ForeignIndex.Write(_folder.Path, [first, .. Enumerable.Range(2, 60).Select(i => ForeignIndex.Document(("id", $"{i}")))], isCompound, deleted: new Term("id", "2"));
        using LuceneNetReader reader = LuceneNetReader.Open(_folder.Path);
        LuceneNetRecord[] records = [.. reader.Read(NoBound)];
        Assert.Equal(60, reader.Documents);
        Assert.Equal([0, .. Enumerable.Range(2, 59)], records.Select(record => record.Number));
        Assert.Equal(["id=1", "title=Barge", "author=Ilse", "author=Tomas", "views=12345678901", "rating=1.5"], records[0].Values.Select(value => $"{value.Key}={value.Value}"));
        Assert.Equal("id=61", $"{records[^1].Values[0].Key}={records[^1].Values[0].Value}");
    }

    [Fact]
    public void OfALongDocumentNoMoreIsReadThanWanted()
    {
        ForeignIndex.Write(_folder.Path, [ForeignIndex.Document(("id", "1"), ("body", new string('x', 1_000)), ("more", "y")), ForeignIndex.Document(("id", "2"), ("body", "short"))]);
        using LuceneNetReader reader = LuceneNetReader.Open(_folder.Path);
        Assert.Equal(["id,body True", "id,body False"], reader.Read(100).Select(record => $"{string.Join(',', record.Values.Select(value => value.Key))} {record.IsCutOff}"));
    }

    [Fact]
    public void WhatIsNoIndexIsSaid()
    {
        Assert.Equal($"{_folder.Path} is not an index: expected a segments_N file, found an empty folder.", Refused<IndexNotFoundException>(_folder.Path));
        Assert.Equal($"{_folder["no"]} is not an index: expected a segments_N file, found nothing.", Refused<IndexNotFoundException>(_folder["no"]));
        File.WriteAllText(_folder["a.txt"], "x");
        Assert.Equal($"{_folder.Path} is not an index: expected a segments_N file, found a.txt.", Refused<IndexNotFoundException>(_folder.Path));
        Assert.Equal($"{_folder["a.txt"]} is not an index: expected a segments_N file, found a file.", Refused<IndexNotFoundException>(_folder["a.txt"]));
        Assert.Equal(["a.txt"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void AnIndexOfALaterLuceneIsNewerAndNotDamaged()
    {
        foreach (string golden in TestData.GoldenIndexes) Assert.Contains("has a format newer than this program reads: expected version 2 or lower", Refused<IndexFormatTooNewException>(TestData.Require(golden)), StringComparison.Ordinal);
    }

    // Damage in what is stored, and in what leads to it, is named; elsewhere it does no harm.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void DamageIsNamedOrDoesNoHarm(bool isCompound)
    {
        Document[] documents = [.. Enumerable.Range(0, 30).Select(i => ForeignIndex.Document(("id", $"{i}"), ("title", $"Barge {i}"), ("body", $"The barge {i} lies in the harbour.")))];
        ForeignIndex.Write(_folder.Path, documents, isCompound);
        string[] expected = Values();
        IndexImage image;
        using (MMapDirectory directory = new(_folder.Path)) image = IndexImage.Of(directory);
        RandomSource random = new(5);
        int named = 0;
        foreach (DamageCase damage in DamageCase.Of(image, random, perBody: 20).Where(_ => random.OneIn(4)))
        {
            File.Delete(_folder[damage.File]);
            if (damage.Content is not null) File.WriteAllBytes(_folder[damage.File], damage.Content);
            try
            {
                Assert.True(expected.SequenceEqual(Values()), $"{damage}: other values");
            }
            catch (IndexException e)
            {
                named++;
                Assert.True(e.Message.StartsWith(_folder.Path, StringComparison.Ordinal) && !e.Message.Contains('\n', StringComparison.Ordinal), $"{damage}: {e.Message}");
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{damage}: {e}");
            }

            File.WriteAllBytes(_folder[damage.File], image[damage.File]);
        }

        Assert.True(named > 50, $"{named} named");
    }

    private string[] Values()
    {
        using LuceneNetReader reader = LuceneNetReader.Open(_folder.Path);
        return [.. reader.Read(NoBound).SelectMany(record => record.Values).Select(value => $"{value.Key}={value.Value}")];
    }

    private static string Refused<T>(string path)
        where T : IndexException => Assert.Throws<T>(() => LuceneNetReader.Open(path)).Message;
}
