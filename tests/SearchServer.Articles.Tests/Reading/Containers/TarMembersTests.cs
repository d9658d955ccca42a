using System.Formats.Tar;
using System.Text;
using SearchServer.Articles.Reading;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Containers;

public sealed class TarMembersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void WhatTheClassLibraryWritesIsReadInEveryFormat(TarEntryFormat format)
    {
        string longName = string.Join('/', Enumerable.Repeat("a folder with a long name", 6)) + "/ä.txt";
        (string Name, string Text)[] members = [("a.txt", "A title\n\nText."), ("b/c.txt", new string('x', 2000)), .. format is TarEntryFormat.Pax or TarEntryFormat.Gnu ? [(longName, "Long")] : Array.Empty<(string, string)>(), ("d.txt", "D")];
        using MemoryStream bytes = new();
        using (TarWriter writer = new(bytes, format, leaveOpen: true))
        {
            writer.WriteEntry(Create(format, TarEntryType.Directory, "b/"));
            writer.WriteEntry(Create(format, TarEntryType.SymbolicLink, "link.txt", link: "a.txt"));
            foreach ((string name, string text) in members) writer.WriteEntry(Create(format, format == TarEntryFormat.V7 ? TarEntryType.V7RegularFile : TarEntryType.RegularFile, name, text));
        }

        SourceRecord[] records = Read("a.tar", bytes.ToArray());
        Assert.Equal(members.Select(member => (_folder["a.tar"] + "!" + member.Name, member.Text)), records.Select(record => (record.Context.Path, Encoding.UTF8.GetString(record.Content.Span))));
    }

    [Fact]
    public void TheTimeOfAMemberIsThatOfTheCrawlIfTheUserSaysSo()
    {
        byte[] tar = Tar(("a.txt", "A title\n\nText."));
        File.WriteAllBytes(_folder["a.tar"], tar);
        Assert.Null(ReadingSamples.Records(_folder["a.tar"]).Records[0].Context.CrawlTime);
        Assert.Equal(new DateTimeOffset(2025, 8, 20, 14, 3, 0, TimeSpan.Zero), ReadingSamples.Records(_folder["a.tar"], new ReadingOptions { FileTimeIsCrawlTime = true }).Records[0].Context.CrawlTime);
    }

    [Fact]
    public void AnArchiveThatIsCutOffKeepsWhatCameBefore()
    {
        byte[] tar = Tar(("a.txt", "A title\n\nText."), ("b.txt", "B title\n\nText."));
        for (int length = 600; length < 1536; length += 37)
        {
            SourceRecord[] records = Read("a.tar", tar[..length]);
            Assert.NotEmpty(records);
            Assert.NotNull(records[^1].Rejection);
        }
    }

    [Fact]
    public void NamesThatLeadOutOfTheArchiveAndHiddenOnesAreNotRead()
    {
        SourceRecord[] records = Read("a.tar", Tar(("../../a.txt", "A"), (".git/b.txt", "B"), ("./c.txt", "C"), ("__MACOSX/._c.txt", "D")));
        Assert.Equal([(_folder["a.tar!../../a.txt"], true), (_folder["a.tar!./c.txt"], false)], records.Select(record => (record.Rejection?.Path ?? record.Context.Path, record.Rejection is not null)));
    }

    [Fact]
    public void ASidecarInATarIsRejectedByName() => Assert.Contains("a.txt.meta.json", Assert.Single(Read("a.tar", Tar(("a.txt", "A"), ("a.txt.meta.json", "{}"))), record => record.Rejection is not null).Rejection!.Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(0xFF, 0xFF)]
    [InlineData(0x80, 0x7F)]
    [InlineData((byte)'x', (byte)'x')]
    [InlineData((byte)'0', (byte)'0')]
    public void ATimeThatIsNoneIsNotKnownAndTheMemberIsRead(byte first, byte others)
    {
        byte[] tar = Tar(("a.txt", "A title\n\nText."));
        tar.AsSpan(136, 12).Fill(others);
        tar[136] = first;
        WriteChecksum(tar);
        File.WriteAllBytes(_folder["a.tar"], tar);
        SourceRecord record = Assert.Single(ReadingSamples.Records(_folder["a.tar"], new ReadingOptions { FileTimeIsCrawlTime = true }).Records);
        Assert.Equal((null, null), (record.Rejection, record.Context.CrawlTime));
    }

    [Fact]
    public void ANameOfTwoGigabytesIsRefusedBeforeItIsReadIntoMemory()
    {
        byte[] tar = Tar(("a.txt", "A"));
        byte[] header = [.. tar[..512]];
        header[156] = (byte)'x';
        "17777777777\0"u8.CopyTo(header.AsSpan(124));
        WriteChecksum(header);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("names of at most 1 MB", Assert.Single(Read("a.tar", [.. header, .. tar])).Rejection!.Reason, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void FlippedBitsAreRejectionsOrArticlesAndNeverMore()
    {
        RandomSource random = new(12);
        byte[] tar = Tar(("a.txt", "A title\n\nText."), ("b.txt", "B title\n\nText."));
        for (int i = 0; i < 500; i++)
        {
            byte[] damaged = [.. tar];
            damaged[random.Below(damaged.Length)] ^= (byte)(1 << random.Below(8));
            Assert.InRange(Read("a.tar", damaged).Length, 0, 4);
        }
    }

    private static byte[] Tar(params (string Name, string Text)[] members)
    {
        using MemoryStream bytes = new();
        using (TarWriter writer = new(bytes, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach ((string name, string text) in members) writer.WriteEntry(Create(TarEntryFormat.Ustar, TarEntryType.RegularFile, name, text));
        }

        return bytes.ToArray();
    }

    private static void WriteChecksum(byte[] tar)
    {
        "        "u8.CopyTo(tar.AsSpan(148));
        Encoding.ASCII.GetBytes(Convert.ToString(tar.Take(512).Sum(b => b), 8).PadLeft(6, '0') + "\0 ").CopyTo(tar, 148);
    }

    private static TarEntry Create(TarEntryFormat format, TarEntryType type, string name, string? text = null, string? link = null)
    {
        TarEntry entry = format switch
        {
            TarEntryFormat.V7 => new V7TarEntry(type, name),
            TarEntryFormat.Ustar => new UstarTarEntry(type, name),
            TarEntryFormat.Pax => new PaxTarEntry(type, name),
            _ => new GnuTarEntry(type, name),
        };
        entry.ModificationTime = new DateTimeOffset(2025, 8, 20, 14, 3, 0, TimeSpan.Zero);
        if (text is not null) entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        if (link is not null) entry.LinkName = link;
        return entry;
    }

    private SourceRecord[] Read(string name, byte[] bytes)
    {
        File.WriteAllBytes(_folder[name], bytes);
        return ReadingSamples.Records(_folder[name]).Records;
    }
}
