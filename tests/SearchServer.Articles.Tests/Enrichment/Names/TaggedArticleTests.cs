using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Articles.Entities;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

/// <summary>From plain text to entities, with the tagger that the program comes with.</summary>
public class TaggedArticleTests
{
    [Fact]
    public void AnArticleOfAWire()
    {
        EntityChain[] chains = Resolve(
            "LAVROV TO VISIT YEREVAN NEXT WEEK",
            """
            By Hedda Carter
            MOSCOW, May 3 (Reuters) - The Russian Foreign Minister Sergei Lavrov will travel to Armenia next week for talks on the border with Azerbaijan, his ministry said on Tuesday.
            Lavrov’s plane will land in Yerevan on Monday. Mr Lavrov is also to call on leaders in Georgia, the ministry said, after visits to Azerbaijan and Turkey.
            Moscow said that the World Health Organization (WHO) had asked for help. The WHO did not comment. American diplomats said the United States would watch the talks.
            (Reporting by Hedda Carter; Editing by Piet Marrow)
            """);
        Assert.Equal("Sergei Lavrov 4", Shown(chains, EntityKind.Person));
        Assert.Equal("armenia; azerbaijan; georgia; moscow; turkey; united states; yerevan", Keys(chains));
        Assert.Contains(chains, chain => chain is { Kind: EntityKind.Organisation, Name: "World Health Organization", Count: 3 });
    }

    [Fact]
    public void AnArticleOfALocalPaper()
    {
        EntityChain[] chains = Resolve(
            "Two Hales run for mayor",
            """
            PARIS, Texas - Henrik Hale Jr. and his cousin Martha Hale both want to be mayor of Paris, Texas, where voters go to the polls on Saturday.
            “She is the better cook,” Mr. Hale told the Washington Post. Ms. Hale, who used to work for the Bank of England in London, said she would not answer.
            """);
        Assert.Equal("Henrik Hale Jr. 2; Martha Hale 2", Shown(chains.Where(chain => chain.Name.Contains(' ', StringComparison.Ordinal)), EntityKind.Person));
        Assert.Equal("london; paris, texas; texas", Keys(chains));
        Assert.Contains(chains, chain => chain is { Kind: EntityKind.Organisation, Name: "Washington Post" });
        Assert.Contains(chains, chain => chain is { Kind: EntityKind.Organisation, Name: "Bank of England" });
    }

    [Theory]
    [InlineData("The councilman, Hal Ferring Jr., was sworn in on Monday. Hal Ferring said that he would serve. Ferring is 41.", "Hal Ferring Jr. 3")]
    [InlineData("Police said that Hal Ferring Sr. was shot in his kitchen on Sunday. Hal Ferring had been alone.", "Hal Ferring Sr. 2")]
    [InlineData("Hal Ferring Jr. and Hal Ferring Sr. opened the mill together on Friday.", "Hal Ferring Jr. 1; Hal Ferring Sr. 1")]
    [InlineData("Hal Ferring Sr. was shot outside the mill in 1980. The police took his neighbour to court.", "Hal Ferring Sr. 1")]
    [InlineData("Hal Ferring III and Hal Ferring IV sold the family's firm.", "Hal Ferring III 1; Hal Ferring IV 1")]
    [InlineData("Pope Leo XII met the bishops in Rome. A century later Pope Leo XIII wrote to them.", "Leo XII 1; Leo XIII 1")]
    public void ASuffixIsPartOfTheName(string body, string persons) => Assert.Equal(persons, Shown(Resolve("Town news", body), EntityKind.Person));

    [Fact]
    public void AnEmptyArticleHasNoEntities() => Assert.Empty(Resolve("", ""));

    /// <summary>The entities of an article without a title: <c>Person: Ilse Marrow; Place: Halden</c>.</summary>
    internal static string Entities(string body) => string.Join("; ", Resolve("", body).Select(chain => $"{chain.Kind}: {chain.Name}"));

    private static EntityChain[] Resolve(string title, string body)
    {
        List<EntityMention> titleMentions = [];
        List<EntityMention> bodyMentions = [];
        EntityTagger.Default.Tag(title, body, titleMentions, bodyMentions);
        return [.. NameResolver.Resolve(title, titleMentions, body, bodyMentions)];
    }

    private static string Shown(IEnumerable<EntityChain> chains, EntityKind kind) => MarkedText.Shown(chains, kind, chain => chain.Name);

    private static string Keys(IEnumerable<EntityChain> chains) => string.Join("; ", chains.Where(chain => chain.Kind == EntityKind.Place).Select(chain => chain.Key ?? chain.Name).Order(StringComparer.Ordinal));
}
