using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Tests.Entities;

/// <summary>Tables on their way to an index and back.</summary>
internal static class EntityTables
{
    /// <summary>The bytes that a table is committed as.</summary>
    public static byte[] ContentOf(EntityTable table)
    {
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer)))
        {
            table.WriteTo(writer.SetAttachment, writer.SetUserData, isAnew: true);
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        using IndexAttachment attachment = IndexAttachment.Open(reader, "entities")!;
        DataCursor content = attachment.Content;
        return content.ReadSpan((int)content.Remaining).ToArray();
    }

    /// <summary>The table that bytes are read as.</summary>
    public static EntityTable Read(byte[] content, EntityCorrections? corrections = null)
    {
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer)))
        {
            writer.SetAttachment("entities", output => output.WriteBytes(content));
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        return EntityTable.Read(reader, corrections);
    }

    /// <summary>A table as a later run finds it.</summary>
    public static EntityTable WrittenAndRead(EntityTable table, EntityCorrections? corrections = null) => Read(ContentOf(table), corrections);
}
