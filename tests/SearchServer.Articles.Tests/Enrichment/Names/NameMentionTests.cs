using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Articles.Entities;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

public class NameMentionTests
{
    [Theory]
    [InlineData("[P:“Agnes Tillivre,”]", "Agnes Tillivre")]
    [InlineData("[P:Agnes Tillivre's]", "Agnes Tillivre")]
    [InlineData("[P:Agnes Tillivre’s]", "Agnes Tillivre")]
    [InlineData("[P:AGNES TILLIVRE'S]", "AGNES TILLIVRE")]
    [InlineData("[P:Piet James']", "Piet James")]
    [InlineData("[P:Mr. Agnes Tillivre]", "Agnes Tillivre")]
    [InlineData("[P:Vice President Agnes Tillivre]", "Agnes Tillivre")]
    [InlineData("[P:Sheikh Mohammed bin Zayed]", "Mohammed bin Zayed")]
    [InlineData("[P:Prince Harry]", "Prince Harry")]
    [InlineData("[P:Henrik Hale Jr.]", "Henrik Hale Jr.")]
    [InlineData("[P:Agnes Tillivre.]", "Agnes Tillivre")]
    [InlineData("[P:Agnes\nTillivre]", "Agnes Tillivre")]
    [InlineData("[L:U.S.]", "U.S.")]
    [InlineData("[L:Halden.]", "Halden")]
    [InlineData("[L:D-Santa Monica]", "Santa Monica")]
    public void ASurfaceIsTheNameAlone(string marked, string surface) => Assert.Equal(surface, Single(marked).Surface);

    [Fact]
    public void ASurfaceLacksTheBracketsThatAQuotationPutsIn()
    {
        const string Text = "“Agnes [Tillivre] said so.”";
        Assert.Equal("Agnes Tillivre", NameMention.Create(Text, new EntityMention(1, 16, EntityKind.Person, 1))?.Surface);
    }

    [Theory]
    [InlineData("[P:…]")]
    [InlineData("[P:]")]
    [InlineData("[P:'' ]")]
    public void WhatHasNeitherLetterNorDigitIsNoMention(string marked)
    {
        MarkedText text = MarkedText.Read(marked);
        Assert.Null(NameMention.Create(text.Text, Assert.Single(text.Mentions)));
    }

    [Theory]
    [InlineData("so Mr [P:Tillivre]", "mr", "Male")]
    [InlineData("so Mrs. [P:Tillivre]", "mrs", "Female")]
    [InlineData("so Senator [P:Tillivre]", "senator", "Unknown")]
    [InlineData("so Sen. [P:Tillivre]", "sen", "Unknown")]
    [InlineData("so said [P:Tillivre]", null, "Unknown")]
    [InlineData("He met the senator. [P:Tillivre]", null, "Unknown")]
    public void ATitleStandsRightBeforeTheName(string marked, string? title, string gender)
    {
        NameMention mention = Single(marked);
        Assert.Equal((title, gender), (mention.Title, mention.TitleGender.ToString()));
    }

    [Theory]
    [InlineData("and in [P:Halden] said", "in", "said")]
    [InlineData("[P:Halden]", "", "")]
    [InlineData("He left. [P:Halden]. He slept.", "", "")]
    [InlineData("so [P:Halden]'s mayor", "so", "s")]
    public void AMentionKnowsTheWordsBesideItInItsSentence(string marked, string before, string after)
    {
        NameMention mention = Single(marked);
        Assert.Equal((before, after), (mention.Before, mention.After));
    }

    [Theory]
    [InlineData("[L:Paris], [L:Texas]", true)]
    [InlineData("[L:Paris],\n[L:Texas]", true)]
    [InlineData("[L:Paris] [L:Texas]", false)]
    [InlineData("[L:Paris]. [L:Texas]", false)]
    [InlineData("[L:Paris], in [L:Texas]", false)]
    public void OnlyASeparatorStandsBetweenTwoMentionsOfARow(string marked, bool isFollowed)
    {
        MarkedText text = MarkedText.Read(marked);
        NameMention[] mentions = [.. text.Mentions.Select(mention => NameMention.Create(text.Text, mention)!)];
        Assert.Equal(isFollowed, mentions[0].IsFollowedBy(mentions[1], ", "));
    }

    private static NameMention Single(string marked)
    {
        MarkedText text = MarkedText.Read(marked);
        return NameMention.Create(text.Text, Assert.Single(text.Mentions))!;
    }
}
