using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Entities;

public class EntityTableTests
{
    [Fact]
    public void ANameIsKnownByKeyLabelAndVariants()
    {
        EntityTable table = new();
        Corpus corpus = new(table);
        corpus.Add("Agnès Pell", "Agnès Pell");
        corpus.Add("AGNES PELL");
        corpus.Add("Agnès Pell", "Pell");
        Entity pell = table.Find(EntityKind.Person, "agnes-pell")!;
        Assert.Equal(("agnes pell", "Agnès Pell", 3), (pell.Key, pell.Label, pell.Count));
        Assert.Equal(["AGNES PELL", "Pell"], pell.Variants);
        Assert.Equal([("Agnès Pell", 2), ("AGNES PELL", 1), ("Pell", 1)], table.NamesOf(EntityKind.Person, pell.Key));
        Assert.Empty(table.NamesOf(EntityKind.Person, "unknown"));
        Assert.Equal(pell.Key, table.Find(EntityKind.Person, "PELL")!.Key);
        Assert.Null(table.Find(EntityKind.Place, "Agnès Pell"));
        Assert.Empty(table.Resolve([Corpus.Person(" … ")]));
        Assert.Equal("unknown", table.LabelOf(EntityKind.Person, "unknown"));
    }

    [Theory]
    [InlineData("Pope Francis", "Francis")]
    [InlineData("Prince Harry", "Harry")]
    [InlineData("Queen Elizabeth II", "Elizabeth II")]
    [InlineData("Al Gore", "Gore")]
    public void AWellKnownPersonIsNotMergedWithHimself(string name, string shortName)
    {
        EntityTable table = new();
        Corpus corpus = new(table);
        for (int i = 0; i < 5; i++) corpus.Add(name);
        for (int i = 0; i < 5; i++) corpus.Add(shortName);
        Assert.DoesNotContain(table.Consolidate(), merge => merge.Key.Key == merge.Value);
        Assert.Empty(table.Consolidate());
    }

    [Fact]
    public void AnOrganisationIsCalledAsItUsuallyIs()
    {
        EntityTable table = new();
        Corpus corpus = new(table);
        foreach (string name in (string[])["OSTRA", "OSTRA", "Ostra", "HALDEN YARDS", "Halden Yards", "Halden Yards"]) corpus.AddArticle(Corpus.Organisation(name));
        table.Consolidate();
        Assert.Equal("OSTRA", table.LabelOf(EntityKind.Organisation, "ostra"));
        Assert.Equal("Halden Yards", table.LabelOf(EntityKind.Organisation, "halden yards"));
    }

    [Fact]
    public void AWellKnownOrganisationKeepsItsNameWhateverElseIsAbbreviatedSo()
    {
        EntityTable table = new();
        Corpus corpus = new(table);
        for (int i = 0; i < 20; i++) corpus.AddArticle(Corpus.Organisation("NPR"));
        for (int i = 0; i < 3; i++) corpus.AddArticle(Corpus.Organisation("National Pier Register", "NPR"));
        Assert.Empty(table.Consolidate());
        Assert.Equal(("NPR", 20), table.Find(EntityKind.Organisation, "npr") is { } npr ? (npr.Label, npr.Count) : default);
        Assert.Equal(3, table.Find(EntityKind.Organisation, "national pier register")!.Count);
    }

    [Fact]
    public void APlaceKnowsWhereItLies()
    {
        EntityTable table = new();
        ResolvedEntity kyiv = table.Resolve([Corpus.Place("Kiev")])[0];
        Assert.Equal(("kyiv", "Kyiv", "ukraine"), (kyiv.Key, kyiv.Label, kyiv.Parent));
        Assert.Equal("Ukraine", table.LabelOf(EntityKind.Place, "ukraine"));
        Assert.Equal(0, table.Find(EntityKind.Place, "ukraine")!.Count);
        Assert.Equal("houston", table.Resolve([Corpus.Place("Houston")])[0].Key);
        Assert.Equal(["texas", "united states"], table.AncestorsOf(EntityKind.Place, "houston"));
        Assert.Empty(table.AncestorsOf(EntityKind.Place, "united states"));
        Assert.Equal("united states", table.Resolve([Corpus.Place("USA")])[0].Key);
        Assert.Equal("port halden", table.Resolve([Corpus.Place("Port Halden")])[0].Key);
    }

