using SearchServer.Articles.Enrichment.Duplicates;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Duplicates;

public sealed class DuplicateGroupsTests
{
    private static readonly DateTimeOffset s_day = new(2025, 8, 20, 0, 0, 0, TimeSpan.Zero);

    private readonly RandomSource _random = new(2208);

    [Fact]
    public void AStoryWithAnotherTitleOrALittleMoreOrLessOrOtherWordsIsInItsGroup()
    {
        string[] words = RandomStories.Words(_random, 400);
        string[] others = [.. words.Select((word, i) => i % 20 == 7 ? "changed" : word)];
        DuplicateGroups groups = new((_, _, _) => { });
        string group = Assign(groups, "a", RandomStories.Text(words));
        Assert.Equal(group, Assign(groups, "b", RandomStories.Text(words), title: "Another title"));
        Assert.Equal(group, Assign(groups, "c", RandomStories.Text(words) + "\n\n" + RandomStories.Text(_random, 60)));
        Assert.Equal(group, Assign(groups, "d", RandomStories.Text(_random, 60) + "\n\n" + RandomStories.Text(words)));
        Assert.Equal(group, Assign(groups, "e", RandomStories.Text(words.Take(260))));
        Assert.Equal(group, Assign(groups, "f", RandomStories.Text(others)));
        Assert.NotEqual(group, Assign(groups, "g", RandomStories.Text(_random, 400)));
        Assert.NotEqual(group, Assign(groups, "h", RandomStories.Text(words.Take(80)) + " " + RandomStories.Text(_random, 320)));
    }

    [Fact]
    public void TwoStoriesOnOneSubjectAreTwoGroups()
    {
        DuplicateGroups groups = new((_, _, _) => { });
        string first = Assign(groups, "a", "The ferry to Port Halden will sail again from Monday, the harbour office said on Saturday, after a week in which the storm had kept it at the quay. Four hundred people waited on the island, and the school was opened for them. The office will pay for the nights.");
        string second = Assign(groups, "b", "The ferry to Port Halden sailed again on Monday, a week after the storm. The first to come ashore was Ilse Marrow, who keeps a shop on the island. Nobody had told her who will pay, she said, for the bread that four hundred people had eaten in the school.");
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void OfBriefTextsAFormThatIsFilledInOtherwiseIsNoDuplicate()
    {
        DuplicateGroups groups = new((_, _, _) => { });
        string Form(string who, string what, string when) => $"{who} said its board declared a dividend of {what} a share for the quarter that ends now, payable on {when} to all holders of record, and that it expects to pay as much in the quarters that follow if business goes on as it does today.";
        Assert.NotEqual(Assign(groups, "a", Form("Halden Salt", "ten cents", "March 26")), Assign(groups, "b", Form("Marrow Mills", "four crowns", "the first of June")));
    }

    [Fact]
    public void WhatIsAlikeAWeekLaterIsAnotherStoryUnlessItIsAllButEqual()
    {
        string[] words = RandomStories.Words(_random, 400);
        DuplicateGroups groups = new((_, _, _) => { });
        string group = Assign(groups, "a", RandomStories.Text(words), published: s_day);
        string next = RandomStories.Text(words.Take(330)) + " " + RandomStories.Text(_random, 70);
        Assert.NotEqual(group, Assign(groups, "b", next, published: s_day.AddDays(7)));
        Assert.Equal(group, Assign(groups, "c", RandomStories.Text(words), published: s_day.AddDays(-300)));
        Assert.Equal(group, Assign(groups, "d", RandomStories.Text(words.Take(330)) + " " + RandomStories.Text(_random, 70), published: s_day.AddDays(1)));
    }

    [Fact]
    public void WhereADateIsNotKnownOnlyTheTextCounts()
    {
        string[] words = RandomStories.Words(_random, 400);
        DuplicateGroups groups = new((_, _, _) => { });
        string group = Assign(groups, "a", RandomStories.Text(words), published: s_day);
        Assert.Equal(group, Assign(groups, "b", RandomStories.Text(words.Take(330)) + " " + RandomStories.Text(_random, 70)));
    }

    [Fact]
    public void AGroupIsThatOfItsFirstArticleAndTheSameAgain()
    {
        string text = RandomStories.Text(_random, 100);
        string first = Assign(new DuplicateGroups((_, _, _) => { }), "a", text);
        Assert.Equal(first, Assign(new DuplicateGroups((_, _, _) => { }), "a", text));
        Assert.NotEqual(first, Assign(new DuplicateGroups((_, _, _) => { }), "b", text));
        Assert.Equal(16, first.Length);
    }

    [Fact]
    public void AnArticleThatBecomesAnotherLeavesTheGroupThatBeganWithIt()
    {
        string text = RandomStories.Text(_random, 100);
        DuplicateGroups groups = new((_, _, _) => { });
        string group = Assign(groups, "a", text);
        Assert.Equal(group, Assign(groups, "b", text));
        Assert.Equal(group, Assign(groups, "a", text + " " + RandomStories.Text(_random, 10)));
        Assert.NotEqual(group, Assign(groups, "a", RandomStories.Text(_random, 100)));
    }

    [Fact]
    public void AfterACommitArticlesAreFoundThroughTheLookup()
    {
        Dictionary<ulong, List<KnownText>> index = [];
        DuplicateGroups groups = new((band, limit, into) => into.AddRange(index.GetValueOrDefault(band, []).Take(limit)));
        string text = RandomStories.Text(_random, 200);
        string group = Assign(groups, "a", text);
        groups.Clear();
        Assert.NotEqual(group, Assign(groups, "b", text));
        groups.Clear();
        TextSignature signature = TextSignature.Of("", text, out ulong[] bands);
        foreach (ulong band in bands) index[band] = [new KnownText(TextSignature.Read(signature.Bytes)!, group, null)];
        Assert.Equal(group, Assign(groups, "c", text));
    }

    [Fact]
    public void ABandThatThousandsShareCostsNoMoreThanOneThatFewDo()
    {
        int asked = 0;
        int limits = 0;
        DuplicateGroups groups = new((_, limit, into) =>
        {
            asked++;
            limits = Math.Max(limits, limit);
            Assert.InRange(into.Count, 0, DuplicateGroups.MaxCandidates);
        });
        string furniture = RandomStories.Text(_random, 150);
        HashSet<string> found = [];
        for (int i = 0; i < 1500; i++) found.Add(Assign(groups, $"{i}", RandomStories.Text(_random, 150) + " " + furniture));
        Assert.Equal(DuplicateGroups.MaxCandidates, limits);
        Assert.True(asked <= 1500 * TextSignature.MaxBands);
        Assert.True(found.Count > 1450, $"{found.Count} groups; {_random}");
    }

    [Fact]
    public void EqualShortTextsAreOneGroup()
    {
        DuplicateGroups groups = new((_, _, _) => { });
        string group = Assign(groups, "a", "It sails again.", "Ferry");
        Assert.Equal(group, Assign(groups, "b", "It sails, again", "FERRY"));
        Assert.NotEqual(group, Assign(groups, "c", "It sails again today.", "Ferry"));
    }

    private static string Assign(DuplicateGroups groups, string id, string body, string title = "A title", DateTimeOffset? published = null)
    {
        TextSignature signature = TextSignature.Of(title, body, out ulong[] bands);
        return groups.Assign(id, signature, bands, published);
    }
}
