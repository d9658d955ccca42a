using SearchServer.Articles.Entities;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

/// <summary>A name is one kind of thing throughout an article, whatever the tagger says here and there.</summary>
public class MentionKindsTests
{
    [Theory]
    [InlineData("[P:Hedda Jordan] spoke. “No,” [L:Jordan] said.", "Person: Hedda Jordan 2")]
    [InlineData("[P:Watford] won in [L:Watford], and [L:Watford] sang.", "Place: Watford 3")]
    [InlineData("Mr [P:Jordan] came.", "Person: Jordan 1")]
    [InlineData("in [P:Jordan], [L:Syria] and [L:Iraq]", "Place: Jordan 1; Place: Syria 1; Place: Iraq 1")]
    [InlineData("[P:Tillivre] said so. [O:Tillivre] left. [P:Tillivre] slept.", "Person: Tillivre 3")]
    [InlineData("[P:Ukraine] fights on.", "Place: Ukraine 1")]
    [InlineData("[O:Ukraine] fights on.", "Place: Ukraine 1")]
    [InlineData("[O:Kharkiv], [L:Sumy] and [O:Poltava]", "Place: Kharkiv 1; Place: Sumy 1; Place: Poltava 1")]
    [InlineData("[P:NATO] said so.", "Organisation: NATO 1")]
    [InlineData("[L:Donald Trump] said so.", "Person: Donald Trump 1")]
    [InlineData("[P:Mokha], [L:Yemen]", "Place: Mokha 1; Place: Yemen 1")]
    public void ANameIsOneKindOfThing(string body, string entities) =>
        Assert.Equal(entities, string.Join("; ", MarkedText.Resolve(body).Select(chain => $"{chain.Kind}: {chain.Name} {chain.Count}")));

    [Theory]
    [InlineData("The [P:Muslims] prayed.")]
    [InlineData("On [P:Monday] it rained.")]
    [InlineData("[P:Republicans] won.")]
    [InlineData("the [P:White House] said")]
    [InlineData("[P:Medicare] is dear.")]
    public void WhatNobodyIsCalledIsNoPerson(string body) => Assert.DoesNotContain(MarkedText.Resolve(body), chain => chain.Kind == EntityKind.Person);

    [Theory]
    [InlineData("After [P:Tillman] v. [P:Wexley] and before, [P:Tillman] was law.", "")]
    [InlineData("[P:Tillman] v. [P:Wexley] began when [P:Hedda Wexley] sued; [P:Wexley] won.", "Hedda Wexley 3")]
    [InlineData("[P:Tillman] v [P:Miller], in straight sets", "Tillman 1; Miller 1")]
    [InlineData("[P:Tillman] vs. [P:Miller], in straight sets", "Tillman 1; Miller 1")]
    public void PartiesOfACaseAtLawArePersonsOnlyIfTheArticleIsAboutThem(string body, string persons) =>
        Assert.Equal(persons, string.Join("; ", MarkedText.Resolve(body).Select(chain => $"{chain.Name} {chain.Count}")));

    [Theory]
    [InlineData("The [P:Halden Foundation] paid.")]
    [InlineData("The [P:Tillivre Group] paid.")]
    public void ANameThatEndsAsThoseOfInstitutionsIsNoPerson(string body) => Assert.DoesNotContain(MarkedText.Resolve(body), chain => chain.Kind == EntityKind.Person);
}