    [Fact]
    public void PlacesOfOneNameHaveKeysOfTheirOwn()
    {
        EntityTable table = new();
        ResolvedEntity texan = table.Resolve([Corpus.Place("Paris", key: "paris, texas")])[0];
        ResolvedEntity french = table.Resolve([Corpus.Place("Paris")])[0];
        Assert.Equal(("paris, texas", "Paris, Texas", "texas"), (texan.Key, texan.Label, texan.Parent));
        Assert.Equal(("paris", "Paris", "france"), (french.Key, french.Label, french.Parent));
        Assert.Equal("paris, texas", table.Find(EntityKind.Place, "Paris, Texas")!.Key);
        Assert.Equal("paris", table.Find(EntityKind.Place, "Paris")!.Key);
    }

    [Fact]
    public void OrganisationsAreKnownWithoutArticleAndLegalForm()
    {
        EntityTable table = new();
        string key = table.Resolve([Corpus.Organisation("Halden Shipping")])[0].Key;
        Assert.Equal(key, table.Resolve([Corpus.Organisation("The Halden Shipping")])[0].Key);
        Assert.Equal(key, table.Resolve([Corpus.Organisation("Halden Shipping Co., Ltd.")])[0].Key);
    }

    [Fact]
    public void TheTableIsCommittedWithTheIndex()
    {
        using MemoryDirectory directory = new();
        EntityTable table = new();
        Corpus corpus = new(table);
        corpus.Add("Ilse Marrow", "Marrow", "Ilse Marrow");
        corpus.Add("Ilse K. Marrow");
        table.Resolve([Corpus.Place("Kiev")]);
        table.Consolidate();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer)))
        {
            table.WriteTo(writer.SetAttachment, writer.SetUserData);
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        EntityTable read = EntityTable.Read(reader);
        Assert.Equal(3, read.Count);
        Assert.False(read.IsChanged);
        foreach ((EntityKind kind, string name) in ((EntityKind, string)[])[(EntityKind.Person, "Ilse K. Marrow"), (EntityKind.Person, "marrow"), (EntityKind.Place, "Kiev"), (EntityKind.Place, "Ukraine")])
        {
            Entity before = table.Find(kind, name)!;
            Entity after = read.Find(kind, name)!;
            Assert.Equal((before.Key, before.Label, before.Count, before.Parent), (after.Key, after.Label, after.Count, after.Parent));
            Assert.Equal(before.Variants, after.Variants);
        }

        Assert.Equal(["ukraine"], read.AncestorsOf(EntityKind.Place, "kyiv"));
    }

    [Fact]
    public void ATableOfTheFirstVersionIsRead()
    {
        byte[] content = [1, 1, (byte)EntityKind.Place, 11, .. "port halden"u8, 11, .. "Port Halden"u8, 1, 11, .. "PORT HALDEN"u8];
        EntityTable table = EntityTables.Read(content);
        Entity halden = table.Find(EntityKind.Place, "port-halden")!;
        Assert.Equal(("port halden", "Port Halden"), (halden.Key, halden.Label));
        Assert.Equal(["PORT HALDEN"], halden.Variants);
        Assert.Equal("port halden", table.Resolve([Corpus.Place("Port Halden")])[0].Key);
    }

    [Fact]
    public void ADamagedTableIsRefusedByName()
    {
        using TemporaryFolder folder = new();
        using (MMapDirectory directory = new(folder["index"]))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer)))
        {
            EntityTable table = new();
            table.Resolve([Corpus.Place("Port Halden"), Corpus.Person("Ilse Marrow", "Marrow"), Corpus.Person("Ilse Pell"), Corpus.Person("Ilse Pells")]);
            table.WriteTo(writer.SetAttachment, writer.SetUserData);
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

    /// <summary>What no checksum finds, because whoever wrote it meant it: every other content is read or refused, and never anything worse.</summary>
    [Fact]
    public void AnyContentIsReadOrRefused()
    {
        RandomSource random = new(4711);
        for (int round = 0; round < 300; round++)
        {
            byte[] content = random.Bytes(random.Below(60));
            if (content.Length > 0 && !random.OneIn(4)) content[0] = (byte)random.Between(1, 2);
            if (content.Length > 1) content[1] = (byte)random.Below(5);
            try
            {
                Assert.InRange(EntityTables.Read(content).Count, 0, content.Length);
            }
            catch (CorruptIndexException e)
            {
                Assert.Contains("attachment-entities", e.Message, StringComparison.Ordinal);
            }
        }
    }
}
