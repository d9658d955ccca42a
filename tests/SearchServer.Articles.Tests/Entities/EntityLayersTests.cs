using System.Globalization;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Entities;

/// <summary>What a commit holds of a table.</summary>
public class EntityLayersTests
{
    [Fact]
    public void AChangeWritesWhatItHasChanged()
    {
        const int Persons = 5_000;
        const int Changes = 100;
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer));
        EntityTable table = new();
        for (int i = 0; i < Persons; i++) table.Resolve([Corpus.Person($"Ilse {NameOf(i)}")]);
        table.Consolidate();
        long whole = Write(table, writer, out _);
        long written = 0;
        for (int i = 0; i < Changes; i++)
        {
            table.Resolve([Corpus.Person($"Piet {NameOf(Persons + i)}")]);
            table.Consolidate();
            written += Write(table, writer, out int attachments);
            Assert.InRange(attachments, 1, 16);
        }

        // Each of them is written as often as the changes have doubled.
        Assert.InRange(written, 1, whole * Changes * 8 / Persons);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(Persons + Changes, EntityTable.Read(reader).Count);
    }

    [Fact]
    public void WhoHasReadAnEarlierCommitReadsTheRest()
    {
        RandomSource random = new(20259);
        for (int round = 0; round < 20; round++)
        {
            using MemoryDirectory directory = new();
            using IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer));
            LiveArticles articles = new(new EntityTable());
            EntityTable? earlier = null;
            List<DirectoryReader> commits = [];
            for (int step = random.Between(2, 12); step > 0; step--)
            {
                articles.Add(RandomArticles.One(random));
                for (int more = random.OneIn(3) ? random.Below(20) : 0; more > 0; more--) articles.Add(RandomArticles.One(random));
                if (random.OneIn(3)) articles.RemoveAt(random.Below(articles.Articles.Count));
                articles.Consolidate();
                articles.Table.WriteTo(writer.SetAttachment, writer.SetUserData, isAnew: random.OneIn(8));
                writer.Commit();
                commits.Add(DirectoryReader.Open(directory));

                // As a rule the next commit, and after a restore one of before.
                DirectoryReader reader = random.OneIn(4) ? commits[Math.Max(0, commits.Count - 2)] : commits[^1];
                byte[] anew = EntityTables.ContentOf(EntityTable.Read(reader));
                Assert.True(anew.AsSpan().SequenceEqual(EntityTables.ContentOf(EntityTable.Read(reader, null, earlier))), $"{random} round {round}");
                if (random.OneIn(2)) earlier = EntityTable.Read(reader, null, earlier);
            }

            commits.ForEach(commit => commit.Dispose());
        }
    }

    private static long Write(EntityTable table, IndexWriter writer, out int attachments)
    {
        long written = 0;
        table.WriteTo((name, write) => writer.SetAttachment(name, write is null ? null : output =>
        {
            long start = output.Position;
            write(output);
            written += output.Position - start;
        }), writer.SetUserData);
        writer.Commit();
        using DirectoryReader reader = writer.OpenReader();
        attachments = reader.UserData.Keys.Count(key => key.StartsWith("attachment", StringComparison.Ordinal));
        return written;
    }

    /// <summary>The surname of a number, more than a slip from that of any other.</summary>
    private static string NameOf(int number) => "V" + string.Concat(number.ToString("d5", CultureInfo.InvariantCulture).Select(digit => $"a{"bdfgklmnpr"[digit - '0']}o{"bdfgklmnpr"[digit - '0']}"));
}
