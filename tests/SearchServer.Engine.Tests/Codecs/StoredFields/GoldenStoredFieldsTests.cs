using System.Text;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.StoredFields;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.StoredFields;

/// <summary>The same articles, which Lucene compressed by DEFLATE in one golden index and by LZ4 in the other, are read alike. Needs no Java.</summary>
public class GoldenStoredFieldsTests
{
    [Theory]
    [InlineData("8.7.0")]
    [InlineData("8.8.1")]
    public void DeflateAndLz4HoldTheSameArticles(string release)
    {
        Dictionary<string, string> fast = Read(TestData.Require($"golden/lucene-{release}-wikinews-segments"), StoredFieldsFormat.FastMode);
        Dictionary<string, string> high = Read(TestData.Require($"golden/lucene-{release}-wikinews-compound"), StoredFieldsFormat.HighMode);
        List<string> both = [.. fast.Keys.Intersect(high.Keys)];
        Assert.InRange(both.Count, 200, 300);
        Assert.All(both, id => Assert.Equal(fast[id], high[id]));
    }

    /// <summary>The stored fields of each document as text, by its id.</summary>
    private static Dictionary<string, string> Read(string folder, string mode)
    {
        using MMapDirectory directory = MMapDirectory.OpenExisting(folder);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.All(reader.Leaves, leaf => Assert.Equal(mode, leaf.Reader.Commit.Info.Attributes[StoredFieldsFormat.ModeAttribute]));
        Dictionary<string, string> documents = new(StringComparer.Ordinal);
        foreach (LeafContext leaf in reader.Leaves)
        {
            for (int doc = 0; doc < leaf.Reader.MaxDoc; doc++)
            {
                if (leaf.Reader.LiveDocs?.Get(doc) == false) continue;
                Lines lines = new();
                leaf.Reader.StoredFields.Read(doc, lines);
                documents.Add(lines.Values.Single(line => line.StartsWith("id=", StringComparison.Ordinal)), string.Join('\n', lines.Values));
            }
        }

        return documents;
    }

    private sealed class Lines : StoredFieldVisitor
    {
        public List<string> Values { get; } = [];

        public override bool Wants(FieldInfo field) => true;

        public override void OnString(FieldInfo field, ReadOnlySpan<byte> utf8) => Values.Add($"{field.Name}={Encoding.UTF8.GetString(utf8)}");

        public override void OnBytes(FieldInfo field, ReadOnlySpan<byte> bytes) => Values.Add($"{field.Name}={Convert.ToHexString(bytes)}");

        public override void OnInt(FieldInfo field, int value) => Values.Add($"{field.Name}={value}");

        public override void OnLong(FieldInfo field, long value) => Values.Add($"{field.Name}={value}");

        public override void OnFloat(FieldInfo field, float value) => Values.Add($"{field.Name}={value:R}");

        public override void OnDouble(FieldInfo field, double value) => Values.Add($"{field.Name}={value:R}");
    }
}
