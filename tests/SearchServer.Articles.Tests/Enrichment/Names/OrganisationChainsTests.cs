using SearchServer.Articles.Enrichment.Names;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

public class OrganisationChainsTests
{
    [Theory]
    [InlineData("The [O:Halden Harbour Trust] ([O:HHT]) met. The [O:HHT] agreed.", "Halden Harbour Trust 3")]
    [InlineData("The [O:HHT] met. The [O:Halden Harbour Trust] ([O:H.H.T.]) agreed.", "Halden Harbour Trust 3")]
    [InlineData("The [O:Office of Harbour Works] ([O:OHW]) met. [O:OHW’s] head agreed.", "Office of Harbour Works 3")]
    [InlineData("[O:Alternative für Halden] ([O:AfH]) met. [O:AfH] agreed.", "Alternative für Halden 3")]
    [InlineData("The [O:Kurdistan Workers' Party] ([O:PKK]) met. The [O:PKK] agreed.", "Kurdistan Workers' Party 3")]
    public void AnAbbreviationInBracketsBehindANameIsTheSameOrganisation(string body, string organisations) => Assert.Equal(organisations, MarkedText.Organisations(body));

    [Theory]
    [InlineData("The [O:Halden Harbour Trust] met the [O:HHT].", "Halden Harbour Trust 1; HHT 1")]
    [InlineData("The [O:Halden Harbour Trust] ([O:Pell Group]) met.", "Halden Harbour Trust 1; Pell Group 1")]
    [InlineData("The [O:Halden Harbour Trust] ([O:HHT] and [O:PGX]) met.", "Halden Harbour Trust 2; PGX 1")]
    public void WhatStandsElsewhereIsAnother(string body, string organisations) => Assert.Equal(organisations, MarkedText.Organisations(body));

    [Theory]
    [InlineData("[O:the Halden Harbour Trust] and the [O:Halden Harbour Trust]", "Halden Harbour Trust 2")]
    [InlineData("[O:HALDEN HARBOUR TRUST] and [O:Halden Harbour Trust's] head", "Halden Harbour Trust 2")]
    [InlineData("[O:Halden Harbour  Trust] and [O:Halden Harbour Trust]", "Halden Harbour Trust 2")]
    public void WaysToWriteANameAreOne(string body, string organisations) => Assert.Equal(organisations, MarkedText.Organisations(body));

    [Fact]
    public void TheNameIsTheLongOneAndTheSurfacesAreBoth()
    {
        EntityChain chain = Assert.Single(MarkedText.Resolve("The [O:Halden Harbour Trust] ([O:HHT]) met."));
        Assert.Equal("Halden Harbour Trust", chain.Name);
        Assert.Equal(["Halden Harbour Trust", "HHT"], chain.Surfaces);
    }
}
