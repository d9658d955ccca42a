using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests;

public class EntityTableTests
{
    [Fact]
    public void ANameIsKnownByKeyLabelAndVariants()
    {
        EntityTable table = new();
        Entity pell = table.Resolve(EntityKind.Person, "Agnès Pell")!;
        Assert.Equal(("agnes pell", "Agnès Pell"), (pell.Key, pell.Label));
        Assert.Equal(["AGNES PELL"], table.Resolve(EntityKind.Person, "AGNES PELL")!.Variants);
        Assert.Equal(pell.Key, table.Find(EntityKind.Person, "agnes-pell")!.Key);
        Assert.Null(table.Find(EntityKind.Place, "Agnès Pell"));
        Assert.Null(table.Resolve(EntityKind.Person, " … "));
        Assert.Equal("unknown", table.LabelOf(EntityKind.Person, "unknown"));
    }

    [Fact]
    public void TheTableIsCommittedWithTheIndex()
    {
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleFields.Analyzer)))
        {
            EntityTable table = new();
            table.Resolve(EntityKind.Place, "Port Halden");
            table.Resolve(EntityKind.Place, "PORT HALDEN");
            table.WriteTo(writer.SetAttachment);
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        EntityTable read = EntityTable.Read(reader);
        Assert.Equal(1, read.Count);
        Assert.False(read.IsChanged);
        Assert.Equal(["PORT HALDEN"], read.Find(EntityKind.Place, "port halden")!.Variants);
    }

    [Fact]
    public void ADamagedTableIsRefusedByName()
    {
        using TemporaryFolder folder = new();
        using (MMapDirectory directory = new(folder["index"]))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleFields.Analyzer)))
        {
            EntityTable table = new();
            table.Resolve(EntityKind.Place, "Port Halden");
            table.WriteTo(writer.SetAttachment);
            writer.Commit();
        }

        string file = Directory.GetFiles(folder["index"], "attachment*").Single();
        byte[] whole = File.ReadAllBytes(file);
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] flipped = [.. whole];
            flipped[at] ^= (byte)(1 << (at % 8));
            foreach (byte[] damaged in (byte[][])[flipped, whole[..at]])
            {
                File.WriteAllBytes(file, damaged);
                IndexException error = Assert.ThrowsAny<IndexException>(() => ArticleIndex.Open(folder["index"]).Dispose());
                Assert.Contains(Path.GetFileName(file), error.Message, StringComparison.Ordinal);
            }
        }
    }
}
