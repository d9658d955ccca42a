using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

/// <summary>Names of which a tagger has a part, or which it takes for something else, as far as they go in the text.</summary>
public class NameSpansTests
{
    [Theory]
    [InlineData("The Danish Chamber of [O:Industry and Commerce] met.", "Danish Chamber of Industry and Commerce 1")]
    [InlineData("The [O:Danish Chamber of Industry] and Commerce met.", "Danish Chamber of Industry and Commerce 1")]
    [InlineData("The [O:Danish Chamber of Industry] and [O:Commerce] met.", "Danish Chamber of Industry and Commerce 1")]
    [InlineData("The [O:Ministry of Food], Agriculture and Fisheries met.", "Ministry of Food, Agriculture and Fisheries 1")]
    [InlineData("The [O:Department for Culture], Food and Rural Affairs met.", "Department for Culture, Food and Rural Affairs 1")]
    [InlineData("The [O:Office of Management] and Budget met.", "Office of Management and Budget 1")]
    [InlineData("The [O:Halden School of International] and Public Affairs met.", "Halden School of International and Public Affairs 1")]
    [InlineData("The [O:Halden Society for the Prevention of Cruelty] to Animals met.", "Halden Society for the Prevention of Cruelty to Animals 1")]
    [InlineData("The [O:Halden Coalition] to Stop Gun Violence met.", "Halden Coalition to Stop Gun Violence 1")]
    [InlineData("The [O:Halden Committee] on Foreign Relations met.", "Halden Committee on Foreign Relations 1")]
    [InlineData("Director of the Office of [O:Refugee Resettlement] since May", "Office of Refugee Resettlement 1")]
    public void AnOrganisationIsWhole(string body, string organisations) => Assert.Equal(organisations, MarkedText.Organisations(body));

    [Theory]
    [InlineData("The [O:Department of Justice] and [O:Congress] met.", "Department of Justice 1; Congress 1")]
    [InlineData("The [O:Halden Ministry of Trade] and the [O:Treasury] met.", "Halden Ministry of Trade 1; Treasury 1")]
    [InlineData("The [O:University of Halden] on Monday", "University of Halden 1")]
    [InlineData("The [O:Office of Management and Budget] Director came.", "Office of Management and Budget 1")]
    [InlineData("Students of [O:Halden College] met.", "Halden College 1")]
    [InlineData("The [O:Halden Commission] to Meals", "Halden Commission 1")]
    public void WhatStandsBesideAnOrganisationIsNotPartOfIt(string body, string organisations) => Assert.Equal(organisations, MarkedText.Organisations(body));

