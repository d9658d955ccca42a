using SearchServer.Articles.Enrichment.Names;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

/// <summary>Who is one person in an article, and what the person is called.</summary>
public class PersonChainsTests
{
    [Theory]
    [InlineData("The Russian Foreign Minister [P:Sergei Lavrov] flew in. Mr [P:Lavrov] was late, and [P:Lavrov] left early.", "Sergei Lavrov 3")]
    [InlineData("[P:Tillivre] won. “It was close,” [P:Agnes Tillivre] said.", "Agnes Tillivre 2")]
    [InlineData("[P:Agnes Tillivre’s] plan is [P:Tillivre's] own.", "Agnes Tillivre 2")]
    [InlineData("[P:Piet James] spoke, and [P:James'] wife listened.", "Piet James 2")]
    [InlineData("Mayor [P:Ilse Marrow] and her deputy met. Dr. [P:Marrow] paid. “No,” said [P:Ilse].", "Ilse Marrow 3")]
    [InlineData("[P:Thomas Vestergren] and [P:Tom Vestergren] and [P:T. Vestergren]", "Thomas Vestergren 3")]
    [InlineData("[P:Ilse K. Marrow] met, [P:Ilse Katrin Marrow] spoke and [P:Ilse Marrow] left.", "Ilse Katrin Marrow 3")]
    [InlineData("[P:Tom Vestergren] and [P:Thomas Alf Vestergren]", "Thomas Alf Vestergren 2")]
    [InlineData("[P:Alexandria Ocasio-Cortez] spoke. Ms. [P:Ocasio-Cortez] left. [P:Ocasio-Cortez] slept.", "Alexandria Ocasio-Cortez 3")]
    [InlineData("[P:Mohammed bin Zayed] spoke. [P:Mohammed bin Zayed al-Nahyan] left.", "Mohammed bin Zayed al-Nahyan 2")]
    [InlineData("[P:Dmitri Khvorostov] is also written [P:Dmitry Hvorostov].", "Dmitri Khvorostov 2")]
    [InlineData("[P:Jürgen Schöllkopf] or [P:Juergen Schoellkopf], and [P:SCHÖLLKOPF]", "Jürgen Schöllkopf 3")]
    public void TheNamesOfOnePersonAreOne(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Theory]
    [InlineData(99, 2)]
    [InlineData(100, 1)]
    public void OfThoseWhoShareASurnameAHundredAreLookedAt(int which, int mentions)
    {
        string[] names = [.. Enumerable.Range(0, 110).Select(i => $"{"BDGKLMNPRT"[i / 10 % 10]}a{"bdgklmnprt"[i % 10]}o{"bd"[i / 100]}u Tillivre")];
        string body = string.Join(", ", names.Select((name, i) => i == which ? $"Senator [P:{name}]" : $"[P:{name}]"));
        Assert.Contains($"{names[which]} {mentions}", MarkedText.Persons($"{body}. Senator [P:Tillivre] spoke."), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[P:J. K. Rowling] wrote, [P:J.K. Rowling] added, and Ms [P:Rowling] agreed.", "J. K. Rowling 3")]
    [InlineData("[P:JK Rowling] wrote, [P:J.K. Rowling] added, and Ms [P:Rowling] agreed.", "J.K. Rowling 3")]
    [InlineData("[P:H. Brandgaard] wrote and [P:Hedda Brandgaard] signed.", "Hedda Brandgaard 2")]
    [InlineData("[P:J. Brandgaard] wrote and [P:Jan Karl Brandgaard] signed.", "Jan Karl Brandgaard 2")]
    [InlineData("[P:J. K. Brandgaard] wrote and [P:Jan Brandgaard] signed.", "J. K. Brandgaard 2")]
    public void InitialsStandForTheNames(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Theory]
    [InlineData("[P:I. Petrov] and [P:J. Petrov] sailed.", "I. Petrov 1; J. Petrov 1")]
    [InlineData("[P:George W. Pell] and [P:George H. W. Pell] sailed.", "George W. Pell 1; George H. W. Pell 1")]
    [InlineData("[P:Agnes Pell] and [P:Hedda Pell] sailed.", "Agnes Pell 1; Hedda Pell 1")]
    [InlineData("[P:Agnes Maria Pell] and [P:Agnes Berta Pell] sailed.", "Agnes Maria Pell 1; Agnes Berta Pell 1")]
    [InlineData("[P:Robert Harrison] and [P:Robert Garrison] sailed.", "Robert Harrison 1; Robert Garrison 1")]
    public void OtherNamesAreOtherPersons(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Theory]
    [InlineData("[P:Alexander Van der Bellen] spoke. [P:Van der Bellen] left. Mr [P:van der Bellen] slept.", "Alexander Van der Bellen 3")]
    [InlineData("[P:Charles de Gaulle] spoke. [P:de Gaulle] left. [P:De Gaulle] slept.", "Charles de Gaulle 3")]
    [InlineData("[P:Mohammed bin Salman] spoke. [P:bin Salman] left. [P:Bin Salman's] aide stayed.", "Mohammed bin Salman 3")]
    [InlineData("[P:Mohammed bin Salman] spoke. Then bin [P:Salman] left.", "Mohammed bin Salman 2")]
    [InlineData("[P:Mohammed] bin [P:Salman] spoke. [P:Charles] de [P:Gaulle] left.", "Mohammed bin Salman 1; Charles de Gaulle 1")]
    [InlineData("[P:Bashar al-Assad] spoke. [P:Assad] left. Mr [P:al-Assad] slept.", "Bashar al-Assad 3")]
    [InlineData("[P:Ursula von der Leyen] spoke. Ms [P:von der Leyen] left.", "Ursula von der Leyen 2")]
    public void ParticlesBelongToTheName(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Fact]
    public void WhoIsSomebodysSonIsNotCalledByTheFathersName() =>
        Assert.Equal("King Salman 2; Mohammed bin Salman 2", MarkedText.Persons("[P:King Salman] rested while his son [P:Mohammed bin Salman] ruled. [P:King Salman] praised [P:bin Salman]."));

    [Fact]
    public void AFathersNameWithoutATitleIsHisSonsWhereNobodyElseHasIt() => Assert.Equal("Ali bin Tamim 2", MarkedText.Persons("Dr [P:Ali bin Tamim] spoke. [P:Tamim] left."));

    [Theory]
    [InlineData("[P:Henrik Hale Jr.] spoke. [P:Hale] left. [P:Henrik Hale Jr] slept.", "Henrik Hale Jr. 3")]
    [InlineData("[P:Henrik Hale III] spoke. Mr. [P:Hale] left.", "Henrik Hale III 2")]
    [InlineData("[P:Henrik Hale, Jr.] spoke. [P:Henrik Hale] left.", "Henrik Hale, Jr. 2")]
    [InlineData("[P:Henrik Hale Jr.] and [P:Henrik Hale Sr.] spoke.", "Henrik Hale Jr. 1; Henrik Hale Sr. 1")]
    [InlineData("[P:Henrik Hale] spoke of [P:Henrik Hale Jr.] and [P:Henrik Hale Sr.].", "Henrik Hale 1; Henrik Hale Jr. 1; Henrik Hale Sr. 1")]
    [InlineData("[P:Henrik Hale Jr.] spoke. [P:Henrik Hale] left. [P:Henrik Hale], [P:Hale], slept.", "Henrik Hale Jr. 4")]
    [InlineData("[P:Leo XII] spoke and [P:Leo XIII] wrote.", "Leo XII 1; Leo XIII 1")]
    [InlineData("Pope [P:Leo XIII] spoke. [P:Leo] wrote.", "Leo XIII 2")]
    [InlineData("Queen [P:Ragnhild I] was followed by Queen [P:Ragnhild II].", "Ragnhild I 1; Ragnhild II 1")]
    [InlineData("[P:Ragnhild II] met [P:Ragnhild Quist].", "Ragnhild II 1; Ragnhild Quist 1")]
    [InlineData("[P:Henrik Hale II] and [P:Henrik Hale III] spoke.", "Henrik Hale II 1; Henrik Hale III 1")]
    public void ASuffixTellsFatherFromSonAndIsNoSurname(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Theory]
    [InlineData("AGNES TILLIVRE", "Agnes Tillivre")]
    [InlineData("JEAN-LUC TILLIVRE", "Jean-Luc Tillivre")]
    [InlineData("SHEILA O'PELLER", "Sheila O'Peller")]
    [InlineData("J. K. TILLIVRE", "J. K. Tillivre")]
    [InlineData("AGNÈS TILLIVRE", "Agnès Tillivre")]
    [InlineData("AGNES TILLI\u00ADVRE", "Agnes Tilli\u00ADvre")]
    public void ANameThatStandsInCapitalsOnlyIsShownAsANameIsWritten(string capitals, string name) =>
        Assert.Equal(name, Assert.Single(MarkedText.Resolve($"[P:{capitals}] WINS")).Name);

    [Theory]
    [InlineData("[P:AGNES TILLIVRE] WINS VOTE")]
    [InlineData("[P:TILLIVRE] WINS VOTE")]
    [InlineData("VOTE WON BY [P:TILLIVRE'S] PARTY")]
    public void ANameInCapitalsInAHeadlineIsTheSamePerson(string title) =>
        Assert.Equal("Agnes Tillivre 3", MarkedText.Persons("“We did it,” [P:Agnes Tillivre] said. Ms [P:Tillivre] thanked all.", title));

    [Fact]
    public void TheNameIsTheFullestOneWithoutTitleAndTheSurfacesAreAllThatStandThere()
    {
        EntityChain person = Assert.Single(MarkedText.Resolve("[P:President Agnes Tillivre] met. [P:Tillivre] spoke, [P:Agnes] smiled, and [P:Tillivre] left."));
        Assert.Equal("Agnes Tillivre", person.Name);
        Assert.Equal(["Agnes", "Agnes Tillivre", "Tillivre"], person.Surfaces.Order(StringComparer.Ordinal));
        Assert.Equal(4, person.Count);
    }

    [Theory]
    [InlineData("On Monday [P:Tillivre] met [P:Agnes Tillivre].", "Agnes Tillivre 2")]
    [InlineData("So April [P:Tillivre] met [P:Tillivre].", "April Tillivre 2")]
    public void AFirstNameThatTheTaggerCutOffBelongsToTheNameAndADayDoesNot(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Theory]
    [InlineData("[P:Dwight D. Pell], [P:Dwight D. Pell] and [P:Dwight David Pell]", "Dwight D. Pell 3")]
    [InlineData("[P:D. David Pell], [P:D. David Pell] and [P:Dwight David Pell]", "Dwight David Pell 3")]
    public void OfNamesAsFullTheUsualOneIsShownUnlessItsFirstNameIsAnInitial(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Fact]
    public void AFamilyIsNobodyInParticular() => Assert.Equal("Agnes Pell 1", MarkedText.Persons("[P:Agnes Pell] came home. The [P:Pells] had moved."));

    [Fact]
    public void PersonsStandInTheOrderInWhichTheyAppear() =>
        Assert.Equal("Agnes Pell 2; Hedda Carter 1; Piet Marrow 1", MarkedText.Persons("[P:Pell] met [P:Hedda Carter]. [P:Piet Marrow] knew [P:Agnes Pell]."));
}
