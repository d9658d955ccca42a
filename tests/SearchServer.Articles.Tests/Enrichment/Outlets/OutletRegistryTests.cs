using SearchServer.Articles.Enrichment.Outlets;
using SearchServer.Articles.UserLists;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Outlets;

public sealed class OutletRegistryTests
{
    [Theory]
    [InlineData("AAP", "Australian Associated Press")]
    [InlineData("Sky News AU", "Sky News Australia")]
    [InlineData("Sky News Australia", "Sky News Australia")]
    [InlineData("SMH", "The Sydney Morning Herald")]
    [InlineData("sydney morning herald", "The Sydney Morning Herald")]
    [InlineData("www.bbc.co.uk", "BBC News")]
    [InlineData("BBC", "BBC News")]
    [InlineData("the Guardian", "The Guardian")]
    [InlineData("RollingStone.com", "Rolling Stone")]
    [InlineData("TheBlaze", "The Blaze")]
    [InlineData("El Pais", "El País")]
    [InlineData("  U.S. News &amp; World Report ", "U.S. News & World Report")]
    [InlineData("Fox News Opinion", "Fox News")]
    [InlineData("Ada Quill (Wall Street Journal)", "The Wall Street Journal")]
    [InlineData("https://www.nytimes.com/section/world", "The New York Times")]
    [InlineData("Yahoo", "Yahoo News")]
    public void NamesOfOneOutletBecomeOne(string given, string expected) => Assert.Equal(expected, OutletRegistry.Default.Resolve(new OutletEvidence { Given = given }));

    [Theory]
    [InlineData("Port Halden Courier", "Port Halden Courier")]
    [InlineData("  Port   Halden\n Courier ", "Port Halden Courier")]
    [InlineData("Bread &amp; Salt Weekly", "Bread & Salt Weekly")]
    [InlineData("Halden.net", "Halden.net")]
    [InlineData("www.halden.example", "halden.example")]
    [InlineData("The Times", "The Times")]
    public void AGivenNameThatIsNotKnownStays(string given, string expected) => Assert.Equal(expected, OutletRegistry.Default.Resolve(new OutletEvidence { Given = given }));

    [Theory]
    [InlineData("https://news.bbc.co.uk/2/hi/europe/1.stm", "BBC News")]
    [InlineData("https://www.skynews.com.au/a", "Sky News Australia")]
    [InlineData("https://user@www.theguardian.com:443/a", "The Guardian")]
    [InlineData("http://money.cnn.com/2015/a", "CNNMoney")]
    [InlineData("https://edition.cnn.com/a", "CNN")]
    [InlineData("https://www.pbs.org/newshour/a", "PBS NewsHour")]
    [InlineData("https://www.pbs.org/wgbh/a", "PBS")]
    [InlineData("https://www.halden.example/a", "halden.example")]
    [InlineData("https://news.halden.co.uk/a", "halden.co.uk")]
    [InlineData("https://halden.substack.com/p/a", "halden.substack.com")]
    [InlineData("https://www.halden.blogspot.co.uk/p/a", "halden.blogspot.co.uk")]
    [InlineData("https://www.facebook.com/a", null)]
    [InlineData("https://web.archive.org/web/2020/a", null)]
    [InlineData("not an address", null)]
    [InlineData("https://localhost/a", null)]
    [InlineData("https://10.0.0.7/a", null)]
    public void AnAddressIsThatOfItsHostOrOneAbove(string url, string? expected) => Assert.Equal(expected, OutletRegistry.Default.Resolve(new OutletEvidence { Url = url }));

    [Fact]
    public void EvidenceIsTrustedInItsOrder()
    {
        OutletEvidence all = new()
        {
            Given = "Halden Wire",
            SiteName = "Al Jazeera",
            AggregatorLabel = "SMH",
            Url = "https://www.politico.com/a",
            Path = "archive/haaretz.com/a.html",
            Text = "MOSCOW (Reuters) - The ferry sank.",
        };
        Assert.Equal("Halden Wire", Resolve(all));
        Assert.Equal("Al Jazeera", Resolve(all = all with { Given = null }));
        Assert.Equal("The Sydney Morning Herald", Resolve(all = all with { SiteName = null }));
        Assert.Equal("Politico", Resolve(all = all with { AggregatorLabel = null }));
        Assert.Equal("Haaretz", Resolve(all = all with { Url = null }));
        Assert.Equal("Reuters", Resolve(all = all with { Path = "archive/a.html" }));
        Assert.Null(Resolve(all with { Text = "The ferry sank." }));
    }

    [Fact]
    public void AHostThatIsKnownSaysMoreThanASiteNameThatIsNot()
    {
        Assert.Equal("CNN", Resolve(new OutletEvidence { SiteName = "Home | Latest", Url = "https://www.cnn.com/a" }));
        Assert.Equal("Halden Courier", Resolve(new OutletEvidence { SiteName = "Halden Courier", Url = "https://halden.example/a" }));
    }