    [Theory]
    [InlineData("[P:Odd Marrow] Sr. was shot outside the mill.", "Odd Marrow Sr. 1")]
    [InlineData("[P:Odd Marrow Jr.] and [O:Odd Marrow Sr.] came.", "Odd Marrow Jr. 1; Odd Marrow Sr. 1")]
    [InlineData("[P:Odd Marrow], Sr., and [P:Odd Marrow], [P:Jr.], were fined.", "Odd Marrow, Sr. 1; Odd Marrow, Jr. 1")]
    [InlineData("[P:Odd Marrow] Sr wept, [O:Odd Marrow] Jr wept.", "Odd Marrow Sr 1; Odd Marrow Jr 1")]
    [InlineData("[P:Odd Marrow III] and [P:Odd Marrow] IV sold the firm.", "Odd Marrow III 1; Odd Marrow IV 1")]
    [InlineData("[P:Pope Pius] X spoke, and later Pope [P:Pius] XI.", "Pius X 1; Pius XI 1")]
    [InlineData("Queen [P:Margrethe] II met [P:Harald] V.", "Margrethe II 1; Harald 1")]
    [InlineData("[P:Odd Marrow] I know, said [P:Ilse Tarn] Srinivasan.", "Odd Marrow 1; Ilse Tarn 1")]
    [InlineData("[P:Odd Marrow] X came.", "Odd Marrow 1")]
    public void WhatTellsPersonsOfOneNameApartIsPartOfIt(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Theory]
    [InlineData("Sheikh Rashid bin [P:Majid Al Zubari] came.", "Rashid bin Majid Al Zubari 1")]
    [InlineData("Sheikh [P:Rashid] bin [P:Majid] Al Zubari came. Sheikh [P:Rashid] left.", "Rashid bin Majid Al Zubari 2")]
    [InlineData("[P:Rashid] bin Majid bin Tariq al-Zubari came.", "Rashid bin Majid bin Tariq al-Zubari 1")]
    [InlineData("[P:Rashid al-Majid] al-Tariq al-Zubari came.", "Rashid al-Majid al-Tariq al-Zubari 1")]
    [InlineData("[P:Rashid] ibn al-Majid came.", "Rashid ibn al-Majid 1")]
    [InlineData("Rashid Bin [P:Majid] came.", "Rashid Bin Majid 1")]
    [InlineData("[L:Rashid] ibn Majid came.", "Rashid ibn Majid 1")]
    [InlineData("The bin [P:Laden] raid", "bin Laden 1")]
    public void AnArabicNameIsWhole(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Theory]
    [InlineData("[P:Noh Tae-ri] won. [P:Tae-ri Noh] sang.", "Noh Tae-ri 2")]
    [InlineData("[P:Noh] Tae-ri won. Tae-ri [P:Noh] sang.", "Noh Tae-ri 2")]
    [InlineData("[P:Szabo Istvan] won. [P:Istvan Szabo] sang.", "Istvan Szabo 2")]
    [InlineData("[P:Tran Van Kiet] won. [P:Kiet Van Tran] sang.", "Tran Van Kiet 2")]
    [InlineData("[P:Hu Lian] won. [P:Lian Hu] sang.", "Hu Lian 2")]
    [InlineData("[P:Tran Van Kiet] won. [P:Van Kiet Tran] sang.", "Tran Van Kiet 2")]
    public void ANameWithTheSurnameAtTheOtherEndIsOne(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Theory]
    [InlineData("[P:Thomas James] won. [P:James Thomas] sang.", "Thomas James 1; James Thomas 1")]
    [InlineData("[P:Noh Tae-ri] won. [P:Noh Ri-tae] sang.", "Noh Tae-ri 1; Noh Ri-tae 1")]
    [InlineData("Co-chair [P:Noh] sang.", "Noh 1")]
    [InlineData("[P:Noh] Vice-president sang.", "Noh 1")]
    public void OtherNamesOfTheSameWordsAreNot(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Theory]
    [InlineData("Georgia Tillivre opened a bookshop.", "Georgia Tillivre")]
    [InlineData("Brooklyn Wexcombe won the race.", "Brooklyn Wexcombe")]
    [InlineData("Sydney Harkwick sang.", "Sydney Harkwick")]
    [InlineData("London Marrowby was born in May.", "London Marrowby")]
    [InlineData("Phoenix Tilverton plays the son.", "Phoenix Tilverton")]
    [InlineData("India Wexley, 9, won the spelling bee.", "India Wexley")]
    [InlineData("Florence Tilberry wrote to the paper.", "Florence Tilberry")]
    [InlineData("Will Jones left a show.", "Will Jones")]
    [InlineData("Mayor London Breed said that the ferry would sail.", "London Breed")]
    [InlineData("Judge Phoenix Hunt ruled on Monday.", "Phoenix Hunt")]
    public void APersonMayBeCalledAsAPlaceOrAWord(string body, string person) => Assert.Equal($"Person: {person}", TaggedArticleTests.Entities(body));

    [Theory]
    [InlineData("Sydney Harbour was closed.")]
    [InlineData("Georgia Tech won the game.")]
    [InlineData("Virginia Beach was flooded.")]
    [InlineData("Paris Saint-Germain lost on Sunday.")]
    [InlineData("Brooklyn Bridge was closed.")]
    [InlineData("Houston Rockets fans were happy.")]
    [InlineData("North Florida was flooded.")]
    [InlineData("Georgia Democrats spoke.")]
    [InlineData("Will Jones resign?")]
    [InlineData("London Breed Registry opened.")]
    public void WhatElseBeginsSoIsNoPerson(string body) => Assert.DoesNotContain($"Person: {body.Split(' ')[0]}", TaggedArticleTests.Entities(body), StringComparison.Ordinal);

    [Theory]
    [InlineData("[L:Brussels] sprouts are in season.")]
    [InlineData("A [L:Panama] hat and a [L:Boston] terrier")]
    [InlineData("[L:Brussels Sprouts] and [O:Yorkshire] puddings")]
    [InlineData("[L:Turkey] sandwiches, [L:Buffalo] wings and [L:Peking] duck")]
    public void DishesAndHatsAreNoPlaces(string body) => Assert.Empty(MarkedText.Resolve(body));

    [Theory]
    [InlineData("[L:Brussels] sprouted.", "brussels 1")]
    [InlineData("[L:Turkey] ducked.", "turkey 1")]
    [InlineData("D-[L:W.Va.], and R-W.[L:Va.]", "west virginia 2")]
    public void ThePlacesThemselvesAre(string body, string places) => Assert.Equal(places, MarkedText.Places(body));

    [Theory]
    [InlineData("[P:Shin Bet] said so.", "Shin Bet 1")]
    [InlineData("He studied at [L:Juilliard].", "Juilliard 1")]
    [InlineData("[P:Halden Bank] said so.", "Halden Bank 1")]
    [InlineData("[L:Tillivre Airlines] is broke.", "Tillivre Airlines 1")]
    [InlineData("[P:Mossad] said so.", "Mossad 1")]
    public void AnOrganisationIsOneWhateverTheTaggerSays(string body, string organisations)
    {
        Assert.Equal(organisations, MarkedText.Organisations(body));
        Assert.Equal("", MarkedText.Persons(body) + MarkedText.Places(body));
    }
}
