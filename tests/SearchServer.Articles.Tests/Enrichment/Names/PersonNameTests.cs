using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

public class PersonNameTests
{
    [Theory]
    [InlineData("Sergei Lavrov", "sergei lavrov", "")]
    [InlineData("Mr. Lavrov", "lavrov", "")]
    [InlineData("President Agnes Tillivre", "agnes tillivre", "")]
    [InlineData("J.K. Rowling", "j k rowling", "")]
    [InlineData("J. K. Rowling", "j k rowling", "")]
    [InlineData("Jean-Luc Tillivre", "jean luc tillivre", "")]
    [InlineData("Bashar al-Assad", "bashar al assad", "")]
    [InlineData("Henrik Hale Jr.", "henrik hale", "jr")]
    [InlineData("Henrik Hale, III", "henrik hale", "iii")]
    [InlineData("Agnes Pell MP", "agnes pell", "")]
    [InlineData("Henrik Hale Jr., MP", "henrik hale", "jr")]
    [InlineData("Leo XIII", "leo", "xiii")]
    [InlineData("Ragnhild I", "ragnhild", "i")]
    [InlineData("Agnes Xi", "agnes xi", "")]
    [InlineData("Agnes I.", "agnes i", "")]
    [InlineData("Henrik “Hank” Hale", "henrik hale", "")]
    [InlineData("Henrik (Hank) Hale", "henrik hale", "")]
    [InlineData("Agnès  O’Pell", "agnes opell", "")]
    [InlineData("Jr.", "jr", "")]
    public void ANameIsWordsAndASuffix(string surface, string words, string suffix)
    {
        PersonName name = PersonName.Parse(surface)!;
        Assert.Equal((words, suffix), (string.Join(' ', name.Words), name.Suffix));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("…")]
    public void WhatHasNoWordIsNoName(string surface) => Assert.Null(PersonName.Parse(surface));

    [Theory]
    [InlineData("Lavrov", true)]
    [InlineData("van der Bellen", true)]
    [InlineData("al-Assad", true)]
    [InlineData("Mr Lavrov", true)]
    [InlineData("Hale Jr.", true)]
    [InlineData("Sergei Lavrov", false)]
    [InlineData("J. Lavrov", false)]
    public void ANameIsBareWithoutAGivenName(string surface, bool isBare) => Assert.Equal(isBare, PersonName.Parse(surface)!.IsBare);

    [Theory]
    [InlineData("Ilse Marrow", "Ilse Katrin Marrow", true)]
    [InlineData("Ilse K. Marrow", "Ilse Katrin Marrow", true)]
    [InlineData("I. K. Marrow", "Ilse Katrin Marrow", true)]
    [InlineData("Thomas Vestergren", "Tom Vestergren", true)]
    [InlineData("Sergei Marrow", "Sergey Marrow", true)]
    [InlineData("Mohammed bin Zayed", "Mohammed bin Zayed al-Nahyan", true)]
    [InlineData("Ocasio-Cortez", "Alexandria Ocasio-Cortez", true)]
    [InlineData("Henrik Hale", "Henrik Hale Jr.", true)]
    [InlineData("Ilse Marrow", "Ilse Marrow Carter", false)]
    [InlineData("Henrik Hale Sr.", "Henrik Hale Jr.", false)]
    [InlineData("Ilse Anna Marrow", "Ilse Berta Marrow", false)]
    [InlineData("George W. Pell", "George H. W. Pell", false)]
    [InlineData("J. Marrow", "I. Marrow", false)]
    [InlineData("Ilse Marrow", "Agnes Marrow", false)]
    public void TwoFullNamesCanBeOnePersonsOrNot(string a, string b, bool areCompatible)
    {
        (PersonName first, PersonName second) = (PersonName.Parse(a)!, PersonName.Parse(b)!);
        Assert.Equal((areCompatible, areCompatible), (first.IsCompatible(second, Gazetteer.Default.Persons), second.IsCompatible(first, Gazetteer.Default.Persons)));
    }
}