    [Fact]
    public void ANameThatSeveralHaveIsThatOfTheHost()
    {
        Assert.Equal("The Guardian", Resolve(new OutletEvidence { SiteName = "The Guardian", Url = "https://www.theguardian.com/a" }));
        Assert.Equal("The Guardian (Nigeria)", Resolve(new OutletEvidence { SiteName = "The Guardian", Url = "https://guardian.ng/a" }));
        Assert.Equal("The Times (UK)", Resolve(new OutletEvidence { Given = "The Times", Url = "https://www.thetimes.co.uk/a" }));
    }

    [Theory]
    [InlineData("crawl.zip!www.bbc.co.uk/news/1.html", "BBC News")]
    [InlineData("/data/al_jazeera/2020/1.txt", "Al Jazeera")]
    [InlineData("/data/Reuters/2020/1.txt", "Reuters")]
    [InlineData("/data/time/2020/1.txt", null)]
    [InlineData("/data/articles/1.txt", null)]
    [InlineData("Reuters.txt", null)]
    public void AFolderMayBeNamedAfterAnOutlet(string path, string? expected) => Assert.Equal(expected, Resolve(new OutletEvidence { Path = path }));

    [Theory]
    [InlineData("MOSCOW (Reuters) - The ferry sank.", "Reuters")]
    [InlineData("PORT HALDEN, Aug. 20 (AP) — The ferry sank.", "Associated Press")]
    [InlineData("By Ilse Marrow\n\nPORT HALDEN, Norway (AFP) -- The ferry sank.", "AFP")]
    [InlineData("AFP - The ferry sank.", "AFP")]
    [InlineData("By Reuters\nThe ferry sank.", "Reuters")]
    [InlineData("The ferry sank.\nNobody was hurt.\n\n- AAP", "Australian Associated Press")]
    [InlineData("The ferry sank.\nNobody was hurt. (PTI)", "Press Trust of India")]
    [InlineData("The ferry sank.\n(Reporting by Ilse Marrow; Editing by T. Revik)", "Reuters")]
    [InlineData("The ferry (AP class) - sank.", null)]
    [InlineData("The ferry sank, said Reuters.", null)]
    [InlineData("The Party (PAP) lost. It was a long night for the city.", null)]
    [InlineData("", null)]
    public void AnAgencyIsReadWhereATextBeginsOrEnds(string text, string? expected) => Assert.Equal(expected, Resolve(new OutletEvidence { Text = text }));

    [Fact]
    public void AFileOfTheUsersGoesBefore()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["outlets.yaml"], """
            # ours
            - name: Halden Courier
              aliases: [HC, Courier (Halden)]
              domains: halden.example
            - name: BBC
              aliases: BBC News
            - {name: Halden Wire, agency: true}
            """);
        OutletRegistry registry = OutletRegistry.Load(folder["outlets.yaml"]);
        Assert.Equal("Halden Courier", registry.Resolve(new OutletEvidence { Given = "hc" }));
        Assert.Equal("Halden Courier", registry.Resolve(new OutletEvidence { Url = "https://news.halden.example/a" }));
        Assert.Equal("Halden Wire", registry.Resolve(new OutletEvidence { Text = "OSLO (Halden Wire) - It rained." }));
        Assert.Equal("BBC", registry.Resolve(new OutletEvidence { Given = "BBC News" }));
        Assert.Equal("BBC", registry.Resolve(new OutletEvidence { Url = "https://www.bbc.co.uk/a" }));
        Assert.Equal("Reuters", registry.Resolve(new OutletEvidence { Given = "reuters" }));
        Assert.Equal("BBC News", Resolve(new OutletEvidence { Given = "BBC" }));
    }

    [Theory]
    [InlineData("- aliases: [a]", "line 1: expected an outlet with a name, found one without")]
    [InlineData("- name: a\n  domain: b.example", "line 2: expected name, aliases, domains or agency, found \"domain\"")]
    [InlineData("- name: a\n  domains: [nowhere]", "line 2: expected a domain such as example.org, found nowhere")]
    [InlineData("- name: [a]", "line 1: expected a text, found a list")]
    [InlineData("name: a", "line 1: expected a list of outlets, found a mapping")]
    [InlineData("- {name: a, agency: perhaps}", "line 1: expected true or false, found \"perhaps\"")]
    [InlineData("- {name: a", "expected YAML")]
    public void AFileThatIsNoListOfOutletsIsRefusedWithItsLine(string text, string expected)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["outlets.yaml"], text);
        UserListException e = Assert.Throws<UserListException>(() => OutletRegistry.Load(folder["outlets.yaml"]));
        Assert.StartsWith(folder["outlets.yaml"], e.Message, StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryNameAndDomainThatIsKnownIsThatOfOneOutlet()
    {
        List<Outlet> outlets = OutletResourceFormat.Read(typeof(OutletRegistry).Assembly.GetManifestResourceStream(OutletResourceFormat.ResourceName)!);
        Assert.InRange(outlets.Count, 9000, 20_000);
        foreach (Outlet outlet in outlets)
        {
            Assert.Equal(outlet.Name, Resolve(new OutletEvidence { Given = outlet.Name }));
            foreach (string domain in outlet.Domains) Assert.Equal(outlet.Name, Resolve(new OutletEvidence { Url = $"https://www.{domain}/2020/a" }));
        }
    }

    private static string? Resolve(OutletEvidence evidence) => OutletRegistry.Default.Resolve(evidence);
}
