using SearchServer.Articles.Entities;
using SearchServer.Articles.UserLists;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Entities;

public class EntityCorrectionsTests
{
    [Fact]
    public void MergedNamesAreOneEntity()
    {
        EntityTable table = new(Load("- merge: [Hedda Carter, Hedda Lindqvist, The Ice Queen]"));
        Corpus corpus = new(table);
        corpus.Add("Hedda Lindqvist");
        corpus.Add("the Ice Queen");
        corpus.Add("Hedda Carter");
        Assert.Equal(["hedda carter", "hedda carter", "hedda carter"], corpus.Persons());
        Assert.Equal("Hedda Carter", table.Find(EntityKind.Person, "Hedda Lindqvist")!.Label);
    }

    [Fact]
    public void WhatTheTableHasAlreadyMovesAtTheEndOfTheRun()
    {
        EntityTable before = new();
        new Corpus(before).Add("Hedda Lindqvist");
        EntityTable table = before.Seed(Load("- {alias: Hedda Lindqvist, of: Hedda Carter}"));
        table.Resolve([Corpus.Person("Hedda Lindqvist")]);
        table.Consolidate();
        Assert.Equal("hedda carter", table.Find(EntityKind.Person, "Hedda Lindqvist")!.Key);

        EntityTable read = EntityTables.WrittenAndRead(before, Load("- {alias: Hedda Lindqvist, of: Hedda Carter}"));
        Assert.Equal([new(new EntityKey(EntityKind.Person, "hedda lindqvist"), "hedda carter")], read.Consolidate());
    }

    [Fact]
    public void SplitNamesAreNeverOneEntity()
    {
        EntityTable before = new();
        Corpus corpus = new(before);
        corpus.AddTimes(3, "Hedda Carter");
        corpus.Add("Hedda B. Carter");
        Assert.Single(corpus.Persons().Distinct());

        Corpus anew = new(before.Seed(Load("- split: [Hedda Carter, Hedda B. Carter]")));
        anew.AddTimes(3, "Hedda Carter");
        anew.Add("Hedda B. Carter");
        Assert.Equal(["hedda carter", "hedda carter", "hedda carter", "hedda b carter"], anew.Persons());

        Corpus known = new(new EntityTable(Load("- split: [Joe Biden, Joseph Biden]")));
        known.Add("Joe Biden");
        known.Add("Joseph Biden");
        Assert.Equal(["joe biden", "joseph biden"], known.Persons());
    }

    [Fact]
    public void ARenamedEntityKeepsItsKey()
    {
        EntityTable table = new(Load("- {rename: Volodymyr Zelensky, to: Volodymyr Zelenskyy}\n- {kind: place, rename: Kyiv, to: Kyjiw}"));
        Corpus corpus = new(table);
        corpus.AddTimes(3, "Volodymyr Zelensky");
        Assert.Equal("volodymyr zelensky", corpus.Persons()[0]);
        Assert.Equal("Volodymyr Zelenskyy", table.LabelOf(EntityKind.Person, "volodymyr zelensky"));
        table.Resolve([Corpus.Place("Kiev")]);
        table.Consolidate();
        Assert.Equal("Kyjiw", table.LabelOf(EntityKind.Place, "kyiv"));
        Assert.Equal("Kyjiw", EntityTables.WrittenAndRead(table).LabelOf(EntityKind.Place, "kyiv"));
    }

    [Fact]
    public void PlacesAndOrganisationsAreCorrectedToo()
    {
        EntityTable table = new(Load("- {kind: place, alias: Paris, of: 'Paris, Texas'}\n- kind: organisation\n  merge: [Halden Shipping, Halden Lines]"));
        Assert.Equal(("paris, texas", "texas"), table.Resolve([Corpus.Place("Paris")]) is [var paris] ? (paris.Key, paris.Parent) : default);
        Assert.Equal("halden shipping", table.Resolve([Corpus.Organisation("Halden Lines")])[0].Key);
    }

    [Fact]
    public void AnEmptyFileCorrectsNothing() => Assert.Equal("hedda carter", new EntityTable(Load("# nothing yet\n")).Resolve([Corpus.Person("Hedda Carter")])[0].Key);

    [Theory]
    [InlineData("merge: [a, b]", 1, "a list of corrections", "a mapping")]
    [InlineData("- merge: [a, b]\n- 7", 2, "a correction: merge, split, rename or alias", "\"7\"")]
    [InlineData("- merge: [a]", 1, "a list of two names or more", "a shorter list")]
    [InlineData("- merge: [a, [b]]", 1, "a text", "a list")]
    [InlineData("- merge: [a, b]\n-\n  join: [a, b]", 3, "kind, merge, split, rename and to, or alias and of", "\"join\"")]
    [InlineData("- rename: a", 1, "merge, or split, or rename with to, or alias with of", "rename")]
    [InlineData("- kind: ship\n  merge: [a, b]", 1, "person, place or organisation", "\"ship\"")]
    [InlineData("- kind: person", 1, "merge, or split, or rename with to, or alias with of", "nothing")]
    [InlineData("- merge: [a, b]\n- merge: [b, a]", 2, "a name that stands for nothing else yet and is not kept apart", "a")]
    [InlineData("- split: [a, b]\n- merge: [a, b]", 2, "a name that stands for nothing else yet and is not kept apart", "b")]
    [InlineData("- merge: [a, b]\n- split: [a, b]", 2, "names that are not merged", "a, b")]
    [InlineData("- {alias: a, of: b}\n- {alias: a, of: c}", 2, "a name that stands for nothing else yet and is not kept apart", "a")]
    [InlineData("- {rename: a, to: b}\n- {rename: a, to: c}", 2, "a name that is renamed once", "a")]
    [InlineData("- merge: a: b", 1, "YAML", null)]
    public void AMistakeIsNamedWithItsLine(string content, int line, string expected, string? found)
    {
        UserListException error = Assert.Throws<UserListException>(() => Load(content));
        Assert.Equal(line, error.Line);
        Assert.EndsWith("corrections.yaml", error.File, StringComparison.Ordinal);
        Assert.Contains($"line {line}: expected {expected}, found {found}", error.Message, StringComparison.Ordinal);
    }

    internal static EntityCorrections Load(string content)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["corrections.yaml"], content);
        return EntityCorrections.Load(folder["corrections.yaml"]);
    }
}
